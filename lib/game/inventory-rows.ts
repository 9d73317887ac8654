import type { Account } from "./account.ts";
import { Bucket, SLOTS } from "./bucket.ts";
import type { Item } from "./item.ts";
import { atCharacter, placeKey, VAULT } from "./place.ts";
import { homeBucketOf, isSharedBucket } from "./room.ts";

/** What one character has in one slot. */
export interface CharacterCell {
  readonly characterId: string;
  readonly equipped: Item | null;
  readonly carried: readonly Item[];
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
export function inventoryRows(account: Account): InventoryRow[] {
  const byBucket = byHomeBucket(account.items);
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
    .map((bucketHash) => toRow(account, bucketHash, byBucket.get(bucketHash) ?? []));
}

function byHomeBucket(items: readonly Item[]): ReadonlyMap<number, readonly Item[]> {
  const groups = new Map<number, Item[]>();
  for (const item of items) {
    if (item.bucketHash === Bucket.Postmaster) continue;
    const bucketHash = homeBucketOf(item) ?? UNSORTED_ROW;
    const group = groups.get(bucketHash);
    if (group) group.push(item);
    else groups.set(bucketHash, [item]);
  }
  return groups;
}

/** What waits at the postmaster of each character, oldest first as Bungie lists it. */
export function postmasterOf(account: Account, characterId: string): readonly Item[] {
  return account.items.filter(
    ({ bucketHash, place }) =>
      bucketHash === Bucket.Postmaster && placeKey(place) === placeKey(atCharacter(characterId)),
  );
}

function toRow(account: Account, bucketHash: number, items: readonly Item[]): InventoryRow {
  const isVaulted = (item: Item) => item.bucketHash === Bucket.Vault;
  const held = items.filter((item) => !isVaulted(item));
  // Bungie's word counts where our definitions have none: what lies with no character is shared.
  const isShared = isSharedBucket(account, bucketHash) || held.some(({ place }) => place.kind === "vault");
  const capacity = account.buckets.get(bucketHash)?.capacitySlots;
  return {
    bucketHash,
    name: rowName(account, bucketHash),
    cells: isShared ? [] : account.characters.map(({ characterId }) => toCell(characterId, held)),
    shared: isShared ? sorted(held) : null,
    vault: sorted(items.filter(isVaulted)),
    room: isShared && capacity !== undefined ? { used: held.length, capacity } : null,
  };
}

function toCell(characterId: string, items: readonly Item[]): CharacterCell {
  const here = items.filter(({ place }) => placeKey(place) === characterId);
  return {
    characterId,
    equipped: here.find(({ isEquipped }) => isEquipped) ?? null,
    carried: sorted(here.filter(({ isEquipped }) => !isEquipped)),
  };
}

function rowName(account: Account, bucketHash: number): string {
  if (bucketHash === UNSORTED_ROW) return "Other";
  const slot = SLOTS.find((one) => one.bucketHash === bucketHash);
  return slot?.name ?? (account.buckets.get(bucketHash)?.name || "Other");
}

const RARITY_ORDER = ["exotic", "legendary", "rare", "uncommon", "common", "none"];

/** Rarest first, then by kind, then strongest, then by name: twins end up side by side. */
function sorted(items: readonly Item[]): readonly Item[] {
  const rank = (item: Item) => RARITY_ORDER.indexOf(item.definition?.rarity ?? "none");
  const word = (a: string | undefined, b: string | undefined) =>
    (a ?? "") < (b ?? "") ? -1 : a === b ? 0 : 1;
  return items.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      word(a.definition?.typeName, b.definition?.typeName) ||
      (b.power ?? 0) - (a.power ?? 0) ||
      word(a.definition?.name, b.definition?.name) ||
      b.quantity - a.quantity,
  );
}

/** How full the vault is. Units: slots; capacity is null until the bucket definitions are there. */
export function vaultRoom(account: Account): { readonly used: number; readonly capacity: number | null } {
  const used = account.items.filter(
    ({ bucketHash, place }) => bucketHash === Bucket.Vault && placeKey(place) === placeKey(VAULT),
  ).length;
  return { used, capacity: account.buckets.get(Bucket.Vault)?.capacitySlots ?? null };
}
