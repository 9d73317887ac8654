import { Bucket, SLOTS } from "./bucket.ts";
import type { Item } from "./item.ts";
import type { ItemDefinition } from "./item-definition.ts";
import { itemName } from "./item-name.ts";

/**
 * What copies of one thing have in common; null for what is never a duplicate.
 *
 * As DIM's `is:dupe`: the same name, class, rarity and slot, whatever the hash, since a weapon that came back has a new
 * one. A weapon's adept kin counts as the same. Classified items have no name and go by hash.
 * Source: DIM `src/app/search/items/search-filters/dupes.ts`, read 2026-11-22.
 */
export function duplicateKey({ definition, itemInstanceId }: Item): string | null {
  return definition === null || itemInstanceId === null ? null : kindKey(definition);
}

/** The same of a kind that need not be held. */
export function kindKey(definition: ItemDefinition): string | null {
  const { itemHash, bucketHash, className, rarity } = definition;
  if (!COMPARABLE.has(bucketHash)) return null;
  if (definition.isClassified) return String(itemHash);
  return [kindName({ definition, itemHash }), className ?? "", rarity, bucketHash].join("|");
}

/** What a kind is called, an adept copy by the weapon's own name. */
export function kindName(item: Pick<Item, "definition" | "itemHash">): string {
  const isWeapon = WEAPONS.has(item.definition?.bucketHash ?? 0);
  return isWeapon ? itemName(item).replace(ADEPT, "").trim() : itemName(item);
}

/** Items by what they are copies of, in the order they came; what is never a duplicate is left out. */
export function groupDuplicates(items: readonly Item[]): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = duplicateKey(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Every copy of what an item is, itself among them; alone when it is never a duplicate. */
export function copiesOf(items: readonly Item[], item: Item): readonly Item[] {
  const key = duplicateKey(item);
  return key === null ? [item] : items.filter((other) => duplicateKey(other) === key);
}

const WEAPONS: ReadonlySet<number> = new Set([Bucket.Kinetic, Bucket.Energy, Bucket.Power]);

// Gear that one wears and can lock. Emblems are worn, yet nobody compares them; nor does DIM.
const COMPARABLE: ReadonlySet<number> = new Set(
  SLOTS.map(({ bucketHash }) => bucketHash).filter((bucketHash) => bucketHash !== Bucket.Emblem),
);

// What the game adds to the names of such copies, in English definitions.
const ADEPT = /\s*\((?:adept|timelost|harrowed)\)/giu;
