import type {
  DestinyPublicVendorsResponse,
  DestinyVendorResponse,
  DestinyVendorsResponse,
} from "bungie-api-ts/destiny2";
import { accountAsSeen } from "../controls/staleness.ts";
import { type Answer, bungie, refusal } from "../http/answer.ts";
import type { Call } from "../http/call.ts";
import { isId, queryValue } from "../http/query.ts";
import { platformRoute, type Route } from "../http/route-table.ts";
import { accountOf, type Sandbox } from "../sandbox.ts";
import { ANY_CLASS, catalogItem } from "../world/catalog.ts";
import { currencyLookups, stringVariables } from "../world/components/account-lists.ts";
import { componentSets } from "../world/components/item-sets.ts";
import { characterOf } from "../world/holdings.ts";
import type { Copy } from "../world/item-components.ts";
import { PLATFORM } from "../world/platform-codes.ts";
import { VENDORS, vendorOf } from "../world/vendors/all-vendors.ts";
import { isListed, type Market, nextRefreshDate, onSale, rollSeed } from "../world/vendors/on-sale.ts";
import type { Vendor } from "../world/vendors/vendor.ts";
import {
  type Asking,
  categories,
  costsOf,
  type RowFilter,
  sales,
  vendorComponent,
  vendorGroups,
} from "../world/vendors/vendor-components.ts";
import { askedComponents, ITEM_COMPONENTS } from "./profile.ts";

const PUBLIC = 1;
const PRIVATE = 2;
/** What was not asked for is there all the same, without data (recorded in every vendor capture). */
const HIDDEN = { privacy: PRIVATE } as const;
const WARES_POWER = 450;
// GetPublicVendors showed one class only (Bungie-net/api#1656); which one is a guess.
const PUBLIC_CLASS = 1;
const PUBLIC_NAME = "everybody";

const marketOf = (sandbox: Sandbox): Market => ({
  now: sandbox.clock.now(),
  xur: sandbox.state.xur,
});

/** DestinyVendorFilter: 1 and its name ask for what can be bought from outside; the answer's shape then is a guess. */
function filterOf(call: Call): RowFilter | null {
  const filter = (queryValue(call, "filter") ?? "").toLowerCase();
  return filter === "1" || filter === "apipurchasable" ? (row) => row.apiPurchasable : null;
}

const shown = <T>(asked: ReadonlySet<number>, component: number, make: () => T) =>
  asked.has(component) ? { data: make(), privacy: PRIVATE } : HIDDEN;

const perVendor = <T>(vendors: readonly Vendor[], make: (vendor: Vendor) => T): Record<number, T> =>
  Object.fromEntries(vendors.map((vendor) => [vendor.vendorHash, make(vendor)]));

/** Only the owner may ask for wares: they are personal. */
function readAsking(call: Call, sandbox: Sandbox): Asking | number {
  const found = accountOf(sandbox, call.params.membershipId ?? "");
  if (!found || found.account.membershipType !== Number(call.params.membershipType))
    return PLATFORM.accountNotFound;
  if (found.player.playerId !== call.player?.playerId) return PLATFORM.privacyRestriction;
  const account = accountAsSeen(sandbox, found.player, found.account);
  const character = characterOf(account, call.params.characterId ?? "");
  return character ? { account, character, ...marketOf(sandbox) } : PLATFORM.characterNotFound;
}

function getVendors(call: Call, sandbox: Sandbox): Answer {
  const asking = readAsking(call, sandbox);
  if (typeof asking === "number") return refusal(asking);
  const asked = askedComponents(call);
  const filter = filterOf(call);
  const accept = filter ?? (() => true);
  const known = VENDORS.filter((vendor) => filter === null || vendor.wares.some((row) => row.apiPurchasable));
  const listed = known.filter((vendor) => isListed(vendor, asking));
  return bungie<DestinyVendorsResponse>({
    vendorGroups: shown(asked, 400, () => vendorGroups(asking)),
    vendors: shown(asked, 400, () => perVendor(listed, (one) => vendorComponent(one, asking))),
    categories: shown(asked, 401, () =>
      perVendor(known, (one) => categories(one, asking.character.classType, asking, accept)),
    ),
    // Sales of a vendor who is away stay listed (captures of 2025-07-15 and 2026-06-09).
    sales: shown(asked, 402, () => perVendor(known, (one) => ({ saleItems: sales(one, asking, accept) }))),
    // Empty here since mid-2024 (Bungie-net/api#1887); rolls come from GetVendor only.
    itemComponents: {},
    currencyLookups: shown(asked, 600, () => currencyLookups(asking.account, asking.character)),
    stringVariables: shown(asked, 1200, () => stringVariables(asking.character.characterId)),
  });
}

