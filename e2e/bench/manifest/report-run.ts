import { once } from "node:events";
import { performance } from "node:perf_hooks";
import type { ChildRun } from "./child-run.ts";

const KIBIBYTE = 1_024;

/** Says that everything is loaded, does the work when told to, and says what it took: the other end of `loadChild`. */
export async function reportRun(work: () => Promise<void>): Promise<void> {
  process.send?.("loaded");
  await once(process, "message");
  const idleBytes = process.memoryUsage.rss();
  const beganMs = performance.now();
  await work();
  const ms = performance.now() - beganMs;
  const run: ChildRun = { ms, idleBytes, peakBytes: process.resourceUsage().maxRSS * KIBIBYTE };
  process.send?.(run);
  process.disconnect();
}
