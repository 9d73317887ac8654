import type { XurVendors } from "#lib/game/xur-wares.ts";
import type { BungieAccess } from "./access.ts";
import { readBungie } from "./call.ts";
import { toVendors } from "./to-game/vendors.ts";
import { WireVendors } from "./wire/vendors.ts";

export type { SaleItem } from "#lib/game/xur-wares.ts";

export interface VendorsAnswer extends XurVendors {
  /** The answer's Date header. Vendors are up to a minute old (Bungie-net/api#844, read 2026-11-22). */
  readonly answeredAt: Date;
}

/** Vendors and VendorSales. Source: OpenAPI `Destiny.DestinyComponentType`, read 2026-11-22. */
const COMPONENTS = "400,402";

/**
 * What every vendor sells to nobody in particular; needs no sign-in.
 *
 * Throws BungieError. Lists the armour of one class only (Bungie-net/api#1656, read 2026-11-22).
 */
export async function loadPublicVendors(access: BungieAccess): Promise<VendorsAnswer> {
  const { response, answeredAt } = await readBungie(access, {
    endpoint: "Destiny2/GetPublicVendors",
    path: `/Platform/Destiny2/Vendors/?components=${COMPONENTS}`,
    schema: WireVendors,
  });
  return { ...toVendors(response), answeredAt };
}
