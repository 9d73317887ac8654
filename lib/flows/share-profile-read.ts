import type { Player } from "#lib/game/player.ts";
import { type ReadProfile, readProfile } from "./read-profile.ts";
import type { Services } from "./services.ts";

/** A page opened in ten tabs, or reloaded at once, is one read: an answer this young is as good as a new one. */
const SHARED_FOR_MS = 5_000;

const reads = new Map<string, { readonly startedAt: Date; readonly read: Promise<ReadProfile> }>();

/**
 * As `readProfile`, but callers within a few seconds share one call to Bungie.
 *
 * Only for showing. A move reads for itself: what it acts on must not have been asked for before it began.
 */
export function shareProfileRead(services: Services, player: Player, now: Date): Promise<ReadProfile> {
  const key = [services.env.DATABASE_URL, player.playerId, player.membership?.membershipId].join(" ");
  const existing = reads.get(key);
  const isYoung = existing && now.getTime() - existing.startedAt.getTime() < SHARED_FOR_MS;
  if (isYoung) return existing.read;
  const read = readProfile(services, player, now);
  reads.set(key, { startedAt: now, read });
  const forget = () => {
    if (reads.get(key)?.read === read) reads.delete(key);
  };
  setTimeout(forget, SHARED_FOR_MS).unref();
  // A refusal is not kept: the next reload asks again.
  read.then(({ ok }) => (ok ? undefined : forget()), forget);
  return read;
}
