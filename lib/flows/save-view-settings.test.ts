import { PLAIN_VIEW } from "#lib/game/view-settings.ts";
import { expect, test } from "../../e2e/support/flow-world.ts";
import { loadPageChoices } from "./load-page-choices.ts";
import { saveViewSettings } from "./save-view-settings.ts";

test("a player's view is remembered, and nobody else's changes with it", async ({ services, aPlayer }) => {
  const [{ player: ada }, { player: bea }] = [await aPlayer("one-character"), await aPlayer("one-character")];
  expect((await loadPageChoices(services, ada)).view).toEqual(PLAIN_VIEW);
  await saveViewSettings(services, ada, { sort: "newest" }, new Date());
  await saveViewSettings(services, ada, { grouping: "tag" }, new Date());
  await saveViewSettings(services, ada, { fold: "1498876634" }, new Date());
  expect((await loadPageChoices(services, ada)).view).toEqual({
    sort: "newest",
    grouping: "tag",
    tileSize: "comfortable",
    collapsed: ["1498876634"],
  });
  expect((await loadPageChoices(services, bea)).view).toEqual(PLAIN_VIEW);
});

test("rows folded in ten tabs at once are all folded", async ({ services, aPlayer }) => {
  const { player } = await aPlayer("one-character");
  const rows = Array.from({ length: 10 }, (_, index) => String(100 + index));
  await Promise.all(rows.map((fold) => saveViewSettings(services, player, { fold }, new Date())));
  expect((await loadPageChoices(services, player)).view.collapsed.toSorted()).toEqual(rows);
});

test("a view of a deleted player is not kept", async ({ services, aPlayer }) => {
  const { player } = await aPlayer("one-character");
  await services.db.user.delete({ where: { id: player.playerId } });
  await saveViewSettings(services, player, { sort: "name" }, new Date());
  expect(await services.db.viewSettings.count({ where: { playerId: player.playerId } })).toBe(0);
});
