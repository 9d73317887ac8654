import { type BareStat, bareStats } from "./bare-stats.ts";
import { Bucket } from "./bucket.ts";
import { compareRoll, isArmorGroup } from "./compare-roll.ts";
import type { GearFacts } from "./contender.ts";
import { groupDuplicates, kindKey } from "./duplicates.ts";
import type { Item } from "./item.ts";
import type { ItemDefinition } from "./item-definition.ts";
import type { OwnComparison, OwnCopy } from "./own-ware.ts";
import type { XurWare } from "./xur-stock.ts";

/** What has to be looked up to hold wares against an account. */
export interface OwnFacts extends GearFacts {
  /** What wares are, by itemHash; those that our definitions do not know are missing. */
  readonly kinds: ReadonlyMap<number, ItemDefinition>;
}

/**
 * The copies that a player holds of a ware, and how his roll compares to the best of them.
 *
 * The best armour has the highest sum of stats. Weapons have no such number: the masterworked come first, then the most
 * powerful. A copy of which Bungie sent no stats comes last and is not compared.
 */
export function ownCopies(
  ware: XurWare,
  items: readonly Item[],
  facts: OwnFacts,
): { readonly copies: readonly OwnCopy[]; readonly best: OwnComparison | null } {
  const isArmor = isArmorGroup(ware.group);
  const held = copiesOfWare(ware, items, facts.kinds)
    .map((item) => toHeld(item, bareStats(item, facts), isArmor))
    .toSorted(bestFirst);
  const first = held.find(({ bare }) => bare.length > 0);
  const roll = first && ware.stats.length > 0 ? compareRoll(ware.group, ware.stats, first.bare) : null;
  return { copies: held.map(({ copy }) => copy), best: first && roll ? { copy: first.copy, ...roll } : null };
}

/** The items that are copies of a ware, in the account's order. */
export function copiesOfWare(
  { itemHash }: Pick<XurWare, "itemHash">,
  items: readonly Item[],
  kinds: ReadonlyMap<number, ItemDefinition>,
): readonly Item[] {
  const kind = kinds.get(itemHash);
  const key = kind ? kindKey(kind) : null;
  if (key !== null) return byKind(items).get(key) ?? [];
  return items.filter(
    (item) =>
      item.itemInstanceId !== null && (kind ? isMeant(kind, item.definition) : item.itemHash === itemHash),
  );
}

/** Sorted once an account and not once a ware: the same list is asked for dozens of wares, and never changes. */
const sorted = new WeakMap<readonly Item[], ReadonlyMap<string, readonly Item[]>>();

function byKind(items: readonly Item[]): ReadonlyMap<string, readonly Item[]> {
  const known = sorted.get(items);
  if (known) return known;
  const groups = groupDuplicates(items);
  sorted.set(items, groups);
  return groups;
}

/**
 * The exotic class item, whose roll is drawn when it is bought: what Xûr lists is a stand-in that lies in no slot and
 * only bears the name. Source: "Relativism" in captured answers of 2025-07-15 and 2026-06-09, read 2026-11-22.
 */
function isMeant({ name, rarity }: ItemDefinition, held: ItemDefinition | null): boolean {
  if (rarity !== "exotic" || name === "" || held === null) return false;
  return held.bucketHash === Bucket.ClassItem && held.rarity === "exotic" && held.name === name;
}

interface Held {
  readonly copy: OwnCopy;
  readonly bare: readonly BareStat[];
  /** Null for weapons, and where no stats are known. */
  readonly sum: number | null;
}

function toHeld(item: Item, bare: readonly BareStat[], isArmor: boolean): Held {
  const { itemInstanceId, place, power, isLocked, isMasterwork } = item;
  const stats = bare.map(({ statHash, value }) => ({ statHash, value }));
  const sum = isArmor && bare.length > 0 ? bare.reduce((total, { value }) => total + value, 0) : null;
  return { copy: { itemInstanceId, place, power, isLocked, isMasterwork, stats }, bare, sum };
}

function bestFirst(a: Held, b: Held): number {
  return (
    Number(b.bare.length > 0) - Number(a.bare.length > 0) ||
    (b.sum ?? 0) - (a.sum ?? 0) ||
    Number(b.copy.isMasterwork) - Number(a.copy.isMasterwork) ||
    (b.copy.power ?? 0) - (a.copy.power ?? 0) ||
    byId(a.copy.itemInstanceId ?? "", b.copy.itemInstanceId ?? "")
  );
}

/** The older instance first: so that the answer is the same whatever order Bungie lists them in. */
function byId(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}
