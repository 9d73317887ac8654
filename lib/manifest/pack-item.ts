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
  isUniqueStack: false,
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

const USUAL_FIELDS = Object.entries(USUAL) as [keyof typeof USUAL, unknown][];

/** A row as it is stored: without what most rows say. */
export function packItem(definition: ItemDefinition): object {
  const stored: Record<string, unknown> = { itemHash: definition.itemHash };
  for (const [field, usual] of USUAL_FIELDS) {
    const value = definition[field];
    if (value !== usual && !isEmpty(value)) stored[field] = value;
  }
  return stored;
}

/** A stored row as the rules know it; rows of an older shape lack fields, which get what most rows say. */
export function unpackItem(body: object): ItemDefinition {
  return { itemHash: 0, ...USUAL, ...body };
}

function isEmpty(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value)) return value.length === 0;
  for (const _ in value) return false;
  return true;
}
