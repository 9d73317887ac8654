import type { ClassName } from "./character.ts";
import type { Element } from "./element.ts";
import type { ItemDefinition } from "./item-definition.ts";
import type { Rarity } from "./rarity.ts";
import { WARE_GROUPS, type Ware, type WareGroup } from "./xur-wares.ts";

export interface ShownCost {
  readonly itemHash: number;
  readonly quantity: number;
  /** Null while our definitions do not know the currency. */
  readonly name: string | null;
  readonly iconPath: string | null;
}

/** A ware with its names and pictures frozen: plain data that a page prints and an edition keeps. */
export interface ShownWare {
  readonly itemHash: number;
  /** Null while our definitions do not know the item. */
  readonly name: string | null;
  readonly typeName: string;
  readonly flavorText: string;
  readonly iconPath: string | null;
  readonly rarity: Rarity;
  readonly element: Element | null;
  /** Null: every class can use it. */
  readonly className: ClassName | null;
  readonly group: WareGroup;
  readonly quantity: number;
  readonly costs: readonly ShownCost[];
}

/** A ware that can be named to somebody who cannot look again later. */
export type NamedWare = ShownWare & { readonly name: string };

/** Gives wares and their prices names and pictures. `currencies` holds what the prices are paid in, by itemHash. */
export function showWares(
  wares: readonly Ware[],
  currencies: ReadonlyMap<number, ItemDefinition>,
): ShownWare[] {
  return wares.map(({ itemHash, quantity, costs, group, definition }) => ({
    itemHash,
    name: definition?.name || null,
    typeName: definition?.typeName ?? "",
    flavorText: definition?.flavorText ?? "",
    iconPath: definition?.iconPath || null,
    rarity: definition?.rarity ?? "none",
    element: definition?.element ?? null,
    className: definition?.className ?? null,
    group,
    quantity,
    costs: costs.map((cost) => {
      const currency = currencies.get(cost.itemHash);
      return { ...cost, name: currency?.name || null, iconPath: currency?.iconPath || null };
    }),
  }));
}

export function isNamed(ware: ShownWare): ware is NamedWare {
  return ware.name !== null;
}

/** The groups that hold something, in the order a page or letter shows them. */
export function groupWares<T extends ShownWare>(
  wares: readonly T[],
): { readonly group: WareGroup; readonly wares: readonly T[] }[] {
  return WARE_GROUPS.map((group) => ({ group, wares: wares.filter((ware) => ware.group === group) })).filter(
    ({ wares: members }) => members.length > 0,
  );
}

/** Rarely sold things first: what a letter leads with. */
export const LEADING_GROUPS: readonly WareGroup[] = [
  "exotic-weapons",
  "exotic-armor",
  "catalysts",
  "legendary-weapons",
];

/** The ware to lead with; null only when there is none at all. */
export function leadingWare<T extends ShownWare>(wares: readonly T[]): T | null {
  for (const group of LEADING_GROUPS) {
    const first = wares.find((ware) => ware.group === group);
    if (first) return first;
  }
  return wares[0] ?? null;
}
