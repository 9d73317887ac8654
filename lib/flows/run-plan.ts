import { BungieError } from "#lib/bungie/bungie-error.ts";
import { wishesOf } from "#lib/game/move-step.ts";
import type { PlanRecord } from "#lib/game/plan-record.ts";
import { isOver } from "#lib/game/wish.ts";
import { carryOutStep } from "./carry-out-step.ts";
import { checkEnd } from "./check-end.ts";
import type { PlanRun, Turn } from "./plan-run.ts";
import { giveWay, replan } from "./replan.ts";
import { closePlan, GIVE_UP_AFTER_MS, setBackPlan } from "./set-back-plan.ts";
import { settleStep } from "./settle-step.ts";

const SURPRISES_FOR_MS = 180_000;

/** Takes turns with a plan until it is over, waits in the queue, or the process is to stop. */
export async function runPlan(run: PlanRun, first: PlanRecord): Promise<void> {
  const { store, signal } = run;
  if (isOver(first.state)) return checkEnd(run, first);
  for (let plan: PlanRecord | null = first; plan; plan = await store.findPlan(plan.planId)) {
    if (isOver(plan.state) || plan.state === "proposed") return;
    if (signal.aborted) return store.handOverPlan(plan);
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
  const { store } = run;
  const doubtful = plan.steps.find(({ state }) => state === "started" || state === "unknown");
  if (plan.cancelledAt && !doubtful) return closePlan(run, plan, { kind: "cancelled" });
  const waitedMs = run.clock().getTime() - plan.createdAt.getTime();
  if (plan.startedAt === null && waitedMs > GIVE_UP_AFTER_MS)
    return closePlan(run, plan, { kind: "too-late" });
  const isOvertakenNow = plan.startedAt === null && (await store.isOvertaken(plan));
  const isToReplan = !doubtful && (isOvertakenNow || hasLost(plan));
  const next = plan.steps.find(({ state }) => state === "planned");
  const mayBeSuperseded = isToReplan || (run.isResumed && !doubtful && next !== undefined);
  if (mayBeSuperseded && (await giveWay(run, plan))) return "go-on";
  if (isToReplan) return replan(run, plan);
  if (plan.state !== "running") await store.markRunning(plan, run.clock());
  if (doubtful) return settleStep(run, plan, doubtful);
  if (next) return carryOutStep(run, plan, next);
  return closePlan(run, plan);
}

/** True when something is still wished for that no step is planned for. */
function hasLost({ wishes, steps }: PlanRecord): boolean {
  const planned = new Set(steps.flatMap(({ state, step }) => (state === "planned" ? wishesOf(step) : [])));
  return wishes.some(({ state }, index) => state === "open" && !planned.has(index));
}
