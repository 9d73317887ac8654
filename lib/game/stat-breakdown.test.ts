import { expect, test } from "@playwright/test";
import type { HeldSocket, Item } from "./item.ts";
import type { InvestmentStat, ItemDefinition, NamedDefinition, ScaledStat } from "./item-definition.ts";
import { armorTotal, statBreakdown } from "./stat-breakdown.ts";
import { isLessBetter, shownStat } from "./stat-curve.ts";
import { aDefinition, anItem, withHunter } from "./test-account.ts";

const RANGE = 1240592695;
const RELOAD = 4188031367;
const MAGAZINE = 3871231066;
const DRAW_TIME = 447667954;
const HEALTH = 392767087;
const MELEE = 4244567218;
const ATTACK = 1480404414;

const NAMES: ReadonlyMap<number, NamedDefinition> = new Map(
  (
    [
      [RANGE, "Range"],
      [RELOAD, "Reload Speed"],
      [MAGAZINE, "Magazine"],
      [DRAW_TIME, "Draw Time"],
      [HEALTH, "Health"],
      [MELEE, "Melee"],
      [ATTACK, "Attack"],
    ] as const
  ).map(([hash, name]) => [hash, { hash, name, description: "", iconPath: null }]),
);

const line = (statHash: number, some: Partial<ScaledStat> = {}): ScaledStat => ({
  statHash,
  maximum: 100,
  isNumeric: false,
  curve: [
    { value: 0, weight: 0 },
    { value: 100, weight: 100 },
  ],
  ...some,
});
const gives = (statHash: number, value: number, isConditional = false): InvestmentStat => ({
  statHash,
  value,
  isConditional,
});
let plugCount = 0;
const aPlug = (name: string, investmentStats: readonly InvestmentStat[], plugCategory = "barrels") =>
  aDefinition(70_000 + plugCount++, { name, investmentStats, plugCategory });
const held = ({ itemHash }: ItemDefinition, isEnabled = true): HeldSocket => ({
  plugHash: itemHash,
  isEnabled,
  isVisible: true,
  options: [],
});

interface Shape {
  readonly own?: readonly InvestmentStat[];
  readonly plugs?: readonly ItemDefinition[];
  readonly sockets?: readonly HeldSocket[];
  readonly live?: Record<string, number>;
  readonly stats?: readonly ScaledStat[];
  readonly itemType?: number;
  readonly typical?: Record<string, number>;
}

function linesOf({ own = [], plugs = [], sockets, live = {}, stats, itemType = 3, typical = {} }: Shape) {
  const definition = aDefinition(1, { itemType, investmentStats: own, stats: typical });
  const item: Item = anItem(definition, withHunter, {
    stats: Object.entries(live).map(([hash, value]) => ({ statHash: Number(hash), value })),
    sockets: sockets ?? plugs.map((plug) => held(plug)),
  });
  const group = { statGroupHash: 9, scaledStats: stats ?? [line(RANGE)] };
  const lines = statBreakdown(item, {
    group,
    names: NAMES,
    plugs: new Map(plugs.map((plug) => [plug.itemHash, plug])),
  });
  return { item, lines };
}

const BARREL = aPlug("Smallbore", [gives(RANGE, 7)]);
const FRAME = aPlug("Precision Frame", [gives(RANGE, 10)], "intrinsics");
const HEAVY = aPlug("Heavy Grip", [gives(RANGE, -5)]);
const TWICE = aPlug("Listed Twice", [gives(RANGE, 3), gives(RANGE, 4)]);
const UPGRADE = aPlug("Upgrade", [gives(RANGE, 3, true)]);

const CASES: readonly (readonly [what: string, shape: Shape, base: number, parts: number, total: number])[] =
  [
    ["what a weapon has by itself is its base", { own: [gives(RANGE, 40)] }, 40, 0, 40],
    ["a part adds to the base", { own: [gives(RANGE, 40)], plugs: [BARREL] }, 40, 7, 47],
    [
      "a frame is what the weapon is, no addition",
      { own: [gives(RANGE, 40)], plugs: [FRAME, BARREL] },
      50,
      7,
      57,
    ],
    ["a part can take", { own: [gives(RANGE, 40)], plugs: [HEAVY] }, 40, -5, 35],
    ["a part that lists a stat twice gives the sum", { own: [gives(RANGE, 40)], plugs: [TWICE] }, 40, 7, 47],
    [
      "a part that is switched off gives nothing",
      { own: [gives(RANGE, 40)], plugs: [BARREL], sockets: [held(BARREL, false)] },
      40,
      0,
      40,
    ],
    [
      "the copy's live value is the total, whatever the definitions say",
      { own: [gives(RANGE, 40)], plugs: [BARREL], live: { [RANGE]: 60 } },
      53,
      7,
      60,
    ],
    [
      "what counts under circumstances is left out while nothing proves it",
      { own: [gives(RANGE, 40)], plugs: [UPGRADE] },
      40,
      0,
      40,
    ],
    [
      "a live value that needs it proves it",
      { own: [gives(RANGE, 40)], plugs: [BARREL, UPGRADE], live: { [RANGE]: 50 } },
      40,
      10,
      50,
    ],
    [
      "a live value that does not need it keeps it out",
      { own: [gives(RANGE, 40)], plugs: [BARREL, UPGRADE], live: { [RANGE]: 47 } },
      40,
      7,
      47,
    ],
    [
      "without sockets and live values the kind's usual value is shown",
      { own: [gives(RANGE, 40)], typical: { [RANGE]: 44 } },
      44,
      0,
      44,
    ],
  ];
