import { expect, test } from "@playwright/test";
import type { Account } from "./account.ts";
import { Bucket } from "./bucket.ts";
import { ownWare, wareReasons } from "./own-ware.ts";
import { VAULT } from "./place.ts";
import { anAccount, anItem, withHunter, withWarlock } from "./test-account.ts";
import {
  aCopy,
  CANNON,
  CATALYST,
  CLOAK,
  COWL,
  ENGRAM,
  factsOf,
  HEALTH,
  HIS_CANNON,
  HIS_COWL,
  live,
  own,
  PRISM,
  RANGE,
  STAND_IN,
  STRANGE_COIN,
} from "./test-own.ts";
import { aWare } from "./test-wares.ts";
import type { XurWare } from "./xur-stock.ts";

const withCoins = (account: Account, quantity: number): Account => ({
  ...account,
  currencies: [{ itemHash: STRANGE_COIN, quantity }],
});

for (const { told, items, collected, isCollected } of [
  { told: "collected by the collections", items: [], collected: new Set([1011]), isCollected: true },
  { told: "not collected by the collections", items: [], collected: new Set([1]), isCollected: false },
  { told: "nothing while collections are hidden", items: [], collected: null, isCollected: null },
  {
    told: "collected by a copy, whatever collections say",
    items: [COWL],
    collected: new Set([1]),
    isCollected: true,
  },
  {
    told: "collected by a copy while collections are hidden",
    items: [COWL],
    collected: null,
    isCollected: true,
  },
] as const) {
  test(`of a helmet a player is told: ${told}`, () => {
    const held = items.map((definition) => aCopy(definition));
    expect(own(HIS_COWL, held, { collected })).toMatchObject({ isCollected, copies: held.map(() => ({})) });
  });
}

for (const [what, kind, group] of [
  ["an engram", ENGRAM, "engrams"],
  ["a material", PRISM, "materials"],
  ["a catalyst", CATALYST, "catalysts"],
  ["the exotic class item", STAND_IN, "exotic-armor"],
] as const) {
  test(`nobody can say whether ${what} is collected, and its stack is no copy`, () => {
    const held = kind.isInstanced ? [] : [anItem(kind, VAULT)];
    const told = own(aWare(kind.itemHash, { group }), held, { collected: new Set([1]) });
    expect(told).toMatchObject({ isCollected: null, copies: [], best: null });
  });
}

test("what stacks says how many pieces the account holds, in all its stacks and purses", () => {
  const ware = aWare(PRISM.itemHash, { group: "materials" });
  const stacks = [
    anItem(PRISM, VAULT, { quantity: 50 }),
    anItem(PRISM, withHunter, { quantity: 7, isAccountWide: true }),
  ];
  expect(own(ware, stacks).heldPieces).toBe(57);
  expect(own(ware, []).heldPieces).toBe(0);
  expect(own(HIS_COWL, [aCopy(COWL)]).heldPieces).toBeNull();
});

test("another season's issue and an adept kin count as copies, another slot, class or rarity does not", () => {
  const reissue = { ...CANNON, itemHash: 912 };
  const adept = { ...CANNON, itemHash: 913, name: "Hawkmoon (Adept)" };
  const others = [
    { ...CANNON, itemHash: 914, bucketHash: Bucket.Energy },
    { ...CANNON, itemHash: 915, rarity: "legendary" as const },
    { ...CANNON, itemHash: 916, className: "titan" as const },
    { ...CANNON, itemHash: 917, name: "Hawksun" },
  ];
  const mine = [reissue, adept].map((kind) => aCopy(kind));
  const told = own(HIS_CANNON, [...mine, ...others.map((kind) => aCopy(kind))]);
  expect(told.copies.map(({ itemInstanceId }) => itemInstanceId).toSorted()).toEqual(
    mine.map(({ itemInstanceId }) => itemInstanceId),
  );
});

test("copies of the exotic class item are found by its name, since Xûr lists a stand-in", () => {
  const cloak = aCopy(CLOAK);
  const told = own(aWare(STAND_IN.itemHash, { group: "exotic-armor" }), [cloak, aCopy(COWL)]);
  expect(told).toMatchObject({
    isCollected: true,
    copies: [{ itemInstanceId: cloak.itemInstanceId }],
    best: null,
  });
});

test("a ware that no definition knows has the copies of its very hash", () => {
  const held = { ...aCopy(COWL), itemHash: 99, definition: null };
  const stack = { ...held, itemInstanceId: null };
  const told = own(aWare(99, { group: "other" }), [stack, held, aCopy(COWL)]);
  expect(told).toMatchObject({
    isCollected: true,
    copies: [{ itemInstanceId: held.itemInstanceId }],
    heldPieces: null,
  });
});

