import type {
  DestinyPublicVendorsResponse,
  DestinyVendorComponent,
  DestinyVendorGroupComponent,
  DestinyVendorResponse,
  DestinyVendorSaleItemComponent,
  DestinyVendorsResponse,
} from "bungie-api-ts/destiny2";
import { type Answer, bungie, refusal } from "../http/answer.ts";
import type { Call } from "../http/call.ts";
import { platformRoute, type Route } from "../http/route-table.ts";
import { accountOf, type Sandbox } from "../sandbox.ts";
import type { Wire } from "../wire.ts";
import { BUCKET } from "../world/buckets.ts";
import { isXurHere, nextWeeklyResetAt, nextXurRefreshAt, wholeSeconds } from "../world/calendar.ts";
import { ANY_CLASS, catalogItem } from "../world/catalog.ts";
import { type Account, type Character, characterOf, homePlace, slotsFree } from "../world/holdings.ts";
import type { Copy } from "../world/item-components.ts";
import { PLATFORM } from "../world/platform-codes.ts";
import { componentSets } from "../world/profile-parts.ts";
import {
  type OnSale,
  onSale,
  rollSeed,
  VENDORS,
  type Vendor,
  vendorOf,
  XUR,
  XUR_OF_ETERNITY,
} from "../world/xur.ts";
import { askedComponents, ITEM_COMPONENTS } from "./profile.ts";

const PRIVATE = 2;
const HIDDEN = { privacy: PRIVATE } as const;
const NEVER = "9999-12-31T23:59:59.999Z";
const WARES_POWER = 450;
// GetPublicVendors showed one class only (Bungie-net/api#1656); which one is a guess.
const PUBLIC_CLASS = 1;
const NO_SPACE = 1;
const NO_FUNDS = 2;

interface Asking {
  readonly account: Account;
  readonly character: Character;
  readonly now: Date;
}

/** Only Xûr himself comes and goes; the others are always listed. */
function isListed(vendor: Vendor, now: Date): boolean {
  return vendor.vendorHash !== XUR || isXurHere(now);
}

function nextRefreshDate(vendor: Vendor, now: Date): string {
  if (vendor.vendorHash === XUR) return wholeSeconds(nextXurRefreshAt(now));
  return vendor.vendorHash === XUR_OF_ETERNITY ? wholeSeconds(nextWeeklyResetAt(now)) : NEVER;
}

function vendorComponent(vendor: Vendor, now: Date): Wire<DestinyVendorComponent> {
  return {
    canPurchase: vendor.vendorHash === XUR_OF_ETERNITY,
    vendorLocationIndex: vendor.vendorHash === XUR ? 2 : 0,
    vendorHash: vendor.vendorHash,
    nextRefreshDate: nextRefreshDate(vendor, now),
    enabled: true,
  };
}

function heldAmount(account: Account, itemHash: number): number {
  return account.items.reduce((sum, item) => (item.itemHash === itemHash ? sum + item.quantity : sum), 0);
}

/** A bit field about the asking player, not about the stock. */
function saleStatus(row: OnSale, { account, character }: Asking): number {
  if (row.lockedStatus > 0) return row.lockedStatus;
  const item = catalogItem(row.itemHash);
  const home = homePlace(row.itemHash, character.characterId);
  const full = item.instanced && slotsFree(account, home, item.homeBucketHash) < 1;
  const poor = row.cost !== null && heldAmount(account, row.cost.itemHash) < row.cost.quantity;
  return (full ? NO_SPACE : 0) | (poor ? NO_FUNDS : 0);
}

const costsOf = (row: OnSale) => (row.cost ? [{ ...row.cost, hasConditionalVisibility: false }] : []);

function sales(vendor: Vendor, asking: Asking): Record<string, Wire<DestinyVendorSaleItemComponent>> {
  const rows = onSale(vendor, asking.character.classType, asking.now).map((row) => {
    const status = saleStatus(row, asking);
    const sale: Wire<DestinyVendorSaleItemComponent> = {
      saleStatus: status,
      failureIndexes: status >= 8 ? [1] : [],
      augments: 0,
      vendorItemIndex: row.vendorItemIndex,
      itemHash: row.itemHash,
      quantity: row.quantity,
      costs: costsOf(row),
    };
    return [row.vendorItemIndex, sale];
  });
  return Object.fromEntries(rows);
}

function groups(now: Date): Wire<DestinyVendorGroupComponent> {
  const listed = VENDORS.filter((vendor) => isListed(vendor, now));
  const hashes = [...new Set(listed.map((vendor) => vendor.vendorGroupHash))];
  return {
    groups: hashes.map((vendorGroupHash) => ({
      vendorGroupHash,
      vendorHashes: listed
        .filter((one) => one.vendorGroupHash === vendorGroupHash)
        .map((one) => one.vendorHash),
    })),
  };
}

function currencyLookups(account: Account): Record<number, number> {
  const amounts: Record<number, number> = {};
  for (const item of account.items) {
    if (item.itemInstanceId === null && item.bucketHash !== BUCKET.postmaster) {
      amounts[item.itemHash] = (amounts[item.itemHash] ?? 0) + item.quantity;
    }
  }
  return amounts;
}

