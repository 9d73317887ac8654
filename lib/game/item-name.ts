import { type Element, toElement } from "./element.ts";
import type { Item } from "./item.ts";

/** What is said of an item, apart from where it comes from: a held item, or a tile that was sent to a browser. */
export interface SpokenItem {
  readonly name: string;
  /** "none" is not said. */
  readonly rarity: string;
  readonly typeName: string;
  readonly power: number | null;
  readonly quantity: number;
  readonly element: Element | null;
  readonly isMasterwork: boolean;
  readonly isCrafted: boolean;
  readonly isEquipped: boolean;
  readonly isLocked: boolean;
}

/** What an item is called aloud: "Sunshot, exotic hand cannon, 550, solar, locked". */
export function spokenName(item: SpokenItem): string {
  const kind = [item.rarity === "none" ? "" : item.rarity, item.typeName.toLowerCase()]
    .filter(Boolean)
    .join(" ");
  const said = [
    item.name,
    kind,
    item.power === null ? "" : String(item.power),
    item.quantity > 1 ? `${item.quantity} pieces` : "",
    item.element ?? "",
    item.isMasterwork ? "masterwork" : "",
    item.isCrafted ? "crafted" : "",
    item.isEquipped ? "equipped" : "",
    item.isLocked ? "locked" : "",
  ];
  return said.filter(Boolean).join(", ");
}

/** The same, straight from an account. */
export function spokenItemName(item: Item): string {
  const { rarity = "none", typeName = "" } = item.definition ?? {};
  return spokenName({ ...item, name: itemName(item), rarity, typeName, element: itemElement(item) });
}

/** The name to print: unknown and classified items are called that. */
export function itemName(item: Pick<Item, "definition" | "itemHash">): string {
  if (item.definition === null) return `Unknown item ${item.itemHash}`;
  if (item.definition.isClassified || item.definition.name === "") return "Classified";
  return item.definition.name;
}

/** The element of this copy, or of its kind when the copy does not say. */
export function itemElement(item: Item): Element | null {
  return toElement(item.damageType) ?? item.definition?.element ?? null;
}
