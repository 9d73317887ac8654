import type { XurWare } from "./xur-stock.ts";
import { XUR } from "./xur-wares.ts";

// Small wares for the tests of this folder and of the flows. Nothing of the product imports this file.

export const STRANGE_COIN = 800069450;

export function aWare(itemHash: number, some: Partial<XurWare> = {}): XurWare {
  return {
    itemHash,
    vendorHash: XUR.vendorHash,
    name: `Item ${itemHash}`,
    typeName: "Hand Cannon",
    flavorText: "",
    iconPath: "/icon.png",
    rarity: "exotic",
    element: null,
    className: null,
    group: "exotic-weapons",
    quantity: 1,
    costs: [{ itemHash: STRANGE_COIN, quantity: 23, name: "Strange Coin", iconPath: null }],
    collectibleHash: null,
    stats: [],
    perks: [],
    ...some,
  };
}

/** What an edition of a test tells of when it does not matter what: plain, as a database keeps it. */
export const THING_OF_WORTH = {
  ...{ itemHash: 1, vendorHash: 1, name: "A Thing of Worth", typeName: "Hand Cannon", flavorText: "" },
  ...{ iconPath: null, rarity: "exotic", element: null, className: null, group: "exotic-weapons" },
  ...{ quantity: 1, costs: [], collectibleHash: null, stats: [], perks: [] },
};
