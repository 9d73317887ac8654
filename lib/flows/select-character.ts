import { rememberCharacter } from "#lib/db/players.ts";
import { findLastProfile } from "#lib/db/profile-snapshots.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome } from "#lib/game/problem.ts";
import type { Services } from "./services.ts";

/**
 * Remembers which of their characters a player wants pages to open with.
 *
 * Checked against the last good copy: no page offers a character before it was read, and no call to Bungie is due.
 */
export async function selectCharacter(
  { db }: Services,
  player: Player,
  characterId: string,
): Promise<Outcome<{ readonly characterId: string }>> {
  const last = player.membership && (await findLastProfile(db, player.playerId, player.membership));
  const isTheirs = last?.characters.some((character) => character.characterId === characterId);
  if (!isTheirs) return { ok: false, problem: { kind: "unknown-character" } };
  await rememberCharacter(db, player.playerId, characterId);
  return { ok: true, characterId };
}
