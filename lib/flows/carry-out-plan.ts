import { findPlan, lastActionAt } from "#lib/db/plans.ts";
import { isOver } from "#lib/game/wish.ts";
import { inFlow } from "#lib/log/spans.ts";
import { planGame } from "./plan-game.ts";
import { ActionPace, type PlanRun, waitFor } from "./plan-run.ts";
import { planStore } from "./plan-store.ts";
import { runPlan } from "./run-plan.ts";
import type { Services } from "./services.ts";
import { closePlan, GIVE_UP_AFTER_MS } from "./set-back-plan.ts";

/** The clock, and what stands in for the usual: records of another kind, waits of another length. */
type How = Pick<PlanRun, "clock"> & Partial<Pick<PlanRun, "signal" | "onSurprise" | "store" | "wait">>;

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
  how: How & { readonly isLastAttempt?: boolean },
): Promise<void> {
  return inFlow("carry-out-plan", async () => {
    try {
      await carryOut(services, planId, how);
    } catch (error) {
      // Its player deleted the account: there is nothing left to record, and nothing more to do.
      if ((await findPlan(services.db, planId)) === null) return;
      await giveUpBroken(
        { store: planStore(services.db), clock: how.clock },
        planId,
        how.isLastAttempt ?? false,
      );
      throw error;
    }
  });
}

/** Ends a plan that nothing will carry on: nobody may wait for it for ever. */
async function giveUpBroken(
  run: Pick<PlanRun, "store" | "clock">,
  planId: string,
  isLastAttempt: boolean,
): Promise<void> {
  const plan = await run.store.findPlan(planId);
  if (!plan || isOver(plan.state)) return;
  const waitedMs = run.clock().getTime() - (plan.startedAt ?? plan.createdAt).getTime();
  if (!isLastAttempt && waitedMs <= GIVE_UP_AFTER_MS) return;
  await closePlan(run, plan, { kind: "broken" });
}

async function carryOut(services: Services, planId: string, how: How): Promise<void> {
  const { db } = services;
  const { store = planStore(db) } = how;
  const plan = await store.findPlan(planId);
  if (!plan) return;
  const signal = how.signal ?? new AbortController().signal;
  const run: PlanRun = {
    ...{ store, game: planGame(services), clock: how.clock, signal },
    wait: how.wait ?? ((waitMs) => waitFor(signal, waitMs)),
    chance: Math.random,
    onSurprise: how.onSurprise ?? (() => undefined),
    isResumed: plan.startedAt !== null,
    pace: new ActionPace(await lastActionAt(db, plan.player.playerId), how.clock()),
  };
  return runPlan(run, plan);
}
