import { TOWER_WARES } from "./tower-wares.ts";
import type { Vendor } from "./vendor.ts";
import { XUR_WARES } from "./xur-wares.ts";

export const VENDORS: readonly Vendor[] = [...XUR_WARES, ...TOWER_WARES];

const byHash = new Map(VENDORS.map((vendor) => [vendor.vendorHash, vendor]));

export function vendorOf(vendorHash: number): Vendor | undefined {
  return byHash.get(vendorHash);
}
