import { expect, test } from "@playwright/test";
import { toItemDefinition } from "#lib/bungie/to-game/item-definition.ts";
import { packItem, unpackItem } from "./pack-item.ts";

const FULL = {
  displayProperties: { name: "Second Dawn", description: "Again.", icon: "/a.jpg" },
  iconWatermark: "/w.png",
  itemType: 3,
  classType: 1,
  nonTransferrable: true,
  inventory: { tierType: 6, bucketTypeHash: 2465295065, isInstanceItem: true, maxStackSize: 5 },
  equippingBlock: { uniqueLabel: "exotic_weapon", ammoType: 2 },
  stats: { statGroupHash: 9, stats: { 4284893193: { value: 150 } } },
  sockets: {
    socketEntries: [{ singleInitialItemHash: 7 }],
    socketCategories: [{ socketCategoryHash: 3, socketIndexes: [0] }],
  },
  itemCategoryHashes: [1, 2],
  investmentStats: [{ statTypeHash: 4, value: 10, isConditionallyActive: true }],
};

for (const [what, row] of [
  ["a full row", FULL],
  ["a row with nothing in it", {}],
  ["a classified row", { redacted: true, nonTransferrable: true }],
] as const) {
  test(`${what} is read as it was before it was stored`, () => {
    const definition = toItemDefinition(99, row);
    const stored: object = JSON.parse(JSON.stringify(packItem(definition)));
    expect(unpackItem(stored)).toEqual(definition);
  });
}

test("a row stored by an older version of the product is read with what it lacks left empty", () => {
  const stored = { itemHash: 7, name: "Sunshot", rarity: "exotic", bucketHash: 1, plugHashes: [3] };
  expect(unpackItem(stored)).toMatchObject({
    ...stored,
    categoryHashes: [],
    investmentStats: [],
    socketCategories: [],
    watermarkPaths: [],
    perkHashes: [],
    objectiveHashes: [],
    collectibleHash: null,
    plugCategory: null,
    ammoType: 0,
  });
});

test("what a row does not have takes no room in the store", () => {
  expect(packItem(toItemDefinition(99, {}))).toEqual({ itemHash: 99 });
});
