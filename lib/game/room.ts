import type { Account } from "./account.ts";
import { Bucket } from "./bucket.ts";
import type { Item } from "./item.ts";
import { isSamePlace, type Place } from "./place.ts";

/** The bucket an item has with a character; null when it lies elsewhere and nothing defines it. */
export function homeBucketOf(item: Item): number | null {
  if (item.definition) return item.definition.bucketHash;
  return item.bucketHash === Bucket.Vault || item.bucketHash === Bucket.Postmaster ? null : item.bucketHash;
}

/** Items that Bungie lets travel at all. */
export function canTravel(account: Account, item: Item): boolean {
  const home = homeBucketOf(item);
  const bucket = home === null ? undefined : account.buckets.get(home);
  return (
    item.isTransferable &&
    item.definition?.isTransferable !== false &&
    bucket?.hasTransferDestination !== false
  );
}

/** True when items of a bucket are shared by all characters: whoever receives one, everybody has it. */
export function isSharedBucket(account: Account, bucketHash: number): boolean {
  return account.buckets.get(bucketHash)?.isAccountWide ?? false;
}

/** The bucket that an item lands in when it is brought to a place; null when nothing defines the item. */
export function landingBucket(item: Item, to: Place): number | null {
  return to.kind === "vault" ? Bucket.Vault : homeBucketOf(item);
}

/** Items that count against one bucket of one place. */
export function itemsIn(account: Account, place: Place, bucketHash: number): readonly Item[] {
  if (place.kind === "character" && isSharedBucket(account, bucketHash)) {
    return account.items.filter((item) => item.isAccountWide && item.bucketHash === bucketHash);
  }
  return account.items.filter((item) => item.bucketHash === bucketHash && isSamePlace(item.place, place));
}

/** Pieces of the same kind that lie in a bucket of a place. */
export function quantityIn(account: Account, place: Place, bucketHash: number, itemHash: number): number {
  return itemsIn(account, place, bucketHash)
    .filter((item) => item.itemHash === itemHash)
    .reduce((total, item) => total + item.quantity, 0);
}

/**
 * Tells whether a place has room for some pieces of an item.
 *
 * A stack needs a slot only for what does not fit onto stacks of its kind that are there already.
 * A bucket nobody defines counts as having room: Bungie knows better and refuses by itself.
 */
export function hasRoom(account: Account, item: Item, quantity: number, to: Place): boolean {
  const bucketHash = landingBucket(item, to);
  const capacitySlots = bucketHash === null ? undefined : account.buckets.get(bucketHash)?.capacitySlots;
  if (bucketHash === null || capacitySlots === undefined) return true;
  return itemsIn(account, to, bucketHash).length + slotsNeeded(account, item, quantity, to) <= capacitySlots;
}

/**
 * Slots that some pieces of an item take in a place, beside stacks of their kind that lie there already.
 *
 * Without end for a unique stack that does not fit onto its twin.
 */
export function slotsNeeded(account: Account, item: Item, quantity: number, to: Place): number {
  if (item.itemInstanceId !== null) return 1;
  const there = itemsIn(account, to, landingBucket(item, to) ?? Bucket.Vault);
  const maxStackSize = Math.max(1, item.definition?.maxStackSize ?? 1);
  const stacks = there.filter(({ itemHash }) => itemHash === item.itemHash);
  const roomOnStacks = stacks.reduce((room, stack) => room + Math.max(0, maxStackSize - stack.quantity), 0);
  const fitsNowhere = quantity > (stacks.length > 0 ? roomOnStacks : maxStackSize);
  if (item.definition?.isUniqueStack && fitsNowhere) return Number.POSITIVE_INFINITY;
  return Math.ceil(Math.max(0, quantity - roomOnStacks) / maxStackSize);
}