test("the best armour is that with the highest sum, however powerful another is", () => {
  const [weak, strong, unknown] = [
    aCopy(COWL, { stats: live({ [HEALTH]: 30 }), power: 10 }),
    aCopy(COWL, { stats: live({ [HEALTH]: 5 }), power: 550, isMasterwork: true }),
    aCopy(COWL, { power: 560 }),
  ];
  const told = own(HIS_COWL, [strong, unknown, weak]);
  const ids = [weak, strong, unknown].map(({ itemInstanceId }) => itemInstanceId);
  expect(told.copies.map(({ itemInstanceId }) => itemInstanceId)).toEqual(ids);
  expect(told.best).toMatchObject({ copy: { itemInstanceId: ids[0], power: 10 }, total: 0 });
});

test("the best weapon is a masterworked one, then the most powerful", () => {
  const [first, second, third] = [
    aCopy(CANNON, { stats: live({ [RANGE]: 1 }), isMasterwork: true, power: 10 }),
    aCopy(CANNON, { stats: live({ [RANGE]: 2 }), power: 500 }),
    aCopy(CANNON, { stats: live({ [RANGE]: 3 }), power: 400 }),
  ];
  const told = own(HIS_CANNON, [third, second, first]);
  const ids = [first, second, third].map(({ itemInstanceId }) => itemInstanceId);
  expect(told.copies.map(({ itemInstanceId }) => itemInstanceId)).toEqual(ids);
});

test("copies that are alike come in the same order however Bungie lists them", () => {
  const alike = [aCopy(COWL), aCopy(COWL), aCopy(COWL)];
  expect(own(HIS_COWL, alike.toReversed()).copies).toEqual(own(HIS_COWL, alike).copies);
});

test("without his roll, or without stats of any copy, nothing is compared", () => {
  const held = aCopy(COWL, { stats: live({ [HEALTH]: 20 }) });
  expect(own({ ...HIS_COWL, stats: [] }, [held])).toMatchObject({ best: null, copies: [{}] });
  expect(own(HIS_COWL, [{ ...held, stats: [] }])).toMatchObject({ best: null, copies: [{ stats: [] }] });
});

for (const [className, isUsable] of [
  [null, true],
  ["hunter", true],
  ["warlock", true],
  ["titan", false],
] as const) {
  test(`gear of ${className ?? "every class"} is ${isUsable ? "" : "not "}usable for a Hunter and a Warlock`, () => {
    expect(own({ ...HIS_COWL, className }, []).isUsable).toBe(isUsable);
  });
}

test("nothing is usable without a character", () => {
  expect(own({ ...HIS_COWL, className: null }, [], { characters: [] }).isUsable).toBe(false);
});

const told = (ware: XurWare, account: Account) =>
  wareReasons(ownWare(ware, account, factsOf()), ware).map(({ kind }) => kind);

for (const [what, ware, items, collected, coins, reasons] of [
  ["new and affordable", HIS_COWL, [], [], 23, ["not-collected", "affordable"]],
  ["new and dear", HIS_COWL, [], [], 22, ["not-collected"]],
  ["better and affordable", HIS_COWL, [3], [1011], 23, ["beats-best", "affordable"]],
  ["worse", HIS_COWL, [300], [1011], 23, []],
  ["collected and not held", HIS_COWL, [], [1011], 23, []],
  ["another class's", { ...HIS_COWL, className: "titan" as const }, [], [], 23, []],
  ["exotic, with hidden collections", HIS_COWL, [], null, 23, ["affordable"]],
  ["exotic, with hidden collections, and dear", HIS_COWL, [], null, 22, []],
  ["a catalyst", aWare(CATALYST.itemHash, { group: "catalysts" }), [], [], 23, ["affordable"]],
  ["a material", aWare(PRISM.itemHash, { group: "materials" }), [], [], 23, []],
  ["an engram", aWare(ENGRAM.itemHash, { group: "engrams" }), [], [], 23, []],
  ["legendary, with hidden collections", aWare(98, { group: "legendary-weapons" }), [], null, 23, []],
] as const) {
  test(`a ware that is ${what} is worth a look for: ${reasons.join(", ") || "nothing"}`, () => {
    const held = items.map((health) => aCopy(COWL, { stats: live({ [HEALTH]: health }) }));
    const account = { ...anAccount(held), collected: collected && new Set<number>(collected) };
    expect(told(ware, withCoins(account, coins))).toEqual(reasons);
  });
}

test("by how much his roll beats the best copy is said, not by how much another", () => {
  const held = [10, 26].map((health) => aCopy(COWL, { stats: live({ [HEALTH]: health }) }));
  const account = withCoins(anAccount(held), 0);
  const reasons = wareReasons(ownWare(HIS_COWL, account, factsOf()), HIS_COWL);
  expect(reasons).toEqual([{ kind: "beats-best", total: 4 }]);
});

test("copies say where they lie, for the page that links to them", () => {
  const held = [aCopy(COWL, { isLocked: true }), { ...aCopy(COWL), place: withWarlock }];
  const places = own(HIS_COWL, held).copies.map(({ place, isLocked }) => [place.kind, isLocked]);
  expect(places).toEqual([
    ["vault", true],
    ["character", false],
  ]);
});
