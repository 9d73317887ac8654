import type { SaleItem, XurVendors } from "#lib/game/xur-wares.ts";
import type { WireOneVendor, WireSaleItem, WireVendors } from "../wire/vendors.ts";
import { toInstant } from "./instant.ts";

/** All vendors of an answer, keyed by vendorHash; sales in the order of their index. */
export function toVendors(wire: WireVendors): XurVendors {
  const vendors = Object.entries(wire.vendors?.data ?? {});
  const sales = Object.entries(wire.sales?.data ?? {});
  return {
    vendors: new Map(
      vendors.map(([hash, { nextRefreshDate }]) => [
        Number(hash),
        { nextRefreshAt: toInstant(nextRefreshDate) },
      ]),
    ),
    sales: new Map(sales.map(([hash, { saleItems }]) => [Number(hash), toSales(saleItems)])),
  };
}

/** GetVendor for the vendor that was asked for. Bungie refuses it (1627) while the vendor is away. */
export function toOneVendor(wire: WireOneVendor, askedVendorHash: number): XurVendors {
  const vendorHash = wire.vendor.data?.vendorHash ?? askedVendorHash;
  return {
    vendors: new Map([[vendorHash, { nextRefreshAt: toInstant(wire.vendor.data?.nextRefreshDate) }]]),
    sales: new Map([[vendorHash, toSales(wire.sales?.data ?? {})]]),
  };
}

function toSales(saleItems: Readonly<Record<string, WireSaleItem>>): SaleItem[] {
  return Object.values(saleItems).sort((a, b) => a.vendorItemIndex - b.vendorItemIndex);
}
