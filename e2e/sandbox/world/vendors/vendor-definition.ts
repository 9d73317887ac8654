import type { DestinyVendorDefinition, DestinyVendorItemDefinition } from "bungie-api-ts/destiny2";
import type { Wire } from "../../wire.ts";
import { BUCKET, BUCKETS } from "../buckets.ts";
import { catalogItem, picturePath } from "../catalog.ts";
import { fnv } from "../seeded-random.ts";
import { VENDORS } from "./all-vendors.ts";
import type { Vendor, Ware } from "./vendor.ts";
import { VAULT_KEEPER } from "./vendor-hashes.ts";

type VendorRow = Wire<DestinyVendorDefinition> & { readonly hash: number };

/** Why a row cannot be bought: `failureIndexes` of a sale point into this list. */
export const FAILURE_STRINGS = [
  "You have not unlocked this yet.",
  "Reach a higher rank to claim this.",
  "You have not found the weapon this belongs to.",
] as const;
export const FAILURE = { notUnlocked: 0, rankTooLow: 1, weaponMissing: 2 } as const;

export function failureIndexesOf(ware: Ware): number[] {
  if (ware.lockedStatus === 0) return [];
  const { kind } = catalogItem(ware.itemHash);
  if (kind === "catalyst") return [FAILURE.weaponMissing];
  return ware.costs.length === 0 ? [FAILURE.rankTooLow] : [FAILURE.notUnlocked];
}

const identifierOf = (section: string) => `category_${section.toLowerCase().replaceAll(" ", "_")}`;
const NO_ITEM = 2166136261;
const DAY_MINUTES = 1_440;

function itemRow(vendor: Vendor, row: Ware, vendorItemIndex: number): Wire<DestinyVendorItemDefinition> {
  const sectionIndex = vendor.sections.indexOf(row.section);
  return {
    vendorItemIndex,
    itemHash: row.itemHash,
    quantity: row.quantity,
    failureIndexes: failureIndexesOf(row),
    currencies: row.costs.map((cost) => ({ ...cost, hasConditionalVisibility: false })),
    refundPolicy: 0,
    refundTimeLimit: 0,
    creationLevels: [],
    displayCategoryIndex: sectionIndex,
    categoryIndex: sectionIndex,
    originalCategoryIndex: sectionIndex,
    minimumLevel: 0,
    maximumLevel: 0,
    displayCategory: identifierOf(row.section),
    inventoryBucketHash: catalogItem(row.itemHash).homeBucketHash,
    visibilityScope: 4,
    purchasableScope: 4,
    exclusivity: -1,
    sortValue: 0,
    expirationTooltip: "",
    redirectToSaleIndexes: [],
    socketOverrides: [],
  };
}

function categoryRows(vendor: Vendor): NonNullable<VendorRow["categories"]> {
  return vendor.sections.map((displayTitle, categoryIndex) => ({
    categoryIndex,
    sortValue: categoryIndex,
    categoryHash: fnv(`${vendor.identifier} ${displayTitle}`),
    quantityAvailable: 0,
    showUnavailableItems: false,
    hideIfNoCurrency: false,
    hideFromRegularPurchase: false,
    buyStringOverride: "",
    disabledDescription: "",
    displayTitle,
    vendorItemIndexes: vendor.wares.flatMap((row, at) => (row.section === displayTitle ? [at] : [])),
    isPreview: false,
    isDisplayOnly: false,
    resetIntervalMinutesOverride: 0,
    resetOffsetMinutesOverride: 0,
  }));
}

function displayCategoryRows(vendor: Vendor): NonNullable<VendorRow["displayCategories"]> {
  return vendor.sections.map((name, index) => ({
    index,
    identifier: identifierOf(name),
    displayCategoryHash: fnv(`${vendor.identifier} display ${name}`),
    displayProperties: { description: "", name, hasIcon: false },
    displayInBanner: false,
    sortOrder: 0,
    displayStyleIdentifier: "",
  }));
}

const EMPTY_LISTS = {
  unlockRanges: [],
  actions: [],
  interactions: [],
  inventoryFlyouts: [],
  services: [],
  ignoreSaleItemHashes: [],
} as const;

export function vendorDefinition(vendor: Vendor): VendorRow {
  const { vendorHash, name, subtitle, description } = vendor;
  const icon = picturePath(`vendor ${vendorHash}`, "png");
  return {
    displayProperties: {
      largeIcon: picturePath(`vendor large ${vendorHash}`, "png"),
      subtitle,
      originalIcon: icon,
      requirementsDisplay: [],
      smallTransparentIcon: icon,
      mapIcon: icon,
      largeTransparentIcon: icon,
      description,
      name,
      icon,
      hasIcon: true,
    },
    vendorProgressionType: vendor.progressionHash === null ? 0 : 1,
    buyString: "Buy",
    sellString: "",
    displayItemHash: NO_ITEM,
    inhibitBuying: false,
    inhibitSelling: true,
    resetIntervalMinutes: vendor.refresh === "daily" ? DAY_MINUTES : 7 * DAY_MINUTES,
    resetOffsetMinutes: 1_020,
    failureStrings: FAILURE_STRINGS,
    vendorIdentifier: vendor.identifier,
    enabled: true,
    visible: true,
    consolidateCategories: false,
    ...EMPTY_LISTS,
    categories: categoryRows(vendor),
    originalCategories: categoryRows(vendor),
    displayCategories: displayCategoryRows(vendor),
    itemList: vendor.wares.map((row, at) => itemRow(vendor, row, at)),
    acceptedItems: [],
    returnWithVendorRequest: true,
    locations: vendor.destinationHashes.map((destinationHash) => ({
      destinationHash,
      backgroundImagePath: "",
    })),
    groups: vendor.vendorGroupHash === null ? [] : [{ vendorGroupHash: vendor.vendorGroupHash }],
    hash: vendorHash,
  };
}

/** The vault: takes from every bucket that has a transfer destination (needed by DestinyItemManager/DIM d2-buckets.ts). */
function vaultKeeper(): VendorRow {
  const accepted = [...BUCKETS.values()].filter((bucket) => bucket.hasTransferDestination);
  const row = vendorDefinition({
    vendorHash: VAULT_KEEPER,
    identifier: "VAULT",
    name: "Vault",
    subtitle: "",
    description: "Room for what nobody can throw away.",
    vendorGroupHash: null,
    canPurchase: false,
    refresh: "never",
    progressionHash: null,
    destinationHashes: [],
    sections: [],
    wares: [],
    shelves: {},
  });
  const acceptedItems = accepted.map(({ bucketHash }) => ({
    acceptedInventoryBucketHash: bucketHash,
    destinationInventoryBucketHash: BUCKET.vault,
  }));
  return { ...row, visible: false, returnWithVendorRequest: false, acceptedItems };
}

/** Every row of DestinyVendorDefinition. */
export const VENDOR_DEFINITIONS: readonly VendorRow[] = [...VENDORS.map(vendorDefinition), vaultKeeper()];
