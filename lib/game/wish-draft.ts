import type { Account } from "./account.ts";
import { afterStep } from "./apply-confirmed-writes.ts";
import { arrange } from "./arrange/arrange.ts";
import { Bucket } from "./bucket.ts";
import { inTheWay } from "./in-the-way.ts";
import { type Item, stacksByKey } from "./item.ts";
import { markTarget } from "./item-mark.ts";
import type { MoveStep } from "./move-step.ts";
import { isSamePlace, placeKey, VAULT } from "./place.ts";
import { planLock } from "./plan-lock.ts";
import type { NumberedWish, PlanTerms, WishPlan } from "./plan-wishes.ts";
import type { Problem } from "./problem.ts";
import { canTravel, homeBucketOf } from "./room.ts";
import { joinEquips, toStep } from "./to-step.ts";
import type { Wish } from "./wish.ts";
import { type Task, toTasks } from "./wish-tasks.ts";

/** How one draft is made, beside the terms of its player. */
export interface Drafting {
  /** What wishes name, also those of no further hope: it is never moved for another's sake. */
  readonly named: ReadonlySet<string>;
  /** What is on its way to another character waits in the vault while nothing else can go on: two swap that way. */
  readonly mayPark: boolean;
}

/** What another order, or moving others, could mend. */
const MENDABLE: readonly Problem["kind"][] = [
  "no-room",
  "is-equipped",
  "exotic-conflict",
  "not-transferable",
];

/** A plan in the making: what is still open, and the account as the calls so far leave it. */
export class WishDraft {
  readonly #isList: boolean;
  readonly #terms: PlanTerms;
  readonly #drafting: Drafting;
  readonly #problems: Map<number, Problem>;
  readonly #steps: MoveStep[] = [];
  /** Why a task cannot be done without others, and after how many steps that was found. */
  readonly #hindered = new Map<Task, { readonly problem: Problem; readonly steps: number }>();
  /** The same of every task that is like it, others helping or not; see `likeness`. */
  readonly #hopeless = new Map<string, { readonly problem: Problem; readonly steps: number }>();
  #account: Account;
  #open: readonly Task[];

  constructor(account: Account, wishes: readonly NumberedWish[], terms: PlanTerms, drafting: Drafting) {
    const { tasks, refused } = toTasks(account, wishes);
    this.#account = account;
    this.#isList = wishes.length > 1;
    this.#terms = terms;
    this.#drafting = drafting;
    this.#open = tasks;
    this.#problems = new Map(refused);
  }

