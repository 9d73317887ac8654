import type { Account } from "./account.ts";
import { itemByKey } from "./item.ts";
import { markTarget } from "./item-mark.ts";
import { type MoveStep, wishesOf } from "./move-step.ts";
import { isSamePlace } from "./place.ts";
import type { PlanRecord } from "./plan-record.ts";
import { type NumberedWish, type PlanTerms, planWishes } from "./plan-wishes.ts";
import { touchedItems } from "./touched-items.ts";
import { keyNow, type ToldWish } from "./undo-wishes.ts";
import type { RestingItem, Wish, WishReason, WishRecord } from "./wish.ts";

/** A wish with what names its item later; null when the account does not hold it. */
export function toWishRecord(account: Account, wish: Wish, reason: WishReason): WishRecord | null {
  const item = itemByKey(account.items, wish.itemKey);
  if (!item) return null;
  const { itemKey, to, equip, quantity, lock } = wish;
  const { itemInstanceId, itemHash, definition } = item;
  return {
    itemKey,
    // A lock is set where the item lies.
    ...(lock === undefined ? { to, equip } : { to: item.place, equip: false, lock }),
    // What "all" meant when it was asked.
    quantity: itemInstanceId === null ? Math.min(item.quantity, quantity ?? item.quantity) : null,
    ...{ reason, itemInstanceId, itemHash, itemName: definition?.name ?? null },
    ...{ state: "open", problem: null, isReplanned: false },
  };
}

/** A wish that is told and not tried; null when nothing names its item. */
export function toToldRecord(account: Account, { wish, problem, item }: ToldWish): WishRecord | null {
  const held = toWishRecord(account, wish, "asked");
  if (held) return { ...held, state: "refused", problem };
  if (!item) return null;
  const { itemInstanceId, itemHash } = item;
  const named = { reason: "asked", itemInstanceId, itemHash, itemName: null } as const;
  return { ...wish, ...named, state: "refused", problem, isReplanned: false };
}

/** Plans what is open of some wishes on an account; what needs no call, or cannot be, is told with its wish. */
export function draftPlan(
  account: Account,
  { wishes, steps }: Pick<PlanRecord, "wishes" | "steps">,
  terms: PlanTerms,
): { readonly steps: readonly MoveStep[]; readonly wishes: readonly WishRecord[] } {
  const open = wishes.flatMap((wish, index) => openParts(account, { wishes, steps }, wish, index));
  // Nothing that was named moves for another's sake, what is done or refused by now neither.
  const closed = wishes.filter(({ state }) => state !== "open").map(markTarget);
  const plan = planWishes(account, open, { ...terms, spared: new Set([...terms.spared, ...closed]) });
  const hasSteps = new Set(plan.steps.flatMap(wishesOf));
  return {
    steps: plan.steps,
    wishes: wishes.map((wish, index) => {
      if (wish.state !== "open") return wish;
      const problem = plan.problems.get(index) ?? null;
      const isDone = problem === null ? !hasSteps.has(index) : problem.kind === "already-there";
      if (isDone) return { ...wish, state: "done", problem };
      if (problem === null) return wish;
      return { ...wish, state: "refused", problem, seenAt: seenIn(account, wish) };
    }),
  };
}

/** What of a wish is still to be done: of a stack the pieces on their way, and those that have not left. */
function openParts(
  account: Account,
  plan: Pick<PlanRecord, "wishes" | "steps">,
  wish: WishRecord,
  index: number,
): NumberedWish[] {
  if (wish.state !== "open") return [];
  const whole = { ...wish, index };
  if (wish.itemInstanceId !== null) return [whole];
  const begun = touchedItems(plan).filter(
    (one) => one.wish === index && one.itemHash === wish.itemHash && one.itemInstanceId === null,
  );
  const left = (wish.quantity ?? 0) - begun.reduce((sum, { quantity }) => sum + quantity, 0);
  const onTheWay = begun
    .filter(({ now }) => !isSamePlace(now.place, wish.to))
    .map((pieces) => ({ ...whole, itemKey: keyNow(account, pieces), quantity: pieces.quantity }));
  return left > 0 ? [...onTheWay, { ...whole, quantity: left }] : onTheWay;
}

/** Where an account shows the item of a wish; null when it is not there. */
export function seenIn(
  account: Account,
  { itemKey, to }: Pick<WishRecord, "itemKey" | "to">,
): RestingItem | null {
  const item = itemByKey(account.items, itemKey);
  if (!item) return null;
  const { itemInstanceId, itemHash, quantity, isAccountWide, place } = item;
  const [anyone] = account.characters;
  // What lies in the shared pockets is with the character it was wanted for as much as with any other.
  const someone = anyone ? ({ kind: "character", characterId: anyone.characterId } as const) : place;
  const shared = to.kind === "character" ? to : someone;
  return { itemInstanceId, itemHash, quantity, place: isAccountWide ? shared : place };
}