/** Only the owner may ask for wares: they are personal. */
function readAsking(call: Call, sandbox: Sandbox): Asking | number {
  const found = accountOf(sandbox, call.params.membershipId ?? "");
  if (!found || found.account.membershipType !== Number(call.params.membershipType))
    return PLATFORM.accountNotFound;
  if (found.player.playerId !== call.player?.playerId) return PLATFORM.privacyRestriction;
  const character = characterOf(found.account, call.params.characterId ?? "");
  return character
    ? { account: found.account, character, now: sandbox.clock.now() }
    : PLATFORM.characterNotFound;
}

function getVendors(call: Call, sandbox: Sandbox): Answer {
  const asking = readAsking(call, sandbox);
  if (typeof asking === "number") return refusal(asking);
  const asked = askedComponents(call);
  const listed = VENDORS.filter((vendor) => isListed(vendor, asking.now));
  return bungie<DestinyVendorsResponse>({
    vendorGroups: asked.has(400) ? { data: groups(asking.now), privacy: PRIVATE } : HIDDEN,
    vendors: asked.has(400)
      ? {
          data: Object.fromEntries(listed.map((one) => [one.vendorHash, vendorComponent(one, asking.now)])),
          privacy: PRIVATE,
        }
      : HIDDEN,
    categories: HIDDEN,
    // Sales of a vendor who is away stay listed (captures of 2025-07-15 and 2026-06-09).
    sales: asked.has(402)
      ? {
          data: Object.fromEntries(VENDORS.map((one) => [one.vendorHash, { saleItems: sales(one, asking) }])),
          privacy: PRIVATE,
        }
      : HIDDEN,
    // Empty here since mid-2024 (Bungie-net/api#1887); rolls come from GetVendor only.
    itemComponents: {},
    currencyLookups: asked.has(600)
      ? {
          data: { itemQuantities: currencyLookups(asking.account), materialRequirementSetStates: {} },
          privacy: PRIVATE,
        }
      : HIDDEN,
    stringVariables: HIDDEN,
  });
}

function waresOf(vendor: Vendor, asking: Asking): (readonly [number, Copy])[] {
  return onSale(vendor, asking.character.classType, asking.now).flatMap((row) => {
    const item = catalogItem(row.itemHash);
    if (!item.instanced) return [];
    const canEquip = item.classType === ANY_CLASS || item.classType === asking.character.classType;
    const seed = rollSeed(vendor, row, asking.now);
    return [
      [
        row.vendorItemIndex,
        { item, seed, power: WARES_POWER, masterwork: false, equipped: false, canEquip },
      ] as const,
    ];
  });
}

function getVendor(call: Call, sandbox: Sandbox): Answer {
  const asking = readAsking(call, sandbox);
  if (typeof asking === "number") return refusal(asking);
  const vendor = vendorOf(Number(call.params.vendorHash));
  if (!vendor || !isListed(vendor, asking.now)) return refusal(PLATFORM.vendorNotFound);
  const asked = askedComponents(call);
  const wantsItems = ITEM_COMPONENTS.some((component) => asked.has(component));
  return bungie<DestinyVendorResponse>({
    vendor: asked.has(400) ? { data: vendorComponent(vendor, asking.now), privacy: PRIVATE } : HIDDEN,
    categories: HIDDEN,
    sales: asked.has(402) ? { data: sales(vendor, asking), privacy: PRIVATE } : HIDDEN,
    ...(wantsItems && { itemComponents: componentSets(waresOf(vendor, asking), asked, PRIVATE) }),
    currencyLookups: asked.has(600)
      ? {
          data: { itemQuantities: currencyLookups(asking.account), materialRequirementSetStates: {} },
          privacy: PRIVATE,
        }
      : HIDDEN,
  });
}

function getPublicVendors(call: Call, sandbox: Sandbox): Answer {
  const asked = askedComponents(call);
  const now = sandbox.clock.now();
  const listed = VENDORS.filter((vendor) => isListed(vendor, now));
  const publicSales = (vendor: Vendor) =>
    Object.fromEntries(
      onSale(vendor, PUBLIC_CLASS, now).map(({ vendorItemIndex, itemHash, quantity, ...row }) => [
        vendorItemIndex,
        {
          vendorItemIndex,
          itemHash,
          quantity,
          costs: costsOf({ vendorItemIndex, itemHash, quantity, ...row }),
        },
      ]),
    );
  const component = (vendor: Vendor) => ({
    vendorHash: vendor.vendorHash,
    nextRefreshDate: nextRefreshDate(vendor, now),
    enabled: true,
  });
  return bungie<DestinyPublicVendorsResponse>({
    ...(asked.has(400) && {
      vendorGroups: { data: groups(now), privacy: 1 },
      vendors: {
        data: Object.fromEntries(listed.map((one) => [one.vendorHash, component(one)])),
        privacy: 1,
      },
    }),
    ...(asked.has(402) && {
      sales: {
        data: Object.fromEntries(VENDORS.map((one) => [one.vendorHash, { saleItems: publicSales(one) }])),
        privacy: 1,
      },
    }),
  });
}

const CHARACTER_PATH = "/Destiny2/:membershipType/Profile/:membershipId/Character/:characterId/";

export const VENDOR_ROUTES: readonly Route[] = [
  platformRoute("GetVendors", "GET", `${CHARACTER_PATH}Vendors/`, getVendors, true),
  platformRoute("GetVendor", "GET", `${CHARACTER_PATH}Vendors/:vendorHash/`, getVendor, true),
  platformRoute("GetPublicVendors", "GET", "/Destiny2/Vendors/", getPublicVendors),
];
