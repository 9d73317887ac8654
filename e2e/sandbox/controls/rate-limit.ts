const WINDOW_SECONDS = 10;

/**
 * Calls of each source address, averaged over ten seconds: those above the rate are refused until the average falls.
 * Refused calls count too. Source: Bungie-net/api#26 and #218, 2017. Runs by the machine's time, whatever the world's.
 */
export class RateLimit {
  requestsPerSecond: number;
  private readonly nowMs: () => number;
  private readonly calls = new Map<string, Int32Array>();
  private currentSecond = 0;

  /** Zero calls a second means no limit. */
  constructor(requestsPerSecond: number, nowMs: () => number = () => performance.now()) {
    this.requestsPerSecond = requestsPerSecond;
    this.nowMs = nowMs;
  }

  /** Counts a call; false when it comes too often. */
  admits(address: string): boolean {
    if (this.requestsPerSecond === 0) return true;
    const second = Math.floor(this.nowMs() / 1000);
    this.forgetUntil(second);
    const counts = this.calls.get(address) ?? new Int32Array(WINDOW_SECONDS);
    this.calls.set(address, counts);
    const slot = second % WINDOW_SECONDS;
    counts[slot] = (counts[slot] ?? 0) + 1;
    const total = counts.reduce((sum, count) => sum + count, 0);
    return total <= this.requestsPerSecond * WINDOW_SECONDS;
  }

  private forgetUntil(second: number): void {
    const passed = Math.min(second - this.currentSecond, WINDOW_SECONDS);
    if (passed <= 0) return;
    for (const [address, counts] of this.calls) {
      for (let back = 0; back < passed; back++) counts[(second - back) % WINDOW_SECONDS] = 0;
      if (counts.every((count) => count === 0)) this.calls.delete(address);
    }
    this.currentSecond = second;
  }
}
