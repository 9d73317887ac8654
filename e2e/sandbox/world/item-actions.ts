import { BUCKET, bucketOf } from "./buckets.ts";
import { catalogItem } from "./catalog.ts";
import {
  type Account,
  type HeldItem,
  homePlace,
  isInPostmaster,
  itemsIn,
  type Player,
  PROFILE,
  slotsFree,
  VAULT,
} from "./holdings.ts";
import { isLockable, isTrackable, lockAfterMove, pullHasSideEffects } from "./item-rules.ts";
import { PLATFORM } from "./platform-codes.ts";
import { NOTHING_TO_DO, permit, type Ruling, refuse } from "./ruling.ts";

export interface ItemRequest {
  readonly itemInstanceId: string | null;
  readonly itemHash: number;
  readonly stackSize: number;
  readonly characterId: string;
}

/** Whose item it is; a rule may be bent for one player. */
export interface Owner {
  readonly player: Player;
  readonly account: Account;
}

function findHeld(
  account: Account,
  request: ItemRequest,
  isHere: (item: HeldItem) => boolean,
): HeldItem | undefined {
  const matches = account.items.filter(
    (item) =>
      item.itemHash === request.itemHash && item.itemInstanceId === request.itemInstanceId && isHere(item),
  );
  return matches.find((item) => item.quantity >= request.stackSize) ?? matches[0];
}

/** Vault ↔ character, never anything else; account-wide stacks rest on the profile instead of a character. */
export function transferItem(owner: Owner, request: ItemRequest, toVault: boolean): Ruling {
  const definition = catalogItem(request.itemHash);
  const home = homePlace(request.itemHash, request.characterId);
  const source = toVault ? home : VAULT;
  const item = findHeld(owner.account, request, (held) => held.place === source && !isInPostmaster(held));
  if (!item) return refuse(PLATFORM.itemNotFound);
  if (item.equipped) return refuse(PLATFORM.equippedItem);
  if (!bucketOf(definition.homeBucketHash).hasTransferDestination) return refuse(PLATFORM.vendorNotFound);
  if (!definition.transferable) return refuse(PLATFORM.notTransferable);
  const place = toVault ? VAULT : home;
  const bucketHash = toVault ? BUCKET.vault : definition.homeBucketHash;
  return relocate(owner, item, request.stackSize, { place, bucketHash });
}

export function pullFromPostmaster(owner: Owner, request: ItemRequest): Ruling {
  const { characterId, itemHash, stackSize } = request;
  const item = findHeld(owner.account, request, (held) => held.place === characterId && isInPostmaster(held));
  if (!item) return refuse(PLATFORM.itemNotFound);
  const definition = catalogItem(itemHash);
  if (pullHasSideEffects(definition)) return refuse(PLATFORM.hasSideEffects);
  const target = { place: homePlace(itemHash, characterId), bucketHash: definition.homeBucketHash };
  return relocate(owner, item, stackSize, target);
}

interface Target {
  readonly place: string;
  readonly bucketHash: number;
}

function relocate({ player, account }: Owner, item: HeldItem, amount: number, target: Target): Ruling {
  if (item.itemInstanceId === null) return moveStack(account, item, amount, target);
  if (slotsFree(account, target.place, target.bucketHash) < 1) return refuse(PLATFORM.noRoom);
  return permit(() => {
    item.locked = lockAfterMove(player, item, account.items);
    item.place = target.place;
    item.bucketHash = target.bucketHash;
  });
}

function moveStack(account: Account, item: HeldItem, amount: number, target: Target): Ruling {
  if (amount < 1 || amount > item.quantity) return refuse(PLATFORM.itemNotFound);
  const { maxStackSize, uniqueStack } = catalogItem(item.itemHash);
  const twins = itemsIn(account, target.place, target.bucketHash).filter(
    (held) => held.itemHash === item.itemHash,
  );
  const roomInTwins = twins.reduce((room, twin) => room + maxStackSize - twin.quantity, 0);
  const overflow = Math.max(0, amount - roomInTwins);
  const newStacks = Math.ceil(overflow / maxStackSize);
  if (uniqueStack && twins.length + newStacks > 1 && newStacks > 0)
    return refuse(PLATFORM.uniquenessViolation);
  if (newStacks > slotsFree(account, target.place, target.bucketHash)) return refuse(PLATFORM.noRoom);
  return permit(() => {
    item.quantity -= amount;
    if (item.quantity === 0) account.items = account.items.filter((held) => held !== item);
    pour(account, item, amount, target);
  });
}

/** Fills the stacks that are there to the brim, and begins new ones with what is left. */
function pour(account: Account, like: HeldItem, amount: number, target: Target): void {
  const { maxStackSize } = catalogItem(like.itemHash);
  let left = amount;
  for (const twin of itemsIn(account, target.place, target.bucketHash)) {
    if (twin.itemHash !== like.itemHash) continue;
    const poured = Math.min(left, maxStackSize - twin.quantity);
    twin.quantity += poured;
    left -= poured;
  }
  while (left > 0) {
    const quantity = Math.min(left, maxStackSize);
    account.items.push({ ...like, ...target, quantity, equipped: false });
    left -= quantity;
  }
}

function reachable(account: Account, itemInstanceId: string, characterId: string): HeldItem | undefined {
  const item = account.items.find((held) => held.itemInstanceId === itemInstanceId);
  const isHere = item && (item.place === characterId || item.place === VAULT || item.place === PROFILE);
  return isHere ? item : undefined;
}

export function setLockState(
  { account }: Owner,
  itemInstanceId: string,
  characterId: string,
  locked: boolean,
): Ruling {
  const item = reachable(account, itemInstanceId, characterId);
  if (!item) return refuse(PLATFORM.itemNotFound);
  if (!isLockable(catalogItem(item.itemHash))) return refuse(PLATFORM.actionForbidden);
  if (item.locked === locked) return NOTHING_TO_DO;
  return permit(() => {
    item.locked = locked;
  });
}

export function setTrackedState(
  { account }: Owner,
  itemInstanceId: string,
  characterId: string,
  tracked: boolean,
): Ruling {
  const item = account.items.find(
    (held) => held.itemInstanceId === itemInstanceId && held.place === characterId,
  );
  if (!item) return refuse(PLATFORM.itemNotFound);
  if (!isTrackable(catalogItem(item.itemHash))) return refuse(PLATFORM.actionForbidden);
  if ((item.tracked ?? false) === tracked) return NOTHING_TO_DO;
  return permit(() => {
    item.tracked = tracked;
  });
}
