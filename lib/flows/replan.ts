import type { Account } from "#lib/game/account.ts";
import { restoringWishes } from "#lib/game/after-step.ts";
import { draftPlan, seenIn } from "#lib/game/draft-plan.ts";
import { isInDoubt, type PlanRecord } from "#lib/game/plan-record.ts";
import type { PlanTerms } from "#lib/game/plan-wishes.ts";
import type { WishRecord } from "#lib/game/wish.ts";
import { withoutWishes } from "#lib/game/without-wishes.ts";
import type { PlanRun, Turn } from "./plan-run.ts";
import { setBackPlan } from "./set-back-plan.ts";
import { arrivedBy } from "./settle-step.ts";

/**
 * Plans what is still open of a plan on the account of now: another plan overtook it, or a call was refused.
 *
 * Others move for its sake only where its player was shown that others do.
 */
export async function replan(run: PlanRun, plan: PlanRecord): Promise<Turn> {
  const { store, game, clock } = run;
  const read = await game.read(plan.player, clock());
  if (!read.ok) return setBackPlan(run, plan, read.problem);
  const { account } = read;
  const facts = await game.facts(plan.player, account, clock());
  const { mayMoveOthers } = plan.asked;
  const terms = { facts, mayMoveOthers, spared: new Set(plan.spared) };
  const { steps, wishes } = draftToItsEnd(account, plan, terms);
  await store.replaceOpenSteps(plan, { steps, wishes, startedAt: plan.startedAt ?? clock() });
  return "go-on";
}

/** What cannot be fulfilled any more leaves nothing half done. */
function draftToItsEnd(account: Account, plan: PlanRecord, terms: PlanTerms): ReturnType<typeof draftPlan> {
  const drafted = draftPlan(account, plan, terms);
  const back = drafted.wishes.flatMap(({ state }, index) =>
    state === "refused" && plan.wishes[index]?.state === "open" ? restoringWishes(plan, index) : [],
  );
  if (back.length === 0) return drafted;
  return draftPlan(account, { ...plan, wishes: [...drafted.wishes, ...back] }, terms);
}

/** Lets go of what the player has asked otherwise of since, with where it lies if that can be read; true if anything. */
export async function giveWay(run: PlanRun, plan: PlanRecord): Promise<boolean> {
  const { store, game, clock } = run;
  const superseded = await store.findSuperseded(plan);
  const isGiven = ({ state, itemInstanceId }: WishRecord) =>
    state === "open" && itemInstanceId !== null && superseded.has(itemInstanceId);
  if (!plan.wishes.some(isGiven)) return false;
  const doubted = plan.steps.find(isInDoubt);
  if (doubted) {
    // Let go of without a word it would count as never made.
    await store.endStep(plan, doubted, { state: "unknown", bungieCode: null }, arrivedBy(plan, doubted));
    return true;
  }
  const read = await game.read(plan.player, clock());
  const wishes = plan.wishes.map((wish): WishRecord => {
    if (!isGiven(wish)) return wish;
    const seenAt = read.ok ? seenIn(read.account, wish) : null;
    return { ...wish, state: "refused", problem: { kind: "superseded" }, seenAt };
  });
  const given = new Set(plan.wishes.flatMap((wish, index) => (isGiven(wish) ? [index] : [])));
  const planned = plan.steps.filter(({ state }) => state === "planned").map(({ step }) => step);
  await store.replaceOpenSteps(plan, { steps: withoutWishes(planned, given), wishes });
  return true;
}
