import { CLASS_NAMES } from "#lib/game/character.ts";
import { type Element, toElement } from "#lib/game/element.ts";
import type {
  BucketDefinition,
  ItemDefinition,
  NamedDefinition,
  TitleDefinition,
} from "#lib/game/item-definition.ts";
import { type Rarity, toRarity } from "#lib/game/rarity.ts";
import { WireBucketRow, WireItemRow, WireNamedRow, WireRecordRow } from "../wire/manifest.ts";
import { toPicturePath } from "./picture-path.ts";
import { toPlainLine, toPlainText } from "./plain-text.ts";

/** Tier names of definitions in English, for copies that leave the number out. */
const RARITY_BY_NAME: Readonly<Record<string, Rarity>> = {
  Common: "common",
  Uncommon: "uncommon",
  Rare: "rare",
  Legendary: "legendary",
  Exotic: "exotic",
};
const ELEMENT_BY_NAME: Readonly<Record<string, Element>> = {
  Kinetic: "kinetic",
  Arc: "arc",
  Solar: "solar",
  Void: "void",
  Stasis: "stasis",
  Strand: "strand",
};

/** Trims a row of `DestinyInventoryItemDefinition`. Throws ZodError when it is not one. */
export function toItemDefinition(itemHash: number, row: unknown): ItemDefinition {
  const wire = WireItemRow.parse(row);
  const { displayProperties: display, inventory } = wire;
  return {
    itemHash,
    name: toPlainLine(display?.name),
    description: toPlainText(display?.description),
    flavorText: toPlainText(wire.flavorText),
    iconPath: toPicturePath(display?.icon) ?? "",
    watermarkPath: toPicturePath(wire.iconWatermark),
    screenshotPath: toPicturePath(wire.screenshot),
    typeName: toPlainLine(wire.itemTypeDisplayName),
    itemType: wire.itemType,
    rarity: toItemRarity(wire),
    bucketHash: inventory?.bucketTypeHash ?? 0,
    element: toItemElement(wire),
    className: CLASS_NAMES[wire.classType] ?? null,
    isEquippable: wire.equippable,
    isTransferable: !wire.nonTransferrable,
    isInstanced: inventory?.isInstanceItem ?? false,
    maxStackSize: Math.max(1, inventory?.maxStackSize ?? 1),
    uniqueLabel: wire.equippingBlock?.uniqueLabel || null,
    stats: toStats(wire),
    plugHashes: toPlugHashes(wire),
    isClassified: wire.redacted,
    collectibleHash: null,
    statGroupHash: null,
    seasonNumber: null,
    watermarkPaths: [],
    categoryHashes: [],
    ammoType: 0,
    breakerType: 0,
    plugCategory: null,
    investmentStats: [],
    socketCategories: [],
    perkHashes: [],
    objectiveHashes: [],
  };
}

function toItemRarity({ inventory }: WireItemRow): Rarity {
  if (inventory?.tierType !== undefined) return toRarity(inventory.tierType);
  return RARITY_BY_NAME[inventory?.tierTypeName ?? ""] ?? "none";
}

function toItemElement({ defaultDamageType, damageType }: WireItemRow): Element | null {
  if (defaultDamageType !== undefined) return toElement(defaultDamageType);
  return ELEMENT_BY_NAME[damageType ?? ""] ?? null;
}

/** Zeroes are left out: every weapon row lists a dozen stats that it does not have. */
function toStats({ stats }: WireItemRow): Record<string, number> {
  const present = Object.entries(stats?.stats ?? {}).filter(([, { value }]) => value !== 0);
  return Object.fromEntries(present.map(([statHash, { value }]) => [statHash, value]));
}

function toPlugHashes({ sockets }: WireItemRow): number[] {
  return (sockets?.socketEntries ?? [])
    .map((entry) => entry.singleInitialItemHash)
    .filter((hash) => hash !== 0);
}

/** Trims a row of `DestinyInventoryBucketDefinition`. Throws ZodError when it is not one. */
export function toBucketDefinition(bucketHash: number, row: unknown): BucketDefinition {
  const wire = WireBucketRow.parse(row);
  return {
    bucketHash,
    name: toPlainLine(wire.displayProperties?.name),
    capacitySlots: wire.itemCount,
    isAccountWide: wire.scope === 1,
    hasTransferDestination: wire.hasTransferDestination,
  };
}

/** Trims a row of any table with names and pictures. Throws ZodError when it is not one. */
export function toNamedDefinition(hash: number, row: unknown): NamedDefinition {
  const { displayProperties: display } = WireNamedRow.parse(row);
  return {
    hash,
    name: toPlainLine(display?.name),
    description: toPlainText(display?.description),
    iconPath: toPicturePath(display?.icon),
  };
}

/** The title of a row of `DestinyRecordDefinition`; null for the many without one. Throws ZodError when it is not one. */
export function toTitleDefinition(recordHash: number, row: unknown): TitleDefinition | null {
  const { titleInfo } = WireRecordRow.parse(row);
  return titleInfo?.hasTitle ? { recordHash, wordsByGender: titleInfo.titlesByGenderHash } : null;
}
