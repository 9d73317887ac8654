import { countOpenDeliveries } from "#lib/db/deliveries.ts";
import { closeEdition, type EditionRecord, findOpenEditions } from "#lib/db/editions.ts";
import { latestVisit } from "#lib/game/xur-calendar.ts";
import { inFlow } from "#lib/log/spans.ts";
import type { EditionTemplate, LetterWareFacts } from "#lib/mail/edition-letters.ts";
import { renderEdition } from "#lib/mail/render-digest.tsx";
import type { LettersRun } from "./letters-run.ts";
import { type CurrentEdition, openCurrentEdition } from "./open-current-edition.ts";
import { ReaderClaims } from "./reader-claims.ts";
import { runningFrom } from "./running-from.ts";
import { type SendTerms, sendBatches } from "./send-batches.ts";
import { paceOf } from "./send-pace.ts";
import type { Services } from "./services.ts";
import { timeLimit } from "./time-limit.ts";

/** What one run did, in letters. */
export interface DigestTally {
  /** When the visit began whose edition is open, ISO; null: there is nothing to send now. */
  readonly edition: string | null;
  /** Whether a letter that corrects it is open. */
  readonly isCorrected: boolean;
  /** Why there is no edition, or why nobody could look. */
  readonly why: CurrentEdition["why"];
  readonly sent: number;
  /** Refused by the provider, for good or until somebody mends the settings. */
  readonly failed: number;
  /** The answer was lost: asked again with the same key, for 22 hours. */
  readonly unknown: number;
  /** Ids of the batches this run gave up after that: nobody knows whether they arrived, they are not sent again. */
  readonly unknownBatches: readonly string[];
  /** Unsubscribed before their batch left, nothing in it for them, or Xûr left before it did. */
  readonly skipped: number;
  /** To be sent by a later run: the provider asked for a pause. */
  readonly waiting: number;
  /** Readers nobody has claimed yet: this run's time was over, or what the letter means to them is not yet known. */
  readonly left: number;
  /** Whether the next run has something to do at once. */
  readonly callAgain: boolean;
}

export interface RunTerms {
  /** When the process is to stop. */
  readonly signal?: AbortSignal;
  /** How long the run may begin anything new. */
  readonly budgetMs?: number;
}

/**
 * Sends the letter of the present visit to every confirmed subscriber who has not had it, and its correction should
 * there be one; run as often as you like.
 *
 * Once a visit and subscriber, also with two runs at once or a run that is killed: that rests on unique constraints
 * (edition by visit, delivery by edition and subscription) and on one idempotency key a batch. The visit is told by
 * Bungie's date. While Xûr is away, or has nothing we can name, nothing new is sent; batches on their way are always
 * carried on.
 */
export async function sendDueDigests(
  services: Services,
  now: Date,
  terms: RunTerms = {},
): Promise<DigestTally> {
  return inFlow("send-due-digests", async () => {
    const { db, env } = services;
    const clock = runningFrom(now);
    const stop = toStop(terms);
    const run: LettersRun = { clock, stop, pace: paceOf(env), inDoubt: (work) => work() };
    const { digest, correction, why, visitClock } = await openCurrentEdition(services, now);
    const ended = { sent: 0, failed: 0, skipped: 0, left: 0 };
    const unknownBatches: string[] = [];
    for (const edition of await findOpenEditions(db)) {
      const { editionId } = edition;
      const { endsAt } = latestVisit(edition.visitStartsAt);
      const isOver = () => visitClock() >= endsAt;
      const isCurrent = editionId === digest?.editionId || editionId === correction?.editionId;
      const correctsEditionId = edition.kind === "correction" ? (digest?.editionId ?? null) : null;
      const claims = isCurrent ? new ReaderClaims(services, edition, { correctsEditionId, run }) : null;
      const claimMore: SendTerms["claimMore"] = async (areWanted) => claims?.more(areWanted) ?? 0;
      const letter = onceRendered(services, edition);
      const batches = await sendBatches(services, edition, { letter, isOver, claimMore }, run);
      if (isOver()) await closeEdition(db, editionId, clock());
      ended.sent += batches.sent;
      ended.failed += batches.failed;
      ended.skipped += batches.skipped;
      ended.left += claims && !isOver() ? await claims.left() : 0;
      unknownBatches.push(...batches.unknownBatches);
    }
    return {
      edition: digest?.visitStartsAt.toISOString() ?? null,
      isCorrected: correction !== null,
      why,
      ...ended,
      unknownBatches,
      unknown: await countOpenDeliveries(db, "unknown"),
      waiting: await countOpenDeliveries(db, "claimed"),
      callAgain: ended.left > 0 || stop.aborted,
    };
  });
}

function toStop({ signal, budgetMs }: RunTerms): AbortSignal {
  const signals = [...(signal ? [signal] : []), ...(budgetMs === undefined ? [] : [timeLimit(budgetMs)])];
  return AbortSignal.any(signals);
}

/** Rendered once an edition and run, and only when there is a batch to freeze. */
function onceRendered({ env, bungie }: Services, { visitStartsAt, kind, wares, changes }: EditionRecord) {
  let rendered: Promise<EditionTemplate> | undefined;
  return () => {
    rendered ??= renderEdition({
      siteUrl: env.AUTH_URL,
      pictureOrigin: bungie.origin,
      kind,
      visit: latestVisit(visitStartsAt),
      wares: wares.filter((ware): ware is LetterWareFacts => ware.name !== null),
      changes,
    });
    return rendered;
  };
}
