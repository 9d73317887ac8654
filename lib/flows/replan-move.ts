import { replaceOpenSteps } from "#lib/db/plans-progress.ts";
import type { Account } from "#lib/game/account.ts";
import { type Item, itemByKey, itemKey } from "#lib/game/item.ts";
import type { MoveRequest, RestingItem } from "#lib/game/move-request.ts";
import { atCharacter, isSamePlace } from "#lib/game/place.ts";
import { planMove } from "#lib/game/plan-move.ts";
import type { PlanRecord, StepRecord } from "#lib/game/plan-record.ts";
import type { Problem } from "#lib/game/problem.ts";
import { arrivedPieces } from "#lib/game/resting-place.ts";
import { wayBack } from "#lib/game/way-back.ts";
import type { PlanRun, Turn } from "./plan-run.ts";
import { readAccount } from "./read-account.ts";
import { closePlan, setBackPlan, stopPlan } from "./set-back-plan.ts";

/** Ends a plan whose item the player wants elsewhere by now, with where it lies if that can be read. */
export async function giveWay(run: PlanRun, plan: PlanRecord): Promise<Turn> {
  const read = await readAccount(run.services, plan.player, run.clock());
  const seenAt = read.ok ? restingIn(read.account, plan, plan.asked) : null;
  return closePlan(run, plan, { state: "stopped", problem: { kind: "superseded" }, seenAt });
}

/** Plans what another plan of the player has overtaken, on what that one left. */
export async function replanOvertaken(run: PlanRun, plan: PlanRecord): Promise<Turn> {
  const read = await readAccount(run.services, plan.player, run.clock());
  if (!read.ok) return setBackPlan(run, plan, read.problem);
  const wanted = planMove(read.account, plan.asked);
  if (!wanted.ok) {
    const seenAt = restingIn(read.account, plan, plan.asked);
    return closePlan(run, plan, { state: "refused", problem: wanted.problem, seenAt });
  }
  await replaceOpenSteps(run.services.db, plan, wanted.steps, { startedAt: run.clock() });
  return "go-on";
}

/** Plans the rest of a move anew, once, when its item was not where it had been: the player moved it meanwhile. */
export async function replanGone(run: PlanRun, plan: PlanRecord, gone: StepRecord): Promise<Turn> {
  if (plan.problem || plan.replannedAt || isPartlyThere(plan))
    return stopPlan(run, plan, { kind: "item-gone" });
  const read = await readAccount(run.services, plan.player, run.clock());
  if (!read.ok) return setBackPlan(run, plan, read.problem);
  const request = requestNow(read.account, plan);
  const wanted = planMove(read.account, request);
  if (wanted.ok && wanted.steps.length > 0) {
    await replaceOpenSteps(run.services.db, plan, wanted.steps, { replannedAt: run.clock() });
    return "go-on";
  }
  const seenAt = restingIn(read.account, plan, request);
  if (wanted.ok || wanted.problem.kind === "already-there")
    return closePlan(run, plan, { state: "done", problem: null, seenAt });
  return bringBack(run, plan, gone, wanted.problem, seenAt);
}

/** Some calls of several stacks have brought their pieces: what is left to bring, nothing recorded tells for sure. */
function isPartlyThere({ asked, steps }: PlanRecord): boolean {
  return asked.itemInstanceId === null && arrivedPieces(asked, steps) > 0;
}

async function bringBack(
  run: PlanRun,
  plan: PlanRecord,
  gone: StepRecord,
  problem: Problem,
  seenAt: RestingItem | null,
): Promise<Turn> {
  const back = seenAt?.place.kind === "vault" ? wayBack(plan.steps, gone) : null;
  if (!back) return closePlan(run, plan, { state: "stopped", problem, seenAt });
  await replaceOpenSteps(run.services.db, plan, [back], { problem });
  return "go-on";
}

/** The request as it stands half-way: a stack goes on from the place its part has come to. */
function requestNow(account: Account, { asked, steps }: PlanRecord): MoveRequest {
  const last = steps.filter(({ state }) => state === "succeeded").at(-1)?.step;
  if (asked.itemInstanceId !== null || last?.call !== "transfer") return asked;
  const stack = account.items.find(
    (one) => one.itemHash === asked.itemHash && isSamePlace(one.place, last.to) && !one.isAccountWide,
  );
  return stack ? { ...asked, itemKey: itemKey(stack), quantity: last.quantity } : asked;
}

function restingIn(account: Account, plan: PlanRecord, request: MoveRequest): RestingItem | null {
  const item = itemByKey(account.items, request.itemKey);
  if (!item) return null;
  const { itemInstanceId, itemHash, quantity } = item;
  return { itemInstanceId, itemHash, quantity, place: sharedPlace(item, plan) };
}

/** What lies in the shared pockets is with the character it was wanted for as much as with any other. */
function sharedPlace(item: Item, { asked }: PlanRecord): RestingItem["place"] {
  if (!item.isAccountWide) return item.place;
  const [anyone] = asked.characters;
  if (asked.to.kind === "character" || !anyone) return asked.to;
  return atCharacter(anyone.characterId);
}
