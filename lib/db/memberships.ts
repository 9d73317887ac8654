import type { DestinyMembership, LinkedMemberships } from "#lib/game/choose-membership.ts";
import type { Db, DbOrTransaction } from "./client.ts";
import type { Membership } from "./generated/client.ts";

export function toDestinyMembership(row: Membership): DestinyMembership {
  return {
    membershipType: row.membershipType,
    membershipId: row.membershipId,
    displayName: row.displayName,
    standing: row.isActive ? "active" : row.isOverridden ? "overridden" : "unavailable",
    isCrossSavePrimary: row.isCrossSavePrimary,
    lastPlayedAt: row.lastPlayedAt,
    iconPath: row.iconPath,
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
    data: memberships.map(({ standing, ...row }) => ({
      ...row,
      playerId,
      isActive: standing === "active" || (standing === "unavailable" && wasActive.has(row.membershipId)),
      isOverridden: standing === "overridden",
    })),
  });
  await forgetInactivePick(db, playerId);
}

/** A pick counts while its account is active; with it goes the character that pages open with. */
async function forgetInactivePick(db: DbOrTransaction, playerId: string): Promise<void> {
  const active = await db.membership.findMany({
    where: { playerId, isActive: true },
    select: { membershipId: true },
  });
  await db.user.updateMany({
    where: { id: playerId, chosenMembershipId: { notIn: active.map(({ membershipId }) => membershipId) } },
    data: { chosenMembershipId: null, selectedCharacterId: null },
  });
}

/**
 * As `saveMemberships`, of a player who may be deleted at this moment: false when there is none any more.
 *
 * The picture is kept when the answer has none.
 */
export async function replaceMemberships(
  db: Db,
  playerId: string,
  { memberships, avatarPath }: LinkedMemberships,
): Promise<boolean> {
  return db.$transaction(async (transaction) => {
    // Holds off a deletion until these rows are in: they go with it.
    const held = await transaction.$queryRaw<unknown[]>`
      select id from player where id = ${playerId} for update`;
    if (held.length === 0) return false;
    await saveMemberships(transaction, playerId, memberships);
    if (avatarPath !== null)
      await transaction.user.updateMany({ where: { id: playerId }, data: { avatarPath } });
    return true;
  });
}
