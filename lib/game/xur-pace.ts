import type { Problem } from "./problem.ts";

/** When the last look was, and how many in a row learned nothing. Instants are ours. */
export interface LookPace {
  readonly lookedAt: Date | null;
  readonly failures: number;
  readonly problem: Problem | null;
  /** Something was seen once and waits for another look that agrees. */
  readonly isWaiting: boolean;
}

const STALE_MS = 15 * 60_000;
/** A little more than what two agreeing answers must lie apart. */
const AGAIN_MS = 65_000;
const FIRST_PAUSE_MS = 30_000;

/** Whether whoever wants to know should look again. A look from the future is one by a clock that was wrong. */
export function isLookStale({ lookedAt, failures, problem, isWaiting }: LookPace, now: Date): boolean {
  if (!lookedAt) return true;
  const staleMs = isWaiting ? AGAIN_MS : STALE_MS;
  const patienceMs = failures > 0 ? pauseMs(failures, problem) : staleMs;
  return Math.abs(now.getTime() - lookedAt.getTime()) >= patienceMs;
}

/** Whether Bungie is to be left alone for now: each look that learned nothing makes the pause longer, up to 15 minutes. */
export function isPausing({ lookedAt, failures, problem }: LookPace, now: Date): boolean {
  // Definitions are ours to wait for, not Bungie's to be spared.
  if (!lookedAt || failures === 0 || problem?.kind === "definitions-missing") return false;
  return Math.abs(now.getTime() - lookedAt.getTime()) < pauseMs(failures, problem);
}

/** When to look again at something that was seen once, beside the usual hours. */
export function lookAgainAt(now: Date): Date {
  return new Date(now.getTime() + AGAIN_MS);
}

function pauseMs(failures: number, problem: Problem | null): number {
  const asked = problem?.kind === "busy" ? problem.retryAfterMs : 0;
  return Math.min(STALE_MS, Math.max(asked, FIRST_PAUSE_MS * 2 ** Math.min(failures - 1, 10)));
}
