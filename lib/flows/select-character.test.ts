import { findPlayer } from "#lib/db/players.ts";
import { keepNewerProfile } from "#lib/db/profile-snapshots.ts";
import { expect, type SignedInPlayer, test } from "../../e2e/support/flow-world.ts";
import { selectCharacter } from "./select-character.ts";
import type { Services } from "./services.ts";

/** As if a page of theirs had been shown. */
async function withSnapshot({ db }: Services, { player, inSandbox }: SignedInPlayer) {
  if (!player.membership) throw new Error("a membership was expected");
  const now = new Date();
  const characters = inSandbox.characters.map(({ characterId }) => ({
    characterId,
    className: "hunter" as const,
    raceHash: 0,
    genderHash: 0,
    power: 0,
    lastPlayedAt: now,
    minutesPlayed: null,
    titleRecordHash: null,
    emblemPath: "",
    emblemBackgroundPath: "",
    stats: {},
  }));
  const NOTHING_HELD = { items: [], currencies: [], collected: null, hidden: [] };
  const answer = { mintedAt: now, displayName: player.bungieName, ...NOTHING_HELD, characters };
  await keepNewerProfile(db, player.playerId, { ...answer, membership: player.membership }, now);
  return characters.map(({ characterId }) => characterId);
}

test("a selected character is remembered", async ({ services, sandbox, aPlayer }) => {
  const someone = await aPlayer("rich");
  const { player } = someone;
  const { next } = await sandbox.requests();
  for (const characterId of await withSnapshot(services, someone)) {
    expect(await selectCharacter(services, player, characterId)).toMatchObject({ ok: true });
    expect(await findPlayer(services.db, player.playerId)).toMatchObject({
      selectedCharacterId: characterId,
    });
  }
  expect((await sandbox.requests(next)).requests, "calls to Bungie").toEqual([]);
});

test("another player's character cannot be selected, nor one of nobody", async ({ services, aPlayer }) => {
  const [ada, bea] = [await aPlayer("one-character"), await aPlayer("one-character")];
  const [characterOfBea = ""] = await withSnapshot(services, bea);
  await withSnapshot(services, ada);
  for (const characterId of [characterOfBea, "1", ""]) {
    const outcome = await selectCharacter(services, ada.player, characterId);
    expect(outcome).toEqual({ ok: false, problem: { kind: "unknown-character" } });
  }
  expect(await findPlayer(services.db, ada.player.playerId)).toMatchObject({ selectedCharacterId: null });
});
