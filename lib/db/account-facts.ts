import type { MembershipRef } from "#lib/game/account.ts";
import type { DbOrTransaction } from "./client.ts";
import { findMemberships } from "./memberships.ts";

const ACTIVE = ["queued", "running", "paused"];

/** What an account page says of a player's rows. `signedUpAt` is null when there is no such player any more. */
export async function findAccountFacts(
  db: DbOrTransaction,
  playerId: string,
  membership: MembershipRef | null,
) {
  const [row, memberships, activePlans] = await Promise.all([
    db.user.findUnique({
      where: { id: playerId },
      select: {
        avatarPath: true,
        createdAt: true,
        lastSeenAt: true,
        bungieToken: { select: { refreshExpiresAt: true } },
        profileSnapshot: { select: { membershipId: true, mintedAt: true } },
      },
    }),
    findMemberships(db, playerId),
    db.plan.count({ where: { playerId, state: { in: ACTIVE } } }),
  ]);
  const copy = row?.profileSnapshot;
  return {
    avatarPath: row?.avatarPath ?? null,
    signedUpAt: row?.createdAt ?? null,
    lastSeenAt: row?.lastSeenAt ?? null,
    authorizationEndsAt: row?.bungieToken?.refreshExpiresAt ?? null,
    memberships,
    lastReadAt: copy && copy.membershipId === membership?.membershipId ? copy.mintedAt : null,
    activePlans,
  };
}
