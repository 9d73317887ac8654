import { claimBatches, countUnclaimed } from "#lib/db/claims.ts";
import type { EditionRecord } from "#lib/db/editions.ts";
import { BATCH_LIMIT } from "#lib/mail/send-letters.ts";
import type { LettersRun } from "./letters-run.ts";
import { prepareLetters } from "./prepare-letters.ts";
import { sleepUntil } from "./send-pace.ts";
import type { Services } from "./services.ts";

/** Claimed ahead of the calls: by fours, as they are frozen, and few enough that the next run finds little to sort out. */
const BATCHES_AT_ONCE = 12;
/** Of the 25 calls a second that Bungie allows a server. */
const CALLS_PER_SECOND = 10;
const LOOK_EVERY_MS = 2_000;
/** Once letters need not wait for what they mean to their readers, a run still learns it of late ones for so long. */
const LATE_FACTS_MS = 20_000;

/**
 * Claims the readers of an edition bit by bit, while others are sent.
 *
 * Readers without an account come first; those with one as soon as it is known what the edition means to them, and
 * from `prepareUntil` on in any case.
 */
export class ReaderClaims {
  readonly #services: Services;
  readonly #edition: EditionRecord;
  readonly #correctsEditionId: string | null;
  readonly #run: LettersRun;
  readonly #beganMs = performance.now();
  #after: string | null = "";
  #isFirstPass = true;
  #isLastPass = false;
  #preparing: Promise<void> | null = null;
  #isPreparing = true;

  constructor(
    services: Services,
    edition: EditionRecord,
    { correctsEditionId, run }: { readonly correctsEditionId: string | null; readonly run: LettersRun },
  ) {
    this.#services = services;
    this.#edition = edition;
    this.#correctsEditionId = correctsEditionId;
    this.#run = run;
  }

  /** Claims some more, or waits for some while they are wanted; answers how many, 0: this run has no more to claim. */
  async more(areWanted: () => boolean): Promise<number> {
    this.#preparing ??= this.#prepare();
    while (areWanted()) {
      if (this.#after !== null) {
        const count = await this.#claim(this.#after);
        if (count > 0) return count;
        continue;
      }
      if (this.#isLastPass) return 0;
      await this.#nextPass(this.#preparing);
    }
    return 0;
  }

  /** How many readers this run leaves without having claimed them. */
  async left(): Promise<number> {
    if (this.#isLastPass && this.#after === null && !this.#needsFacts()) return 0;
    return countUnclaimed(this.#services.db, { ...this.#terms(), onlyLinked: !this.#isFirstPass });
  }

  async #claim(after: string): Promise<number> {
    const { count, after: next } = await claimBatches(this.#services.db, {
      ...this.#terms(),
      after,
      batches: BATCHES_AT_ONCE,
      batchSize: BATCH_LIMIT,
      needsFacts: this.#needsFacts(),
      onlyLinked: !this.#isFirstPass,
      wholeOnly: !this.#isFirstPass && !this.#isLastPass,
    });
    this.#after = next;
    return count;
  }

  async #nextPass(preparing: Promise<void>): Promise<void> {
    if (this.#needsFacts() && this.#isPreparing)
      await Promise.race([preparing, sleepUntil(LOOK_EVERY_MS, this.#run.stop)]);
    this.#isFirstPass = false;
    this.#isLastPass = !this.#isPreparing || !this.#needsFacts();
    this.#after = "";
  }

  #terms() {
    const { editionId } = this.#edition;
    return { editionId, correctsEditionId: this.#correctsEditionId, now: this.#run.clock() };
  }

  #needsFacts(): boolean {
    const { prepareUntil } = this.#edition;
    if (prepareUntil !== null && this.#run.clock() < prepareUntil) return true;
    return this.#isPreparing && performance.now() - this.#beganMs < LATE_FACTS_MS;
  }

  async #prepare(): Promise<void> {
    const { clock, stop } = this.#run;
    try {
      await prepareLetters(this.#services, this.#edition, {
        clock,
        signal: stop,
        callsPerSecond: CALLS_PER_SECOND,
      });
    } finally {
      this.#isPreparing = false;
    }
  }
}
