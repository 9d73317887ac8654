import {
  type EditionFigures,
  findEditionFigures,
  findOddBatches,
  type OddBatch,
} from "#lib/db/edition-figures.ts";
import type { Services } from "./services.ts";

export interface Editions {
  readonly editions: readonly (EditionFigures & { readonly lettersPerSecond: number | null })[];
  readonly oddBatches: readonly OddBatch[];
  /** Calls a second that this process may make, each of at most 100 letters. */
  readonly callsPerSecond: number;
}

const EDITIONS = 8;
const BATCHES = 100;

/** How the letters fare: the newest editions, and the batches that somebody should look at. */
export async function loadEditions({ db, env }: Services): Promise<Editions> {
  const figures = await findEditionFigures(db, EDITIONS);
  return {
    editions: figures.map((edition) => ({ ...edition, lettersPerSecond: rateOf(edition) })),
    oddBatches: await findOddBatches(db, BATCHES),
    callsPerSecond: env.RESEND_REQUESTS_PER_SECOND,
  };
}

/** Over the whole time from the first to the last; null while there is no such time. */
function rateOf({ letters, firstSentAt, lastSentAt }: EditionFigures): number | null {
  const tookMs = firstSentAt && lastSentAt ? lastSentAt.getTime() - firstSentAt.getTime() : 0;
  return tookMs > 0 ? ((letters.sent ?? 0) * 1_000) / tookMs : null;
}
