const WINDOW_MS = 1_000;

export interface Allowance {
  readonly isRefused: boolean;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Counts calls in windows of one second, the first call opening a window.
 *
 * Headers as in recorded answers of api.resend.com (2025-10 and 2025-11: `ratelimit-policy: 2;w=1`, `ratelimit-reset: 1`).
 */
export class RateLimit {
  private windowBeganMs = Number.NEGATIVE_INFINITY;
  private calls = 0;

  /** Milliseconds of the machine's own clock: a moved sandbox clock opens no windows. */
  take(requestsPerSecond: number | null, machineMs: number): Allowance {
    if (requestsPerSecond === null) return { isRefused: false, headers: {} };
    if (machineMs - this.windowBeganMs >= WINDOW_MS) {
      this.windowBeganMs = machineMs;
      this.calls = 0;
    }
    this.calls += 1;
    const isRefused = this.calls > requestsPerSecond;
    const resetSeconds = Math.ceil((this.windowBeganMs + WINDOW_MS - machineMs) / 1_000);
    const headers = {
      "ratelimit-limit": String(requestsPerSecond),
      "ratelimit-policy": `${requestsPerSecond};w=1`,
      "ratelimit-remaining": String(Math.max(0, requestsPerSecond - this.calls)),
      "ratelimit-reset": String(resetSeconds),
      ...(isRefused && { "retry-after": String(resetSeconds) }),
    };
    return { isRefused, headers };
  }
}
