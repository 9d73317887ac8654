import type { Player } from "#lib/game/player.ts";
import { type ReadProfile, readProfile } from "./read-profile.ts";
import type { Services } from "./services.ts";
import { sharedReads } from "./share-read.ts";

// A page opened in ten tabs, or reloaded at once, is one read: an answer this young is as good as a new one.
const reads = sharedReads<Promise<ReadProfile>>("profile", { answerForMs: 5_000, outcomeOf: (read) => read });

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
  return reads.share(key, { services, now, fresh }, () => readProfile(services, player, now));
}
