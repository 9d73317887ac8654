import { SLOTS } from "./bucket.ts";
import type { Item } from "./item.ts";
import { homeBucketOf } from "./room.ts";

const LOCKABLE: ReadonlySet<number | null> = new Set(SLOTS.map(({ bucketHash }) => bucketHash));

/**
 * Tells whether the game has a lock for an item: for every copy of what has a slot, wherever it lies.
 *
 * Source: a recorded profile of 2021-05-28: `lockable` is true for exactly these buckets, at the postmaster too.
 */
export function isLockable(item: Item): boolean {
  return item.itemInstanceId !== null && LOCKABLE.has(homeBucketOf(item));
}
