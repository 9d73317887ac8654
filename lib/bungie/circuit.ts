import { BrokenCircuitError } from "cockatiel";

/** Calls that fail in a row before we stop asking. */
const FAILURES_TO_OPEN = 8;
/** How often one call may look whether it is back: with a site and a worker that is less than one a second in all. */
const PROBE_EVERY_MS = 2_100;

/**
 * Stops calls to a server that does not answer, but for one now and then that finds out when it is back.
 *
 * Ours rather than cockatiel's: there everybody waits for the end of a probe, and against a server that hangs that is a
 * page's whole patience, and another after it is back. Here nobody waits: the next probe leaves on time beside one that
 * hangs, and the first that is answered lets everybody through (tried 2026-11-23).
 */
export class Circuit {
  readonly #isFailure: (error: unknown) => boolean;
  readonly #nowMs: () => number;
  #failures = 0;
  /** When the latest probe left, or the circuit opened; null while it is closed. */
  #probedAtMs: number | null = null;
  #succeededAtMs = Number.NEGATIVE_INFINITY;

  constructor(isFailure: (error: unknown) => boolean, nowMs: () => number = () => performance.now()) {
    this.#isFailure = isFailure;
    this.#nowMs = nowMs;
  }

  /** While it is open it decides itself when a call is worth sending. */
  get isOpen(): boolean {
    return this.#probedAtMs !== null;
  }

  /** Runs `work`, or throws BrokenCircuitError at once while there is no use in it. */
  async execute<T>(work: () => Promise<T>): Promise<T> {
    const startedMs = this.#nowMs();
    if (this.#probedAtMs !== null) {
      if (startedMs - this.#probedAtMs < PROBE_EVERY_MS) throw new BrokenCircuitError();
      this.#probedAtMs = startedMs;
    }
    try {
      const result = await work();
      this.#succeed();
      return result;
    } catch (error) {
      if (this.#isFailure(error)) this.#fail(startedMs);
      else this.#succeed();
      throw error;
    }
  }

  #succeed(): void {
    this.#failures = 0;
    this.#probedAtMs = null;
    this.#succeededAtMs = this.#nowMs();
  }

  /** What left before the last answer and is lost proves nothing about now. */
  #fail(startedMs: number): void {
    if (startedMs <= this.#succeededAtMs) return;
    this.#failures += 1;
    if (this.#failures >= FAILURES_TO_OPEN) this.#probedAtMs ??= this.#nowMs();
  }
}
