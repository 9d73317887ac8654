import { BungieError } from "#lib/bungie/bungie-error.ts";
import { toReason } from "#lib/bungie/error-codes.ts";
import { afterAnswers, afterRefusal, afterSuccess } from "#lib/game/after-step.ts";
import { type ItemAnswer, isInDoubt, type PlanRecord, type StepRecord } from "#lib/game/plan-record.ts";
import type { Problem } from "#lib/game/problem.ts";
import type { PlanRun, Turn } from "./plan-run.ts";
import { toLastingProblem } from "./refusal-problem.ts";
import { setBackPlan, stopPlan } from "./set-back-plan.ts";
import { endGone } from "./settle-step.ts";

const SUCCESS = 1;
const HTTP_UNAUTHORIZED = 401;
/** So much of the gap between two actions is spent on recording the second. */
const RECORDING_MS = 10;

/** Makes the call of one step, recorded before and after. What Bungie says decides how the plan goes on. */
export async function carryOutStep(run: PlanRun, plan: PlanRecord, record: StepRecord): Promise<Turn> {
  const { store, game, clock, pace } = run;
  const token = await game.token(plan.player, clock());
  if (!token.ok) return setBackPlan(run, plan, token.problem);
  await run.wait(pace.leftMs() - RECORDING_MS);
  if (run.signal.aborted) return "go-on";
  const sentAt = new Date(clock().getTime() + Math.ceil(Math.max(0, pace.leftMs())));
  if (!(await store.startStep(plan.planId, record.position, sentAt))) return "go-on";
  await run.wait(pace.leftMs());
  if (run.signal.aborted) {
    const { bungieCode: refusedToken } = record;
    await store.reopenStep(plan, record, { refusedToken, isInDoubt: isInDoubt(record) });
    return "go-on";
  }
  pace.sent();
  let answers: readonly ItemAnswer[];
  try {
    answers = await game.write(plan.player, record.step, token.accessToken);
  } catch (error) {
    if (!(error instanceof BungieError)) throw error;
    return afterError(run, plan, record, error, token.accessToken);
  }
  return succeed(run, plan, record, answers);
}

/** A call that puts on several items succeeds when it put on some. */
async function succeed(
  run: PlanRun,
  plan: PlanRecord,
  record: StepRecord,
  answers: readonly ItemAnswer[],
): Promise<Turn> {
  const { store, clock } = run;
  if (answers.every(({ bungieCode }) => bungieCode === SUCCESS)) {
    const { wishes } = afterSuccess(plan, record);
    const end = { state: "succeeded", bungieCode: SUCCESS, wishes } as const;
    await store.endStep(plan, record, answers.length > 0 ? { ...end, answers } : end, clock());
    return "go-on";
  }
  const problems = new Map<number, Problem | { readonly kind: "broken" }>();
  for (const { bungieCode } of answers)
    if (bungieCode !== SUCCESS)
      problems.set(bungieCode, await toLastingProblem(run, plan, record.step, toReason(bungieCode)));
  const left = afterAnswers(plan, record, answers, (code) => problems.get(code) ?? { kind: "broken" });
  await store.endStep(plan, record, { state: "partly", bungieCode: SUCCESS, answers, ...left }, clock());
  return "go-on";
}

async function afterError(
  run: PlanRun,
  plan: PlanRecord,
  record: StepRecord,
  error: BungieError,
  accessToken: string,
): Promise<Turn> {
  const { store, clock } = run;
  const { player } = plan;
  const { reason, code: bungieCode } = error;
  if (reason === "no-answer") {
    await store.endStep(plan, record, { state: "unknown", bungieCode }, clock());
    return "go-on";
  }
  const passing = toPassingProblem(error);
  if (passing) {
    const isRefusedToken = reason === "unauthorized";
    const refusedToken = isRefusedToken ? (bungieCode ?? HTTP_UNAUTHORIZED) : null;
    await store.reopenStep(plan, record, { refusedToken, isInDoubt: isInDoubt(record) });
    if (!isRefusedToken) return setBackPlan(run, plan, passing);
    // A fresh token was refused as well: another one would only spend a refresh.
    if (record.bungieCode !== null) return stopPlan(run, plan, { kind: "signed-out" });
    const token = await run.game.tokenAfter(player, accessToken, clock());
    return setBackPlan(run, plan, token.ok ? passing : token.problem);
  }
  if (isInDoubt(record)) {
    // Of the call before nobody knows: what this one was answered is not the whole truth.
    await store.endStep(plan, record, { state: "unknown", bungieCode }, clock());
    return "go-on";
  }
  if (reason === "item-not-found") return endGone(run, plan, record, bungieCode);
  const problem = await toLastingProblem(run, plan, record.step, reason);
  if (problem.kind === "broken") run.onSurprise(error);
  const left = afterRefusal(plan, record, problem);
  await store.endStep(plan, record, { state: "refused", bungieCode, ...left }, clock());
  return "go-on";
}

/** What the step itself is not to blame for: its call had no effect and can be made again. */
function toPassingProblem({ reason, retryAfterMs }: BungieError): Problem | null {
  switch (reason) {
    case "throttled":
      return { kind: "busy", retryAfterMs: retryAfterMs ?? 0 };
    case "unauthorized":
      return { kind: "busy", retryAfterMs: 0 };
    case "maintenance":
      return { kind: "maintenance" };
    case "grant-ended":
      return { kind: "signed-out" };
    default:
      return null;
  }
}
