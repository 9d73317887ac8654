import { performance } from "node:perf_hooks";
import type { ChildRun } from "./child-run.ts";

const KIBIBYTE = 1_024;

/** Does the work and prints what it took, for `runChild`. */
export async function reportRun(work: () => Promise<void>): Promise<void> {
  const idleBytes = process.memoryUsage.rss();
  const beganMs = performance.now();
  await work();
  const ms = performance.now() - beganMs;
  const run: ChildRun = { ms, idleBytes, peakBytes: process.resourceUsage().maxRSS * KIBIBYTE };
  process.stdout.write(JSON.stringify(run));
}
