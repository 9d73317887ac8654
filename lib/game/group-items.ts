import { ELEMENTS } from "./element.ts";
import type { Item } from "./item.ts";
import { type ItemMark, markOf, TAGS } from "./item-mark.ts";
import { itemElement } from "./item-name.ts";
import { RARITIES } from "./rarity.ts";
import type { GroupBy } from "./view-settings.ts";

/** Items of one place that have something in common. */
export interface ItemGroup {
  /** A rarity, an element, a class, a tag, or a type in the definitions' language; empty: nothing of the kind. */
  readonly key: string;
  readonly items: readonly Item[];
}

type Marks = ReadonlyMap<string, ItemMark>;

/** Groups in this order; what has nothing of the kind comes last. Types have no order but the alphabet's. */
const ORDER: Readonly<Record<Exclude<GroupBy, "none" | "type">, readonly string[]>> = {
  rarity: RARITIES,
  element: ELEMENTS,
  class: ["titan", "hunter", "warlock"],
  tag: TAGS,
};

/** Splits items into groups; within each they keep their order. Without grouping all are one group. */
export function groupItems(items: readonly Item[], by: GroupBy, marks: Marks): readonly ItemGroup[] {
  if (by === "none") return items.length > 0 ? [{ key: "", items }] : [];
  const byKey = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item, by, marks);
    const group = byKey.get(key);
    if (group) group.push(item);
    else byKey.set(key, [item]);
  }
  return [...byKey]
    .map(([key, group]) => ({ key, items: group }))
    .toSorted((a, b) => rank(a.key, by) - rank(b.key, by) || (a.key < b.key ? -1 : 1));
}

function keyOf(item: Item, by: Exclude<GroupBy, "none">, marks: Marks): string {
  switch (by) {
    case "rarity":
      return item.definition && item.definition.rarity !== "none" ? item.definition.rarity : "";
    case "type":
      return item.definition?.typeName ?? "";
    case "element":
      return itemElement(item) ?? "";
    case "class":
      return item.definition?.className ?? "";
    case "tag":
      return markOf(marks, item).tag ?? "";
  }
}

function rank(key: string, by: Exclude<GroupBy, "none">): number {
  if (key === "") return Number.MAX_SAFE_INTEGER;
  if (by === "type") return 0;
  const place = ORDER[by].indexOf(key);
  return place === -1 ? ORDER[by].length : place;
}
