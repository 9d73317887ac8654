import { claimBatch, countOpenDeliveries } from "#lib/db/deliveries.ts";
import { closeEdition, type EditionRecord, findOpenEditions } from "#lib/db/editions.ts";
import { latestVisit } from "#lib/game/xur-calendar.ts";
import type { EditionTemplate, LetterWareFacts } from "#lib/mail/edition-letters.ts";
import { renderEdition } from "#lib/mail/render-digest.tsx";
import { BATCH_LIMIT } from "#lib/mail/send-letters.ts";
import { type CurrentEdition, openCurrentEdition } from "./open-current-edition.ts";
import { runningFrom } from "./running-from.ts";
import { sendBatches } from "./send-batches.ts";
import type { Services } from "./services.ts";

/** What one run did, in letters. */
export interface DigestTally {
  /** When the visit began whose edition is open, ISO; null: there is nothing to send now. */
  readonly edition: string | null;
  /** Why there is no edition, or why nobody could look. */
  readonly why: CurrentEdition["why"];
  readonly sent: number;
  /** Refused by the provider, for good or until somebody mends the settings. */
  readonly failed: number;
  /** The answer was lost: asked again with the same key, for 23 hours. */
  readonly unknown: number;
  /** Ids of the batches this run gave up after that: nobody knows whether they arrived, they are not sent again. */
  readonly unknownBatches: readonly string[];
  /** Unsubscribed before their batch left, or Xûr left before it did. */
  readonly skipped: number;
  /** To be sent by a later run: the provider asked for a pause. */
  readonly waiting: number;
}

/**
 * Sends the letter of the present visit to every confirmed subscriber who has not had it; run as often as you like.
 *
 * Once a visit and subscriber, also with two runs at once or a run that is killed: that rests on unique constraints
 * (edition by visit, delivery by edition and subscription) and on one idempotency key a batch. The visit is told by
 * Bungie's date, and our own clock only while Bungie.net does not answer. While Xûr is away, or has nothing we can name, nothing new is sent; batches on their way are always
 * carried on.
 */
export async function sendDueDigests(services: Services, now: Date): Promise<DigestTally> {
  const { db } = services;
  const clock = runningFrom(now);
  const { current, why, answeredAt } = await openCurrentEdition(services, now);
  const visitClock = runningFrom(answeredAt ?? now);
  const ended = { sent: 0, failed: 0, skipped: 0 };
  const unknownBatches: string[] = [];
  for (const edition of await findOpenEditions(db)) {
    const { editionId } = edition;
    const { endsAt } = latestVisit(edition.visitStartsAt);
    const terms = { letter: onceRendered(services, edition), isOver: () => visitClock() >= endsAt };
    if (editionId === current?.editionId) await claimAll(services, edition, clock());
    const batches = await sendBatches(services, editionId, terms, clock);
    if (terms.isOver()) await closeEdition(db, editionId, clock());
    ended.sent += batches.sent;
    ended.failed += batches.failed;
    ended.skipped += batches.skipped;
    unknownBatches.push(...batches.unknownBatches);
  }
  return {
    edition: current?.visitStartsAt.toISOString() ?? null,
    why,
    ...ended,
    unknownBatches,
    unknown: await countOpenDeliveries(db, "unknown"),
    waiting: await countOpenDeliveries(db, "claimed"),
  };
}

/** Batches of at most 100, until everybody has one. */
async function claimAll({ db }: Services, { editionId }: EditionRecord, now: Date): Promise<void> {
  while ((await claimBatch(db, editionId, BATCH_LIMIT, now)) > 0);
}

/** Rendered once an edition and run, and only when there is a batch to freeze. */
function onceRendered({ env, bungie }: Services, { visitStartsAt, kind, wares }: EditionRecord) {
  let rendered: Promise<EditionTemplate> | undefined;
  return () => {
    rendered ??= renderEdition({
      siteUrl: env.AUTH_URL,
      pictureOrigin: bungie.origin,
      kind,
      visit: latestVisit(visitStartsAt),
      wares: wares.filter((ware): ware is LetterWareFacts => ware.name !== null),
      changes: [],
    });
    return rendered;
  };
}
