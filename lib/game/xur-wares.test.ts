import { expect, test } from "@playwright/test";
import type { ItemDefinition } from "./item-definition.ts";
import { aDefinition } from "./test-account.ts";
import { type SaleItem, XUR, xurWares } from "./xur-wares.ts";

const [MORE_OFFERS, GEAR_OFFERS] = XUR.subVendorHashes;
const STRANGE_COIN = 800069450;
const XUR_OF_ETERNITY = 3442679730;

function define(itemHash: number, facts: Partial<ItemDefinition>): [number, ItemDefinition] {
  const plain = {
    name: `Item ${itemHash}`,
    typeName: "",
    itemType: 0,
    rarity: "none",
    bucketHash: 0,
  } as const;
  const definition = aDefinition(itemHash, {
    ...plain,
    element: null,
    isEquippable: false,
    isInstanced: false,
    ...facts,
  });
  return [itemHash, definition];
}

function sale(itemHash: number, price = 17): SaleItem {
  const costs = price ? [{ itemHash: STRANGE_COIN, quantity: price }] : [];
  return { vendorItemIndex: 0, itemHash, quantity: 1, costs, saleStatus: 0 };
}

const refresh = { nextRefreshAt: new Date("9999-12-31T23:59:59.999Z") };
const vendorsHere = new Map([XUR.vendorHash, ...XUR.subVendorHashes].map((hash) => [hash, refresh]));
const vendorsAway = new Map(XUR.subVendorHashes.map((hash) => [hash, refresh]));

test("while Xûr is away his lists offer nothing, though Bungie still sends them", () => {
  const sales = new Map([
    [XUR.vendorHash, [sale(1)]],
    [GEAR_OFFERS, [sale(2)]],
  ]);
  const { here, wares, hidden } = xurWares({ vendors: vendorsAway, sales }, new Map());
  expect({ here, wares }).toEqual({ here: false, wares: [] });
  expect(hidden.map(({ itemHash, why }) => [itemHash, why])).toEqual([
    [1, "xur-away"],
    [2, "xur-away"],
  ]);
});

test("the Xûr of Eternity is not Xûr", () => {
  const vendors = new Map([[XUR_OF_ETERNITY, refresh]]);
  const sales = new Map([[XUR_OF_ETERNITY, [sale(1)]]]);
  expect(xurWares({ vendors, sales }, new Map())).toEqual({ here: false, wares: [], hidden: [] });
});

test("doorways, rank rewards and unpriced rows are hidden, each with its reason; a free quest is not", () => {
  const definitions = new Map([
    define(10, { itemType: 14, rarity: "legendary" }),
    define(11, { itemType: 12, rarity: "exotic" }),
    define(12, { itemType: 0 }),
  ]);
  const sales = new Map([
    [
      XUR.vendorHash,
      [...XUR.doorwayItemHashes.map((hash) => sale(hash, 0)), sale(10, 0), sale(11, 0), sale(99, 0)],
    ],
    [MORE_OFFERS, [sale(12, 0)]],
  ]);
  const { wares, hidden } = xurWares({ vendors: vendorsHere, sales }, definitions);
  expect(wares.map(({ itemHash, group }) => [itemHash, group])).toEqual([[11, "quests"]]);
  expect(hidden.map(({ itemHash, why }) => [itemHash, why])).toEqual([
    [1617663696, "doorway"],
    [3670668729, "doorway"],
    [10, "rank-reward"],
    [99, "unpriced"],
    [12, "not-for-sale"],
  ]);
});

const groups: [facts: Partial<ItemDefinition> | null, vendorHash: number, group: string][] = [
  [{ itemType: 2, rarity: "exotic" }, XUR.vendorHash, "exotic-armor"],
  [{ itemType: 0, rarity: "exotic", bucketHash: 2422292810 }, XUR.vendorHash, "exotic-armor"],
  [{ itemType: 20, rarity: "exotic", bucketHash: 3621873013 }, XUR.vendorHash, "exotic-armor"],
  [{ itemType: 3, rarity: "exotic" }, GEAR_OFFERS, "exotic-weapons"],
  [{ itemType: 19, rarity: "exotic" }, GEAR_OFFERS, "catalysts"],
  [{ itemType: 20, rarity: "exotic", bucketHash: 2422292810 }, GEAR_OFFERS, "catalysts"],
  [{ itemType: 19, rarity: "exotic", typeName: "Weapon Ornament" }, GEAR_OFFERS, "other"],
  [{ itemType: 3, rarity: "legendary" }, GEAR_OFFERS, "legendary-weapons"],
  [{ itemType: 2, rarity: "legendary" }, GEAR_OFFERS, "legendary-armor"],
  [{ itemType: 1, bucketHash: 2689798308 }, MORE_OFFERS, "materials"],
  [{ itemType: 0, rarity: "exotic", bucketHash: 1469714392 }, MORE_OFFERS, "materials"],
  [{ itemType: 0, rarity: "legendary", bucketHash: 375726501 }, GEAR_OFFERS, "engrams"],
  [{ itemType: 0, rarity: "none", bucketHash: 375726501 }, MORE_OFFERS, "other"],
  [{ itemType: 0, rarity: "common", bucketHash: 375726501 }, MORE_OFFERS, "other"],
  [{ itemType: 22, rarity: "exotic" }, XUR.vendorHash, "other"],
  [null, XUR.vendorHash, "other"],
];
for (const [facts, vendorHash, group] of groups) {
  test(`${facts ? JSON.stringify(facts) : "an unknown item"} sold by ${vendorHash} is shown under ${group}`, () => {
    const definitions = facts ? new Map([define(5, facts)]) : new Map<number, ItemDefinition>();
    const { wares } = xurWares(
      { vendors: vendorsHere, sales: new Map([[vendorHash, [sale(5)]]]) },
      definitions,
    );
    expect(wares.map((ware) => ware.group)).toEqual([group]);
  });
}

test("the same item at two prices is two wares", () => {
  const sales = new Map([[MORE_OFFERS, [sale(5, 5), sale(5, 29)]]]);
  const { wares } = xurWares({ vendors: vendorsHere, sales }, new Map([define(5, { itemType: 1 })]));
  expect(wares.map(({ costs }) => costs[0]?.quantity)).toEqual([5, 29]);
});
