import type { MembershipRef } from "#lib/game/account.ts";
import type { HeldItem } from "#lib/game/item.ts";
import type { SaleItem } from "#lib/game/xur-wares.ts";
import type { BungieAccess } from "./access.ts";
import { BungieError } from "./bungie-error.ts";
import { readBungie } from "./call.ts";
import { VendorReading } from "./to-game/vendor-reading.ts";
import { toOneVendor, toVendors } from "./to-game/vendors.ts";
import type { VendorsAnswer } from "./vendors.ts";
import { WireVendors } from "./wire/vendors.ts";

/** Whose view of the vendors: their armour is that of the character's class. */
export interface VendorAsker {
  readonly accessToken: string;
  readonly membership: MembershipRef;
  readonly characterId: string;
}

/** What one vendor sells to a character. */
export interface CharacterVendor {
  readonly sales: readonly SaleItem[];
  /** The copies on sale, by vendorItemIndex. */
  readonly copies: ReadonlyMap<number, HeldItem>;
}

/** Vendors alone: who is there. Source: OpenAPI `Destiny.DestinyComponentType`, read 2026-11-22. */
const PRESENCE = "400";
/** Vendors, VendorSales, ItemInstances, ItemStats, ItemSockets, ItemReusablePlugs. */
const WITH_ROLLS = "400,402,300,304,305,310";

function pathOf({ membership: { membershipType, membershipId }, characterId }: VendorAsker): string {
  const [account, character] = [membershipId, characterId].map(encodeURIComponent);
  return `/Platform/Destiny2/${membershipType}/Profile/${account}/Character/${character}/Vendors/`;
}

/** Which vendors are there for a character; their sales are not asked for. Throws BungieError. */
export async function loadCharacterVendors(access: BungieAccess, asker: VendorAsker): Promise<VendorsAnswer> {
  const { response, answeredAt } = await readBungie(access, {
    endpoint: "Destiny2/GetVendors",
    path: `${pathOf(asker)}?components=${PRESENCE}`,
    accessToken: asker.accessToken,
    schema: WireVendors,
  });
  return { ...toVendors(response), answeredAt };
}

/**
 * What one vendor sells to a character, with rolls; null when the vendor is not there (1627).
 *
 * Only here are rolls told: the list of all vendors has had none since mid-2024 (Bungie-net/api#1887, read 2026-11-22).
 * Throws BungieError.
 */
export async function loadVendor(
  access: BungieAccess,
  asker: VendorAsker,
  vendorHash: number,
): Promise<CharacterVendor | null> {
  try {
    const { response } = await readBungie(access, {
      endpoint: "Destiny2/GetVendor",
      path: `${pathOf(asker)}${vendorHash}/?components=${WITH_ROLLS}`,
      accessToken: asker.accessToken,
      schema: VendorReading,
    });
    return {
      sales: toOneVendor(response.wire, vendorHash).sales.get(vendorHash) ?? [],
      copies: response.copies,
    };
  } catch (error) {
    if (error instanceof BungieError && error.reason === "vendor-not-found") return null;
    throw error;
  }
}
