import { markTarget } from "./item-mark.ts";
import { type EquipSeveralStep, type MoveStep, type StepReason, wishesOf } from "./move-step.ts";
import { isSamePlace } from "./place.ts";
import type { ItemAnswer, PlanRecord, StepRecord } from "./plan-record.ts";
import { arrivedPieces, ownSteps } from "./resting-place.ts";
import { type TouchedItem, touchedItems } from "./touched-items.ts";
import type { PlanProblem, WishRecord } from "./wish.ts";
import { withoutWishes } from "./without-wishes.ts";

type Plan = Pick<PlanRecord, "wishes" | "steps" | "spared">;

/** What a step's end makes of its plan. */
export interface Aftermath extends Pick<PlanRecord, "wishes" | "spared"> {
  /** What is still planned; an open wish that nothing is planned for has to be planned anew. */
  readonly planned: readonly MoveStep[];
}

/** So many candidates are tried before a wish is given up. */
const MOST_SPARED = 12;
const FOR_ITS_SAKE: readonly StepReason[] = [
  "make-room",
  "fill-slot",
  "make-way-for-exotic",
  "fetch-replacement",
];
/** What another candidate may be let do. */
const OF_THE_ITEM: readonly PlanProblem["kind"][] = [
  "not-transferable",
  "not-equippable",
  "wrong-class",
  "item-gone",
  "exotic-conflict",
  "broken",
];
/** What the account as planned on did not show: it was an old one. */
const OF_THE_ACCOUNT: readonly PlanProblem["kind"][] = [
  "no-room",
  "is-equipped",
  "item-gone",
  "exotic-conflict",
];

const SUCCESS = 1;

/** The wishes that a step was the last one of are done. */
export function afterSuccess({ wishes, steps, spared }: Plan, record: StepRecord): Aftermath {
  const planned = plannedAfter(steps, record);
  const isEnd = (index: number) => !planned.some((step) => wishesOf(step).includes(index));
  const ended = new Set(wishesOf(record.step).filter(isEnd));
  return { planned, spared, wishes: wishes.map((wish, index) => (ended.has(index) ? done(wish) : wish)) };
}

/**
 * What a refusal leaves: another candidate where one was to move aside, another plan where the account was an old one,
 * or the end of the wish. What was done for its sake is undone then, but a transfer that only the equip was missing to.
 */
export function afterRefusal(plan: Plan, record: StepRecord, problem: PlanProblem): Aftermath {
  const { wishes, spared } = plan;
  const start: Aftermath = { wishes, spared, planned: plannedAfter(plan.steps, record) };
  return partsOf(record).reduce((left, part) => refusePart(plan.steps, left, part, problem), start);
}

/** What the items of one call were answered, each by itself. */
export function afterAnswers(
  plan: Plan,
  record: StepRecord,
  answers: readonly ItemAnswer[],
  toProblem: (bungieCode: number) => PlanProblem,
): Aftermath {
  const codes = new Map(answers.map(({ itemInstanceId, bungieCode }) => [itemInstanceId, bungieCode]));
  const failed = partsOf(record).flatMap((part) => {
    const code = codes.get(part.step.itemInstanceId ?? "") ?? SUCCESS;
    return code === SUCCESS ? [] : [{ part, problem: toProblem(code) }];
  });
  const isFailed = new Set(failed.map(({ part }) => part.step.wish));
  const ended = afterSuccess(plan, record);
  const wishes = ended.wishes.map((wish, index) =>
    isFailed.has(index) ? (plan.wishes[index] ?? wish) : wish,
  );
  const start: Aftermath = { ...ended, wishes };
  return failed.reduce((left, { part, problem }) => refusePart(plan.steps, left, part, problem), start);
}

/** A step that acts on one item. */
type Part = Omit<StepRecord, "step"> & { readonly step: Exclude<MoveStep, EquipSeveralStep> };

function partsOf(record: StepRecord): Part[] {
  const { step } = record;
  if (step.call !== "equip-several") return [{ ...record, step }];
  const { characterId } = step;
  return step.items.map((item) => ({ ...record, step: { call: "equip", characterId, ...item } }));
}

