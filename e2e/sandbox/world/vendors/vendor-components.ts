import type {
  DestinyVendorCategoriesComponent,
  DestinyVendorComponent,
  DestinyVendorGroupComponent,
  DestinyVendorSaleItemComponent,
} from "bungie-api-ts/destiny2";
import type { Wire } from "../../wire.ts";
import { nextDailyResetAt, wholeSeconds } from "../calendar.ts";
import { catalogItem } from "../catalog.ts";
import { type Account, type Character, homePlace, slotsFree } from "../holdings.ts";
import { fnv } from "../seeded-random.ts";
import { VENDORS } from "./all-vendors.ts";
import { isListed, type Market, nextRefreshDate, onSale } from "./on-sale.ts";
import type { OnSale, Vendor } from "./vendor.ts";
import { failureIndexesOf } from "./vendor-definition.ts";
import { RANK_STEPS } from "./vendor-places.ts";

/** Who asks, and when. */
export interface Asking extends Market {
  readonly account: Account;
  readonly character: Character;
}

const NO_SPACE = 1;
const NO_FUNDS = 2;
/** DestinyVendorItemState: the player has this already. */
const OWNED = 128;
const COSMETIC = new Set(["ghost", "ship", "sparrow", "emblem"]);

/** How far a player has come with a vendor; fixed by who they are. */
function reputation(
  progressionHash: number,
  { account }: Asking,
): NonNullable<Wire<DestinyVendorComponent>["progression"]> {
  const level = fnv(`${account.membershipId} ${progressionHash}`) % RANK_STEPS.length;
  const nextLevelAt = RANK_STEPS[level] ?? 0;
  const progressToNextLevel = Math.floor(nextLevelAt / 3);
  const reached = RANK_STEPS.slice(0, level).reduce((sum, step) => sum + step, 0);
  return {
    progressionHash,
    dailyProgress: 0,
    dailyLimit: 0,
    weeklyProgress: 0,
    weeklyLimit: 0,
    currentProgress: reached + progressToNextLevel,
    level,
    levelCap: RANK_STEPS.length,
    stepIndex: level,
    progressToNextLevel,
    nextLevelAt,
    currentResetCount: 0,
  };
}

export function vendorComponent(vendor: Vendor, asking: Asking): Wire<DestinyVendorComponent> {
  return {
    canPurchase: vendor.canPurchase,
    ...(vendor.progressionHash !== null && { progression: reputation(vendor.progressionHash, asking) }),
    // Several places are known for a vendor who wanders; he stands at the last of them (recorded: 2 for Xûr).
    vendorLocationIndex: Math.max(0, vendor.destinationHashes.length - 1),
    vendorHash: vendor.vendorHash,
    nextRefreshDate: nextRefreshDate(vendor, asking),
    enabled: true,
  };
}

function heldAmount(account: Account, itemHash: number): number {
  return account.items.reduce((sum, item) => (item.itemHash === itemHash ? sum + item.quantity : sum), 0);
}

/** A bit field about the asking player, not about the stock. */
function saleStatus(row: OnSale, { account, character }: Asking): number {
  const item = catalogItem(row.itemHash);
  const home = homePlace(row.itemHash, character.characterId);
  const full = item.instanced && slotsFree(account, home, item.homeBucketHash) < 1;
  const poor = row.costs.some((cost) => heldAmount(account, cost.itemHash) < cost.quantity);
  const space = full ? NO_SPACE : 0;
  return row.lockedStatus | space | (poor ? NO_FUNDS : 0);
}

function isOwned(row: OnSale, { account }: Asking): boolean {
  return (
    COSMETIC.has(catalogItem(row.itemHash).kind) &&
    account.items.some((item) => item.itemHash === row.itemHash)
  );
}

function sale(row: OnSale, asking: Asking): Wire<DestinyVendorSaleItemComponent> {
  const { vendorItemIndex, itemHash, quantity } = row;
  return {
    saleStatus: saleStatus(row, asking),
    failureIndexes: failureIndexesOf(row),
    augments: isOwned(row, asking) ? OWNED : 0,
    vendorItemIndex,
    itemHash,
    ...(row.overrideStyleItemHash !== null && { overrideStyleItemHash: row.overrideStyleItemHash }),
    quantity,
    costs: costsOf(row),
    ...(row.isDaily && { overrideNextRefreshDate: wholeSeconds(nextDailyResetAt(asking.now)) }),
    ...(row.apiPurchasable && { apiPurchasable: true }),
    ...(catalogItem(itemHash).kind === "quest" && { itemValueVisibility: [true] }),
  };
}

export const costsOf = (row: OnSale) =>
  row.costs.map((cost) => ({ ...cost, hasConditionalVisibility: false }));

/** Which rows an answer speaks of; the filter `ApiPurchasable` leaves only what can be bought from outside. */
export type RowFilter = (row: OnSale) => boolean;

export function sales(
  vendor: Vendor,
  asking: Asking,
  accept: RowFilter,
): Record<string, Wire<DestinyVendorSaleItemComponent>> {
  const rows = onSale(vendor, asking.character.classType, asking).filter(accept);
  return Object.fromEntries(rows.map((row) => [row.vendorItemIndex, sale(row, asking)]));
}

export function categories(
  vendor: Vendor,
  classType: number,
  market: Market,
  accept: RowFilter,
): Wire<DestinyVendorCategoriesComponent> {
  const rows = onSale(vendor, classType, market).filter(accept);
  const shown = vendor.sections.flatMap((section, displayCategoryIndex) => {
    const itemIndexes = rows.flatMap((row) => (row.section === section ? [row.vendorItemIndex] : []));
    return itemIndexes.length === 0 ? [] : [{ displayCategoryIndex, itemIndexes }];
  });
  return { categories: shown };
}

/** Sub-vendors are in no group, and neither is who is away (recorded in the three vendor captures). */
export function vendorGroups(market: Market): Wire<DestinyVendorGroupComponent> {
  const listed = VENDORS.filter((vendor) => isListed(vendor, market));
  const hashes = new Set(listed.flatMap((vendor) => vendor.vendorGroupHash ?? []));
  return {
    groups: [...hashes].map((vendorGroupHash) => ({
      vendorGroupHash,
      vendorHashes: listed
        .filter((one) => one.vendorGroupHash === vendorGroupHash)
        .map((one) => one.vendorHash),
    })),
  };
}
