import { MOST_RECENT, MOST_SAVED } from "#lib/game/kept-search.ts";
import { expect, test } from "../../e2e/support/flow-world.ts";
import { forgetSearch, keepSearch, recordSearch } from "./keep-search.ts";
import { loadPageChoices } from "./load-page-choices.ts";

const at = (second: number) => new Date(Date.UTC(2026, 10, 22, 12, 0, second));

test("saved and recent searches come back, the latest used first, each in one list only", async ({
  services,
  aPlayer,
}) => {
  const { player } = await aPlayer("one-character");
  await keepSearch(services, player, "  is:exotic\n is:weapon ", at(1));
  await recordSearch(services, player, "is:dupe", at(2));
  await keepSearch(services, player, "tag:junk", at(3));
  await recordSearch(services, player, "name:sunshot", at(4));
  await recordSearch(services, player, "is:dupe", at(5));
  expect((await loadPageChoices(services, player)).searches).toEqual({
    saved: ["tag:junk", "is:exotic  is:weapon"],
    recent: ["is:dupe", "name:sunshot"],
  });
  await recordSearch(services, player, "is:exotic  is:weapon", at(6));
  expect((await loadPageChoices(services, player)).searches.saved).toEqual([
    "is:exotic  is:weapon",
    "tag:junk",
  ]);
});

test("saving a recent search keeps it, forgetting it takes it from both lists", async ({
  services,
  aPlayer,
}) => {
  const { player } = await aPlayer("one-character");
  await recordSearch(services, player, "is:dupe", at(1));
  await keepSearch(services, player, "is:dupe", at(2));
  await keepSearch(services, player, "is:dupe", at(3));
  expect((await loadPageChoices(services, player)).searches).toEqual({ saved: ["is:dupe"], recent: [] });
  await forgetSearch(services, player, " is:dupe ");
  expect((await loadPageChoices(services, player)).searches).toEqual({ saved: [], recent: [] });
});

test(`only the latest ${MOST_RECENT} searches are remembered, and saved ones never fall out`, async ({
  services,
  aPlayer,
}) => {
  const { player } = await aPlayer("one-character");
  await keepSearch(services, player, "saved long ago", at(0));
  for (let index = 1; index <= MOST_RECENT + 5; index += 1)
    await recordSearch(services, player, `search ${index}`, at(index));
  const { saved, recent } = (await loadPageChoices(services, player)).searches;
  expect(saved).toEqual(["saved long ago"]);
  expect(recent).toHaveLength(MOST_RECENT);
  expect(recent[0]).toBe(`search ${MOST_RECENT + 5}`);
  expect(await services.db.search.count({ where: { playerId: player.playerId } })).toBe(MOST_RECENT + 1);
});

test(`the ${MOST_SAVED + 1}st search is refused, even when two tabs save at once; saving one again is not`, async ({
  services,
  aPlayer,
}) => {
  const { player } = await aPlayer("one-character");
  const { playerId } = player;
  const rows = Array.from({ length: MOST_SAVED - 1 }, (_, index) => ({
    playerId,
    query: `saved ${index}`,
    savedAt: at(1),
    usedAt: at(1),
  }));
  await services.db.search.createMany({ data: rows });
  const both = await Promise.all(["one", "other"].map((query) => keepSearch(services, player, query, at(2))));
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toEqual({
    ok: false,
    problem: { kind: "too-many-searches", most: MOST_SAVED },
  });
  expect(await keepSearch(services, player, "saved 3", at(3))).toEqual({ ok: true, query: "saved 3" });
  expect((await loadPageChoices(services, player)).searches.saved).toHaveLength(MOST_SAVED);
});

for (const [what, typed] of [
  ["empty", "  \n "],
  ["longer than 500 characters", "x".repeat(501)],
  ["with a control character", "is:\u0001dupe"],
] as const) {
  test(`a search that is ${what} is not kept`, async ({ services, aPlayer }) => {
    const { player } = await aPlayer("one-character");
    expect(await keepSearch(services, player, typed, at(1))).toEqual({
      ok: false,
      problem: { kind: "bad-search" },
    });
    await recordSearch(services, player, typed, at(1));
    expect((await loadPageChoices(services, player)).searches).toEqual({ saved: [], recent: [] });
  });
}

test("searches are each player's own", async ({ services, aPlayer }) => {
  const [ada, bea] = [await aPlayer("one-character"), await aPlayer("one-character")];
  await keepSearch(services, ada.player, "tag:junk", at(1));
  await forgetSearch(services, bea.player, "tag:junk");
  expect((await loadPageChoices(services, ada.player)).searches.saved).toEqual(["tag:junk"]);
  expect((await loadPageChoices(services, bea.player)).searches.saved).toEqual([]);
});
