import { markTarget } from "./item-mark.ts";
import type { PlanRecord } from "./plan-record.ts";
import { bringsBack, restingPlaceOf } from "./resting-place.ts";
import type { PlanProblem, PlanState, RestingItem, WishRecord } from "./wish.ts";

/** How a plan ends. */
export interface PlanEnd {
  readonly state: PlanState;
  readonly problem: PlanProblem | null;
  readonly wishes: readonly WishRecord[];
  readonly restsAt: readonly RestingItem[] | null;
}

/**
 * Sums a plan up: `done` when all that was asked is so, `refused` when nothing was ever begun, else `stopped`.
 *
 * `because` ends what is open. Where it rests is told of a single item always, of several only for those that did not
 * end as asked; null when that is not known of one of them.
 */
export function endOf(
  plan: Pick<PlanRecord, "wishes" | "steps" | "problem">,
  because: PlanProblem | null = null,
): PlanEnd {
  const wishes = plan.wishes.map(
    (wish): WishRecord => (wish.state === "open" ? { ...wish, state: "refused", problem: because } : wish),
  );
  const asked = wishes.filter(({ reason }) => reason === "asked");
  const failed = asked.find(({ state }) => state === "refused");
  const isBegun = plan.steps.some(({ state }) => state !== "planned");
  // That all of it was so already is said, and nothing was done.
  const before = asked.find(({ problem }) => problem?.kind === "already-there");
  const isNoNews =
    !isBegun && before !== undefined && asked.every(({ problem }) => problem?.kind === "already-there");
  // What comes after the last of it was done changes nothing.
  const cut = plan.wishes.some(({ state }) => state === "open") ? because : null;
  const isDone = !failed && cut === null && !isNoNews;
  const reason = plan.problem ?? cut ?? failed?.problem ?? (isNoNews ? before.problem : null);
  return {
    state: isDone ? "done" : isBegun ? "stopped" : "refused",
    problem: isDone ? null : reason,
    wishes,
    restsAt: restsOf({ ...plan, wishes }, asked.length === 1),
  };
}

/** Every item once; where it was brought back, that is where it rests, whatever was seen before. */
function restsOf(
  plan: Pick<PlanRecord, "wishes" | "steps">,
  isSingle: boolean,
): readonly RestingItem[] | null {
  const told = new Set<string>();
  const { wishes } = plan;
  const rests = wishes.map((wish, index) => {
    const isTold = wish.state === "refused" || (isSingle && wish.reason === "asked");
    // Two stacks of a kind are two, and what brings one back belongs to it.
    const cause = wish.itemInstanceId === null && wish.of !== undefined ? wishes[wish.of] : wish;
    const target = wish.itemInstanceId ?? cause?.itemKey ?? wish.itemKey;
    if (!isTold || told.has(target)) return [];
    told.add(target);
    const isReturned = wishes.some(
      (one) =>
        markTarget(one) === markTarget(wish) &&
        (wish.itemInstanceId === null ? bringsBack(one, index) : one.reason === "bring-back"),
    );
    // Pieces that are gone lie nowhere; what lies there are others.
    const isSpent = wish.itemInstanceId === null && wish.problem?.kind === "item-gone";
    if (isSpent && wish.seenAt !== undefined) return [];
    if (!isReturned && wish.seenAt !== undefined) return wish.seenAt && [wish.seenAt];
    return restingPlaceOf(plan, index);
  });
  return rests.some((one) => one === null) ? null : rests.flatMap((one) => one ?? []);
}
