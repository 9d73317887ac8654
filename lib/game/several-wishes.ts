import type { Account } from "./account.ts";
import { Bucket } from "./bucket.ts";
import { isLockable } from "./is-lockable.ts";
import { type Item, itemByKey } from "./item.ts";
import { atCharacter, isSamePlace, type Place } from "./place.ts";
import type { Problem } from "./problem.ts";
import { homeBucketOf, isSharedBucket } from "./room.ts";
import type { Wish } from "./wish.ts";

/** What can be asked of several items at once. */
export type SeveralWish =
  | { readonly verb: "move"; readonly to: Place }
  /** `bring`: what lies elsewhere is brought first; else it is left where it is, and that is told. */
  | { readonly verb: "equip"; readonly characterId: string; readonly bring: boolean }
  | { readonly verb: "lock"; readonly lock: boolean };

export interface RefusedWish {
  readonly wish: Wish;
  readonly problem: Problem;
}

export interface SeveralWishes {
  readonly wishes: readonly Wish[];
  /** What is not even tried. */
  readonly refused: readonly RefusedWish[];
}

/** Makes the wishes for several items, in their order; the same item named twice is wished for once. */
export function severalWishes(
  account: Pick<Account, "items">,
  itemKeys: readonly string[],
  asked: SeveralWish,
): SeveralWishes {
  const wishes: Wish[] = [];
  const refused: RefusedWish[] = [];
  for (const itemKey of new Set(itemKeys)) {
    const item = itemByKey(account.items, itemKey);
    const wish = toWish(itemKey, item, asked);
    // What is gone is for the planner to say.
    if (item && asked.verb === "equip" && !asked.bring && !isWith(item, asked.characterId))
      refused.push({ wish, problem: { kind: "not-here", place: item.place } });
    else wishes.push(wish);
  }
  return { wishes, refused };
}

/** Whether an item is worth a word: not what is so already, nor a lock for what has none. Of searches, which find anything. */
export function isWorthAsking(account: Account, item: Item, asked: SeveralWish): boolean {
  switch (asked.verb) {
    case "move":
      return !isThere(account, item, asked.to);
    case "equip":
      return !(item.isEquipped && isWith(item, asked.characterId));
    case "lock":
      return isLockable(item) && item.isLocked !== asked.lock;
  }
}

function toWish(itemKey: string, item: Item | null, asked: SeveralWish): Wish {
  const what = { itemKey, quantity: null };
  if (asked.verb === "move") return { ...what, to: asked.to, equip: false };
  if (asked.verb === "equip") return { ...what, to: atCharacter(asked.characterId), equip: true };
  return { ...what, to: item?.place ?? { kind: "vault" }, equip: false, lock: asked.lock };
}

function isThere(account: Account, item: Item, to: Place): boolean {
  if (item.bucketHash === Bucket.Postmaster) return false;
  const home = homeBucketOf(item);
  const isShared = item.bucketHash !== Bucket.Vault && home !== null && isSharedBucket(account, home);
  return isShared ? to.kind === "character" : isSamePlace(item.place, to);
}

function isWith({ place, bucketHash }: Item, characterId: string): boolean {
  return place.kind === "character" && place.characterId === characterId && bucketHash !== Bucket.Postmaster;
}