function waresOf(vendor: Vendor, asking: Asking): (readonly [number, Copy])[] {
  return onSale(vendor, asking.character.classType, asking).flatMap((row) => {
    const item = catalogItem(row.itemHash);
    if (!item.instanced) return [];
    const canEquip = item.classType === ANY_CLASS || item.classType === asking.character.classType;
    const seed = rollSeed(vendor, row, asking);
    const copy = { item, seed, power: WARES_POWER, masterwork: false, equipped: false, canEquip };
    return [[row.vendorItemIndex, copy] as const];
  });
}

function getVendor(call: Call, sandbox: Sandbox): Answer {
  const asking = readAsking(call, sandbox);
  if (typeof asking === "number") return refusal(asking);
  if (!isId(call.params.vendorHash)) return refusal(PLATFORM.parameterParseFailure);
  const vendor = vendorOf(Number(call.params.vendorHash));
  // While he is away this is 1627 although his sales are still in the list of all (Bungie-net/api#979, #657).
  if (!vendor || !isListed(vendor, asking)) return refusal(PLATFORM.vendorNotFound);
  const asked = askedComponents(call);
  const everything = () => true;
  const wantsItems = ITEM_COMPONENTS.some((component) => asked.has(component));
  return bungie<DestinyVendorResponse>({
    vendor: shown(asked, 400, () => vendorComponent(vendor, asking)),
    categories: shown(asked, 401, () => categories(vendor, asking.character.classType, asking, everything)),
    sales: shown(asked, 402, () => sales(vendor, asking, everything)),
    ...(wantsItems && { itemComponents: componentSets(waresOf(vendor, asking), asked, PRIVATE) }),
    currencyLookups: shown(asked, 600, () => currencyLookups(asking.account, asking.character)),
    stringVariables: shown(asked, 1200, () => stringVariables(asking.character.characterId)),
  });
}

function publicSales(vendor: Vendor, market: Market) {
  const rows = onSale(vendor, PUBLIC_CLASS, market).map((row) => {
    const { vendorItemIndex, itemHash, quantity } = row;
    return [vendorItemIndex, { vendorItemIndex, itemHash, quantity, costs: costsOf(row) }] as const;
  });
  return { saleItems: Object.fromEntries(rows) };
}

function getPublicVendors(call: Call, sandbox: Sandbox): Answer {
  const asked = askedComponents(call);
  const market = marketOf(sandbox);
  const listed = VENDORS.filter((vendor) => isListed(vendor, market));
  const component = (vendor: Vendor) => ({
    vendorHash: vendor.vendorHash,
    nextRefreshDate: nextRefreshDate(vendor, market),
    enabled: true,
  });
  const open = <T>(number: number, make: () => T) =>
    asked.has(number) ? { data: make(), privacy: PUBLIC } : HIDDEN;
  return bungie<DestinyPublicVendorsResponse>({
    vendorGroups: open(400, () => vendorGroups(market)),
    vendors: open(400, () => perVendor(listed, component)),
    categories: open(401, () =>
      perVendor(VENDORS, (one) => categories(one, PUBLIC_CLASS, market, () => true)),
    ),
    sales: open(402, () => perVendor(VENDORS, (one) => publicSales(one, market))),
    stringVariables: open(1200, () => stringVariables(PUBLIC_NAME)),
  });
}

const CHARACTER_PATH = "/Destiny2/:membershipType/Profile/:membershipId/Character/:characterId/";

export const VENDOR_ROUTES: readonly Route[] = [
  platformRoute("GetVendors", "GET", `${CHARACTER_PATH}Vendors/`, getVendors, true),
  platformRoute("GetVendor", "GET", `${CHARACTER_PATH}Vendors/:vendorHash/`, getVendor, true),
  platformRoute("GetPublicVendors", "GET", "/Destiny2/Vendors/", getPublicVendors),
];
