import type { Account } from "../account.ts";
import { Bucket } from "../bucket.ts";
import type { Item } from "../item.ts";
import { placeKey, VAULT } from "../place.ts";
import { isSharedBucket } from "../room.ts";

/** An account counted once, for the many questions that one plan asks of it. */
export interface Holdings {
  /** Slots taken, by bucket and then by `ownerOf`. */
  readonly counts: ReadonlyMap<number, ReadonlyMap<string, number>>;
  readonly worn: readonly Item[];
}

const known = new WeakMap<Account, Holdings>();

/** Counts an account; the same account is counted once. */
export function holdingsOf(account: Account): Holdings {
  const before = known.get(account);
  if (before) return before;
  const counts = new Map<number, Map<string, number>>();
  for (const item of account.items) {
    const bucket = counts.get(item.bucketHash) ?? new Map<string, number>();
    const owner = ownerOf(account, item);
    counts.set(item.bucketHash, bucket.set(owner, (bucket.get(owner) ?? 0) + 1));
  }
  const holdings = { counts, worn: account.items.filter(({ isEquipped }) => isEquipped) };
  known.set(account, holdings);
  return holdings;
}

/** Whose slots something takes. Buckets that all characters share have one set, whoever they are reached by. */
export function ownerOf(account: Account, { place, bucketHash }: Pick<Item, "place" | "bucketHash">): string {
  if (bucketHash === Bucket.Vault) return placeKey(VAULT);
  return isSharedBucket(account, bucketHash) ? "shared" : placeKey(place);
}

/** A set of slots as one string. */
export function slotKey(account: Account, lie: Pick<Item, "place" | "bucketHash">): string {
  return `${ownerOf(account, lie)} ${lie.bucketHash}`;
}
