import type { MoveStep } from "#lib/game/move-step.ts";
import type { PlanRecord } from "#lib/game/plan-record.ts";
import type { WishRecord } from "#lib/game/wish.ts";
import type { Db } from "./client.ts";
import { toJson, toStepRow } from "./plans.ts";
import { enqueuePlan } from "./plans-queue.ts";

/** A proposal as it was planned last. */
interface Planned {
  readonly steps: readonly MoveStep[];
  readonly wishes: readonly WishRecord[];
}

/**
 * Writes a proposal anew, and hands it to the worker if its player agrees to it.
 *
 * It counts as asked for now. Returns false when it is no proposal any more: another tab was faster.
 */
export async function rewriteProposal(
  db: Db,
  { planId, player }: PlanRecord,
  { steps, wishes }: Planned,
  { isAgreed, now }: { readonly isAgreed: boolean; readonly now: Date },
): Promise<boolean> {
  return db.$transaction(async (transaction) => {
    const { count } = await transaction.plan.updateMany({
      where: { id: planId, state: "proposed" },
      data: { state: isAgreed ? "queued" : "proposed", wishes: toJson(wishes), createdAt: now },
    });
    if (count === 0) return false;
    await transaction.step.deleteMany({ where: { planId } });
    await transaction.step.createMany({
      data: steps.map((step, position) => ({ planId, ...toStepRow(step, position) })),
    });
    if (isAgreed) await enqueuePlan(transaction, planId, player.playerId);
    return true;
  });
}

/** Drops a proposal. Returns false when it is none any more. */
export async function declineProposal(db: Db, planId: string, now: Date): Promise<boolean> {
  const { count } = await db.plan.updateMany({
    where: { id: planId, state: "proposed" },
    data: { state: "refused", problem: { kind: "declined" }, endedAt: now },
  });
  return count > 0;
}

/** Notes that its player wants a plan to end, and wakes it if it sleeps. Returns false when it is over already. */
export async function cancelPlan(db: Db, { planId, player }: PlanRecord, now: Date): Promise<boolean> {
  return db.$transaction(async (transaction) => {
    const { count } = await transaction.plan.updateMany({
      where: { id: planId, state: { in: ["queued", "running", "paused"] } },
      data: { cancelledAt: now },
    });
    if (count > 0) await enqueuePlan(transaction, planId, player.playerId);
    return count > 0;
  });
}

/** Wakes a plan that waits. Returns false when it does not wait. */
export async function wakePlan(db: Db, { planId, player }: PlanRecord): Promise<boolean> {
  return db.$transaction(async (transaction) => {
    const { count } = await transaction.plan.updateMany({
      where: { id: planId, state: "paused" },
      data: { state: "queued" },
    });
    if (count > 0) await enqueuePlan(transaction, planId, player.playerId);
    return count > 0;
  });
}
