import type { Account } from "./account.ts";
import { Bucket } from "./bucket.ts";
import { itemByKey, itemKey } from "./item.ts";
import { isSamePlace, type Place, placeKey } from "./place.ts";
import type { PlanRecord } from "./plan-record.ts";
import type { Problem } from "./problem.ts";
import { homeBucketOf, isSharedBucket } from "./room.ts";
import { asideItems, type TouchedItem, touchedItems } from "./touched-items.ts";
import type { Wish } from "./wish.ts";

/** A wish that is told and not tried, with what names its item where the account does not hold it any more. */
export interface ToldWish {
  readonly wish: Wish;
  readonly problem: Problem;
  readonly item?: Pick<TouchedItem, "itemInstanceId" | "itemHash">;
}

export interface UndoWishes {
  readonly wishes: readonly Wish[];
  /** What cannot be restored, and why. */
  readonly refused: readonly ToldWish[];
}

/**
 * Wishes that restore everything a plan changed: places, what was worn, locks. They are planned on the account of now.
 *
 * What was put on needs no wish of its own where it stays: what it replaced is put on again.
 */
export function undoWishes(account: Account, plan: Pick<PlanRecord, "steps">): UndoWishes {
  return toWishes(account, touchedItems(plan));
}

/** Wishes that return what a plan moved aside. */
export function putBackWishes(account: Account, plan: Pick<PlanRecord, "steps">): UndoWishes {
  return toWishes(account, asideItems(plan));
}

/** Wishes that restore some items that were touched. */
export function toWishes(account: Account, items: readonly TouchedItem[]): UndoWishes {
  const wishes: Wish[] = [];
  const refused: ToldWish[] = [];
  for (const item of items) {
    const { before, now, lock } = item;
    const wish: Wish = {
      itemKey: keyNow(account, item),
      to: before.place,
      equip: before.isWorn,
      quantity: item.itemInstanceId === null ? item.quantity : null,
    };
    const named = wishes.filter(({ itemKey }) => itemKey === wish.itemKey);
    const held = heldOf(account, item, wish, sumOf(named));
    const refuse = (problem: Problem, some: Partial<Wish> = {}) =>
      refused.push({ wish: { ...wish, ...some }, problem, item });
    if (held === 0) {
      refuse({ kind: "item-gone" });
      continue;
    }
    if (lock && lock.before !== lock.now) wishes.push({ ...wish, equip: false, lock: lock.before });
    const isElsewhere = !isSamePlace(before.place, now.place);
    if (before.isWaiting) refuse({ kind: "from-postmaster" });
    else if (!isStillThere(account, before.place)) refuse({ kind: "unknown-character" });
    else if (isElsewhere || (before.isWorn && !now.isWorn)) {
      wishes.push(item.itemInstanceId === null ? { ...wish, quantity: held } : wish);
      if (held < item.quantity) refuse({ kind: "item-gone" }, { quantity: item.quantity - held });
    }
  }
  return { wishes, refused };
}

/** How much of what was touched is there to be taken back: pieces may have been spent since, or be `named` already. */
function heldOf(
  account: Account,
  { itemInstanceId, quantity }: TouchedItem,
  { itemKey }: Wish,
  named: number,
): number {
  const held = itemByKey(account.items, itemKey);
  if (!held) return 0;
  return itemInstanceId === null ? Math.min(Math.max(0, held.quantity - named), quantity) : 1;
}

function sumOf(wishes: readonly Wish[]): number {
  return wishes.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0);
}

function isStillThere({ characters }: Account, place: Place): boolean {
  return place.kind === "vault" || characters.some(({ characterId }) => characterId === place.characterId);
}

/** The name of what was touched where it lies now. */
export function keyNow(account: Account, { itemInstanceId, itemHash, now }: TouchedItem): string {
  if (itemInstanceId !== null) return itemInstanceId;
  // What waits at the postmaster of that place is not what came there.
  const stacks = account.items.filter(
    (one) => one.itemHash === itemHash && one.itemInstanceId === null && one.bucketHash !== Bucket.Postmaster,
  );
  const home = stacks[0] ? homeBucketOf(stacks[0]) : null;
  const isShared = now.place.kind === "character" && home !== null && isSharedBucket(account, home);
  const there = stacks.find((one) =>
    isShared ? one.isAccountWide : isSamePlace(one.place, now.place) && !one.isAccountWide,
  );
  return there ? itemKey(there) : `stack-${itemHash}-${isShared ? "shared" : placeKey(now.place)}`;
}
