import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { toItemDefinition } from "./item-definition.ts";
import { toBucketDefinition, toNamedDefinition } from "./table-definitions.ts";

const icon = "/common/destiny2_content/icons/a1b2.jpg";

test("a weapon's row is trimmed to what we show and decide by", () => {
  const row = {
    hash: 99,
    displayProperties: { name: "Second Dawn", description: "", icon, hasIcon: true },
    iconWatermark: "/common/destiny2_content/icons/season.png",
    screenshot: "/common/destiny2_content/screenshots/99.jpg",
    flavorText: "Again.",
    itemTypeDisplayName: "Hand Cannon",
    itemType: 3,
    classType: 3,
    defaultDamageType: 3,
    equippable: true,
    nonTransferrable: false,
    inventory: { tierType: 6, bucketTypeHash: 2465295065, isInstanceItem: true, maxStackSize: 1 },
    equippingBlock: { uniqueLabel: "exotic_weapon" },
    stats: { stats: { 4284893193: { statHash: 4284893193, value: 150 }, 1885944937: { value: 0 } } },
    sockets: { socketEntries: [{ singleInitialItemHash: 7 }, { singleInitialItemHash: 0 }, {}] },
    somethingNew: { of: "tomorrow" },
  };
  expect(toItemDefinition(99, row)).toMatchObject({
    itemHash: 99,
    name: "Second Dawn",
    description: "",
    flavorText: "Again.",
    iconPath: icon,
    watermarkPath: "/common/destiny2_content/icons/season.png",
    screenshotPath: "/common/destiny2_content/screenshots/99.jpg",
    typeName: "Hand Cannon",
    itemType: 3,
    rarity: "exotic",
    bucketHash: 2465295065,
    element: "solar",
    className: null,
    isEquippable: true,
    isTransferable: true,
    isInstanced: true,
    maxStackSize: 1,
    isUniqueStack: false,
    uniqueLabel: "exotic_weapon",
    stats: { 4284893193: 150 },
    plugHashes: [7],
    isClassified: false,
  });
});

test("a row keeps what searches, stat bars, sockets and counters go by", () => {
  const row = {
    collectibleHash: 1657028068,
    stats: { statGroupHash: 1099468801, stats: {} },
    traitIds: ["item.weapon.hand_cannon", "releases.v300.annual"],
    quality: { displayVersionWatermarkIcons: ["/w0.png", "https://evil.example/w1.png", "/w2.png"] },
    itemCategoryHashes: [3, 1, 6],
    equippingBlock: { ammoType: 1 },
    breakerType: 2,
    plug: { plugCategoryIdentifier: "frames" },
    investmentStats: [
      { statTypeHash: 4, value: 10, isConditionallyActive: true },
      { statTypeHash: 5, value: 0 },
      { statTypeHash: 6, value: -5, isConditionallyActive: false },
    ],
    sockets: {
      socketEntries: [],
      socketCategories: [{ socketCategoryHash: 3956125808, socketIndexes: [0, 2] }],
    },
    perks: [{ perkHash: 11, perkVisibility: 0 }, { perkHash: 12, perkVisibility: 2 }, { perkHash: 13 }],
    objectives: { objectiveHashes: [21, 22] },
  };
  expect(toItemDefinition(1, row)).toMatchObject({
    collectibleHash: 1657028068,
    statGroupHash: 1099468801,
    seasonNumber: 1,
    watermarkPaths: ["/w0.png", "", "/w2.png"],
    categoryHashes: [3, 1, 6],
    ammoType: 1,
    breakerType: 2,
    plugCategory: "frames",
    investmentStats: [
      { statHash: 4, value: 10, isConditional: true },
      { statHash: 6, value: -5, isConditional: false },
    ],
    socketCategories: [{ categoryHash: 3956125808, socketIndexes: [0, 2] }],
    perkHashes: [11, 13],
    objectiveHashes: [21, 22],
  });
});

test("a row that names its season's own row goes by that, before its release", () => {
  const row = { seasonHash: 77, traitIds: ["releases.v300.annual"] };
  expect(toItemDefinition(1, row, new Map([[77, 12]])).seasonNumber).toBe(12);
  expect(toItemDefinition(1, row).seasonNumber).toBe(1);
});

test("a classified row with nothing in it still becomes a definition", () => {
  expect(toItemDefinition(1, { redacted: true })).toMatchObject({
    name: "",
    rarity: "none",
    element: null,
    className: null,
    maxStackSize: 1,
    isUniqueStack: false,
    isClassified: true,
  });
});

