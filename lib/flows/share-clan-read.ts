import type { Player } from "#lib/game/player.ts";
import { type ClanReading, readClan } from "./read-clan.ts";
import type { Services } from "./services.ts";

/** Opening one member after another reads the roster each time, and Bungie's own presence lags by minutes. */
const SHARED_FOR_MS = 30_000;
/** Also for who asks for a new one, in ten tabs or with a restless finger. */
const FRESH_FOR_MS = 1_000;

interface Shared {
  readonly reading: ClanReading;
  isUnderWay: boolean;
}

// On the global, since Next loads a module more than once a process: pages and routes share what was read.
const global = globalThis as { ninefoldClanReads?: Map<string, Shared> };
global.ninefoldClanReads ??= new Map();
const reads = global.ninefoldClanReads;

/**
 * As `readClan`, but the player's tabs share one reading of the last half minute, and never is there more than one.
 *
 * Only the player's own pages share it: what is told to a clan mate is told to nobody else.
 */
export function shareClanRead(
  services: Services,
  player: Player,
  now: Date,
  { fresh = false }: { readonly fresh?: boolean } = {},
): ClanReading {
  const key = [services.env.DATABASE_URL, player.playerId, player.membership?.membershipId].join(" ");
  const existing = reads.get(key);
  const sharedForMs = fresh ? FRESH_FOR_MS : SHARED_FOR_MS;
  const isYoung = existing && now.getTime() - existing.reading.startedAt.getTime() < sharedForMs;
  if (existing && (existing.isUnderWay || isYoung)) return existing.reading;
  return share(key, readClan(services, player, now));
}

function share(key: string, reading: ClanReading): ClanReading {
  const shared: Shared = { reading, isUnderWay: true };
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
  reading.whole.then(
    ({ ok }) => settle(ok),
    () => settle(false),
  );
  return reading;
}
