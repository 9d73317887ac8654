import { Readable } from "node:stream";
import { giveUpBatches, skipUnsentBatches } from "#lib/db/delivery-ends.ts";
import type { EditionRecord } from "#lib/db/editions.ts";
import type { EditionTemplate } from "#lib/mail/edition-letters.ts";
import { BATCH_LIMIT, toCall } from "#lib/mail/send-letters.ts";
import { type FrozenBatch, freezeBatches } from "./freeze-batches.ts";
import type { LettersRun } from "./letters-run.ts";
import { type BatchOnItsWay, bothClocks, LEASE_MS, sendBatch } from "./send-batch.ts";
import type { Services } from "./services.ts";
import { SettledAnswers } from "./settled-answers.ts";

/** A batch whose letters wait for their turn. */
interface NextBatch {
  readonly frozen: FrozenBatch;
  readonly takenAt: BatchOnItsWay["takenAt"];
}

/** What an edition lends to the sending of its batches. */
export interface SendTerms {
  /** Asked for only when a batch is to be frozen. */
  readonly letter: () => Promise<EditionTemplate>;
  /** Whether Xûr has left, looked at before each batch. */
  readonly isOver: () => boolean;
  /** Claims more readers, or waits for some while they are wanted; answers how many, 0: there are none. */
  readonly claimMore: (areWanted: () => boolean) => Promise<number>;
}

export interface BatchTally {
  readonly sent: number;
  readonly failed: number;
  readonly skipped: number;
  /** Given up by this run: their answers were lost, and their keys are too old to ask again. */
  readonly unknownBatches: readonly string[];
}

// Resend keeps a key for 24 hours; two are left for two machines whose clocks are an hour wrong, each its own way.
const KEY_KEPT_MS = 22 * 3_600_000;
/** After so many batches in a row without an answer the provider is taken for down, and the run ends. */
const MAX_POSTPONED = 3;
/** While so many are being asked for again, nothing new is begun: an outage leaves few batches in doubt. */
const MAX_IN_DOUBT = 3;
/** While the letters of one batch wait for their turn those of the next are joined: four million bytes each. */
const JOINED_AHEAD = 2;
/**
 * So many calls' batches are frozen ahead of their turns, for a quarter of a second: a disk can keep a commit waiting as
 * long. No more, since who unsubscribes meanwhile still gets the letter, and since they wait in memory.
 */
const MOST_FROZEN = 24;
const FROZEN_AHEAD_S = 0.25;
/**
 * Batches that are frozen together, for a second at most: a transaction costs about the same for one and for a few.
 * No more than a few, since their letters wait in memory.
 */
const MOST_TOGETHER = 4;
/** The next ones are claimed while still so many wait to be frozen: a claim takes longer than freezing a few. */
const CLAIM_BELOW = 10;
/** Each takes about a tenth of a second until its answer is recorded: with eight there are not a hundred a second. */
const MOST_IN_FLIGHT = 16;
/** What is on its way when a run is to end gets this long; what is cut off then resumes like after a crash. */
const END_WITHIN_MS = 10_000;

/**
 * Sends what is due of an edition: the next batches are frozen while others are on their way.
 *
 * Each call is recorded before it is made and after it is answered. A lost answer is asked for again with the same
 * key and the same letters, now and by later runs. Once he has left nobody wants his list any more: what has surely
 * not been sent is skipped, and only lost answers are asked for again. No more is kept in memory than is on its way.
 */
export async function sendBatches(
  services: Services,
  edition: EditionRecord,
  terms: SendTerms,
  run: LettersRun,
): Promise<BatchTally> {
  const unknownBatches = await giveUpBatches(services.db, edition.editionId, lostBefore(run.clock()));
  const { sent, failed, skipped } = await new SendingLine(services, edition, terms, run).sendAll();
  return { sent, failed, skipped, unknownBatches };
}

function lostBefore(now: Date): { readonly now: Date; readonly keyLostAt: Date } {
  return { now, keyLostAt: new Date(now.getTime() - KEY_KEPT_MS) };
}

class SendingLine {
  readonly #services: Services;
  readonly #edition: EditionRecord;
  readonly #terms: SendTerms;
  readonly #run: LettersRun;
  readonly #answers: SettledAnswers;
  readonly #perSecond: number;
  readonly #tally = { sent: 0, failed: 0, skipped: 0 };
  readonly #inFlight = new Set<Promise<void>>();
  /** Not to be taken again by this run. */
  readonly #postponed: string[] = [];
  #claiming: Promise<boolean> | null = null;
  /** Batches that were claimed and are not frozen yet, as far as this run knows. */
  #ahead = 0;
  #postponedInARow = 0;
  #inDoubt = 0;
  #hasToEnd = false;
  #surprise: { readonly error: unknown } | null = null;

  constructor(services: Services, edition: EditionRecord, terms: SendTerms, run: LettersRun) {
    this.#services = services;
    this.#edition = edition;
    this.#terms = terms;
    this.#perSecond = services.env.RESEND_REQUESTS_PER_SECOND;
    const inDoubt: LettersRun["inDoubt"] = async (work) => {
      this.#inDoubt += 1;
      try {
        return await run.inDoubt(work);
      } finally {
        this.#inDoubt -= 1;
      }
    };
    this.#run = { ...run, inDoubt };
    this.#answers = new SettledAnswers(services, run.clock);
  }

