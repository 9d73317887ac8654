import { countSetback, endStep, reopenStep } from "#lib/db/plans-progress.ts";
import type { PlanRecord, StepRecord } from "#lib/game/plan-record.ts";
import { stepVerdict } from "#lib/game/step-verdict.ts";
import type { PlanRun, Turn } from "./plan-run.ts";
import { readAccount } from "./read-account.ts";
import { setBackPlan, stopPlan } from "./set-back-plan.ts";

/** Bungie keeps profile answers for 30 to 60 seconds (Bungie-net/api#583, read 2026-11-22). */
const AWAIT_FRESH_PROFILE_MS = 180_000;
const MOST_LOST_ANSWERS = 6;
/** What a killed process had sent may still be on its way for this long. */
const IN_THE_AIR_MS = 5_000;

/**
 * Finds out what became of a call whose answer was lost, or whose process died, before anything is repeated.
 *
 * Only an account minted after the call can show that it had no effect. A lock needs no such proof, which Bungie can
 * owe for minutes (Bungie-net/api#1772, read 2026-11-22): its call says what it shall be, so that a second one does no
 * more than the first.
 */
export async function settleStep(run: PlanRun, plan: PlanRecord, record: StepRecord): Promise<Turn> {
  const { db } = run.services;
  const read = await readAccount(run.services, plan.player, run.clock());
  if (!read.ok) return setBackPlan(run, plan, read.problem);
  const { mintedAt } = read.account;
  const startedAt = record.startedAt ?? plan.createdAt;
  const doubtedAt = record.endedAt ?? new Date(startedAt.getTime() + IN_THE_AIR_MS);
  const verdict = stepVerdict(read.account, record.step);
  if (verdict === "done" && mintedAt > startedAt) {
    // Dated by its proof: an answer that shows the write must not have it laid over once more.
    await endStep(db, plan.planId, record, { state: "succeeded", bungieCode: null }, mintedAt);
    return "go-on";
  }
  const isFresh = mintedAt > doubtedAt;
  if (!isFresh && record.step.call !== "lock") {
    const patience = { since: doubtedAt, giveUpAfterMs: AWAIT_FRESH_PROFILE_MS };
    return setBackPlan(run, plan, { kind: "no-answer" }, patience);
  }
  // The step stays unknown: planned anew, a part of a stack that had moved would move twice.
  if (verdict === "unclear") return stopPlan(run, plan, { kind: "no-answer" });
  if (verdict === "elsewhere") {
    await endStep(db, plan.planId, record, { state: "gone", bungieCode: null }, run.clock());
    return "go-on";
  }
  await reopenStep(db, plan.planId, record);
  if (plan.setbacks >= MOST_LOST_ANSWERS) return stopPlan(run, plan, { kind: "no-answer" });
  if (!isFresh) return setBackPlan(run, plan, { kind: "no-answer" });
  await countSetback(db, plan.planId);
  return "go-on";
}
