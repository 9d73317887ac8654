import { type Element, toElement } from "./element.ts";
import type { Item } from "./item.ts";

/** The name to print: unknown and classified items are called that. */
export function itemName(item: Item): string {
  if (item.definition === null) return `Unknown item ${item.itemHash}`;
  if (item.definition.isClassified || item.definition.name === "") return "Classified";
  return item.definition.name;
}

/** The element of this copy, or of its kind when the copy does not say. */
export function itemElement(item: Item): Element | null {
  return toElement(item.damageType) ?? item.definition?.element ?? null;
}

/** What an item is called aloud: "Sunshot, exotic hand cannon, 550, solar, locked". */
export function spokenItemName(item: Item): string {
  const { definition } = item;
  const kind = definition && [
    definition.rarity === "none" ? "" : definition.rarity,
    definition.typeName.toLowerCase(),
  ];
  const said = [
    itemName(item),
    kind?.filter(Boolean).join(" "),
    item.power === null ? "" : String(item.power),
    item.quantity > 1 ? `${item.quantity} pieces` : "",
    itemElement(item),
    item.isMasterwork ? "masterwork" : "",
    item.isCrafted ? "crafted" : "",
    item.isEquipped ? "equipped" : "",
    item.isLocked ? "locked" : "",
  ];
  return said.filter(Boolean).join(", ");
}
