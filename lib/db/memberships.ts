import type { DestinyMembership } from "#lib/game/choose-membership.ts";
import type { DbOrTransaction } from "./client.ts";
import type { Membership } from "./generated/client.ts";

export function toDestinyMembership(row: Membership): DestinyMembership {
  return {
    membershipType: row.membershipType,
    membershipId: row.membershipId,
    displayName: row.displayName,
    standing: row.isActive ? "active" : "unavailable",
    isCrossSavePrimary: false,
    lastPlayedAt: row.lastPlayedAt,
  };
}

/** A player's memberships, the last played first. */
export async function findMemberships(
  db: DbOrTransaction,
  playerId: string,
): Promise<readonly DestinyMembership[]> {
  const rows = await db.membership.findMany({
    where: { playerId },
    orderBy: [{ lastPlayedAt: { sort: "desc", nulls: "last" } }, { membershipType: "asc" }],
  });
  return rows.map(toDestinyMembership);
}

/**
 * Replaces a player's memberships by what Bungie told.
 *
 * One that was active and could not be read just now stays active: a bad minute at Bungie takes nothing away.
 */
export async function saveMemberships(
  db: DbOrTransaction,
  playerId: string,
  memberships: readonly DestinyMembership[],
): Promise<void> {
  const before = await db.membership.findMany({ where: { playerId, isActive: true } });
  const wasActive = new Set(before.map(({ membershipId }) => membershipId));
  await db.membership.deleteMany({ where: { playerId } });
  await db.membership.createMany({
    data: memberships.map(({ membershipType, membershipId, displayName, standing, lastPlayedAt }) => ({
      playerId,
      membershipType,
      membershipId,
      displayName,
      lastPlayedAt,
      isActive: standing === "active" || (standing === "unavailable" && wasActive.has(membershipId)),
    })),
  });
}
