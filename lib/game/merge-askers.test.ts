import { expect, test } from "@playwright/test";
import type { ClassName } from "./character.ts";
import type { ItemDefinition } from "./item-definition.ts";
import { type Asker, copyKey, mergeAskers } from "./merge-askers.ts";
import { VAULT } from "./place.ts";
import { aDefinition, anItem } from "./test-account.ts";
import { stockChanges } from "./xur-changes.ts";
import { type SaleItem, XUR } from "./xur-wares.ts";

const [MORE_OFFERS, GEAR] = XUR.subVendorHashes;
const [DOOR_TO_MORE] = XUR.doorwayItemHashes;
const NO_FACTS = { plugs: new Map(), statGroups: new Map(), statNames: new Map(), perks: new Map() };

const EXOTICS: Record<ClassName, number> = { titan: 10, hunter: 11, warlock: 12 };
const SETS: Record<ClassName, number> = { titan: 20, hunter: 21, warlock: 22 };
const CLASS_ITEMS: Record<ClassName, number> = { titan: 30, hunter: 31, warlock: 32 };
const GUN = 40;
const CLASSES = ["titan", "hunter", "warlock"] as const;

const DEFINITIONS = new Map<number, ItemDefinition>(
  [
    ...CLASSES.flatMap((className) => [
      aDefinition(EXOTICS[className], { itemType: 2, rarity: "exotic", className }),
      aDefinition(SETS[className], { itemType: 2, rarity: "legendary", className }),
      // A placeholder: no type, no class, a bucket nobody sees.
      aDefinition(CLASS_ITEMS[className], {
        itemType: 0,
        rarity: "exotic",
        typeName: "",
        bucketHash: 2422292810,
      }),
    ]),
    aDefinition(GUN, { itemType: 3, rarity: "exotic" }),
  ].map((definition) => [definition.itemHash, definition]),
);

function sale(itemHash: number, vendorItemIndex: number, saleStatus = 0): SaleItem {
  return { vendorItemIndex, itemHash, quantity: 1, costs: [{ itemHash: 1, quantity: 23 }], saleStatus };
}

/** What a character of a class is shown; `asks` when Bungie answers as it does a character of another class. */
function asker(shown: ClassName, asks: ClassName | null = shown, withSets = true): Asker {
  const exotics = CLASSES.map((name, at) => sale(EXOTICS[name], at, at));
  const own = [sale(CLASS_ITEMS[shown], 3)];
  return {
    className: asks,
    sales: new Map([
      [XUR.vendorHash, [...exotics, ...own]],
      [GEAR ?? 0, [sale(GUN, 0, 8), ...(withSets ? [sale(SETS[shown], 1)] : [])]],
    ]),
    copies: new Map(),
  };
}

const merge = (askers: readonly Asker[]) => mergeAskers(askers, DEFINITIONS, NO_FACTS);
const all = merge(CLASSES.map((name) => asker(name)));

test("what several classes are shown is listed once, each class's own armour too", () => {
  expect(all.wares.map(({ itemHash }) => itemHash).sort()).toEqual([10, 11, 12, 20, 21, 22, 30, 31, 32, 40]);
  expect(all.coverage.classes).toEqual(["titan", "hunter", "warlock"]);
  const own = all.wares.filter(({ isOwnClassOnly }) => isOwnClassOnly).map(({ itemHash }) => itemHash);
  expect(own.sort()).toEqual([20, 21, 22, 30, 31, 32]);
});

test("a class item names no class: it is of the class that is shown it", () => {
  const classItems = all.wares.filter(({ itemHash }) => itemHash >= 30 && itemHash < 40);
  expect(classItems.map(({ itemHash, className }) => [className, itemHash]).sort()).toEqual([
    ["hunter", 31],
    ["titan", 30],
    ["warlock", 32],
  ]);
});

test("what a player lacks for a ware is not in the stock", () => {
  expect(JSON.stringify(all.wares)).not.toContain("saleStatus");
});

test("the public list covers the one class whose sets it shows, and says so", () => {
  expect(merge([asker("hunter", null)]).coverage.classes).toEqual(["hunter"]);
});

test("where a class item alone tells the class, the public list covers nobody for sure", () => {
  expect(merge([asker("hunter", null, false)]).coverage.classes).toEqual([]);
});

test("what a missing class adds later is no change, from whatever view the watch began", () => {
  for (const first of [[asker("hunter", null)], [asker("hunter", null, false)], [asker("warlock")]]) {
    const began = merge(first);
    const whole = merge(
      CLASSES.map((name) => asker(name, name, first[0]?.sales.get(GEAR ?? 0)?.length !== 1)),
    );
    expect(stockChanges(began, whole)).toEqual([]);
    expect(stockChanges(whole, began)).toEqual([]);
  }
});

test("answers that leak one class to all cover that class alone (api#844)", () => {
  const leaked = merge(CLASSES.map((name) => asker("hunter", name)));
  expect(leaked.coverage.classes).toEqual([]);
  expect(stockChanges(all, leaked)).toEqual([]);
  expect(stockChanges(leaked, all)).toEqual([]);
});

test("a door to a vendor whose list is empty makes a look half a look", () => {
  const hunter = asker("hunter");
  const doors = [...(hunter.sales.get(XUR.vendorHash) ?? []), sale(DOOR_TO_MORE, 9)];
  const behind = (rows: SaleItem[]) => {
    const sales = new Map([...hunter.sales, [XUR.vendorHash, doors], [MORE_OFFERS ?? 0, rows]] as const);
    return merge([{ ...hunter, sales }]);
  };
  expect(behind([])).toMatchObject({ isWhole: false, coverage: { classes: [] } });
  expect(behind([sale(GUN, 0)])).toMatchObject({ isWhole: true });
});

test("a ware has the roll of the row it is sold in", () => {
  const gun = DEFINITIONS.get(GUN) ?? aDefinition(GUN);
  const copy = anItem(gun, VAULT, { stats: [{ statHash: 5, value: 44 }] });
  const names = new Map([[5, { hash: 5, name: "Range", description: "", iconPath: null }]]);
  const hunter = { ...asker("hunter"), copies: new Map([[copyKey(GEAR ?? 0, 0), copy]]) };
  const { wares, coverage } = mergeAskers([hunter], DEFINITIONS, { ...NO_FACTS, statNames: names });
  expect(wares.find(({ itemHash }) => itemHash === GUN)?.stats).toEqual([
    { statHash: 5, name: "Range", value: 44, maximum: 100 },
  ]);
  expect(coverage.hasRolls).toBe(true);
});
