import type { Item } from "./item.ts";
import { itemName } from "./item-name.ts";
import { RARITIES } from "./rarity.ts";
import type { SortBy } from "./view-settings.ts";

type Compare = (a: Item, b: Item) => number;

const rarityRank = (item: Item) => RARITIES.indexOf(item.definition?.rarity ?? "none");
const word = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const byRarity: Compare = (a, b) => rarityRank(a) - rarityRank(b);
const byType: Compare = (a, b) => word(a.definition?.typeName ?? "", b.definition?.typeName ?? "");
const byPower: Compare = (a, b) => (b.power ?? 0) - (a.power ?? 0);
const byName: Compare = (a, b) => word(itemName(a), itemName(b));
const byQuantity: Compare = (a, b) => b.quantity - a.quantity;
const bySeason: Compare = (a, b) => (b.definition?.seasonNumber ?? 0) - (a.definition?.seasonNumber ?? 0);

/** Instance ids are 64-bit and rise with time: the longer string is the larger number, then digit by digit. */
const byNewest: Compare = (a, b) => {
  const [one, other] = [a.itemInstanceId ?? "", b.itemInstanceId ?? ""];
  return other.length - one.length || word(other, one);
};

/** What decides first, and what where that is equal, down to the age: no order leaves two copies to chance. */
const ORDERS: Readonly<Record<SortBy, readonly Compare[]>> = {
  // Twins end up side by side.
  rarity: [byRarity, byType, byPower, byName, byQuantity, byNewest],
  power: [byPower, byRarity, byType, byName, byQuantity, byNewest],
  name: [byName, byPower, byQuantity, byNewest],
  type: [byType, byRarity, byPower, byName, byQuantity, byNewest],
  season: [bySeason, byRarity, byType, byPower, byName, byQuantity, byNewest],
  newest: [byNewest, byRarity, byName, byQuantity],
};

/** Items in the order a player chose; equal ones stay as they were. Power, season and age begin with the highest. */
export function sortItems(items: readonly Item[], sort: SortBy): readonly Item[] {
  const order = ORDERS[sort];
  return items.toSorted((a, b) => {
    for (const compare of order) {
      const found = compare(a, b);
      if (found !== 0) return found;
    }
    return 0;
  });
}
