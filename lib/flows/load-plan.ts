import { findPlan } from "#lib/db/plans.ts";
import type { AskedMove, PlanProblem, PlanState, RestingItem } from "#lib/game/move-request.ts";
import { isOver } from "#lib/game/move-request.ts";
import type { Place } from "#lib/game/place.ts";
import { atCharacter } from "#lib/game/place.ts";
import type { StepRecord, StepState } from "#lib/game/plan-record.ts";
import type { Player } from "#lib/game/player.ts";
import { restingPlaces } from "#lib/game/resting-place.ts";
import { loadItemDefinitions } from "#lib/manifest/load-definitions.ts";
import type { Services } from "./services.ts";

export interface StepView {
  readonly position: number;
  readonly call: "transfer" | "equip" | "lock";
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
  /** Where the item lies, on its way too; null when nobody can tell. */
  readonly restsAt: readonly RestingItem[] | null;
  /** What an exotic conflict is with, named; null otherwise. */
  readonly wornItemName: string | null;
}

/** Shows a plan to the player who asked for it; null for everybody else. */
export async function loadPlan(
  { db }: Services,
  player: Pick<Player, "playerId">,
  planId: string,
): Promise<PlanView | null> {
  // Ids come from addresses that anybody can type.
  const plan = /^[a-z0-9]{1,40}$/.test(planId) ? await findPlan(db, planId, player.playerId) : null;
  if (!plan) return null;
  const { state, asked } = plan;
  const onTheWay = isOver(state) ? null : restingPlaces(asked, plan.steps);
  const problem = plan.problem ?? plan.pausedBy;
  return {
    planId,
    state,
    isOver: isOver(state),
    asked,
    steps: plan.steps.map(toStepView),
    done: plan.steps.filter((step) => step.state === "succeeded").length,
    total: plan.steps.length,
    problem,
    restsAt: onTheWay ?? plan.restsAt,
    wornItemName: problem?.kind === "exotic-conflict" ? await nameOf(db, problem.wornItemHash) : null,
  };
}

async function nameOf(db: Services["db"], itemHash: number): Promise<string | null> {
  const definitions = await loadItemDefinitions(db, [itemHash]);
  return definitions.get(itemHash)?.name ?? null;
}

function toStepView({ position, step, state }: StepRecord): StepView {
  const { call, cause } = step;
  if (step.call === "transfer") return { position, call, cause, from: step.from, to: step.to, state };
  const place = step.call === "lock" ? step.place : atCharacter(step.characterId);
  return { position, call, cause, from: place, to: place, state };
}
