import { fileURLToPath } from "node:url";
import type { Env } from "#lib/env.ts";
import { NodeProcess, toProcessEnv } from "./node-process.ts";

const PROJECT = fileURLToPath(new URL("../../", import.meta.url));

export interface SchedulerWish {
  readonly clockOffsetMs: number;
  readonly callsPerSecond: number;
}

/** A real process that runs the letters again and again, as a scheduler or a worker does. */
export class SchedulerProcess extends NodeProcess {
  static async start(env: Env, { clockOffsetMs, callsPerSecond }: SchedulerWish): Promise<SchedulerProcess> {
    const scheduler = new SchedulerProcess(["--import", "tsx", "e2e/support/letters-scheduler.ts"], PROJECT, {
      ...toProcessEnv(env),
      NODE_ENV: "test",
      RESEND_REQUESTS_PER_SECOND: String(callsPerSecond),
      CLOCK_OFFSET_MS: String(clockOffsetMs),
    });
    await scheduler.until(() => scheduler.output.includes("begun"));
    return scheduler;
  }

  /** Waits until it has called the provider; no longer than it lives, or than that takes at most. */
  async untilItCalls(withinMs: number): Promise<void> {
    const startedMs = performance.now();
    const isLate = () => performance.now() - startedMs > withinMs;
    await this.until(() => this.output.includes("called") || this.hasEnded() || isLate());
  }
}
