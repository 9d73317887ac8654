import type { AskedMove, PlanProblem, PlanState, RestingItem } from "./move-request.ts";
import type { MoveStep } from "./move-step.ts";
import type { Player } from "./player.ts";
import type { Problem } from "./problem.ts";

/** `gone`: refused, because the item was not where the step takes it from. */
export type StepState = "planned" | "started" | "succeeded" | "refused" | "gone" | "unknown";

/** One step as it was recorded: before its call, and after its answer. */
export interface StepRecord {
  readonly position: number;
  readonly step: MoveStep;
  readonly state: StepState;
  /**
   * Bungie's number for what it answered, 1 for success; null before an answer or without one.
   * A step that is planned again keeps the number of a refused access token alone.
   */
  readonly bungieCode: number | null;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
}

/** A plan with its steps in order, as the database keeps it. */
export interface PlanRecord {
  readonly planId: string;
  readonly player: Player;
  readonly asked: AskedMove;
  readonly state: PlanState;
  readonly problem: PlanProblem | null;
  readonly pausedBy: Problem | null;
  readonly restsAt: readonly RestingItem[] | null;
  readonly setbacks: number;
  /** When Bungie began to say what nobody can explain; null while it does not. */
  readonly surprisedAt: Date | null;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly replannedAt: Date | null;
  readonly endedAt: Date | null;
  readonly steps: readonly StepRecord[];
}
