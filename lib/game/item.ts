import { Bucket } from "./bucket.ts";
import type { ItemDefinition } from "./item-definition.ts";
import { type Place, placeKey } from "./place.ts";

/** One stack or instance as an account holds it, before its definition is known. */
export interface HeldItem {
  /** 64-bit id as a string; null for stackable items, which have none. */
  readonly itemInstanceId: string | null;
  readonly itemHash: number;
  readonly quantity: number;
  readonly place: Place;
  /** The bucket it lies in now: a slot, the vault's General, or the postmaster's. */
  readonly bucketHash: number;
  readonly isEquipped: boolean;
  /** Shared by all characters (consumables, modifications): it lies with the profile, not with one of them. */
  readonly isAccountWide: boolean;
  readonly isLocked: boolean;
  readonly isMasterwork: boolean;
  readonly isCrafted: boolean;
  /** Bungie's own word on this copy: transferStatus bit 2. */
  readonly isTransferable: boolean;
  readonly power: number | null;
  /** Bungie's damage type number of this copy, 0 for none; see element.ts. */
  readonly damageType: number;
  /** Index into the definition's season watermarks; null when Bungie sent none. */
  readonly versionNumber: number | null;
  /** Ornament worn over the item's own icon. */
  readonly ornamentItemHash: number | null;
  /** A pattern can be read from this copy (deepsight). */
  readonly isDeepsight: boolean;
  /** The game's tiers of gear, 1 to 5; null where it has none. */
  readonly gearTier: number | null;
  /** Armour energy; null where there is none. */
  readonly energyCapacity: number | null;
  /** What this copy's stats are now, all parts counted; empty when Bungie sent none. */
  readonly stats: readonly HeldStat[];
  /** In the order of the definition's sockets; empty when Bungie sent none. */
  readonly sockets: readonly HeldSocket[];
  /** Counters of the parts in the sockets: kills, catalyst progress. */
  readonly plugObjectives: readonly PlugObjective[];
}

/** A pair and no map by hash: objects with such large numbers for keys cost many times as much to make. */
export interface HeldStat {
  readonly statHash: number;
  readonly value: number;
}

/** One socket of one copy. */
export interface HeldSocket {
  /** Null: empty. */
  readonly plugHash: number | null;
  readonly isEnabled: boolean;
  readonly isVisible: boolean;
  /** What can be put in instead, by plug hash, the one in it among them; empty when Bungie sent no choice. */
  readonly options: readonly number[];
}

/** A counter of a plug. Units: whatever the objective counts. */
export interface PlugObjective {
  readonly plugHash: number;
  readonly objectiveHash: number;
  readonly progress: number;
  readonly completionValue: number;
  readonly isComplete: boolean;
}

/** A held item together with what it is; `definition` is null for items our definitions do not know yet. */
export interface Item extends HeldItem {
  readonly definition: ItemDefinition | null;
}

/**
 * A name for links and forms: one instance, or all stacks of one kind in one place; the postmaster is a place of its own.
 *
 * An account can hold several stacks of a kind in one place, and nothing tells them apart: see `itemByKey`.
 */
export function itemKey(item: HeldItem): string {
  if (item.itemInstanceId !== null) return item.itemInstanceId;
  // The same stack can lie in the vault and in the shared pockets at once, or be carried and wait at the postmaster.
  const atPostmaster = item.bucketHash === Bucket.Postmaster ? "p" : "";
  const place = item.isAccountWide ? "shared" : `${atPostmaster}${placeKey(item.place)}`;
  return `stack-${item.itemHash}-${place}`;
}

/** Whether a key can mean this item, wherever it lies by now: an instance itself, or any stack of the kind. */
export function keyNames(key: string, { itemInstanceId, itemHash }: HeldItem): boolean {
  return itemInstanceId === null ? key.startsWith(`stack-${itemHash}-`) : key === itemInstanceId;
}

/** What a key names; several stacks of a kind are one item with the sum of their pieces. Null when it is not there. */
export function itemByKey(items: readonly Item[], key: string): Item | null {
  const stacks = stacksByKey(items, key);
  const [first] = stacks;
  return first ? { ...first, quantity: stacks.reduce((sum, { quantity }) => sum + quantity, 0) } : null;
}

/** The stacks behind a key, largest first; an instance is alone. */
export function stacksByKey(items: readonly Item[], key: string): readonly Item[] {
  if (!key.startsWith("stack-")) return items.filter(({ itemInstanceId }) => itemInstanceId === key);
  return items.filter((item) => itemKey(item) === key).toSorted((a, b) => b.quantity - a.quantity);
}
