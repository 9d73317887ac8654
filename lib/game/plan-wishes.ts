import type { Account } from "./account.ts";
import { afterStep } from "./apply-confirmed-writes.ts";
import { arrange } from "./arrange/arrange.ts";
import type { AsideFacts } from "./arrange/rank-aside.ts";
import { inTheWay } from "./in-the-way.ts";
import { type Item, itemKey, stacksByKey } from "./item.ts";
import { markTarget } from "./item-mark.ts";
import { type MoveStep, wishesOf } from "./move-step.ts";
import { planLock } from "./plan-lock.ts";
import type { Problem } from "./problem.ts";
import { joinEquips, toStep } from "./to-step.ts";
import type { Wish, WishReason } from "./wish.ts";
import { type Task, toTasks } from "./wish-tasks.ts";

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

/** What another order, or moving others, could mend. */
const MENDABLE: readonly Problem["kind"][] = [
  "no-room",
  "is-equipped",
  "exotic-conflict",
  "not-transferable",
];

/**
 * Lists the Bungie calls that fulfil wishes, in order, each with its reason; and why some cannot be fulfilled.
 *
 * Units: one step is one call. First everything is done that needs nobody else, in whatever order that works; only
 * then others are moved for what is left, never an item that a wish names. Items that one character puts on go as one
 * call where they are wishes of a list. Returns a problem for all that the account shows to be impossible, so that no
 * call is spent on it.
 */
export function planWishes(account: Account, wishes: readonly NumberedWish[], terms: PlanTerms): WishPlan {
  const plan = new Drafting(account, wishes, terms).plan();
  const isHalf = ({ index }: NumberedWish) =>
    plan.problems.has(index) && plan.steps.some((step) => wishesOf(step).includes(index));
  if (!wishes.some(isHalf)) return plan;
  // What cannot be done to its end is not begun.
  const rest = planWishes(
    account,
    wishes.filter((wish) => !plan.problems.has(wish.index)),
    terms,
  );
  return { steps: rest.steps, problems: new Map([...plan.problems, ...rest.problems]) };
}

/** A plan in the making: what is still open, and the account as the calls so far leave it. */
class Drafting {
  readonly #wishes: readonly NumberedWish[];
  readonly #terms: PlanTerms;
  readonly #named: ReadonlySet<string>;
  readonly #problems: Map<number, Problem>;
  readonly #steps: MoveStep[] = [];
  #account: Account;
  #open: readonly Task[];

  constructor(account: Account, wishes: readonly NumberedWish[], terms: PlanTerms) {
    const { tasks, refused } = toTasks(account, wishes);
    this.#account = account;
    this.#wishes = wishes;
    this.#terms = terms;
    this.#named = new Set(account.items.filter(isNamedBy(wishes, terms)).map(itemKey));
    this.#open = tasks;
    this.#problems = new Map(refused);
  }

  plan(): WishPlan {
    while (this.#open.length > 0) {
      if (this.#doWhatNeedsNobody()) continue;
      const [task] = this.#open;
      if (task) this.#moveOthersFor(task);
    }
    const steps = this.#wishes.length > 1 ? joinEquips(this.#steps) : this.#steps;
    return { steps, problems: this.#problems };
  }

  /** Tries all that is open, once; true when something came of it. */
  #doWhatNeedsNobody(): boolean {
    let isBetter = false;
    for (const task of this.#open) {
      if (!this.#open.includes(task)) continue;
      const problem = this.#try(task, false);
      if (problem !== null && MENDABLE.includes(problem.kind)) continue;
      isBetter = true;
      this.#close(task, problem);
    }
    return isBetter;
  }

  #moveOthersFor(task: Task): void {
    const mayMoveOthers = this.#terms.mayMoveOthers && task.reason === "asked";
    const problem = this.#try(task, mayMoveOthers);
    const isHindered = problem !== null && !mayMoveOthers && task.reason === "asked";
    this.#close(task, isHindered ? inTheWay(this.#account, problem) : problem);
  }

  /** One refusal ends a wish; that a part of it was there already is none while other parts are open. */
  #close(task: Task, problem: Problem | null): void {
    this.#open = this.#open.filter((one) => one !== task);
    if (problem === null) return;
    const hasMore = this.#open.some(({ index }) => index === task.index);
    if (problem.kind === "already-there" && (hasMore || this.#hasStep(task.index))) return;
    this.#problems.set(task.index, problem);
    this.#open = this.#open.filter(({ index }) => index !== task.index);
  }

  #hasStep(index: number): boolean {
    return this.#steps.some((step) => step.wish === index);
  }

  /** Adds the calls of a task; or says why there are none. */
  #try(task: Task, mayMoveOthers: boolean): Problem | null {
    const { index, reason, to, equip, quantity } = task;
    if (task.lock !== undefined) {
      const locking = planLock(this.#account, task.itemKey, task.lock);
      if (locking.ok && locking.step) this.#add({ ...locking.step, wish: index, reason });
      return locking.ok ? null : locking.problem;
    }
    const stacks = stacksByKey(this.#account.items, task.itemKey);
    const item = stacks.find((one) => one.quantity >= quantity);
    if (!item) return { kind: "item-gone" };
    const untouchable = new Set(this.#account.items.filter((one) => this.#named.has(itemKey(one))));
    const { facts } = this.#terms;
    const found = arrange(this.#account, { item, to, equip, quantity, facts, untouchable, mayMoveOthers });
    if (!found.ok) return found.problem;
    for (const act of found.acts) {
      const why = act.reason === "asked" ? reason : act.reason;
      this.#add(toStep(this.#account, act, { wish: index, reason: why }));
    }
    return null;
  }

  #add(step: MoveStep): void {
    this.#steps.push(step);
    this.#account = afterStep(this.#account, step);
  }
}

/** What no plan may move aside or put on instead: every item that a wish names, and what Bungie refused. */
function isNamedBy(wishes: readonly Wish[], { spared }: PlanTerms): (item: Item) => boolean {
  const keys = new Set(wishes.map((wish) => wish.itemKey));
  return (item) => keys.has(itemKey(item)) || spared.has(markTarget(item));
}