for (const [what, shape, base, fromParts, total] of CASES) {
  test(what, () => {
    expect(linesOf(shape).lines).toMatchObject([{ name: "Range", base, fromParts, total }]);
  });
}

test("base and parts are always the total, and each part's share is named", () => {
  const { lines } = linesOf({
    own: [gives(RANGE, 40)],
    plugs: [FRAME, BARREL, HEAVY, UPGRADE],
    live: { [RANGE]: 55 },
  });
  for (const { base, fromParts, total, parts } of lines) {
    expect(base + fromParts).toBe(total);
    expect(parts.reduce((sum, { value }) => sum + value, 0)).toBe(fromParts);
  }
  expect(lines[0]?.parts.map(({ name, value }) => `${name} ${value}`)).toEqual([
    "Smallbore 7",
    "Heavy Grip -5",
    "Upgrade 3",
  ]);
});

test("a part counts along the curve: ten invested points can be one round", () => {
  const magazine = line(MAGAZINE, {
    isNumeric: true,
    curve: [
      { value: 0, weight: 4 },
      { value: 100, weight: 14 },
    ],
  });
  const plug = aPlug("Extended Mag", [gives(MAGAZINE, 20)]);
  const { lines } = linesOf({ own: [gives(MAGAZINE, 50)], plugs: [plug], stats: [magazine] });
  expect(lines).toMatchObject([{ base: 9, fromParts: 2, total: 11, maximum: null }]);
});

test("bars come first and bare numbers last, each in the order of the group; the headline's stats are left out", () => {
  const stats = [line(ATTACK), line(MAGAZINE, { isNumeric: true }), line(RELOAD), line(RANGE)];
  const own = stats.map(({ statHash }) => gives(statHash, 20));
  const { lines } = linesOf({ own, stats });
  expect(lines.map(({ name, maximum }) => [name, maximum])).toEqual([
    ["Reload Speed", 100],
    ["Range", 100],
    ["Magazine", null],
  ]);
});

test("a weapon's stats that are nothing are left out, armour's six are all shown", () => {
  const stats = [line(HEALTH, { maximum: 45 }), line(MELEE, { maximum: 45 })];
  expect(linesOf({ stats }).lines).toEqual([]);
  const armor = linesOf({ stats, itemType: 2, live: { [HEALTH]: 30 } }).lines;
  expect(armor.map(({ name, total }) => [name, total])).toEqual([
    ["Health", 30],
    ["Melee", 0],
  ]);
});

test("armour has a sum with its base and what mods add, and is not cut off at the end of its bar", () => {
  const stats = [HEALTH, MELEE].map((hash) =>
    line(hash, { maximum: 45, curve: [-42, 45].map((value) => ({ value, weight: value })) }),
  );
  const roll = aPlug("", [gives(HEALTH, 42)], "armor_stats");
  const mod = aPlug("Health Mod", [gives(HEALTH, 10)], "enhancements.v2_general");
  const { item, lines } = linesOf({ stats, itemType: 2, plugs: [roll, mod] });
  expect(lines[0]).toMatchObject({ name: "Health", base: 42, fromParts: 10, total: 52, maximum: 45 });
  expect(armorTotal(item, lines)).toEqual({ base: 42, fromParts: 10, total: 52 });
  expect(armorTotal(anItem(aDefinition(2), withHunter), lines), "a weapon has no sum").toBeNull();
});

test("draw time is better when it is less, and its curve falls", () => {
  const draw = line(DRAW_TIME, {
    curve: [
      { value: 0, weight: 900 },
      { value: 100, weight: 500 },
    ],
  });
  expect(isLessBetter(draw)).toBe(true);
  expect(isLessBetter(line(RANGE))).toBe(false);
  expect(shownStat(draw, 50)).toBe(700);
});

const ROUNDINGS: readonly (readonly [statHash: number, invested: number, shown: number])[] = [
  [RANGE, 1, 0],
  [RANGE, 3, 2],
  [MAGAZINE, 1, 1],
  [MAGAZINE, 3, 2],
];
for (const [statHash, invested, shown] of ROUNDINGS) {
  test(`half of ${invested} is shown as ${shown} for ${statHash === MAGAZINE ? "a magazine" : "a bar"}`, () => {
    const half = line(statHash, {
      curve: [
        { value: 0, weight: 0 },
        { value: 100, weight: 50 },
      ],
    });
    expect(shownStat(half, invested)).toBe(shown);
  });
}

test("what has no stat group shows the stats that have a name, and an unknown item none", () => {
  const definition = aDefinition(3, { stats: { [RANGE]: 40, [MAGAZINE]: 8, 5: 12, [ATTACK]: 100 } });
  const facts = { group: null, names: NAMES, plugs: new Map<number, ItemDefinition>() };
  const lines = statBreakdown(anItem(definition, withHunter), facts);
  expect(lines.map(({ name, total, maximum }) => [name, total, maximum])).toEqual([
    ["Range", 40, 100],
    ["Magazine", 8, null],
  ]);
  expect(statBreakdown({ ...anItem(definition, withHunter), definition: null }, facts)).toEqual([]);
});
