import { BUCKET, bucketOf } from "./buckets.ts";
import { ANY_CLASS, catalogItem } from "./catalog.ts";
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
import { PLATFORM } from "./platform-codes.ts";

/** 1 when done, else the platform code of the refusal; a refusal changes nothing. */
export type ActionCode = number;

export interface ItemRequest {
  readonly itemInstanceId: string | null;
  readonly itemHash: number;
  readonly stackSize: number;
  readonly characterId: string;
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
export function transferItem(account: Account, request: ItemRequest, toVault: boolean): ActionCode {
  const definition = catalogItem(request.itemHash);
  const home = homePlace(request.itemHash, request.characterId);
  const source = toVault ? home : VAULT;
  const item = findHeld(account, request, (held) => held.place === source && !isInPostmaster(held));
  if (!item) return PLATFORM.itemNotFound;
  if (item.equipped) return PLATFORM.equippedItem;
  if (!bucketOf(definition.homeBucketHash).hasTransferDestination) return PLATFORM.vendorNotFound;
  if (!definition.transferable) return PLATFORM.notTransferable;
  if (toVault) return relocate(account, item, request.stackSize, VAULT, BUCKET.vault);
  return relocate(account, item, request.stackSize, home, definition.homeBucketHash);
}

export function pullFromPostmaster(account: Account, request: ItemRequest): ActionCode {
  const item = findHeld(
    account,
    request,
    (held) => held.place === request.characterId && isInPostmaster(held),
  );
  if (!item) return PLATFORM.itemNotFound;
  const homeBucketHash = catalogItem(item.itemHash).homeBucketHash;
  return relocate(
    account,
    item,
    request.stackSize,
    homePlace(item.itemHash, request.characterId),
    homeBucketHash,
  );
}

function relocate(
  account: Account,
  item: HeldItem,
  amount: number,
  place: string,
  bucketHash: number,
): ActionCode {
  if (item.itemInstanceId !== null) {
    if (slotsFree(account, place, bucketHash) < 1) return PLATFORM.noRoom;
    item.place = place;
    item.bucketHash = bucketHash;
    return PLATFORM.success;
  }
  return moveStack(account, item, amount, place, bucketHash);
}

function moveStack(
  account: Account,
  item: HeldItem,
  amount: number,
  place: string,
  bucketHash: number,
): ActionCode {
  if (amount < 1 || amount > item.quantity) return PLATFORM.itemNotFound;
  const { maxStackSize, uniqueStack } = catalogItem(item.itemHash);
  const twins = itemsIn(account, place, bucketHash).filter((held) => held.itemHash === item.itemHash);
  const roomInTwins = twins.reduce((room, twin) => room + maxStackSize - twin.quantity, 0);
  const overflow = Math.max(0, amount - roomInTwins);
  if (uniqueStack && twins.length > 0 && overflow > 0) return PLATFORM.uniquenessViolation;
  const slotGiven =
    item.quantity === amount && item.place === place && item.bucketHash === bucketHash ? 1 : 0;
  if (Math.ceil(overflow / maxStackSize) > slotsFree(account, place, bucketHash) + slotGiven)
    return PLATFORM.noRoom;
  item.quantity -= amount;
  if (item.quantity === 0) account.items = account.items.filter((held) => held !== item);
  pour(account, item, amount, place, bucketHash);
  return PLATFORM.success;
}

function pour(account: Account, like: HeldItem, amount: number, place: string, bucketHash: number): void {
  const { maxStackSize } = catalogItem(like.itemHash);
  let left = amount;
  for (const twin of itemsIn(account, place, bucketHash)) {
    if (twin.itemHash !== like.itemHash) continue;
    const poured = Math.min(left, maxStackSize - twin.quantity);
    twin.quantity += poured;
    left -= poured;
  }
  while (left > 0) {
    const quantity = Math.min(left, maxStackSize);
    account.items.push({ ...like, place, bucketHash, quantity, equipped: false });
    left -= quantity;
  }
}

/** Equips one item and takes off what was worn in its slot. */
export function equipItem(
  player: Player,
  account: Account,
  itemInstanceId: string,
  characterId: string,
): ActionCode {
  const character = account.characters.find((one) => one.characterId === characterId);
  const item = account.items.find(
    (held) => held.itemInstanceId === itemInstanceId && held.place === characterId && !isInPostmaster(held),
  );
  if (!character || !item) return PLATFORM.itemNotFound;
  if (item.equipped) return PLATFORM.success;
  if (player.inActivity) return PLATFORM.notAtThisLocation;
  const definition = catalogItem(item.itemHash);
  const fits = definition.classType === ANY_CLASS || definition.classType === character.classType;
  if (!definition.equippable || !fits) return PLATFORM.unequippable;
  const worn = account.items.filter((held) => held.place === characterId && held.equipped);
  const clash = worn.some(
    (held) =>
      definition.uniqueLabel !== null &&
      held.bucketHash !== item.bucketHash &&
      catalogItem(held.itemHash).uniqueLabel === definition.uniqueLabel,
  );
  if (clash) return PLATFORM.uniqueEquipRestricted;
  for (const held of worn) if (held.bucketHash === item.bucketHash) held.equipped = false;
  item.equipped = true;
  return PLATFORM.success;
}

export function setLockState(
  account: Account,
  itemInstanceId: string,
  characterId: string,
  locked: boolean,
): ActionCode {
  const item = account.items.find((held) => held.itemInstanceId === itemInstanceId);
  const reachable = item && (item.place === characterId || item.place === VAULT || item.place === PROFILE);
  if (!item || !reachable) return PLATFORM.itemNotFound;
  if (!isLockable(item.itemHash)) return PLATFORM.actionForbidden;
  item.locked = locked;
  return PLATFORM.success;
}

export function isLockable(itemHash: number): boolean {
  const { kind } = catalogItem(itemHash);
  return (
    kind === "weapon" ||
    kind === "armor" ||
    kind === "ghost" ||
    kind === "ship" ||
    kind === "sparrow" ||
    kind === "emblem"
  );
}
