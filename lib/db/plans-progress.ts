import type { MoveStep } from "#lib/game/move-step.ts";
import type { ItemAnswer, PlanRecord, StepRecord } from "#lib/game/plan-record.ts";
import type { Problem } from "#lib/game/problem.ts";
import type { PlanProblem, PlanState, RestingItem, WishRecord } from "#lib/game/wish.ts";
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

/** What a step's call came to, and what that makes of the plan. */
export interface StepEnd {
  readonly state: "succeeded" | "partly" | "refused" | "gone" | "unknown";
  readonly bungieCode: number | null;
  readonly answers?: readonly ItemAnswer[];
  /** The plan's wishes since; absent: as they were. */
  readonly wishes?: readonly WishRecord[];
  /** The steps that are still planned since; absent: as they were. */
  readonly planned?: readonly MoveStep[];
  /** What this plan leaves alone since; absent: as it was. */
  readonly spared?: readonly string[];
}

/** Records what became of a step's call, all or nothing. Any answer of use ends a row of setbacks. */
export async function endStep(
  db: Db,
  { planId }: Pick<PlanRecord, "planId">,
  { position }: StepRecord,
  { state, bungieCode, answers, wishes, planned, spared }: StepEnd,
  now: Date,
): Promise<void> {
  await db.$transaction([
    db.step.update({
      where: { planId_position: { planId, position } },
      data: { state, bungieCode, endedAt: now, ...(answers && { answers: toJson(answers) }) },
    }),
    ...(planned ? replacePlanned(db, planId, planned, position + 1) : []),
    db.plan.update({
      where: { id: planId },
      data: {
        ...(state === "unknown" ? {} : { setbacks: 0, surprisedAt: null }),
        ...(wishes && { wishes: toJson(wishes) }),
        ...(spared && { spared: [...spared] }),
      },
    }),
  ]);
}

/**
 * Takes a step back to before its call, because the call is known to have had no effect.
 *
 * `refusedToken` is Bungie's number when it did not accept the access token; null for everything else. `isInDoubt`: it
 * may have had its effect, and a second one does no harm; its end stays on record until then.
 */
export async function reopenStep(
  db: DbOrTransaction,
  { planId }: Pick<PlanRecord, "planId">,
  { position, startedAt, endedAt }: StepRecord,
  { refusedToken = null, isInDoubt = false }: { refusedToken?: number | null; isInDoubt?: boolean } = {},
): Promise<void> {
  await db.step.update({
    where: { planId_position: { planId, position } },
    data: { state: "planned", bungieCode: refusedToken, endedAt: isInDoubt ? (endedAt ?? startedAt) : null },
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

/** Puts a plan back into the queue: for whoever takes it next, or for a look at it later. */
export async function handOverPlan(
  db: DbOrTransaction,
  { planId, player }: PlanRecord,
  waitMs = 0,
): Promise<void> {
  await enqueuePlan(db, planId, player.playerId, waitMs);
}

/** Replaces what was not begun by other steps, and says what became of the wishes. */
export async function replaceOpenSteps(
  db: Db,
  plan: PlanRecord,
  {
    steps,
    wishes,
    startedAt,
  }: Pick<PlanRecord, "wishes"> & {
    readonly steps: readonly MoveStep[];
    readonly startedAt?: Date;
  },
): Promise<void> {
  const begun = plan.steps.filter(({ state }) => state !== "planned");
  const next = Math.max(-1, ...begun.map(({ position }) => position)) + 1;
  await db.$transaction([
    ...replacePlanned(db, plan.planId, steps, next),
    db.plan.update({
      where: { id: plan.planId },
      data: { wishes: toJson(wishes), ...(startedAt && { startedAt }) },
    }),
  ]);
}

function replacePlanned(db: Db, planId: string, steps: readonly MoveStep[], next: number) {
  const rows = steps.map((step, index) => ({ planId, ...toStepRow(step, next + index) }));
  return [db.step.deleteMany({ where: { planId, state: "planned" } }), db.step.createMany({ data: rows })];
}

/** Records what became of wishes without any call. */
export async function saveWishes(
  db: DbOrTransaction,
  { planId }: Pick<PlanRecord, "planId">,
  wishes: readonly WishRecord[],
): Promise<void> {
  await db.plan.update({ where: { id: planId }, data: { wishes: toJson(wishes) } });
}

/** Ends a plan: what was not begun stays as planned, so that the page can say what did not happen. */
export async function endPlan(
  db: DbOrTransaction,
  planId: string,
  end: {
    readonly state: PlanState;
    readonly problem: PlanProblem | null;
    readonly wishes: readonly WishRecord[];
    readonly restsAt: readonly RestingItem[] | null;
  },
  now: Date,
): Promise<void> {
  await db.plan.update({
    where: { id: planId },
    data: {
      state: end.state,
      problem: end.problem ? toJson(end.problem) : Prisma.DbNull,
      pausedBy: Prisma.DbNull,
      wishes: toJson(end.wishes),
      restsAt: end.restsAt ? toJson(end.restsAt) : Prisma.DbNull,
      endedAt: now,
    },
  });
}
