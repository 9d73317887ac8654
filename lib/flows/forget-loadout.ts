import { deleteLoadout } from "#lib/db/loadouts.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome } from "#lib/game/problem.ts";
import { loadoutOwner } from "./loadout-owner.ts";
import type { Services } from "./services.ts";

/** Deletes a loadout, and with it the link that showed it. Its items stay where they are. */
export async function forgetLoadout(
  { db }: Services,
  player: Player,
  loadoutId: string,
): Promise<Outcome<object>> {
  const owned = loadoutOwner(player);
  if (!owned.ok) return owned;
  const isDone = await deleteLoadout(db, owned.owner, loadoutId);
  return isDone ? { ok: true } : { ok: false, problem: { kind: "unknown-loadout" } };
}
