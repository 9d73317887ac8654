import type { Account } from "./account.ts";
import { Bucket } from "./bucket.ts";
import type { HeldItem, Item } from "./item.ts";
import type { ConfirmedWrite } from "./move-step.ts";
import { atCharacter, isSamePlace, type Place, VAULT } from "./place.ts";
import { homeBucketOf, isSharedBucket, landingBucket } from "./room.ts";

/**
 * Lays writes that Bungie confirmed over an answer it made before them.
 *
 * Writes not later than `mintedAt` are in the answer already and change nothing. Items are neither made nor lost:
 * a write about something the answer does not hold is passed over.
 */
export function applyConfirmedWrites(account: Account, writes: readonly ConfirmedWrite[]): Account {
  const later = writes.filter(({ at }) => at > account.mintedAt);
  if (later.length === 0) return account;
  let state = account;
  for (const write of later) state = { ...state, items: applied(state, write) };
  return state;
}

function applied(account: Account, write: ConfirmedWrite): readonly Item[] {
  if (write.itemInstanceId === null) return movedStack(account, write);
  const item = account.items.find((one) => one.itemInstanceId === write.itemInstanceId);
  if (!item) return account.items;
  if (write.isLocked !== undefined) return replaced(account, item, { ...item, isLocked: write.isLocked });
  return write.equipped
    ? worn(account, item, write.to)
    : replaced(account, item, landed(account, item, write.to));
}

function replaced(account: Account, item: Item, by: Item): readonly Item[] {
  return account.items.map((one) => (one === item ? by : one));
}

/** The item as it lies at the place; shared buckets belong to nobody in particular. */
function landed(account: Account, item: Item, to: Place): Item {
  const bucketHash = landingBucket(item, to) ?? item.bucketHash;
  const isAccountWide = bucketHash !== Bucket.Vault && isSharedBucket(account, bucketHash);
  return { ...item, place: isAccountWide ? VAULT : to, bucketHash, isAccountWide, isEquipped: false };
}

function worn(account: Account, item: Item, on: Place): readonly Item[] {
  const bucketHash = homeBucketOf(item) ?? item.bucketHash;
  return account.items.map((one) => {
    if (one === item) return { ...one, place: on, bucketHash, isEquipped: true };
    const isReplaced = one.isEquipped && one.bucketHash === bucketHash && isSamePlace(one.place, on);
    return isReplaced ? { ...one, isEquipped: false } : one;
  });
}

function movedStack(account: Account, write: ConfirmedWrite): readonly Item[] {
  const from = account.items.filter((one) => isStackAt(account, one, write, write.from));
  const taken = takenFrom(from, write.quantity);
  const moved = [...taken.values()].reduce((sum, count) => sum + count, 0);
  const [sample] = from;
  if (!sample || moved === 0) return account.items;
  const left = account.items.flatMap((one) => {
    const quantity = one.quantity - (taken.get(one) ?? 0);
    return quantity > 0 ? [quantity === one.quantity ? one : { ...one, quantity }] : [];
  });
  const arrived = { ...landed(account, sample, write.to), quantity: moved };
  const twin = left.find((one) => isStackAt(account, one, write, write.to));
  if (!twin) return [...left, arrived];
  return left.map((one) => (one === twin ? { ...one, quantity: one.quantity + moved } : one));
}

function takenFrom(stacks: readonly Item[], wanted: number): ReadonlyMap<HeldItem, number> {
  let open = wanted;
  return new Map(
    stacks.map((stack) => {
      const count = Math.min(stack.quantity, open);
      open -= count;
      return [stack, count];
    }),
  );
}

function isStackAt(account: Account, item: Item, { itemHash }: ConfirmedWrite, place: Place): boolean {
  if (item.itemHash !== itemHash || item.itemInstanceId !== null) return false;
  if (item.bucketHash === Bucket.Postmaster) return false;
  if (place.kind === "vault") return item.bucketHash === Bucket.Vault;
  if (item.bucketHash === Bucket.Vault) return false;
  return isSharedBucket(account, item.bucketHash) || isSamePlace(item.place, atCharacter(place.characterId));
}
