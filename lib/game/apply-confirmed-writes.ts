import type { Account } from "./account.ts";
import { Bucket } from "./bucket.ts";
import type { Item } from "./item.ts";
import type { ConfirmedWrite, MoveStep } from "./move-step.ts";
import { atCharacter, isSamePlace, type Place, VAULT } from "./place.ts";
import type { ItemAnswer } from "./plan-record.ts";
import { homeBucketOf, isSharedBucket, landingBucket } from "./room.ts";

const SUCCESS = 1;

/**
 * Lays writes that Bungie confirmed over an answer it made before them.
 *
 * Writes not later than `mintedAt` are in the answer already and change nothing. Items are neither made nor lost:
 * a write about something the answer does not hold is passed over.
 */
export function applyConfirmedWrites(account: Account, writes: readonly ConfirmedWrite[]): Account {
  const later = writes.filter(({ at }) => at > account.mintedAt);
  return later.reduce(afterWrite, account);
}

/** The account as a call leaves it that does all it was asked. */
export function afterStep(account: Account, step: MoveStep): Account {
  return toConfirmedWrites(step, account.mintedAt).reduce(afterWrite, account);
}

/** What a call wrote: all it was asked, but for the items that were answered otherwise. */
export function toConfirmedWrites(
  step: MoveStep,
  at: Date,
  answers: readonly ItemAnswer[] = [],
): readonly ConfirmedWrite[] {
  if (step.call === "transfer" || step.call === "pull") {
    const { itemInstanceId, itemHash, quantity, from, to } = step;
    const pulled = step.call === "pull" ? { pulled: true } : {};
    return [{ itemInstanceId, itemHash, quantity, from, to, ...pulled, at }];
  }
  if (step.call === "lock") {
    const { itemInstanceId, itemHash, place, isLocked } = step;
    return [{ itemInstanceId, itemHash, quantity: 1, from: place, to: place, isLocked, at }];
  }
  const place = atCharacter(step.characterId);
  const refused = new Set(
    answers.filter(({ bungieCode }) => bungieCode !== SUCCESS).map((one) => one.itemInstanceId),
  );
  return (step.call === "equip" ? [step] : step.items)
    .filter(({ itemInstanceId }) => !refused.has(itemInstanceId))
    .map(({ itemInstanceId, itemHash }) => {
      return { itemInstanceId, itemHash, quantity: 1, from: place, to: place, equipped: true, at };
    });
}

function afterWrite(account: Account, write: ConfirmedWrite): Account {
  return { ...account, items: applied(account, write) };
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

/** Pieces leave the largest stack that has them all, as the game gives them; they fill stacks of their kind first. */
function movedStack(account: Account, write: ConfirmedWrite): readonly Item[] {
  const from = account.items
    .filter((one) => (write.pulled ? isWaiting(one, write) : isStackAt(account, one, write, write.from)))
    .toSorted((a, b) => b.quantity - a.quantity);
  const taken = takenFrom(from, write.quantity);
  const moved = [...taken.values()].reduce((sum, count) => sum + count, 0);
  const [sample] = from;
  if (!sample || moved === 0) return account.items;
  const left = account.items.flatMap((one) => {
    const quantity = one.quantity - (taken.get(one) ?? 0);
    return quantity > 0 ? [quantity === one.quantity ? one : { ...one, quantity }] : [];
  });
  return filled(left, (one) => isStackAt(account, one, write, write.to), {
    ...landed(account, sample, write.to),
    quantity: moved,
  });
}

function filled(items: readonly Item[], isTwin: (item: Item) => boolean, arrived: Item): readonly Item[] {
  const maxStackSize = arrived.definition?.maxStackSize ?? Number.POSITIVE_INFINITY;
  let open = arrived.quantity;
  const grown = items.map((one) => {
    const fits = isTwin(one) ? Math.min(open, Math.max(0, maxStackSize - one.quantity)) : 0;
    open -= fits;
    return fits > 0 ? { ...one, quantity: one.quantity + fits } : one;
  });
  const own: Item[] = [];
  for (; open > 0; open -= maxStackSize) own.push({ ...arrived, quantity: Math.min(open, maxStackSize) });
  return [...grown, ...own];
}

function takenFrom(stacks: readonly Item[], wanted: number): ReadonlyMap<Item, number> {
  let open = wanted;
  return new Map(
    stacks.map((stack) => {
      const count = Math.min(stack.quantity, open);
      open -= count;
      return [stack, count];
    }),
  );
}

function isWaiting(item: Item, { itemHash, from }: ConfirmedWrite): boolean {
  const isKind = item.itemHash === itemHash && item.itemInstanceId === null;
  return isKind && item.bucketHash === Bucket.Postmaster && isSamePlace(item.place, from);
}

function isStackAt(account: Account, item: Item, { itemHash }: ConfirmedWrite, place: Place): boolean {
  if (item.itemHash !== itemHash || item.itemInstanceId !== null) return false;
  if (item.bucketHash === Bucket.Postmaster) return false;
  if (place.kind === "vault") return item.bucketHash === Bucket.Vault;
  if (item.bucketHash === Bucket.Vault) return false;
  return isSharedBucket(account, item.bucketHash) || isSamePlace(item.place, atCharacter(place.characterId));
}