  plan(): WishPlan {
    while (this.#open.length > 0) {
      if (this.#doWhatNeedsNobody()) continue;
      if (this.#drafting.mayPark && this.#park()) continue;
      const [task] = this.#open;
      if (task) this.#moveOthersFor(task);
    }
    return { steps: this.#isList ? joinEquips(this.#steps) : this.#steps, problems: this.#problems };
  }

  /** Tries all that is open, once; true when something came of it. */
  #doWhatNeedsNobody(): boolean {
    let isBetter = false;
    for (const task of this.#open) {
      if (!this.#open.includes(task) || this.#isHindered(task)) continue;
      const problem = this.#try(task, false);
      if (problem !== null && MENDABLE.includes(problem.kind)) {
        this.#hindered.set(task, { problem, steps: this.#steps.length });
        continue;
      }
      isBetter = true;
      this.#close(task, problem);
    }
    return isBetter;
  }

  /** No call was added since it was found to be hindered. */
  #isHindered(task: Task): boolean {
    return this.#hindered.get(task)?.steps === this.#steps.length;
  }

  /** Brings to the vault what has to pass through it anyway. */
  #park(): boolean {
    const before = this.#steps.length;
    for (const task of this.#open) {
      const item = itemOf(this.#account, task);
      if (!item || !isOnItsWay(item, task)) continue;
      this.#arrange(item, { ...task, to: VAULT, equip: false }, false);
    }
    return this.#steps.length > before;
  }

  #moveOthersFor(task: Task): void {
    const isAsked = task.reason === "asked";
    const mayMoveOthers = this.#terms.mayMoveOthers && isAsked;
    const known = this.#isHindered(task) && !mayMoveOthers ? this.#hindered.get(task)?.problem : undefined;
    const problem = known ?? this.#try(task, mayMoveOthers);
    const isRefused = problem !== null && isAsked && !this.#terms.mayMoveOthers;
    this.#close(task, isRefused ? inTheWay(this.#account, problem) : problem);
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
    if (task.lock !== undefined) return this.#lock(task, task.lock);
    const item = itemOf(this.#account, task);
    return item ? this.#arrange(item, task, mayMoveOthers) : { kind: "item-gone" };
  }

  #lock({ index, reason, itemKey: key }: Task, isLocked: boolean): Problem | null {
    const locking = planLock(this.#account, key, isLocked);
    if (locking.ok && locking.step) this.#add({ ...locking.step, wish: index, reason });
    return locking.ok ? null : locking.problem;
  }

  #arrange(item: Item, task: Task, mayMoveOthers: boolean): Problem | null {
    const { index, reason, to, equip, quantity } = task;
    const like = `${likeness(this.#account, item, task)} ${mayMoveOthers}`;
    const known = this.#hopeless.get(like);
    if (known?.steps === this.#steps.length) return known.problem;
    const { facts } = this.#terms;
    const untouchable = mayMoveOthers ? this.#untouchable() : new Set<Item>();
    const found = arrange(this.#account, { item, to, equip, quantity, facts, untouchable, mayMoveOthers });
    if (!found.ok) {
      this.#hopeless.set(like, { problem: found.problem, steps: this.#steps.length });
      return found.problem;
    }
    for (const act of found.acts) {
      const why = act.reason === "asked" ? reason : act.reason;
      this.#add(toStep(this.#account, act, { wish: index, reason: why }));
    }
    return null;
  }

  /** What no plan may move aside or put on instead: every item that a wish names, and what Bungie refused. */
  #untouchable(): ReadonlySet<Item> {
    const { named } = this.#drafting;
    const { spared } = this.#terms;
    return new Set(
      this.#account.items.filter((one) => named.has(markTarget(one)) || spared.has(markTarget(one))),
    );
  }

  #add(step: MoveStep): void {
    this.#steps.push(step);
    this.#account = afterStep(this.#account, step);
  }
}

/** Of several stacks of a kind the largest, which is the one that can give most. */
function itemOf(account: Account, { itemKey: key, quantity }: Task): Item | undefined {
  return stacksByKey(account.items, key).find((one) => one.quantity >= quantity);
}

/** Equal for two instances that the same way is open or closed to; stacks and what is worn are like nothing else. */
function likeness(account: Account, item: Item, { itemKey: key, to, equip, quantity }: Task): string {
  const end = placeKey(to);
  if (item.itemInstanceId === null || equip || item.isEquipped) return `${key} ${quantity} ${end} ${equip}`;
  const { place, bucketHash } = item;
  return [placeKey(place), bucketHash, homeBucketOf(item), canTravel(account, item), end].join(" ");
}

function isOnItsWay({ itemInstanceId, bucketHash, place, isEquipped }: Item, { to, lock }: Task): boolean {
  const isCarried = bucketHash !== Bucket.Postmaster && place.kind === "character" && !isEquipped;
  const isLeaving = to.kind === "character" && !isSamePlace(place, to);
  return itemInstanceId !== null && lock === undefined && isCarried && isLeaving;
}

/** What wishes name, as `markTarget` does: of a stack the kind, for pieces that have come are its own as well. */
export function namesOf(wishes: readonly Wish[]): ReadonlySet<string> {
  return new Set(wishes.map(({ itemKey: key }) => key.replace(/^stack-(\d+)-.*$/, "hash-$1")));
}
