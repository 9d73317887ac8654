import type { MembershipRef } from "#lib/game/account.ts";
import type { Player } from "#lib/game/player.ts";
import type { ReadMember } from "./load-clan-member.ts";
import type { Services } from "./services.ts";
import { sharedReads } from "./share-read.ts";

// As for one's own account: an answer this young is as good as a new one.
const reads = sharedReads<Promise<ReadMember>>("member", { answerForMs: 5_000, outcomeOf: (read) => read });

/**
 * Reads a clan mate's account, but the player's tabs share one read of the last seconds, and never is there more than one.
 *
 * Only the player's own pages share it: who may see what of an account is Bungie's to say to each who asks.
 */
export function shareMemberRead(
  services: Services,
  { playerId }: Player,
  { membershipType, membershipId }: MembershipRef,
  now: Date,
  read: () => Promise<ReadMember>,
): Promise<ReadMember> {
  const key = [services.env.DATABASE_URL, playerId, membershipType, membershipId].join(" ");
  return reads.share(key, { services, now }, read);
}
