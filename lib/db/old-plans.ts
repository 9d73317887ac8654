import type { PlanState } from "#lib/game/wish.ts";
import type { DbOrTransaction } from "./client.ts";

const OVER: PlanState[] = ["done", "refused", "stopped"];

/** Deletes plans that ended before a moment, with their steps. Answers how many. */
export async function deletePlansEndedBefore(db: DbOrTransaction, before: Date): Promise<number> {
  const { count } = await db.plan.deleteMany({ where: { state: { in: OVER }, endedAt: { lt: before } } });
  return count;
}

/** Deletes plans that were shown before a moment and that nobody agreed to. Answers how many. */
export async function deleteProposalsBefore(db: DbOrTransaction, before: Date): Promise<number> {
  const { count } = await db.plan.deleteMany({ where: { state: "proposed", createdAt: { lt: before } } });
  return count;
}