function refusePart(
  steps: readonly StepRecord[],
  left: Aftermath,
  { step, position }: Part,
  problem: PlanProblem,
): Aftermath {
  const { wish: index, reason } = step;
  const wish = left.wishes[index];
  const planned = withoutWishes(left.planned, new Set([index]), [step]);
  if (wish?.state !== "open") return { ...left, planned };
  const isCandidate = FOR_ITS_SAKE.includes(reason);
  if (isCandidate && OF_THE_ITEM.includes(problem.kind) && left.spared.length < MOST_SPARED)
    return { ...left, planned, spared: [...left.spared, markTarget(step)] };
  const change = (some: Partial<WishRecord>) =>
    left.wishes.map((one, nth) => (nth === index ? { ...one, ...some } : one));
  if (OF_THE_ACCOUNT.includes(problem.kind) && !wish.isReplanned)
    return { ...left, planned, wishes: change({ isReplanned: true }) };
  const refused = change({ state: "refused", problem });
  // Only the asked equip was missing: what it needed is kept, and it can be asked for again.
  const isLater = problem.kind === "in-activity" && wish.equip;
  const isKept = step.call === "lock" || (step.call === "equip" && !isCandidate) || isLater;
  if (isKept || wish.reason !== "asked") return { ...left, planned, wishes: refused };
  return {
    ...left,
    planned,
    wishes: [...refused, ...restoring({ wishes: refused, steps }, index, position)],
  };
}

/**
 * Wishes that undo what was done for the sake of one that another plan cannot fulfil any more.
 *
 * None for an item that has come to where it was wanted: only the equip is missing then.
 */
export function restoringWishes(plan: Pick<PlanRecord, "wishes" | "steps">, index: number): WishRecord[] {
  const wish = plan.wishes[index];
  if (wish?.reason !== "asked" || wish.lock !== undefined) return [];
  const own = touchedItems(plan).find((item) => isItsOwn(wish, item));
  if (wish.equip && own && isSamePlace(own.now.place, wish.to)) return [];
  return restoring(plan, index, Number.POSITIVE_INFINITY);
}

/** Wishes that undo what was done for the sake of one that came to nothing. */
function restoring(
  plan: Pick<PlanRecord, "wishes" | "steps">,
  index: number,
  position: number,
): WishRecord[] {
  const wish = plan.wishes[index];
  if (!wish) return [];
  const before = plan.steps.filter((one) => one.position < position && wishesOf(one.step).includes(index));
  const isPartlyThere = wish.itemInstanceId === null && arrivedPieces(wish, ownSteps(plan, index)) > 0;
  const isIts = (item: TouchedItem) => isItsOwn(wish, item);
  return touchedItems({ steps: before })
    .filter((item) => item.wish === index && !item.before.isWaiting)
    .filter((item) => !isPartlyThere || (isIts(item) && !isSamePlace(item.now.place, wish.to)))
    .filter(({ before, now }) => !isSamePlace(before.place, now.place) || (before.isWorn && !now.isWorn))
    .map((item) => ({ ...toRestoring(wish, item, isIts(item)), of: index }));
}

function isItsOwn(wish: WishRecord, item: TouchedItem): boolean {
  return item.itemInstanceId === wish.itemInstanceId && item.itemHash === wish.itemHash;
}

function toRestoring(wish: WishRecord, item: TouchedItem, isIts: boolean): WishRecord {
  const { itemInstanceId, itemHash, quantity, before, now } = item;
  const place = now.place.kind === "vault" ? "vault" : now.place.characterId;
  return {
    itemKey: itemInstanceId ?? `stack-${itemHash}-${place}`,
    to: before.place,
    equip: before.isWorn,
    quantity: itemInstanceId === null ? quantity : null,
    ...{ reason: "bring-back", itemInstanceId, itemHash, itemName: isIts ? wish.itemName : null },
    ...{ state: "open", problem: null, isReplanned: false },
  };
}

function plannedAfter(steps: readonly StepRecord[], { position }: StepRecord): readonly MoveStep[] {
  return steps.filter((one) => one.state === "planned" && one.position !== position).map(({ step }) => step);
}

function done(wish: WishRecord): WishRecord {
  return wish.state === "open" ? { ...wish, state: "done" } : wish;
}
