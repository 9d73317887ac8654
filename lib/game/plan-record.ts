import type { MoveStep } from "./move-step.ts";
import type { Player } from "./player.ts";
import type { Problem } from "./problem.ts";
import type { Asked, PlanProblem, PlanState, RestingItem, WishRecord } from "./wish.ts";

/**
 * `gone`: refused, because the item was not where the step takes it from. `partly`: some of several items were put on.
 */
export type StepState = "planned" | "started" | "succeeded" | "partly" | "refused" | "gone" | "unknown";

/** What Bungie answered about one of several items; 1 is success. */
export interface ItemAnswer {
  readonly itemInstanceId: string;
  readonly bungieCode: number;
}

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
  /** Of an `equip-several` alone; empty for everything else and without an answer. */
  readonly answers: readonly ItemAnswer[];
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
}

/** Whether an earlier call of a step that waits for its call may have had its effect: of a lock that is set once more. */
export function isInDoubt({ state, endedAt }: StepRecord): boolean {
  return state === "planned" && endedAt !== null;
}

/** A plan with its wishes and its steps in order, as the database keeps it. */
export interface PlanRecord {
  readonly planId: string;
  readonly player: Player;
  readonly asked: Asked;
  readonly wishes: readonly WishRecord[];
  readonly state: PlanState;
  /** Why it did not end as asked, where that is one thing; what holds for a wish alone stands with the wish. */
  readonly problem: PlanProblem | null;
  readonly pausedBy: Problem | null;
  readonly restsAt: readonly RestingItem[] | null;
  /** What Bungie refused to move aside or to put on, as `markTarget` names it: this plan leaves it alone. */
  readonly spared: readonly string[];
  readonly setbacks: number;
  /** When Bungie began to say what nobody can explain; null while it does not. */
  readonly surprisedAt: Date | null;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  /** When the player wished that it end. */
  readonly cancelledAt: Date | null;
  readonly steps: readonly StepRecord[];
}
