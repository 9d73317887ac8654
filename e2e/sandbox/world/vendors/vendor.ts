import type { CatalogItem } from "../catalog.ts";

/** One row of a vendor's list; its place in the list is its `vendorItemIndex`. */
export interface Ware {
  readonly itemHash: number;
  readonly quantity: number;
  readonly costs: readonly Price[];
  /** Which of the vendor's sections shows it. */
  readonly section: string;
  /** Rows of one shelf take turns; a row without shelf is always on sale. */
  readonly shelf: string | null;
  /** Only for characters of this class; null for all. */
  readonly classType: number | null;
  /** 8 = not unlocked, as for rewards of the rank track. */
  readonly lockedStatus: number;
  /** Changes every day at 17:00 UTC although its vendor changes weekly: the row then says so. */
  readonly isDaily: boolean;
  readonly apiPurchasable: boolean;
  /** The item whose looks the row borrows. */
  readonly overrideStyleItemHash: number | null;
}

export interface Price {
  readonly itemHash: number;
  readonly quantity: number;
}

export type Refresh = "xur" | "daily" | "weekly" | "weekly-early" | "never";

export interface Vendor {
  readonly vendorHash: number;
  readonly identifier: string;
  readonly name: string;
  readonly subtitle: string;
  readonly description: string;
  /** Null for those that are only reached through another vendor: no group lists them (recorded). */
  readonly vendorGroupHash: number | null;
  readonly canPurchase: boolean;
  readonly refresh: Refresh;
  readonly progressionHash: number | null;
  readonly destinationHashes: readonly number[];
  /** In the order in which they are shown. */
  readonly sections: readonly string[];
  readonly wares: readonly Ware[];
  /** How many rows of each shelf are on sale at once. */
  readonly shelves: Readonly<Record<string, number>>;
}

export function ware(item: CatalogItem, costs: readonly Price[], more: Partial<Ware> = {}): Ware {
  return {
    itemHash: item.itemHash,
    quantity: 1,
    costs,
    section: "Wares",
    shelf: null,
    classType: null,
    lockedStatus: 0,
    isDaily: false,
    apiPurchasable: false,
    overrideStyleItemHash: null,
    ...more,
  };
}

export const NOT_UNLOCKED = 8;
export const REWARDS = "Rank Rewards";

/** A step of a rank track: shown, never sold. */
export const reward = (item: CatalogItem, quantity = 1): Ware =>
  ware(item, [], { lockedStatus: NOT_UNLOCKED, quantity, section: REWARDS });

export interface OnSale extends Ware {
  readonly vendorItemIndex: number;
}