test("numbers that Bungie adds later do not crash it", () => {
  const row = { itemType: 99, classType: 17, defaultDamageType: 42, inventory: { tierType: 12 } };
  expect(toItemDefinition(1, row)).toMatchObject({ rarity: "none", element: null, className: null });
});

test("a picture that leads to another origin is left out", () => {
  for (const path of [
    "https://evil.example/a.png",
    "//evil.example/a.png",
    "/../a.png",
    "/a\\b",
    "javascript:1",
  ]) {
    expect(toItemDefinition(1, { displayProperties: { icon: path } }).iconPath).toBe("");
  }
});

test("a trimmed copy that names its tier and element is understood too", () => {
  const row = {
    displayProperties: { name: "Mythos Hack 4.1", icon },
    itemType: 2,
    classType: 1,
    inventory: { tierTypeName: "Rare", bucketTypeHash: 3551918588 },
    damageType: "Void",
    equipmentSlot: "Gauntlets",
  };
  expect(toItemDefinition(423789, row)).toMatchObject({
    rarity: "rare",
    element: "void",
    className: "hunter",
  });
});

test("a bucket keeps its capacity, its scope and whether it leads to the vault", () => {
  const row = {
    displayProperties: { name: "Consumables" },
    scope: 1,
    itemCount: 50,
    location: 0,
    hasTransferDestination: true,
  };
  expect(toBucketDefinition(1469714392, row)).toEqual({
    bucketHash: 1469714392,
    name: "Consumables",
    capacitySlots: 50,
    isAccountWide: true,
    hasTransferDestination: true,
  });
});

test("a name without a picture is a name", () => {
  const row = { displayProperties: { name: "Hunter", hasIcon: false } };
  expect(toNamedDefinition(671679327, row)).toEqual({
    hash: 671679327,
    name: "Hunter",
    description: "",
    iconPath: null,
  });
});

const captures = process.env.BUNGIE_CAPTURES;
if (captures) {
  const read = (path: string) => JSON.parse(readFileSync(join(captures, path), "utf8"));

  test("fifteen complete rows of Bungie's are trimmed without loss of what they are", () => {
    const rows: { table: string; hash: number; json: object }[] = read("manifest/sample-full-item-rows.json");
    const items = rows.filter(({ table }) => table === "DestinyInventoryItemDefinition");
    const definitions = items.map(({ hash, json }) => toItemDefinition(hash, json));
    expect(definitions.every(({ name, typeName }) => name !== "" && typeName !== "")).toBe(true);
    expect(definitions.find(({ name }) => name === "Sunshot")).toMatchObject({
      rarity: "exotic",
      element: "solar",
      bucketHash: 2465295065,
      uniqueLabel: "exotic_weapon",
      isInstanced: true,
      isTransferable: true,
    });
    expect(definitions.find(({ name }) => name === "Sunshot")).toMatchObject({
      collectibleHash: 1657028068,
      statGroupHash: 1099468801,
      seasonNumber: 1,
      categoryHashes: [3, 1, 6],
      ammoType: 1,
      perkHashes: [3486450016],
      objectiveHashes: [1420911086, 3220502310],
    });
    expect(definitions.find(({ name }) => name === "Rampage")).toMatchObject({
      plugCategory: "frames",
      seasonNumber: null,
      statGroupHash: null,
    });
    expect(definitions.find(({ name }) => name === "Wicked Implement")?.breakerType).toBe(2);
    expect(definitions.find(({ name }) => name === "Celestial Nighthawk")).toMatchObject({
      className: "hunter",
      element: null,
      uniqueLabel: "exotic_armor",
    });
  });

  test("36,680 trimmed rows become definitions, each with a bucket", () => {
    const rows = Object.entries<object>(read("items-2026-07.json"));
    const definitions = rows.map(([hash, row]) => toItemDefinition(Number(hash), row));
    expect(definitions).toHaveLength(36_680);
    expect(definitions.every(({ bucketHash }) => bucketHash > 0)).toBe(true);
    expect(definitions.filter(({ rarity }) => rarity === "exotic")).toHaveLength(3_868);
    expect(definitions.filter(({ element }) => element === "strand")).toHaveLength(166);
  });

  test("the vault's capacity is read from Bungie's bucket table", () => {
    const rows = read("manifest/DestinyInventoryBucketDefinition.json");
    expect(toBucketDefinition(138197802, rows["138197802"])).toMatchObject({
      name: "General",
      capacitySlots: 1300,
    });
  });
}
