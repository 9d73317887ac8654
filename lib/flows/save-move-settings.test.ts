import { PLAIN_MOVES } from "#lib/game/move-settings.ts";
import { expect, test } from "../../e2e/support/flow-world.ts";
import { loadMoveSettings, saveMoveSettings } from "./save-move-settings.ts";

test("how a player wants things moved is remembered, and nobody else's changes with it", async ({
  services,
  aPlayer,
}) => {
  const [{ player: ada }, { player: bea }] = [await aPlayer("one-character"), await aPlayer("one-character")];
  expect(await loadMoveSettings(services, ada)).toEqual(PLAIN_MOVES);
  const careful = { previewAlways: true, mayMoveOthers: false, putBack: false };
  await saveMoveSettings(services, ada, careful, new Date());
  expect(await loadMoveSettings(services, ada)).toEqual(careful);
  const bold = { previewAlways: false, mayMoveOthers: true, putBack: true };
  await saveMoveSettings(services, ada, bold, new Date());
  expect(await loadMoveSettings(services, ada)).toEqual(bold);
  expect(await loadMoveSettings(services, bea)).toEqual(PLAIN_MOVES);
});

test("the settings of a deleted player are not kept", async ({ services, aPlayer }) => {
  const { player } = await aPlayer("one-character");
  await services.db.user.delete({ where: { id: player.playerId } });
  await saveMoveSettings(services, player, { ...PLAIN_MOVES, previewAlways: true }, new Date());
  expect(await services.db.moveSettings.count({ where: { playerId: player.playerId } })).toBe(0);
});
