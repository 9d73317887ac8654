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
