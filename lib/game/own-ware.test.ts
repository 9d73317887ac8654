import { expect, test } from "@playwright/test";
import type { Account } from "./account.ts";
import { Bucket } from "./bucket.ts";
import type { Item } from "./item.ts";
import type { ItemDefinition, NamedDefinition, StatGroupDefinition } from "./item-definition.ts";
import type { OwnFacts } from "./own-copies.ts";
import { type OwnWare, ownWare, wareReasons } from "./own-ware.ts";
import { VAULT } from "./place.ts";
import { aDefinition, anAccount, anItem, withHunter, withWarlock } from "./test-account.ts";
import { aWare, STRANGE_COIN } from "./test-wares.ts";
import type { XurWare } from "./xur-stock.ts";

const HEALTH = 392767087;
const MELEE = 4244567218;
const RANGE = 1240592695;
const RELOAD = 4188031367;
const CHARGE_TIME = 2961396640;
const GROUP = 9;
const ARMOR_GROUP = 10;

const NAMES = new Map<number, NamedDefinition>(
  (
    [
      [HEALTH, "Health"],
      [MELEE, "Melee"],
      [RANGE, "Range"],
      [RELOAD, "Reload Speed"],
      [CHARGE_TIME, "Charge Time"],
    ] as const
  ).map(([hash, name]) => [hash, { hash, name, description: "", iconPath: null }]),
);
const straight = [
  { value: 0, weight: 0 },
  { value: 100, weight: 100 },
];
const falling = [
  { value: 0, weight: 1_000 },
  { value: 100, weight: 300 },
];
const bar = (statHash: number) => ({ statHash, maximum: 100, isNumeric: false, curve: straight });
const ARMOR_STATS: StatGroupDefinition = {
  statGroupHash: ARMOR_GROUP,
  scaledStats: [HEALTH, MELEE, RANGE].map(bar),
};
const STATS: StatGroupDefinition = {
  statGroupHash: GROUP,
  scaledStats: [
    ...[RANGE, RELOAD].map(bar),
    { statHash: CHARGE_TIME, maximum: 100, isNumeric: true, curve: falling },
  ],
};

const COWL = aDefinition(11, {
  name: "Celestial Nighthawk",
  rarity: "exotic",
  itemType: 2,
  className: "hunter",
  bucketHash: Bucket.Helmet,
  statGroupHash: ARMOR_GROUP,
  collectibleHash: 1011,
});
const CANNON = aDefinition(12, { name: "Hawkmoon", rarity: "exotic", statGroupHash: GROUP });
const PRISM = aDefinition(13, {
  name: "Enhancement Prism",
  itemType: 0,
  bucketHash: Bucket.Consumables,
  isInstanced: false,
  maxStackSize: 50,
});
const ENGRAM = aDefinition(14, { name: "Exotic Engram", itemType: 8, bucketHash: Bucket.Engrams });
const CATALYST = aDefinition(15, {
  name: "Hawkmoon Catalyst",
  rarity: "exotic",
  itemType: 19,
  typeName: "",
  bucketHash: Bucket.Modifications,
  isInstanced: false,
});
const STAND_IN = aDefinition(16, {
  name: "Relativism",
  rarity: "exotic",
  itemType: 0,
  bucketHash: 2422292810,
});
const CLOAK = aDefinition(17, {
  name: "Relativism",
  rarity: "exotic",
  itemType: 2,
  className: "hunter",
  bucketHash: Bucket.ClassItem,
});

function factsOf(...kinds: readonly ItemDefinition[]): OwnFacts {
  return {
    kinds: new Map(
      [COWL, CANNON, PRISM, ENGRAM, CATALYST, STAND_IN, ...kinds].map((one) => [one.itemHash, one]),
    ),
    plugs: new Map(kinds.map((one) => [one.itemHash, one])),
    statGroups: new Map([ARMOR_STATS, STATS].map((group) => [group.statGroupHash, group])),
    statNames: NAMES,
  };
}

const roll = (stats: Readonly<Record<number, number>>) =>
  Object.entries(stats).map(([hash, value]) => ({
    statHash: Number(hash),
    name: NAMES.get(Number(hash))?.name ?? "",
    value,
    maximum: 100,
  }));
const live = (stats: Readonly<Record<number, number>>) =>
  Object.entries(stats).map(([hash, value]) => ({ statHash: Number(hash), value }));

