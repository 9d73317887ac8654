import type { Player } from "#lib/game/player.ts";
import { type ReadProfile, readProfile } from "./read-profile.ts";
import type { Services } from "./services.ts";

/** A page opened in ten tabs, or reloaded at once, is one read: an answer this young is as good as a new one. */
const SHARED_FOR_MS = 5_000;
/** Also for who asks for a new one, in ten tabs or with a restless finger. */
const FRESH_FOR_MS = 1_000;

interface Shared {
  readonly startedAt: Date;
  readonly read: Promise<ReadProfile>;
  isUnderWay: boolean;
}

// On the global, since Next loads a module more than once a process: pages and routes share what was read.
const global = globalThis as { ninefoldReads?: Map<string, Shared> };
global.ninefoldReads ??= new Map();
const reads = global.ninefoldReads;

/**
 * As `readProfile`, but callers within a few seconds share one call to Bungie, and never is there more than one.
 *
 * Only for showing. A move reads for itself: what it acts on must not have been asked for before it began.
 * `fresh` shares only what is still on its way or came just now.
 */
export function shareProfileRead(
  services: Services,
  player: Player,
  now: Date,
  { fresh }: { readonly fresh: boolean },
): Promise<ReadProfile> {
  const key = [services.env.DATABASE_URL, player.playerId, player.membership?.membershipId].join(" ");
  const existing = reads.get(key);
  const sharedForMs = fresh ? FRESH_FOR_MS : SHARED_FOR_MS;
  const isYoung = existing && now.getTime() - existing.startedAt.getTime() < sharedForMs;
  if (existing && (existing.isUnderWay || isYoung)) return existing.read;
  return share(key, readProfile(services, player, now), now);
}

function share(key: string, read: Promise<ReadProfile>, startedAt: Date): Promise<ReadProfile> {
  const shared: Shared = { startedAt, read, isUnderWay: true };
  const forget = () => {
    if (reads.get(key) === shared) reads.delete(key);
  };
  reads.set(key, shared);
  const settle = (isKept: boolean) => {
    shared.isUnderWay = false;
    // A refusal is not kept: the next reload asks again.
    if (isKept) setTimeout(forget, SHARED_FOR_MS).unref();
    else forget();
  };
  read.then(
    ({ ok }) => settle(ok),
    () => settle(false),
  );
  return read;
}
