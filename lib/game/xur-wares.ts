import { Bucket } from "./bucket.ts";
import type { ItemDefinition } from "./item-definition.ts";

/** Xûr's vendor hashes and the rows that only open a sub-vendor. Source: captured answers of 2022 to 2026, read 2026-11-22. */
export const XUR = {
  vendorHash: 2190858386,
  /** "More Strange Offers" and "Strange Gear Offers". They are listed all week, here or not. */
  subVendorHashes: [537912098, 3751514131],
  /** Rows of Xûr's own list that lead to a sub-vendor. */
  doorwayItemHashes: [1617663696, 3670668729],
} as const;

/** In the order a page or letter shows them. */
export const WARE_GROUPS = [
  "exotic-armor",
  "exotic-weapons",
  "catalysts",
  "legendary-weapons",
  "legendary-armor",
  "materials",
  "engrams",
  "quests",
  "other",
] as const;
export type WareGroup = (typeof WARE_GROUPS)[number];

export interface Cost {
  readonly itemHash: number;
  readonly quantity: number;
}

/** One row of a vendor's stock. */
export interface SaleItem {
  /** Means something only together with the definitions in force when it was answered. */
  readonly vendorItemIndex: number;
  readonly itemHash: number;
  readonly quantity: number;
  readonly costs: readonly Cost[];
  /** A bit field about the asking player (1 no room, 2 no funds, 8 not unlocked), not about the stock. */
  readonly saleStatus: number;
}

/** What an answer about vendors says, as far as Xûr's rules need it. Both maps are keyed by vendorHash. */
export interface XurVendors {
  readonly vendors: ReadonlyMap<number, { readonly nextRefreshAt: Date | null }>;
  readonly sales: ReadonlyMap<number, readonly SaleItem[]>;
}

export interface Ware {
  readonly vendorHash: number;
  /** As in SaleItem: names the ware's roll within its answer. */
  readonly vendorItemIndex: number;
  readonly itemHash: number;
  readonly quantity: number;
  readonly costs: readonly Cost[];
  readonly group: WareGroup;
  /** Null while our definitions do not know the item. */
  readonly definition: ItemDefinition | null;
}

export interface HiddenSale {
  readonly vendorHash: number;
  readonly itemHash: number;
  /**
   * `xur-away`: left over from his last visit, or laid out before the next. `doorway`: opens a sub-vendor.
   * `rank-reward`: given for rank, at no price. `not-for-sale`: a sub-vendor's row without a price.
   * `unpriced`: no price, and no definition to tell a quest from a reward.
   */
  readonly why: "xur-away" | "doorway" | "rank-reward" | "not-for-sale" | "unpriced";
}

export interface XurWares {
  readonly here: boolean;
  /** Ordered by group; empty while he is away. The same item may be sold twice at two prices. */
  readonly wares: readonly Ware[];
  readonly hidden: readonly HiddenSale[];
}

/** Bungie's `itemType` of a quest step, and the bucket quests lie in. */
const QUEST_STEP = 12;
const QUESTS_BUCKET = 1345459588;

/**
 * Sorts what an answer lists for Xûr and his sub-vendors into wares and rows to hide.
 *
 * He is here when the answer's `vendors` name him. Neither his sales nor his sub-vendors prove it: both stay listed
 * all week (8 of 10 captured answers, 2021 to 2026). Never throws; an unknown item lands in `other`.
 */
export function xurWares(answer: XurVendors, definitions: ReadonlyMap<number, ItemDefinition>): XurWares {
  const here = answer.vendors.has(XUR.vendorHash);
  const wares: Ware[] = [];
  const hidden: HiddenSale[] = [];
  for (const vendorHash of [XUR.vendorHash, ...XUR.subVendorHashes]) {
    for (const { vendorItemIndex, itemHash, quantity, costs } of answer.sales.get(vendorHash) ?? []) {
      const definition = definitions.get(itemHash) ?? null;
      const why = here ? whyHidden(vendorHash, itemHash, costs, definition) : "xur-away";
      if (why) hidden.push({ vendorHash, itemHash, why });
      else {
        const group = toWareGroup(vendorHash, definition);
        wares.push({ vendorHash, vendorItemIndex, itemHash, quantity, costs, group, definition });
      }
    }
  }
  wares.sort((a, b) => WARE_GROUPS.indexOf(a.group) - WARE_GROUPS.indexOf(b.group));
  return { here, wares, hidden };
}

function whyHidden(
  vendorHash: number,
  itemHash: number,
  costs: readonly Cost[],
  definition: ItemDefinition | null,
): HiddenSale["why"] | null {
  if (XUR.doorwayItemHashes.some((doorway) => doorway === itemHash)) return "doorway";
  if (costs.length > 0) return null;
  if (!definition) return "unpriced";
  if (isQuest(definition)) return null;
  return vendorHash === XUR.vendorHash ? "rank-reward" : "not-for-sale";
}

function isQuest({ itemType, bucketHash }: ItemDefinition): boolean {
  return itemType === QUEST_STEP || bucketHash === QUESTS_BUCKET;
}

function toWareGroup(vendorHash: number, definition: ItemDefinition | null): WareGroup {
  if (!definition) return "other";
  const { itemType, bucketHash, rarity, typeName } = definition;
  const isExotic = rarity === "exotic";
  if (isQuest(definition)) return "quests";
  if (itemType === 3) return isExotic ? "exotic-weapons" : "legendary-weapons";
  if (itemType === 2) return isExotic ? "exotic-armor" : "legendary-armor";
  // Ornaments and perks are exotic mods (19) too, but have a type name; a catalyst has none.
  if (itemType === 19 && isExotic && typeName === "") return "catalysts";
  // A "Strange Gift" lies in the engram bucket as well, as a common item or one without rarity.
  if (bucketHash === Bucket.Engrams && rarity !== "none" && rarity !== "common") return "engrams";
  if (itemType === 1 || bucketHash === Bucket.Consumables) return "materials";
  if (isExotic && isPlaceholder(definition))
    return vendorHash === XUR.vendorHash ? "exotic-armor" : "catalysts";
  return "other";
}

/**
 * An exotic of no type (0) or a dummy (20), in a bucket no player sees: Xûr himself sells the exotic class item as
 * one, and some catalysts exist as one. Source: "Relativism" in captured answers of 2025-07-15 and 2026-06-09, and
 * the item definitions of July 2026, read 2026-11-22.
 */
function isPlaceholder({ itemType, bucketHash }: ItemDefinition): boolean {
  return (itemType === 0 || itemType === 20) && PLACEHOLDER_BUCKETS.has(bucketHash);
}

const PLACEHOLDER_BUCKETS: ReadonlySet<number> = new Set([2422292810, 3621873013]);
