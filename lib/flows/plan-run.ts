import { setTimeout as sleep } from "node:timers/promises";
import type { PlanGame } from "./plan-game.ts";
import type { PlanStore } from "./plan-store.ts";

/** What carrying out a plan needs beside the plan. */
export interface PlanRun {
  readonly store: PlanStore;
  readonly game: PlanGame;
  /** Asked anew for each call: a plan can take minutes. */
  readonly clock: () => Date;
  /** Aborted when this process is to stop; the plan goes on elsewhere. */
  readonly signal: AbortSignal;
  readonly pace: Pick<ActionPace, "leftMs" | "sent">;
  /** Waits so long, but not beyond the end of this process. Units: milliseconds. */
  readonly wait: (waitMs: number) => Promise<void>;
  /** From 0 to 1: spreads the waits of many players. */
  readonly chance: () => number;
  /** True when an earlier job began this plan: the player may have asked for something else since. */
  readonly isResumed: boolean;
  /** Told of errors that no player can be told about. */
  readonly onSurprise: (error: unknown) => void;
}

/** What a turn leaves: more to do at once, or nothing for this job. */
export type Turn = "go-on" | "leave";

/** Waits in earnest, until the signal is given at most. */
export async function waitFor(signal: AbortSignal, waitMs: number): Promise<void> {
  if (waitMs <= 0 || signal.aborted) return;
  await sleep(waitMs, undefined, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}

// Bungie allows one item action a player per 0.1 s and refuses faster ones (OpenAPI, TransferItem,
// ThrottleSecondsBetweenActionPerUser, read 2026-11-22). The rest is for the network's unevenness.
const ACTION_GAP_MS = 104;
/** What was sent late does not make the next one later still, as long as so much lies between. */
const LEAST_GAP_MS = 102;
/** What another process recorded as its latest action was sent a little after that. */
const SENT_AFTER_RECORD_MS = 10;

/** Keeps the actions of one player apart, from one sending to the next. */
export class ActionPace {
  #earliestMs: number;
  readonly #elapsedMs: () => number;

  /** `lastActionAt` is the player's latest action in any process; `elapsedMs` a clock that is never set back. */
  constructor(lastActionAt: Date | null, now: Date, elapsedMs = () => performance.now()) {
    this.#elapsedMs = elapsedMs;
    const gapMs = ACTION_GAP_MS + SENT_AFTER_RECORD_MS;
    const sinceMs = lastActionAt ? now.getTime() - lastActionAt.getTime() : gapMs;
    const leftMs = Math.min(gapMs, Math.max(0, gapMs - sinceMs));
    this.#earliestMs = elapsedMs() + leftMs;
  }

  leftMs(): number {
    return this.#earliestMs - this.#elapsedMs();
  }

  sent(): void {
    this.#earliestMs = Math.max(this.#earliestMs + ACTION_GAP_MS, this.#elapsedMs() + LEAST_GAP_MS);
  }
}
