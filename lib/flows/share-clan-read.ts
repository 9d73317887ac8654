import type { Player } from "#lib/game/player.ts";
import { type ClanReading, readClan } from "./read-clan.ts";
import type { Services } from "./services.ts";
import { sharedReads } from "./share-read.ts";

// Opening one member after another reads the roster each time, and Bungie's own presence lags by minutes.
const reads = sharedReads<ClanReading>("clan", { answerForMs: 30_000, outcomeOf: ({ whole }) => whole });

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
  return reads.share(key, { services, now, fresh }, () => readClan(services, player, now));
}
