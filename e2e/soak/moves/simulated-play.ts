import type { MoveStep } from "#lib/game/move-step.ts";
import { madeUpGame } from "./made-up-game.ts";
import { MemoryPlanStore } from "./memory-plan-store.ts";
import { Timeline } from "./timeline.ts";

/** A write call as the simulated game saw it. */
export interface SeenWrite {
  readonly planId: string;
  readonly position: number;
  readonly step: MoveStep;
  readonly sentMs: number;
  /** Instances it truly changed, or "pieces" of a stack. */
  readonly effects: string[];
  /** When it took effect; null while it has not. */
  effectMs: number | null;
  /** Said yes without doing anything. */
  isGhost: boolean;
  /** Refused though nobody had made a fault happen. */
  wasRefused: boolean;
}

/** Something that the player did in the game, or that the game did by itself. */
export interface Hand {
  readonly atMs: number;
  /** Instance ids and, for stacks, hashes of what it touched. */
  readonly touched: readonly string[];
}

/** Everything there is in one run. */
export class SimulatedPlay {
  readonly timeline: Timeline;
  readonly store: MemoryPlanStore;
  /** What waits in the player's lane: planId to when it may run. */
  readonly jobs: Map<string, number> = new Map();
  readonly writes: SeenWrite[] = [];
  readonly hands: Hand[] = [];
  /** No faults, no other hands, no kills: everything has to go as planned. */
  readonly isCalm: boolean;
  readonly counts: { kills: number; faults: number; calls: number; cancels: number } = {
    kills: 0,
    faults: 0,
    calls: 0,
    cancels: 0,
  };
  /** Broken promises that show while it happens. */
  readonly broken: string[] = [];

  constructor(seed: string) {
    this.timeline = new Timeline(seed, madeUpGame);
    this.isCalm = this.timeline.chance.chance(1 / 12);
    if (this.isCalm) this.timeline.game.forgive();
    this.store = new MemoryPlanStore((planId, waitMs) => {
      this.jobs.set(planId, this.timeline.nowMs + Math.round(waitMs));
    });
  }

  /** Whether something that nobody told us of happened to an item in a time. */
  isDisturbed(target: string, fromMs: number, untilMs: number): boolean {
    return this.hands.some(
      ({ atMs, touched }) => touched.includes(target) && atMs >= fromMs && atMs <= untilMs,
    );
  }
}
