import type { Account } from "#lib/game/account.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome } from "#lib/game/problem.ts";
import { hasDefinitions } from "#lib/manifest/load-definitions.ts";
import { nameAccount } from "./name-account.ts";
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
  if (!(await hasDefinitions(services.db))) return { ok: false, problem: { kind: "definitions-missing" } };
  const read = await readProfile(services, player, now);
  if (!read.ok) return read;
  return { ok: true, account: await nameAccount(services, player.playerId, read.answer) };
}
