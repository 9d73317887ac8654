import { loadConfirmedWrites } from "#lib/db/plans.ts";
import type { Account } from "#lib/game/account.ts";
import { applyConfirmedWrites } from "#lib/game/apply-confirmed-writes.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome } from "#lib/game/problem.ts";
import { readingDefinitions } from "#lib/manifest/definitions-reading.ts";
import { nameProfile } from "./name-profile.ts";
import { readProfile } from "./read-profile.ts";
import type { Services } from "./services.ts";

/**
 * Reads a player's account from Bungie now, with its items named and our own confirmed writes laid over it.
 *
 * For deciding: never shares a read that began earlier. Pages use `loadInventory`.
 * Problems and throws: as `readProfile`; `definitions-missing` before the first import, without a call.
 */
export async function readAccount(
  services: Services,
  player: Pick<Player, "playerId" | "membership">,
  now: Date,
): Promise<Outcome<{ readonly account: Account }>> {
  const { db } = services;
  const definitions = await readingDefinitions(db);
  if (!definitions) return { ok: false, problem: { kind: "definitions-missing" } };
  const read = await readProfile(services, player, now);
  if (!read.ok) return read;
  const [{ account }, writes] = await Promise.all([
    nameProfile(read.answer, definitions),
    loadConfirmedWrites(db, player.playerId, read.answer.mintedAt),
  ]);
  return { ok: true, account: applyConfirmedWrites(account, writes) };
}