  /** Throws what nobody expected, once all that is on its way has ended. */
  async sendAll(): Promise<{ sent: number; failed: number; skipped: number }> {
    const highWaterMark = Math.min(MOST_FROZEN, Math.ceil(FROZEN_AHEAD_S * this.#perSecond));
    const next = Readable.from(this.#freezeAll(), { highWaterMark }).iterator();
    await Promise.all(Array.from({ length: JOINED_AHEAD }, () => this.#beginAll(next)));
    await this.#claiming?.catch((error) => this.#end(error));
    await this.#lastOnes();
    if (this.#surprise) throw this.#surprise.error;
    return this.#tally;
  }

  /** Batch after batch, as many ahead as are asked for. One after the other: two that freeze at once are no quicker. */
  async *#freezeAll(): AsyncGenerator<NextBatch> {
    try {
      while (this.#mayGoOn()) {
        const takenAt = bothClocks();
        const batches = await this.#take();
        if (batches.length === 0) return;
        for (const frozen of batches) yield { frozen, takenAt };
      }
    } catch (error) {
      this.#end(error);
    }
  }

  /** Also those that are not to be called any more: they are handed back. */
  async #beginAll(batches: AsyncIterator<NextBatch>): Promise<void> {
    for (;;) {
      const next = await batches.next();
      if (next.done) return;
      await this.#begin(next.value).catch((error) => this.#end(error));
    }
  }

  async #hasRoom(): Promise<boolean> {
    const most = Math.min(MOST_IN_FLIGHT, Math.ceil(2 * this.#perSecond) + 2);
    while (this.#inFlight.size >= most || this.#inDoubt >= MAX_IN_DOUBT) await Promise.race(this.#inFlight);
    return this.#mayGoOn();
  }

  #mayGoOn(): boolean {
    return !this.#hasToEnd && !this.#run.stop.aborted;
  }

  async #take(): Promise<FrozenBatch[]> {
    const { isOver, letter } = this.#terms;
    const { db } = this.#services;
    const { editionId } = this.#edition;
    const most = Math.min(MOST_TOGETHER, Math.ceil(this.#perSecond));
    while (this.#mayGoOn()) {
      const mayBegin = !isOver();
      if (!mayBegin) this.#tally.skipped += await skipUnsentBatches(db, editionId);
      const when = { ...lostBefore(this.#run.clock()), leaseMs: LEASE_MS };
      const which = { except: this.#postponed, mayBegin, most, letter };
      const batches = await freezeBatches(this.#services, this.#edition, { ...when, ...which });
      this.#ahead -= batches.filter(({ batch }) => batch.body === null).length;
      // The database claims the next ones while letters are written.
      if (mayBegin && batches.length > 0 && this.#ahead <= CLAIM_BELOW) void this.#claim();
      if (batches.length > 0 || !mayBegin || !(await this.#claim())) return batches;
    }
    return [];
  }

  /** Answers whether there was anybody to claim. Failed once, it fails for good: the run then ends. */
  #claim(): Promise<boolean> {
    const { claimMore, isOver } = this.#terms;
    this.#claiming ??= claimMore(() => this.#mayGoOn() && !isOver()).then((count) => {
      this.#ahead = Math.max(0, this.#ahead) + Math.ceil(count / BATCH_LIMIT);
      this.#claiming = null;
      return count > 0;
    });
    this.#claiming.catch(() => undefined);
    return this.#claiming;
  }

  /** Waits for a batch's turn and lets it go. */
  async #begin({ frozen, takenAt }: NextBatch): Promise<void> {
    this.#tally.skipped += frozen.skipped;
    const { batch } = frozen;
    const { letters } = frozen.letters;
    const call = letters.length > 0 && (await this.#hasRoom()) ? toCall(frozen.letters) : null;
    const taken = call && (await this.#run.pace.take(this.#run.stop));
    const turn = this.#mayGoOn() ? taken : null;
    const readers = letters.map(({ subscriptionId, mold }) => ({ subscriptionId, written: mold.kind }));
    const sending = this.#send({ batch, readers, call, takenAt, turn }).catch((error) => this.#end(error));
    this.#inFlight.add(sending);
    void sending.then(() => this.#inFlight.delete(sending));
  }

  async #send(onItsWay: BatchOnItsWay): Promise<void> {
    const { sent, failed, end } = await sendBatch(this.#services, onItsWay, this.#run, this.#answers);
    this.#tally.sent += sent;
    this.#tally.failed += failed;
    this.#postponedInARow = end === "settled" ? 0 : this.#postponedInARow + 1;
    if (end !== "settled") this.#postponed.push(onItsWay.batch.batchId);
    if (end === "paused" || this.#postponedInARow >= MAX_POSTPONED) this.#hasToEnd = true;
  }

  async #lastOnes(): Promise<void> {
    const all = (async () => {
      while (this.#inFlight.size > 0) await Promise.race(this.#inFlight);
    })();
    const { stop } = this.#run;
    await Promise.race([all, untilAborted(stop)]);
    if (stop.aborted) await Promise.race([all, afterMs(END_WITHIN_MS)]);
  }

  #end(error: unknown): void {
    this.#surprise ??= { error };
    this.#hasToEnd = true;
  }
}

function untilAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}

function afterMs(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
