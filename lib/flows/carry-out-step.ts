import { BungieError } from "#lib/bungie/bungie-error.ts";
import { equipItem, setLockState, transferItem } from "#lib/bungie/item-actions.ts";
import { endStep, failStep, reopenStep, startStep } from "#lib/db/plans-progress.ts";
import { equipProblem } from "#lib/game/equip-rules.ts";
import type { PlanProblem } from "#lib/game/move-request.ts";
import { type MoveStep, receivingBucket } from "#lib/game/move-step.ts";
import type { PlanRecord, StepRecord } from "#lib/game/plan-record.ts";
import type { Problem } from "#lib/game/problem.ts";
import { wayBack } from "#lib/game/way-back.ts";
import { accessTokenAfterRefusal, accessTokenFor } from "./bungie-token.ts";
import { type PlanRun, type Turn, waitFor } from "./plan-run.ts";
import { readAccount } from "./read-account.ts";
import { setBackPlan, stopPlan } from "./set-back-plan.ts";

const SUCCESS = 1;
const HTTP_UNAUTHORIZED = 401;

/** Makes the call of one step, recorded before and after. What Bungie says decides how the plan goes on. */
export async function carryOutStep(run: PlanRun, plan: PlanRecord, record: StepRecord): Promise<Turn> {
  const { services, clock, pace } = run;
  const { db } = services;
  const token = await accessTokenFor(services, plan.player.playerId, clock());
  if (!token.ok) return setBackPlan(run, plan, token.problem);
  await waitFor(run, pace.leftMs());
  if (run.signal.aborted) return "go-on";
  if (!(await startStep(db, plan.planId, record.position, clock()))) return "go-on";
  pace.sent();
  try {
    await makeCall(run, plan, record.step, token.accessToken);
  } catch (error) {
    if (!(error instanceof BungieError)) throw error;
    return afterRefusal(run, plan, record, error, token.accessToken);
  }
  await endStep(db, plan.planId, record, { state: "succeeded", bungieCode: SUCCESS }, clock());
  return "go-on";
}

async function makeCall(
  { services }: PlanRun,
  { player }: PlanRecord,
  step: MoveStep,
  accessToken: string,
): Promise<void> {
  const { itemInstanceId, itemHash, characterId } = step;
  const membershipType = player.membership?.membershipType ?? 0;
  if (step.call === "equip") {
    const { itemInstanceId } = step;
    await equipItem(services.bungie, { accessToken, membershipType, itemInstanceId, characterId });
    return;
  }
  if (step.call === "lock") {
    const { itemInstanceId, isLocked } = step;
    await setLockState(services.bungie, {
      accessToken,
      membershipType,
      itemInstanceId,
      characterId,
      isLocked,
    });
    return;
  }
  await transferItem(services.bungie, {
    accessToken,
    membershipType,
    itemInstanceId,
    itemHash,
    stackSize: step.quantity,
    characterId,
    direction: step.to.kind === "vault" ? "to-vault" : "to-character",
  });
}

async function afterRefusal(
  run: PlanRun,
  plan: PlanRecord,
  record: StepRecord,
  error: BungieError,
  accessToken: string,
): Promise<Turn> {
  const { services, clock } = run;
  const { planId, player } = plan;
  const { reason, code: bungieCode } = error;
  if (reason === "no-answer") {
    await endStep(services.db, planId, record, { state: "unknown", bungieCode }, clock());
    return "go-on";
  }
  if (reason === "item-not-found") {
    await endStep(services.db, planId, record, { state: "gone", bungieCode }, clock());
    return "go-on";
  }
  const passing = toPassingProblem(error);
  if (passing) {
    const isRefusedToken = reason === "unauthorized";
    await reopenStep(services.db, planId, record, isRefusedToken ? (bungieCode ?? HTTP_UNAUTHORIZED) : null);
    if (!isRefusedToken) return setBackPlan(run, plan, passing);
    // A fresh token was refused as well: another one would only spend a refresh.
    if (record.bungieCode !== null) return stopPlan(run, plan, { kind: "signed-out" });
    const token = await accessTokenAfterRefusal(services, player.playerId, accessToken, clock());
    return setBackPlan(run, plan, token.ok ? passing : token.problem);
  }
  return giveUpStep(run, plan, record, error);
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

/** A step that will never succeed ends what was planned; an item stranded half-way is sent back first. */
async function giveUpStep(
  run: PlanRun,
  plan: PlanRecord,
  record: StepRecord,
  error: BungieError,
): Promise<Turn> {
  const problem = await toLastingProblem(run, plan, record.step, error);
  if (problem.kind === "broken") run.onSurprise(error);
  const end = {
    bungieCode: error.code,
    problem: plan.problem ?? problem,
    wayBack: wayBack(plan.steps, record),
  };
  await failStep(run.services.db, plan.planId, record, end, run.clock());
  return end.wayBack ? "go-on" : stopPlan(run, plan, end.problem);
}

async function toLastingProblem(
  run: PlanRun,
  plan: PlanRecord,
  step: MoveStep,
  { reason }: BungieError,
): Promise<PlanProblem> {
  switch (reason) {
    case "no-room":
      return step.call === "transfer"
        ? { kind: "no-room", place: step.to, bucketHash: receivingBucket(step) }
        : { kind: "broken" };
    case "vendor-not-found": // on a transfer: the item cannot be stored (Bungie-net/api#912, read 2026-11-22)
    case "not-transferable":
      return { kind: step.call === "lock" ? "not-lockable" : "not-transferable" };
    case "is-equipped":
    case "in-activity":
    case "not-equippable":
    case "private":
      return { kind: reason };
    case "no-account":
      return { kind: "no-destiny-account" };
    case "no-character":
      return { kind: "unknown-character" };
    case "exotic-conflict":
      return exoticConflict(run, plan, step);
    default:
      return { kind: "broken" };
  }
}

/** Bungie says that another exotic is worn, but not which. */
async function exoticConflict(run: PlanRun, { player }: PlanRecord, step: MoveStep): Promise<Problem> {
  const read = await readAccount(run.services, player, run.clock());
  const item = read.ok && read.account.items.find((one) => one.itemInstanceId === step.itemInstanceId);
  const problem = item ? equipProblem(read.account, item, step.characterId) : null;
  return problem ?? { kind: "not-equippable" };
}
