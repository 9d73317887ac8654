import { toReason } from "#lib/bungie/error-codes.ts";
import { afterAnswers, afterRefusal, afterSuccess } from "#lib/game/after-step.ts";
import type { PlanRecord, StepRecord } from "#lib/game/plan-record.ts";
import { equipAnswers, stepVerdict } from "#lib/game/step-verdict.ts";
import type { PlanRun, Turn } from "./plan-run.ts";
import { setBackPlan, stopPlan } from "./set-back-plan.ts";

/** Bungie keeps profile answers for 30 to 60 seconds (Bungie-net/api#583, read 2026-11-22). */
const AWAIT_FRESH_PROFILE_MS = 180_000;
/** So long a call is repeated whose answers are lost one after the other though the account can be read. */
const LOST_ANSWERS_FOR_MS = 180_000;
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
  const { store } = run;
  const read = await run.game.read(plan.player, run.clock());
  if (!read.ok) return setBackPlan(run, plan, read.problem);
  const { mintedAt } = read.account;
  const startedAt = record.startedAt ?? plan.createdAt;
  const doubtedAt = arrivedBy(plan, record);
  const verdict = stepVerdict(read.account, record.step);
  if (verdict === "done" && mintedAt > startedAt) {
    const { wishes } = afterSuccess(plan, record);
    // Dated by its proof: an answer that shows the write must not have it laid over once more.
    await store.endStep(plan, record, { state: "succeeded", bungieCode: null, wishes }, mintedAt);
    return "go-on";
  }
  const isFresh = mintedAt > doubtedAt;
  if (!isFresh && record.step.call !== "lock") {
    const patience = { since: doubtedAt, giveUpAfterMs: AWAIT_FRESH_PROFILE_MS };
    return setBackPlan(run, plan, { kind: "no-answer" }, patience);
  }
  // The step stays unknown: planned anew, a part of a stack that had moved would move twice.
  if (verdict === "unclear") return stopPlan(run, plan, { kind: "no-answer" });
  if (verdict === "elsewhere") return endGone(run, plan, record);
  if (verdict === "partly" && record.step.call === "equip-several") {
    const answers = equipAnswers(read.account, record.step);
    const left = afterAnswers(plan, record, answers, (code) => ({
      kind: toReason(code) === "item-not-found" ? "item-gone" : "no-answer",
    }));
    await store.endStep(plan, record, { state: "partly", bungieCode: null, answers, ...left }, mintedAt);
    return "go-on";
  }
  await store.reopenStep(plan, { ...record, endedAt: doubtedAt }, { isInDoubt: !isFresh });
  return repeat(run, plan, isFresh);
}

/**
 * Makes a call again that had no effect: at once when it is the first that was lost, then after growing waits.
 *
 * Counted from the first lost answer, not by setbacks: those of an outage before it say nothing about this call.
 */
async function repeat(run: PlanRun, plan: PlanRecord, isFresh: boolean): Promise<Turn> {
  const since = plan.surprisedAt ?? run.clock();
  if (isFresh && plan.surprisedAt === null) {
    await run.store.countSetback(plan.planId, since);
    return "go-on";
  }
  const patience = { since, giveUpAfterMs: LOST_ANSWERS_FOR_MS, surprisedAt: since };
  return setBackPlan(run, plan, { kind: "no-answer" }, patience);
}

/** When a call surely had arrived, if it ever did: its answer was lost then, or its process died with it on its way. */
export function arrivedBy(
  { createdAt }: Pick<PlanRecord, "createdAt">,
  { startedAt, endedAt }: Pick<StepRecord, "startedAt" | "endedAt">,
): Date {
  return endedAt ?? new Date((startedAt ?? createdAt).getTime() + IN_THE_AIR_MS);
}

/** Records that Bungie, or its account, did not have the item where the step takes it from. */
export async function endGone(
  { store, clock }: PlanRun,
  plan: PlanRecord,
  record: StepRecord,
  bungieCode: number | null = null,
): Promise<Turn> {
  const left = afterRefusal(plan, record, { kind: "item-gone" });
  await store.endStep(plan, record, { state: "gone", bungieCode, ...left }, clock());
  return "go-on";
}
