const CALLS = 25;
/** A little over a second: calls that leave a second apart can arrive closer together. */
const WINDOW_MS = 1_020;

/** Lets callers through in the order they came, never more than 25 in any second. */
export class RateLimiter {
  /** When the latest calls start, oldest first; some may lie in the future. */
  readonly #startsAtMs: number[] = [];
  readonly #nowMs: () => number;

  constructor(nowMs: () => number = () => performance.now()) {
    this.#nowMs = nowMs;
  }

  /**
   * Reserves the next free start, unless it is further away than the caller can wait.
   *
   * Units: milliseconds to wait before the call. Returns null, and reserves nothing, when that is over `patienceMs`.
   * Source: 25 calls a second per address, Bungie-net/api#26 and #218, read 2026-11-22.
   */
  reserve(patienceMs: number): number | null {
    const nowMs = this.#nowMs();
    const oldest = this.#startsAtMs[this.#startsAtMs.length - CALLS];
    const startMs = oldest === undefined ? nowMs : Math.max(nowMs, oldest + WINDOW_MS);
    if (startMs - nowMs > patienceMs) return null;
    this.#startsAtMs.push(startMs);
    if (this.#startsAtMs.length > CALLS) this.#startsAtMs.shift();
    return startMs - nowMs;
  }
}
