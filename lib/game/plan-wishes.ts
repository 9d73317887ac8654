import type { Account } from "./account.ts";
import type { AsideFacts } from "./arrange/rank-aside.ts";
import { type MoveStep, wishesOf } from "./move-step.ts";
import type { Problem } from "./problem.ts";
import type { Wish, WishReason } from "./wish.ts";
import { type Drafting, namesOf, WishDraft } from "./wish-draft.ts";

/** A wish with its place in the plan's list. */
export interface NumberedWish extends Wish {
  readonly index: number;
  readonly reason: WishReason;
}

/** What beside the account decides how a plan is made. */
export interface PlanTerms {
  readonly facts: AsideFacts;
  /** False: nothing is moved or worn that no wish names. */
  readonly mayMoveOthers: boolean;
  /** What Bungie refused to move, as `markTarget` names it: it stays where it is. */
  readonly spared: ReadonlySet<string>;
}

export interface WishPlan {
  readonly steps: readonly MoveStep[];
  /** Why a wish cannot be fulfilled, by its index; `already-there` for what needs no call. */
  readonly problems: ReadonlyMap<number, Problem>;
}

/**
 * Lists the Bungie calls that fulfil wishes, in order, each with its reason; and why some cannot be fulfilled.
 *
 * Units: one step is one call. First everything is done that needs nobody else, in whatever order that works; only
 * then others are moved for what is left, never an item that a wish names. Items that one character puts on go as one
 * call where they are wishes of a list. Returns a problem for all that the account shows to be impossible, so that no
 * call is spent on it.
 */
export function planWishes(account: Account, wishes: readonly NumberedWish[], terms: PlanTerms): WishPlan {
  const named = namesOf(wishes);
  const plan = wholePlan(account, wishes, terms, { named, mayPark: false });
  if (wishes.length === 1 || !wishes.some(isSwap(plan))) return plan;
  const parked = wholePlan(account, wishes, terms, { named, mayPark: true });
  return isBetter(parked, plan) ? parked : plan;
}

/** What cannot be done to its end is not begun. */
function wholePlan(
  account: Account,
  wishes: readonly NumberedWish[],
  terms: PlanTerms,
  drafting: Drafting,
): WishPlan {
  const plan = new WishDraft(account, wishes, terms, drafting).plan();
  const begun = new Set(plan.steps.flatMap(wishesOf));
  if (!wishes.some(({ index }) => plan.problems.has(index) && begun.has(index))) return plan;
  const hopeful = wishes.filter(({ index }) => !plan.problems.has(index));
  const rest = wholePlan(account, hopeful, terms, drafting);
  return { steps: rest.steps, problems: new Map([...plan.problems, ...rest.problems]) };
}

/** Where room was missing or had to be made for what comes to a character, waiting in the vault may be better. */
function isSwap({ steps, problems }: WishPlan): (wish: NumberedWish) => boolean {
  const helped = new Set(steps.filter(({ reason }) => reason === "make-room").map(({ wish }) => wish));
  const isHindered = (index: number) =>
    problems.get(index)?.kind === "no-room" || problems.get(index)?.kind === "in-the-way";
  return ({ index, to }) => to.kind === "character" && (helped.has(index) || isHindered(index));
}

function isBetter(one: WishPlan, other: WishPlan): boolean {
  const refused = ({ problems }: WishPlan) =>
    [...problems.values()].filter(({ kind }) => kind !== "already-there").length;
  return (
    refused(one) < refused(other) ||
    (refused(one) === refused(other) && one.steps.length < other.steps.length)
  );
}
