import { createHash } from "node:crypto";
import type { DestinyManifest, DestinyVendorDefinition } from "bungie-api-ts/destiny2";
import type { Wire } from "../wire.ts";
import { picturePath } from "./catalog.ts";
import { TABLE_NAMES } from "./facts/table-names.ts";
import { ITEM_DEFINITIONS } from "./item-definitions.ts";
import { SMALL_TABLES, table } from "./small-tables.ts";
import { VENDORS, type Vendor } from "./xur.ts";

function toVendorDefinition(vendor: Vendor, index: number): Wire<DestinyVendorDefinition> & { hash: number } {
  return {
    displayProperties: {
      largeIcon: picturePath(`vendor large ${vendor.vendorHash}`, "png"),
      subtitle: vendor.subtitle,
      description: vendor.description,
      name: vendor.name,
      icon: picturePath(`vendor ${vendor.vendorHash}`, "png"),
      hasIcon: true,
    },
    vendorIdentifier: `ninefold_${index}`,
    enabled: true,
    visible: true,
    returnWithVendorRequest: false,
    itemList: vendor.wares.map((ware, vendorItemIndex) => ({
      vendorItemIndex,
      itemHash: ware.itemHash,
      quantity: ware.quantity,
      failureIndexes: [],
      currencies: ware.cost ? [{ ...ware.cost, hasConditionalVisibility: false }] : [],
    })),
    groups: [{ vendorGroupHash: vendor.vendorGroupHash }],
    locations: [],
    ignoreSaleItemHashes: [],
    hash: vendor.vendorHash,
  };
}

// The lite table holds the same rows with fewer fields (documented in Bungie's manifest notes).
const LITE_FIELDS = [
  "displayProperties",
  "itemTypeDisplayName",
  "itemType",
  "itemSubType",
  "classType",
  "inventory",
  "hash",
  "index",
  "redacted",
] as const;

function liteItems(): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(ITEM_DEFINITIONS).map(([hash, row]) => [
      hash,
      Object.fromEntries(LITE_FIELDS.map((field) => [field, row[field]])),
    ]),
  );
}

const FILLED: Record<string, Record<string, unknown>> = {
  ...SMALL_TABLES,
  DestinyInventoryItemDefinition: ITEM_DEFINITIONS,
  DestinyInventoryItemLiteDefinition: liteItems(),
  DestinyVendorDefinition: table(VENDORS.map(toVendorDefinition)),
};

/** The rows of a table; tables nothing here needs are there, and empty. */
export function tableRows(tableName: string): Record<string, unknown> | null {
  return FILLED[tableName] ?? (TABLE_NAMES.includes(tableName) ? {} : null);
}

// Like the real one, the path changes exactly when the content does.
const CONTENT_DIGEST = createHash("md5").update(JSON.stringify(FILLED)).digest("hex");
const CONTENT_ID = CONTENT_DIGEST.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
const FOLDER = "/common/destiny2_content/json/en";

export function tablePath(tableName: string): string {
  return `${FOLDER}/${tableName}-${CONTENT_ID}.json`;
}

export function tableNameOf(fileName: string): string | null {
  const match = /^(\w+)-(.+)\.json$/.exec(fileName);
  return match?.[1] && match[2] === CONTENT_ID ? match[1] : null;
}

export const MANIFEST_INDEX: Wire<DestinyManifest> = {
  version: `244164.26.06.16.2053-2-bnet.${Number.parseInt(CONTENT_DIGEST.slice(0, 6), 16)}`,
  mobileAssetContentPath: `/common/destiny2_content/sqlite/asset/asset_sql_content_${CONTENT_DIGEST}.content`,
  mobileGearAssetDataBases: [],
  mobileWorldContentPaths: {
    en: `/common/destiny2_content/sqlite/en/world_sql_content_${CONTENT_DIGEST}.content`,
  },
  jsonWorldContentPaths: { en: `${FOLDER}/aggregate-${CONTENT_ID}.json` },
  jsonWorldComponentContentPaths: {
    en: Object.fromEntries(TABLE_NAMES.map((name) => [name, tablePath(name)])),
  },
  mobileClanBannerDatabasePath: `/common/destiny2_content/clanbanner/clanbanner_sql_content_${CONTENT_DIGEST}.content`,
  mobileGearCDN: {},
  iconImagePyramidInfo: [],
};
