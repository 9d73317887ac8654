import { findPlan } from "#lib/db/plans.ts";
import type { AskedMove, PlanProblem, PlanState, RestingItem } from "#lib/game/move-request.ts";
import { isOver } from "#lib/game/move-request.ts";
import type { Place } from "#lib/game/place.ts";
import { atCharacter } from "#lib/game/place.ts";
import type { StepRecord, StepState } from "#lib/game/plan-record.ts";
import type { Player } from "#lib/game/player.ts";
import type { Services } from "./services.ts";

export interface StepView {
  readonly position: number;
  readonly call: "transfer" | "equip";
  readonly cause: "asked" | "side-effect";
  readonly from: Place;
  readonly to: Place;
  readonly state: StepState;
}

/** A plan as its page and its progress route show it: facts, no words. */
export interface PlanView {
  readonly planId: string;
  readonly state: PlanState;
  readonly isOver: boolean;
  readonly asked: AskedMove;
  readonly steps: readonly StepView[];
  /** Calls that succeeded, of how many in all. */
  readonly done: number;
  readonly total: number;
  /** Why it did not end as asked, or what it waits for. */
  readonly problem: PlanProblem | null;
  readonly restsAt: readonly RestingItem[] | null;
}

/** Shows a plan to the player who asked for it; null for everybody else. */
export async function loadPlan(
  { db }: Services,
  player: Pick<Player, "playerId">,
  planId: string,
): Promise<PlanView | null> {
  const plan = await findPlan(db, planId, player.playerId);
  if (!plan) return null;
  const { state, asked, restsAt } = plan;
  return {
    planId,
    state,
    isOver: isOver(state),
    asked,
    steps: plan.steps.map(toStepView),
    done: plan.steps.filter((step) => step.state === "succeeded").length,
    total: plan.steps.length,
    problem: plan.problem ?? plan.pausedBy,
    restsAt,
  };
}

function toStepView({ position, step, state }: StepRecord): StepView {
  const { call, cause } = step;
  if (step.call === "transfer") return { position, call, cause, from: step.from, to: step.to, state };
  const place = atCharacter(step.characterId);
  return { position, call, cause, from: place, to: place, state };
}
