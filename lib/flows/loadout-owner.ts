import type { LoadoutOwner } from "#lib/db/loadouts.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome } from "#lib/game/problem.ts";

/** Whose loadouts a player works with: those of the Destiny account that was chosen. */
export function loadoutOwner({
  playerId,
  membership,
}: Pick<Player, "playerId" | "membership">): Outcome<{ readonly owner: LoadoutOwner }> {
  if (!membership) return { ok: false, problem: { kind: "no-destiny-account" } };
  return { ok: true, owner: { playerId, membershipId: membership.membershipId } };
}