const HIS_COWL = aWare(COWL.itemHash, {
  group: "exotic-armor",
  className: "hunter",
  collectibleHash: 1011,
  stats: roll({ [HEALTH]: 20, [MELEE]: 10 }),
});
const HIS_CANNON = aWare(CANNON.itemHash, { stats: roll({ [RANGE]: 50, [RELOAD]: 40 }) });

let copies = 0;
const aCopy = (definition: ItemDefinition, some: Partial<Item> = {}) =>
  anItem(definition, VAULT, { itemInstanceId: String(6917529000000001000n + BigInt(copies++)), ...some });
const withCoins = (account: Account, quantity: number): Account => ({
  ...account,
  currencies: [{ itemHash: STRANGE_COIN, quantity }],
});

function own(ware: XurWare, items: readonly Item[], some: Partial<Account> = {}): OwnWare {
  return ownWare(ware, { ...anAccount(items), ...some }, factsOf());
}

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
  const told = own(aWare(99, { group: "other" }), [held, aCopy(COWL)]);
  expect(told).toMatchObject({
    isCollected: true,
    copies: [{ itemInstanceId: held.itemInstanceId }],
    heldPieces: null,
  });
});

const VERDICTS: readonly (readonly [
  what: string,
  ware: XurWare,
  mine: Readonly<Record<number, number>>,
  verdict: string,
  total: number | null,
])[] = [
  ["armour with a higher sum is better", HIS_COWL, { [HEALTH]: 20, [MELEE]: 6 }, "better", 4],
  [
    "armour with a higher sum is better, though one stat is lower",
    HIS_COWL,
    { [HEALTH]: 2, [MELEE]: 20 },
    "better",
    8,
  ],
  ["armour with a lower sum is worse", HIS_COWL, { [HEALTH]: 20, [MELEE]: 12 }, "worse", -2],
  ["armour with the same stats is the same", HIS_COWL, { [HEALTH]: 20, [MELEE]: 10 }, "same", 0],
  ["armour with the same sum of other stats is mixed", HIS_COWL, { [HEALTH]: 10, [MELEE]: 20 }, "mixed", 0],
  [
    "armour's stats that only the copy has count against his",
    HIS_COWL,
    { [HEALTH]: 20, [MELEE]: 10, [RANGE]: 5 },
    "worse",
    -5,
  ],
  [
    "a weapon that is higher in all that differs is better",
    HIS_CANNON,
    { [RANGE]: 45, [RELOAD]: 40 },
    "better",
    null,
  ],
  [
    "a weapon that is lower in all that differs is worse",
    HIS_CANNON,
    { [RANGE]: 55, [RELOAD]: 41 },
    "worse",
    null,
  ],
  [
    "a weapon that is higher here and lower there is mixed, whatever the sum",
    HIS_CANNON,
    { [RANGE]: 10, [RELOAD]: 41 },
    "mixed",
    null,
  ],
  ["a weapon with the same stats is the same", HIS_CANNON, { [RANGE]: 50, [RELOAD]: 40 }, "same", null],
];
for (const [what, ware, mine, verdict, total] of VERDICTS) {
  test(what, () => {
    const kind = ware === HIS_COWL ? COWL : CANNON;
    expect(own(ware, [aCopy(kind, { stats: live(mine) })]).best).toMatchObject({ verdict, total });
  });
}

test("where less is better, his smaller number is better", () => {
  const ware = aWare(CANNON.itemHash, { stats: roll({ [CHARGE_TIME]: 500 }) });
  const { best } = own(ware, [aCopy(CANNON, { stats: live({ [CHARGE_TIME]: 700 }) })]);
  expect(best).toMatchObject({ verdict: "better", stats: [{ his: 500, mine: 700, verdict: "better" }] });
});

test("stats are told one by one in the order of his", () => {
  const { best } = own(HIS_COWL, [aCopy(COWL, { stats: live({ [MELEE]: 12, [HEALTH]: 20 }) })]);
  expect(best?.stats).toEqual([
    { statHash: HEALTH, name: "Health", his: 20, mine: 20, verdict: "same" },
    { statHash: MELEE, name: "Melee", his: 10, mine: 12, verdict: "worse" },
  ]);
});

