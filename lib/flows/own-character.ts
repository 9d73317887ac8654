import { findLastProfile } from "#lib/db/profile-snapshots.ts";
import type { Account } from "#lib/game/account.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome } from "#lib/game/problem.ts";
import { loadInventory } from "./load-inventory.ts";
import type { Services } from "./services.ts";

/**
 * Whether a character is the player's own by the last good copy: no page offers one before it was read, so that
 * others are refused without a call.
 */
export async function isOwnCharacter(
  { db }: Services,
  { playerId, membership }: Player,
  characterId: string,
): Promise<boolean> {
  const last = membership && (await findLastProfile(db, playerId, membership));
  return last?.characters.some((character) => character.characterId === characterId) ?? false;
}

/** The account to decide on for one of the player's own characters; never an old copy. */
export async function loadOwnCharacter(
  services: Services,
  player: Player,
  characterId: string,
  now: Date,
): Promise<Outcome<{ readonly account: Account }>> {
  if (!(await isOwnCharacter(services, player, characterId)))
    return { ok: false, problem: { kind: "unknown-character" } };
  const loaded = await loadInventory(services, player, now);
  if (!loaded.ok) return loaded;
  const { account, staleBecause } = loaded.inventory;
  return staleBecause ? { ok: false, problem: staleBecause } : { ok: true, account };
}
