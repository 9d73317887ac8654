import { setTimeout as sleep } from "node:timers/promises";
import { type AnsweredBatch, settleBatches } from "#lib/db/deliveries.ts";
import type { LettersRun } from "./letters-run.ts";
import type { Services } from "./services.ts";

/**
 * How long an answer waits for others to be recorded with it: a statement costs about the same for one and for several.
 *
 * A process that dies meanwhile leaves the batch as one whose answer was lost: it is asked for again with the same key
 * and the same letters, which sends nothing.
 */
const WAIT_MS = 40;

/** Records what the provider answered, several batches at once. */
export class SettledAnswers {
  readonly #services: Services;
  readonly #clock: LettersRun["clock"];
  #next: { readonly answered: AnsweredBatch[]; readonly recorded: Promise<void> } | null = null;
  #last: Promise<void> = Promise.resolve();

  constructor(services: Services, clock: LettersRun["clock"]) {
    this.#services = services;
    this.#clock = clock;
  }

  /** Resolves once it is recorded. */
  async settle(answered: AnsweredBatch): Promise<void> {
    this.#next ??= this.#open();
    this.#next.answered.push(answered);
    await this.#next.recorded;
  }

  #open() {
    const answered: AnsweredBatch[] = [];
    // One statement at a time: more of them are made of what arrives meanwhile.
    const recorded = Promise.all([sleep(WAIT_MS), this.#last]).then(() => this.#record(answered));
    this.#last = recorded.catch(() => undefined);
    return { answered, recorded };
  }

  async #record(answered: readonly AnsweredBatch[]): Promise<void> {
    this.#next = null;
    await settleBatches(this.#services.db, answered, this.#clock());
  }
}
