import type { MembershipRef } from "#lib/game/account.ts";
import type { Player } from "#lib/game/player.ts";
import type { ReadMember } from "./load-clan-member.ts";
import type { Services } from "./services.ts";

/** As for one's own account: an answer this young is as good as a new one. */
const SHARED_FOR_MS = 5_000;

interface Shared {
  readonly startedAt: Date;
  readonly read: Promise<ReadMember>;
  isUnderWay: boolean;
}

// On the global, since Next loads a module more than once a process.
const global = globalThis as { ninefoldMemberReads?: Map<string, Shared> };
global.ninefoldMemberReads ??= new Map();
const reads = global.ninefoldMemberReads;

/**
 * Reads a clan mate's account, but the player's tabs share one read of the last seconds, and never is there more than one.
 *
 * Only the player's own pages share it: who may see what of an account is Bungie's to say to each who asks.
 */
export function shareMemberRead(
  { env }: Services,
  { playerId }: Player,
  { membershipType, membershipId }: MembershipRef,
  now: Date,
  read: () => Promise<ReadMember>,
): Promise<ReadMember> {
  const key = [env.DATABASE_URL, playerId, membershipType, membershipId].join(" ");
  const existing = reads.get(key);
  const isYoung = existing && now.getTime() - existing.startedAt.getTime() < SHARED_FOR_MS;
  if (existing && (existing.isUnderWay || isYoung)) return existing.read;
  const shared: Shared = { startedAt: now, read: read(), isUnderWay: true };
  reads.set(key, shared);
  const forget = () => {
    if (reads.get(key) === shared) reads.delete(key);
  };
  const settle = (isKept: boolean) => {
    shared.isUnderWay = false;
    // A refusal is not kept: the next reload asks again.
    if (isKept) setTimeout(forget, SHARED_FOR_MS).unref();
    else forget();
  };
  shared.read.then(
    ({ ok }) => settle(ok),
    () => settle(false),
  );
  return shared.read;
}
