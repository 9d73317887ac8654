import { endOf } from "#lib/game/plan-end.ts";
import { isInDoubt, type PlanRecord } from "#lib/game/plan-record.ts";
import type { Problem } from "#lib/game/problem.ts";
import type { PlanProblem } from "#lib/game/wish.ts";
import { FIRST_LOOK_MS, isToCheck } from "./check-end.ts";
import type { PlanRun, Turn } from "./plan-run.ts";

/** Longer waits are the queue's: a job that sleeps keeps a place in the worker. */
const LONGEST_WAIT_IN_PLACE_MS = 2_000;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
const MAINTENANCE_WAIT_MS = 5_000;
/** A move that happens hours later surprises more than one that is given up. */
export const GIVE_UP_AFTER_MS = 3_600_000;

/** Waits for what passes by itself, here or in the queue; for anything else, or too long a wait, stops the plan. */
export async function setBackPlan(
  run: PlanRun,
  plan: PlanRecord,
  problem: Problem,
  patience: { readonly since: Date; readonly giveUpAfterMs: number; readonly surprisedAt?: Date } = {
    since: plan.startedAt ?? plan.createdAt,
    giveUpAfterMs: GIVE_UP_AFTER_MS,
  },
): Promise<Turn> {
  const waitMs = toWaitMs(problem, plan.setbacks, run.chance());
  const waitedMs = run.clock().getTime() - patience.since.getTime();
  if (waitMs === null || waitedMs > patience.giveUpAfterMs) return stopPlan(run, plan, problem);
  const { store } = run;
  const { surprisedAt = null } = patience;
  if (waitMs > LONGEST_WAIT_IN_PLACE_MS) {
    await store.pausePlan(plan, problem, { waitMs, surprisedAt });
    return "leave";
  }
  await store.countSetback(plan.planId, surprisedAt);
  await run.wait(waitMs);
  return "go-on";
}

/** Null for what waiting does not mend. Doubles with every setback in a row, and differs from player to player. */
function toWaitMs(problem: Problem, setbacks: number, chance: number): number | null {
  const growingMs = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(setbacks, 10));
  const waitMs = growingMs * (0.8 + chance * 0.4);
  switch (problem.kind) {
    case "busy":
      return Math.max(problem.retryAfterMs, waitMs);
    case "maintenance":
      return Math.max(MAINTENANCE_WAIT_MS, waitMs);
    case "no-answer":
    case "incomplete":
    case "definitions-missing":
      return waitMs;
    default:
      return null;
  }
}

/** Ends a plan that cannot go on: what is open of it ends with the reason. */
export async function stopPlan(run: PlanRun, plan: PlanRecord, because: PlanProblem): Promise<Turn> {
  return closePlan(run, plan, because);
}

/** Ends a plan with what became of each wish and where its items rest. */
export async function closePlan(
  { store, clock }: Pick<PlanRun, "store" | "clock">,
  { planId }: PlanRecord,
  because: PlanProblem | null = null,
): Promise<Turn> {
  const latest = await store.findPlan(planId);
  if (!latest) return "leave";
  for (const record of latest.steps.filter(isInDoubt))
    await store.endStep(latest, record, { state: "unknown", bungieCode: null }, record.endedAt ?? clock());
  const end = endOf((await store.findPlan(planId)) ?? latest, because);
  await store.endPlan(planId, end, clock());
  if (isToCheck({ ...latest, ...end })) await store.handOverPlan(latest, FIRST_LOOK_MS);
  return "leave";
}
