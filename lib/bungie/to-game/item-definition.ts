import { CLASS_NAMES } from "#lib/game/character.ts";
import { type Element, toElement } from "#lib/game/element.ts";
import type { InvestmentStat, ItemDefinition, SocketCategory } from "#lib/game/item-definition.ts";
import { type Rarity, toRarity } from "#lib/game/rarity.ts";
import { WireItemRow } from "../wire/manifest.ts";
import { toPicturePath } from "./picture-path.ts";
import { toPlainLine, toPlainText } from "./plain-text.ts";
import { toSeasonNumber } from "./season-number.ts";

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

/** `DestinyItemPerkEntryDefinition.perkVisibility`: what the game never shows. */
const HIDDEN_PERK = 2;

/** Seasons by the hash of their own row; see `toSeasonNumber`. */
export type SeasonNumbers = ReadonlyMap<number, number>;
const NO_SEASONS: SeasonNumbers = new Map();

/** Trims a row of `DestinyInventoryItemDefinition`. Throws ZodError when it is not one. */
export function toItemDefinition(
  itemHash: number,
  row: unknown,
  seasons: SeasonNumbers = NO_SEASONS,
): ItemDefinition {
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
    isUniqueStack: Boolean(inventory?.stackUniqueLabel),
    uniqueLabel: wire.equippingBlock?.uniqueLabel || null,
    stats: toStats(wire),
    plugHashes: toPlugHashes(wire),
    isClassified: wire.redacted,
    collectibleHash: wire.collectibleHash || null,
    statGroupHash: wire.stats?.statGroupHash || null,
    seasonNumber: seasons.get(wire.seasonHash ?? 0) ?? toSeasonNumber(wire.traitIds ?? []),
    watermarkPaths: toWatermarkPaths(wire),
    categoryHashes: wire.itemCategoryHashes ?? [],
    ammoType: wire.equippingBlock?.ammoType ?? 0,
    breakerType: wire.breakerType,
    plugCategory: wire.plug?.plugCategoryIdentifier || null,
    investmentStats: toInvestmentStats(wire),
    socketCategories: toSocketCategories(wire),
    perkHashes: toPerkHashes(wire),
    objectiveHashes: wire.objectives?.objectiveHashes ?? [],
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

/** One a version, in Bungie's order: a picture we do not take leaves its place empty. */
function toWatermarkPaths({ quality }: WireItemRow): string[] {
  return (quality?.displayVersionWatermarkIcons ?? []).map((path) => toPicturePath(path) ?? "");
}

/** Zeroes are left out, as in `stats`: they add nothing. */
function toInvestmentStats({ investmentStats = [] }: WireItemRow): InvestmentStat[] {
  return investmentStats
    .filter(({ value }) => value !== 0)
    .map(({ statTypeHash, value, isConditionallyActive }) => ({
      statHash: statTypeHash,
      value,
      isConditional: isConditionallyActive,
    }));
}

function toSocketCategories({ sockets }: WireItemRow): SocketCategory[] {
  return (sockets?.socketCategories ?? []).map(({ socketCategoryHash, socketIndexes }) => ({
    categoryHash: socketCategoryHash,
    socketIndexes,
  }));
}

function toPerkHashes({ perks = [] }: WireItemRow): number[] {
  return perks.filter(({ perkVisibility }) => perkVisibility !== HIDDEN_PERK).map(({ perkHash }) => perkHash);
}
