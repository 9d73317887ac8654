import { findMemberships } from "#lib/db/memberships.ts";
import { rememberMembership } from "#lib/db/players.ts";
import type { MembershipRef } from "#lib/game/account.ts";
import type { DestinyMembership } from "#lib/game/choose-membership.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome } from "#lib/game/problem.ts";
import type { Services } from "./services.ts";

/** The Destiny accounts a player can pick from, the last played first; empty without any. */
export async function listMemberships(
  services: Services,
  player: Player,
): Promise<readonly DestinyMembership[]> {
  const memberships = await findMemberships(services.db, player.playerId);
  return memberships.filter(({ standing }) => standing === "active");
}

/** Remembers which of their own active Destiny accounts a player wants to see; refuses any other. */
export async function pickMembership(
  services: Services,
  player: Player,
  membershipId: string,
): Promise<Outcome<{ readonly membership: MembershipRef }>> {
  const memberships = await listMemberships(services, player);
  const picked = memberships.find((membership) => membership.membershipId === membershipId);
  if (!picked) return { ok: false, problem: { kind: "no-destiny-account" } };
  await rememberMembership(services.db, player.playerId, membershipId);
  return { ok: true, membership: { membershipType: picked.membershipType, membershipId } };
}