const MASTERWORK = "v460.plugs.armor.masterworks";
for (const [what, ware, plugCategory, category, mine] of [
  ["an armour's mods", HIS_COWL, "enhancements.v2_general", 590099826, 20],
  ["an armour's masterwork", HIS_COWL, MASTERWORK, 0, 20],
  ["a weapon's mod", HIS_CANNON, "v400.weapon.mod_guns", 2685412949, 50],
  ["a weapon's masterwork", HIS_CANNON, "v400.plugs.weapons.masterworks.stat.range", 0, 50],
  ["an exotic weapon's catalyst", HIS_CANNON, "v400.exotic.masterwork", 0, 50],
] as const) {
  test(`${what} are no part of the copy's roll`, () => {
    const isArmor = ware === HIS_COWL;
    const statHash = isArmor ? HEALTH : RANGE;
    const plug = aDefinition(70_001, {
      plugCategory,
      investmentStats: [{ statHash, value: 10, isConditional: false }],
    });
    const kind = {
      ...(isArmor ? COWL : CANNON),
      socketCategories: [{ categoryHash: category, socketIndexes: [0] }],
    };
    const item = aCopy(kind, {
      stats: live({ [statHash]: mine + 10 }),
      sockets: [{ plugHash: plug.itemHash, isEnabled: true, isVisible: true, options: [] }],
    });
    const { best, copies } = ownWare(ware, anAccount([item]), factsOf(plug));
    expect(best?.stats.find((one) => one.statHash === statHash)).toMatchObject({ mine, verdict: "same" });
    expect(copies[0]?.stats.find((one) => one.statHash === statHash)?.value).toBe(mine);
  });
}

test("what a weapon's barrel gives is part of the copy's roll", () => {
  const barrel = aDefinition(70_002, {
    plugCategory: "barrels",
    investmentStats: [{ statHash: RANGE, value: 10, isConditional: false }],
  });
  const kind = { ...CANNON, socketCategories: [{ categoryHash: 4241085061, socketIndexes: [0] }] };
  const item = aCopy(kind, {
    stats: live({ [RANGE]: 50, [RELOAD]: 40 }),
    sockets: [{ plugHash: barrel.itemHash, isEnabled: true, isVisible: true, options: [] }],
  });
  expect(ownWare(HIS_CANNON, anAccount([item]), factsOf(barrel)).best).toMatchObject({ verdict: "same" });
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

const GLIMMER = 3159615086;
const PRICE = [
  { itemHash: STRANGE_COIN, quantity: 23, name: "Strange Coin", iconPath: null },
  { itemHash: GLIMMER, quantity: 1000, name: "Glimmer", iconPath: null },
];
const coinStack = (quantity: number) =>
  anItem(aDefinition(STRANGE_COIN, { isInstanced: false, maxStackSize: 999 }), withHunter, {
    quantity,
    isAccountWide: true,
  });
for (const [what, coins, glimmer, stack, costs, canAfford, lacking] of [
  ["all parts in the purse", 23, 1000, 0, PRICE, true, []],
  ["one part short", 23, 999, 0, PRICE, false, [{ itemHash: GLIMMER, quantity: 1 }]],
  ["the other part short", 20, 1000, 0, PRICE, false, [{ itemHash: STRANGE_COIN, quantity: 3 }]],
  [
    "a part of which the purse lists none",
    null,
    1000,
    0,
    PRICE,
    false,
    [{ itemHash: STRANGE_COIN, quantity: 23 }],
  ],
  ["coins in a stack", null, 1000, 23, PRICE, true, []],
  ["coins in the purse and in a stack together", 20, 1000, 3, PRICE, true, []],
  [
    "a price that names a part twice",
    23,
    1000,
    0,
    [PRICE[0], PRICE[0]],
    false,
    [{ itemHash: STRANGE_COIN, quantity: 23 }],
  ],
  ["no price at all", 0, 0, 0, [], true, []],
  ["a hidden purse", null, null, 5, PRICE, null, []],
  ["a hidden purse, and enough in a stack", null, null, 23, PRICE.slice(0, 1), true, []],
] as const) {
  test(`what can be afforded with ${what} is ${canAfford ?? "not known"}`, () => {
    const currencies = [
      ...(coins === null ? [] : [{ itemHash: STRANGE_COIN, quantity: coins }]),
      ...(glimmer === null ? [] : [{ itemHash: GLIMMER, quantity: glimmer }]),
    ];
    const ware = aWare(CANNON.itemHash, { costs: costs.flatMap((one) => one ?? []) });
    const items = stack > 0 ? [coinStack(stack)] : [];
    expect(own(ware, items, { currencies })).toMatchObject({ canAfford, lacking });
  });
}

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
