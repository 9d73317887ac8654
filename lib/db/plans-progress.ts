import type { PlanProblem, PlanState, RestingItem } from "#lib/game/move-request.ts";
import type { MoveStep } from "#lib/game/move-step.ts";
import type { PlanRecord, StepRecord } from "#lib/game/plan-record.ts";
import type { Problem } from "#lib/game/problem.ts";
import type { Db, DbOrTransaction } from "./client.ts";
import { Prisma } from "./generated/client.ts";
import { toJson, toStepRow } from "./plans.ts";
import { enqueuePlan } from "./plans-queue.ts";

/** Marks a plan as being carried out; the first time counts as its start. */
export async function markRunning(db: DbOrTransaction, plan: PlanRecord, now: Date): Promise<void> {
  await db.plan.update({
    where: { id: plan.planId },
    data: { state: "running", pausedBy: Prisma.DbNull, startedAt: plan.startedAt ?? now },
  });
}

/**
 * Records that the call of a step is about to be made.
 *
 * Returns false when the step is no longer waiting: somebody else made it, so nobody may make it again.
 */
export async function startStep(
  db: DbOrTransaction,
  planId: string,
  position: number,
  now: Date,
): Promise<boolean> {
  const { count } = await db.step.updateMany({
    where: { planId, position, state: "planned" },
    data: { state: "started", startedAt: now, endedAt: null, bungieCode: null },
  });
  return count === 1;
}

/**
 * Records what became of a step's call.
 *
 * Success ends a row of setbacks. After `gone` nothing that was planned can hold, so it is taken away.
 */
export async function endStep(
  db: Db,
  planId: string,
  { position }: StepRecord,
  end: { state: "succeeded" | "gone" | "unknown"; bungieCode: number | null },
  now: Date,
): Promise<void> {
  const step = db.step.update({
    where: { planId_position: { planId, position } },
    data: { ...end, endedAt: now },
  });
  const planned = { planId, state: "planned" };
  if (end.state === "unknown") await step;
  else if (end.state === "gone") await db.$transaction([step, db.step.deleteMany({ where: planned })]);
  else
    await db.$transaction([
      step,
      db.plan.update({ where: { id: planId }, data: { setbacks: 0, surprisedAt: null } }),
    ]);
}

/** Records that a step will never succeed: what was planned after it gives way to the way back, if there is one. */
export async function failStep(
  db: Db,
  planId: string,
  { position }: StepRecord,
  end: { bungieCode: number | null; problem: PlanProblem; wayBack: MoveStep | null },
  now: Date,
): Promise<void> {
  const { bungieCode, problem, wayBack } = end;
  const back = wayBack ? [{ planId, ...toStepRow(wayBack, position + 1) }] : [];
  await db.$transaction([
    db.step.update({
      where: { planId_position: { planId, position } },
      data: { state: "refused", bungieCode, endedAt: now },
    }),
    db.step.deleteMany({ where: { planId, state: "planned" } }),
    db.step.createMany({ data: back }),
    db.plan.update({ where: { id: planId }, data: { problem: toJson(problem) } }),
  ]);
}

/**
 * Takes a step back to before its call, because the call is known to have had no effect.
 *
 * `refusedToken` is Bungie's number when it did not accept the access token; null for everything else.
 */
export async function reopenStep(
  db: DbOrTransaction,
  planId: string,
  { position }: StepRecord,
  refusedToken: number | null = null,
): Promise<void> {
  await db.step.update({
    where: { planId_position: { planId, position } },
    data: { state: "planned", bungieCode: refusedToken },
  });
}

/** Counts a wait. `surprisedAt` is when a row of surprises began; null when this wait is none. */
export async function countSetback(
  db: DbOrTransaction,
  planId: string,
  surprisedAt: Date | null = null,
): Promise<void> {
  await db.plan.update({ where: { id: planId }, data: { setbacks: { increment: 1 }, surprisedAt } });
}

/** Puts a plan back into the queue for later, with what it waits for. */
export async function pausePlan(
  db: Db,
  { planId, player }: PlanRecord,
  pausedBy: Problem,
  { waitMs, surprisedAt }: { readonly waitMs: number; readonly surprisedAt: Date | null },
): Promise<void> {
  await db.$transaction(async (transaction) => {
    await transaction.plan.update({
      where: { id: planId },
      data: { state: "paused", pausedBy: toJson(pausedBy), setbacks: { increment: 1 }, surprisedAt },
    });
    await enqueuePlan(transaction, planId, player.playerId, waitMs);
  });
}

/** Puts a plan back into the queue for whoever takes it next: this process is stopping. */
export async function handOverPlan(db: DbOrTransaction, { planId, player }: PlanRecord): Promise<void> {
  await enqueuePlan(db, planId, player.playerId);
}

/** Replaces what was not begun by other steps. */
export async function replaceOpenSteps(
  db: Db,
  plan: PlanRecord,
  steps: readonly MoveStep[],
  change: { startedAt?: Date; replannedAt?: Date; problem?: PlanProblem },
): Promise<void> {
  const { planId } = plan;
  const begun = plan.steps.filter(({ state }) => state !== "planned");
  const next = Math.max(-1, ...begun.map(({ position }) => position)) + 1;
  const rows = steps.map((step, index) => ({ planId, ...toStepRow(step, next + index) }));
  const { problem, ...times } = change;
  await db.$transaction([
    db.step.deleteMany({ where: { planId, state: "planned" } }),
    db.step.createMany({ data: rows }),
    db.plan.update({
      where: { id: planId },
      data: { ...times, ...(problem && { problem: toJson(problem) }) },
    }),
  ]);
}

/** Ends a plan: what was not begun stays as planned, so that the page can say what did not happen. */
export async function endPlan(
  db: DbOrTransaction,
  planId: string,
  end: { state: PlanState; problem: PlanProblem | null; restsAt: readonly RestingItem[] | null },
  now: Date,
): Promise<void> {
  await db.plan.update({
    where: { id: planId },
    data: {
      state: end.state,
      problem: end.problem ? toJson(end.problem) : Prisma.DbNull,
      pausedBy: Prisma.DbNull,
      restsAt: end.restsAt ? toJson([...end.restsAt]) : Prisma.DbNull,
      endedAt: now,
    },
  });
}
