import { BungieError } from "#lib/bungie/bungie-error.ts";
import { findPlan, isOvertaken, isSuperseded, lastActionAt } from "#lib/db/plans.ts";
import { handOverPlan, markRunning } from "#lib/db/plans-progress.ts";
import { isOver } from "#lib/game/move-request.ts";
import type { PlanRecord } from "#lib/game/plan-record.ts";
import { carryOutStep } from "./carry-out-step.ts";
import { ActionPace, type PlanRun, type Turn } from "./plan-run.ts";
import { giveWay, replanGone, replanOvertaken } from "./replan-move.ts";
import type { Services } from "./services.ts";
import { closePlan, GIVE_UP_AFTER_MS, setBackPlan } from "./set-back-plan.ts";
import { settleStep } from "./settle-step.ts";

const SURPRISES_FOR_MS = 180_000;

/**
 * Carries out a plan, or as much of it as can be done now; the rest goes back into the queue.
 *
 * Safe to call again at any time, also after a crash: everything it knows is recorded before and after each call.
 * A player's plans must not run at the same time: the queue's lanes see to that.
 * Throws only what is nobody's answer, such as a lost database; the queue then tries again. What throws on the last
 * attempt, or for over an hour, ends the plan as broken.
 */
export async function carryOutPlan(
  services: Services,
  planId: string,
  how: Pick<PlanRun, "clock"> &
    Partial<Pick<PlanRun, "signal" | "onSurprise">> & { readonly isLastAttempt?: boolean },
): Promise<void> {
  try {
    await carryOut(services, planId, how);
  } catch (error) {
    // Its player deleted the account: there is nothing left to record, and nothing more to do.
    if ((await findPlan(services.db, planId)) === null) return;
    await giveUpBroken({ services, clock: how.clock }, planId, how.isLastAttempt ?? false);
    throw error;
  }
}

/** Ends a plan that nothing will carry on: nobody may wait for it for ever. */
async function giveUpBroken(
  run: Pick<PlanRun, "services" | "clock">,
  planId: string,
  isLastAttempt: boolean,
): Promise<void> {
  const plan = await findPlan(run.services.db, planId);
  if (!plan || isOver(plan.state)) return;
  const waitedMs = run.clock().getTime() - (plan.startedAt ?? plan.createdAt).getTime();
  if (!isLastAttempt && waitedMs <= GIVE_UP_AFTER_MS) return;
  await closePlan(run, plan, { state: "stopped", problem: plan.problem ?? { kind: "broken" } });
}

async function carryOut(
  services: Services,
  planId: string,
  how: Pick<PlanRun, "clock"> & Partial<Pick<PlanRun, "signal" | "onSurprise">>,
): Promise<void> {
  const { db } = services;
  const first = await findPlan(db, planId);
  if (!first) return;
  const run: PlanRun = {
    services,
    clock: how.clock,
    signal: how.signal ?? new AbortController().signal,
    onSurprise: how.onSurprise ?? (() => undefined),
    isResumed: first.startedAt !== null,
    pace: new ActionPace(await lastActionAt(db, first.player.playerId), how.clock()),
  };
  for (let plan: PlanRecord | null = first; plan; plan = await findPlan(db, planId)) {
    if (isOver(plan.state)) return;
    if (run.signal.aborted) return handOverPlan(db, plan);
    if ((await takeTurn(run, plan).catch(afterSurprise(run, plan))) === "leave") return;
  }
}

/** Bungie said what nobody can explain, outside a step's call: it may pass, and the player is told if it does not. */
function afterSurprise(run: PlanRun, plan: PlanRecord): (error: unknown) => Promise<Turn> {
  return (error) => {
    if (!(error instanceof BungieError)) throw error;
    run.onSurprise(error);
    const since = plan.surprisedAt ?? run.clock();
    const patience = { since, giveUpAfterMs: SURPRISES_FOR_MS, surprisedAt: since };
    return setBackPlan(run, plan, { kind: "no-answer" }, patience);
  };
}

async function takeTurn(run: PlanRun, plan: PlanRecord): Promise<Turn> {
  const { db } = run.services;
  const waitedMs = run.clock().getTime() - plan.createdAt.getTime();
  if (plan.startedAt === null && waitedMs > GIVE_UP_AFTER_MS)
    return closePlan(run, plan, { state: "refused", problem: { kind: "too-late" }, seenAt: null });
  const isToReplan = plan.startedAt === null && (await isOvertaken(db, plan));
  const doubtful = plan.steps.find(({ state }) => state === "started" || state === "unknown");
  const next = plan.steps.find(({ state }) => state === "planned");
  const last = plan.steps.at(-1);
  const isGone = !doubtful && !next && last?.state === "gone";
  const goesOn = run.isResumed && !doubtful && next !== undefined;
  if ((isToReplan || isGone || goesOn) && (await isSuperseded(db, plan))) return giveWay(run, plan);
  if (isToReplan) return replanOvertaken(run, plan);
  if (plan.state !== "running") await markRunning(db, plan, run.clock());
  if (doubtful) return settleStep(run, plan, doubtful);
  if (next) return carryOutStep(run, plan, next);
  if (isGone && last) return replanGone(run, plan, last);
  return closePlan(run, plan, { state: plan.problem ? "stopped" : "done", problem: plan.problem });
}
