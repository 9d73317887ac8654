import { findPlan } from "#lib/db/plans.ts";
import { countSetback, endPlan, pausePlan } from "#lib/db/plans-progress.ts";
import type { PlanProblem, PlanState, RestingItem } from "#lib/game/move-request.ts";
import type { PlanRecord } from "#lib/game/plan-record.ts";
import type { Problem } from "#lib/game/problem.ts";
import { restingPlaces } from "#lib/game/resting-place.ts";
import { type PlanRun, type Turn, waitFor } from "./plan-run.ts";

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
  const waitMs = toWaitMs(problem, plan.setbacks);
  const waitedMs = run.clock().getTime() - patience.since.getTime();
  if (waitMs === null || waitedMs > patience.giveUpAfterMs) return stopPlan(run, plan, problem);
  const { db } = run.services;
  const { surprisedAt = null } = patience;
  if (waitMs > LONGEST_WAIT_IN_PLACE_MS) {
    await pausePlan(db, plan, problem, { waitMs, surprisedAt });
    return "leave";
  }
  await countSetback(db, plan.planId, surprisedAt);
  await waitFor(run, waitMs);
  return "go-on";
}

/** Null for what waiting does not mend. Doubles with every setback in a row, and differs from player to player. */
function toWaitMs(problem: Problem, setbacks: number): number | null {
  const growingMs = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(setbacks, 10));
  const waitMs = growingMs * (0.8 + Math.random() * 0.4);
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

/** Ends a plan that cannot go on. A problem that was there before is the reason; this one only came after it. */
export async function stopPlan(run: PlanRun, plan: PlanRecord, problem: PlanProblem): Promise<Turn> {
  return closePlan(run, plan, { state: "stopped", problem: plan.problem ?? problem });
}

/** Ends a plan with where its item rests, by its steps unless the caller saw it. */
export async function closePlan(
  run: Pick<PlanRun, "services" | "clock">,
  { planId, asked }: PlanRecord,
  end: { state: PlanState; problem: PlanProblem | null; seenAt?: RestingItem | null },
): Promise<Turn> {
  const { db } = run.services;
  const latest = await findPlan(db, planId);
  const { state, problem, seenAt } = end;
  const restsAt = seenAt === undefined ? restingPlaces(asked, latest?.steps ?? []) : seenAt && [seenAt];
  await endPlan(db, planId, { state, problem, restsAt }, run.clock());
  return "leave";
}
