import type { Account } from "./account.ts";
import { Bucket, SLOTS } from "./bucket.ts";
import type { Item } from "./item.ts";
import { placeKey, VAULT } from "./place.ts";
import { homeBucketOf, isSharedBucket } from "./room.ts";
import { sortItems } from "./sort-items.ts";
import type { SortBy } from "./view-settings.ts";

/** What one character has in one slot. */
export interface CharacterCell {
  readonly characterId: string;
  readonly equipped: Item | null;
  readonly carried: readonly Item[];
  /** Places this slot has with one character, the worn item's among them; null where nothing says so. */
  readonly capacity: number | null;
}

/** One line of the inventory page: a slot across all places. */
export interface InventoryRow {
  readonly bucketHash: number;
  readonly name: string;
  /** In the order of the account's characters; empty in a shared row. */
  readonly cells: readonly CharacterCell[];
  /** Items that all characters share; null where each has their own. */
  readonly shared: readonly Item[] | null;
  readonly vault: readonly Item[];
  /** Filled and available places of what one place holds here; null where nothing is to be counted. */
  readonly room: { readonly used: number; readonly capacity: number } | null;
}

/** Bucket of the row for items that nothing names. */
export const UNSORTED_ROW = 0;

// What a character wears beside the slots of the gear screen, in the game's own order.
const BESIDE_GEAR: readonly number[] = [
  Bucket.Subclass,
  Bucket.Artifact,
  Bucket.Engrams,
  Bucket.Finisher,
  Bucket.Emote,
];
const GENERAL: readonly number[] = [Bucket.Consumables, Bucket.Modifications];

/**
 * Sorts an account into the rows of the inventory page: slots in the order of the game's character screen, then
 * whatever else characters hold, then what all of them share. No item is left out and none appears twice.
 *
 * Postmaster items are not in the rows: see `postmasterOf`.
 */
export function inventoryRows(account: Account, sort: SortBy = "rarity"): InventoryRow[] {
  const byBucket = byHomeBucket(account);
  const slots = SLOTS.map(({ bucketHash }) => bucketHash);
  const known = new Set([...slots, ...BESIDE_GEAR, ...GENERAL, UNSORTED_ROW]);
  const others = [...byBucket.keys()].filter((bucketHash) => !known.has(bucketHash)).sort((a, b) => a - b);
  const isShared = (bucketHash: number) => isSharedBucket(account, bucketHash);
  const order = [
    ...slots,
    ...BESIDE_GEAR,
    ...others.filter((bucketHash) => !isShared(bucketHash)),
    ...GENERAL,
    ...others.filter(isShared),
    UNSORTED_ROW,
  ];
  return order
    .filter((bucketHash) => slots.includes(bucketHash) || byBucket.has(bucketHash))
    .map((bucketHash) => toRow(account, bucketHash, byBucket.get(bucketHash) ?? [], sort));
}

function byHomeBucket(account: Account): ReadonlyMap<number, readonly Item[]> {
  const groups = new Map<number, Item[]>();
  const isHere = isPlaced(account);
  for (const item of account.items) {
    const isWaiting = item.bucketHash === Bucket.Postmaster && item.place.kind === "character";
    if (isWaiting && isHere(item)) continue;
    const bucketHash = isHere(item) ? (homeBucketOf(item) ?? UNSORTED_ROW) : UNSORTED_ROW;
    const group = groups.get(bucketHash);
    if (group) group.push(item);
    else groups.set(bucketHash, [item]);
  }
  return groups;
}

/** False for what lies with a character that the answer does not know: no column is theirs. */
function isPlaced({ characters }: Account): (item: Item) => boolean {
  const keys = new Set([placeKey(VAULT), ...characters.map(({ characterId }) => characterId)]);
  return ({ place }) => keys.has(placeKey(place));
}

/** What waits at the postmaster of each character, oldest first as Bungie lists it. */
export function postmasterOf(account: Account, characterId: string): readonly Item[] {
  return account.items.filter(
    ({ bucketHash, place }) => bucketHash === Bucket.Postmaster && placeKey(place) === characterId,
  );
}

function toRow(account: Account, bucketHash: number, items: readonly Item[], sort: SortBy): InventoryRow {
  const sorted = sortItems(items, sort);
  const isVaulted = (item: Item) => item.bucketHash === Bucket.Vault;
  const held = sorted.filter((item) => !isVaulted(item));
  // Bungie's word counts where our definitions have none: what lies with no character is shared.
  const isHere = isPlaced(account);
  const isShared =
    isSharedBucket(account, bucketHash) || held.some((item) => item.place.kind === "vault" || !isHere(item));
  const capacity = account.buckets.get(bucketHash)?.capacitySlots ?? null;
  return {
    bucketHash,
    name: rowName(account, bucketHash),
    cells: isShared ? [] : account.characters.map(({ characterId }) => toCell(characterId, held, capacity)),
    shared: isShared ? held : null,
    vault: sorted.filter(isVaulted),
    room: isShared && capacity !== null ? { used: held.length, capacity } : null,
  };
}

function toCell(characterId: string, items: readonly Item[], capacity: number | null): CharacterCell {
  const here = items.filter(({ place }) => placeKey(place) === characterId);
  const equipped = here.find(({ isEquipped }) => isEquipped) ?? null;
  // Whatever Bungie says is worn beside it is carried for us: two cannot be drawn in one place.
  return { characterId, equipped, carried: here.filter((item) => item !== equipped), capacity };
}

function rowName(account: Account, bucketHash: number): string {
  if (bucketHash === UNSORTED_ROW) return "Other";
  const slot = SLOTS.find((one) => one.bucketHash === bucketHash);
  return slot?.name ?? (account.buckets.get(bucketHash)?.name || "Other");
}

/** How full the vault is. Units: slots; capacity is null until the bucket definitions are there. */
export function vaultRoom(account: Account): { readonly used: number; readonly capacity: number | null } {
  const used = account.items.filter(
    ({ bucketHash, place }) => bucketHash === Bucket.Vault && placeKey(place) === placeKey(VAULT),
  ).length;
  return { used, capacity: account.buckets.get(Bucket.Vault)?.capacitySlots ?? null };
}
