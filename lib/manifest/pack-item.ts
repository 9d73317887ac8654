import type { ItemDefinition } from "#lib/game/item-definition.ts";

/** What most rows say: left out of the stored row, and filled in when it is read. */
const USUAL: Omit<ItemDefinition, "itemHash"> = {
  name: "",
  description: "",
  flavorText: "",
  iconPath: "",
  watermarkPath: null,
  screenshotPath: null,
  typeName: "",
  itemType: 0,
  rarity: "none",
  bucketHash: 0,
  element: null,
  className: null,
  isEquippable: false,
  isTransferable: true,
  isInstanced: false,
  maxStackSize: 1,
  uniqueLabel: null,
  stats: Object.freeze({}),
  plugHashes: Object.freeze([]),
  isClassified: false,
  collectibleHash: null,
  statGroupHash: null,
  seasonNumber: null,
  watermarkPaths: Object.freeze([]),
  categoryHashes: Object.freeze([]),
  ammoType: 0,
  breakerType: 0,
  plugCategory: null,
  investmentStats: Object.freeze([]),
  socketCategories: Object.freeze([]),
  perkHashes: Object.freeze([]),
  objectiveHashes: Object.freeze([]),
};

/** A row as it is stored: without what most rows say. */
export function packItem(definition: ItemDefinition): object {
  const usual: Readonly<Record<string, unknown>> = USUAL;
  return Object.fromEntries(
    Object.entries(definition).filter(([field, value]) => !isUsual(value, usual[field])),
  );
}

/** A stored row as the rules know it; rows of an older shape lack fields, which get what most rows say. */
export function unpackItem(body: object): ItemDefinition {
  return { itemHash: 0, ...USUAL, ...body };
}

function isUsual(value: unknown, usual: unknown): boolean {
  if (value === usual) return true;
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
