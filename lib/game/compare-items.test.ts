import { expect, test } from "@playwright/test";
import { compareItems, markBest, score, sortContenders } from "./compare-items.ts";
import type { Contender } from "./contender.ts";
import type { ItemDefinition } from "./item-definition.ts";
import { VAULT } from "./place.ts";
import type { ShownSocket } from "./socket-groups.ts";
import type { StatLine } from "./stat-breakdown.ts";
import { aDefinition, anItem } from "./test-account.ts";

const RANGE = 1240592695;
const CHARGE_TIME = 2961396640;
const RECOIL = 2715839340;

function aLine(statHash: number, total: number, some: Partial<StatLine> = {}): StatLine {
  const line = { statHash, name: `Stat ${statHash}`, total, base: total, fromParts: 0, parts: [] };
  return { ...line, maximum: 100, isLessBetter: statHash === CHARGE_TIME, ...some };
}

function aPlug(itemHash: number, typeName = "Trait"): ItemDefinition {
  return aDefinition(itemHash, { name: `Perk ${itemHash}`, typeName });
}

function aSocket(
  socketIndex: number,
  plug: ItemDefinition,
  alternatives: ItemDefinition[] = [],
): ShownSocket {
  return { socketIndex, plug, isEnabled: true, alternatives };
}

let made = 0;
function aContender({
  itemHash = 1,
  stats = [],
  perks = [],
  power = 400,
  statTotal = null,
}: {
  itemHash?: number;
  stats?: readonly StatLine[];
  perks?: readonly ShownSocket[];
  power?: number | null;
  statTotal?: number | null;
}): Contender {
  made += 1;
  const itemInstanceId = String(6917529000000000000n + BigInt(made));
  return {
    itemKey: itemInstanceId,
    item: anItem(aDefinition(itemHash), VAULT, { itemInstanceId, power }),
    stats,
    statTotal: statTotal === null ? null : { total: statTotal, base: statTotal, fromParts: 0 },
    sockets: perks.length > 0 ? [{ kind: "perks", sockets: perks }] : [],
    masterwork: null,
  };
}

for (const { scores, best, why } of [
  { scores: [1, 3, 2], best: [false, true, false], why: "the highest is best" },
  { scores: [3, 3, 2], best: [true, true, false], why: "two can share the best" },
  { scores: [3, 3, 3], best: [false, false, false], why: "where all are the same, none is best" },
  { scores: [3], best: [false], why: "one alone is no contest" },
  { scores: [null, 3], best: [false, false], why: "what others do not have at all is no contest" },
  { scores: [null, 3, 2], best: [false, true, false], why: "what has none is left out" },
  { scores: [0, -5], best: [true, false], why: "nothing beats a loss" },
  { scores: [null, null], best: [false, false], why: "nothing at all has no best" },
  { scores: [], best: [], why: "no items have no best" },
]) {
  test(`${why}: ${JSON.stringify(scores)}`, () => {
    expect(markBest(scores)).toEqual(best);
  });
}

test("of charge times the shortest is best, of ranges the longest", () => {
  const { stats } = compareItems([
    aContender({ stats: [aLine(CHARGE_TIME, 500), aLine(RANGE, 40)] }),
    aContender({ stats: [aLine(CHARGE_TIME, 600), aLine(RANGE, 60)] }),
  ]);
  expect(stats.map(({ cells }) => cells.map((cell) => cell?.isBest))).toEqual([
    [true, false],
    [false, true],
  ]);
});

for (const [better, worse] of [
  [100, 90],
  [95, 50],
  [75, 70],
  [55, 60],
] as const) {
  test(`a recoil direction of ${better} is straighter than ${worse}`, () => {
    const of = (total: number) => score(aLine(RECOIL, total));
    expect(of(better)).toBeGreaterThan(of(worse));
  });
}

test("every stat of any item has a row, with an empty cell where an item has none", () => {
  const { stats } = compareItems([
    aContender({ stats: [aLine(1, 10), aLine(2, 20)] }),
    aContender({ stats: [aLine(2, 20), aLine(3, 30)] }),
  ]);
  expect(stats.map(({ statHash }) => statHash)).toEqual([1, 2, 3]);
  expect(stats.map(({ cells }) => cells.map((cell) => cell?.value ?? null))).toEqual([
    [10, null],
    [20, 20],
    [null, 30],
  ]);
  expect(stats.map(({ isSame }) => isSame)).toEqual([false, true, false]);
});

test("a stat is told with its base and what its parts add", () => {
  const { stats } = compareItems([aContender({ stats: [aLine(RANGE, 60, { base: 45, fromParts: 15 })] })]);
  expect(stats[0]?.cells[0]).toMatchObject({ value: 60, base: 45, fromParts: 15 });
});

test("power and the sum of armour's stats are compared, and facts that nobody has are left out", () => {
  const { facts } = compareItems([
    aContender({ power: 550, statTotal: 62 }),
    aContender({ power: 540, statTotal: 66 }),
  ]);
  expect(facts.map(({ fact }) => fact)).toEqual(["power", "total"]);
  expect(facts.map(({ cells }) => cells.map((cell) => cell?.isBest))).toEqual([
    [true, false],
    [false, true],
  ]);
});

test("copies of a kind are compared socket by socket, under the game's word for the part", () => {
  const [barrel, other, trait] = [aPlug(1, "Barrel"), aPlug(2, "Barrel"), aPlug(3)];
  const { perks } = compareItems([
    aContender({ perks: [aSocket(1, barrel), aSocket(3, trait)] }),
    aContender({ perks: [aSocket(1, other, [barrel])] }),
  ]);
  expect(perks.map(({ typeName }) => typeName)).toEqual(["Barrel", "Trait"]);
  expect(perks.map(({ cells }) => cells.map((cell) => cell?.plug.itemHash ?? null))).toEqual([
    [1, 2],
    [3, null],
  ]);
});

test("a perk that no other copy has or could have is marked", () => {
  const [one, two, three] = [aPlug(1), aPlug(2), aPlug(3)];
  const { perks } = compareItems([
    aContender({ perks: [aSocket(3, one), aSocket(4, three)] }),
    aContender({ perks: [aSocket(3, two, [one]), aSocket(4, three)] }),
  ]);
  expect(perks.map(({ cells }) => cells.map((cell) => cell?.isOnlyHere))).toEqual([
    [false, true],
    [false, false],
  ]);
  expect(perks.map(({ isSame }) => isSame)).toEqual([false, true]);
});

test("of items of different kinds no perk is marked: they all differ", () => {
  const { perks } = compareItems([
    aContender({ itemHash: 1, perks: [aSocket(1, aPlug(1))] }),
    aContender({ itemHash: 2, perks: [aSocket(1, aPlug(2))] }),
  ]);
  expect(perks.flatMap(({ cells }) => cells.map((cell) => cell?.isOnlyHere))).toEqual([false, false]);
});

test("items of different kinds are compared by the order of their perks", () => {
  const { perks } = compareItems([
    aContender({ itemHash: 1, perks: [aSocket(1, aPlug(1)), aSocket(4, aPlug(2))] }),
    aContender({ itemHash: 2, perks: [aSocket(2, aPlug(3)), aSocket(3, aPlug(2))] }),
  ]);
  expect(perks.map(({ cells }) => cells.map((cell) => cell?.plug.itemHash))).toEqual([
    [1, 3],
    [2, 2],
  ]);
});

for (const { by, order } of [
  { by: "power", order: [2, 0, 1] },
  { by: String(CHARGE_TIME), order: [1, 0, 2] },
  { by: "total", order: [0, 1, 2] },
  { by: "nonsense", order: [0, 1, 2] },
]) {
  test(`sorted by ${by} the best stands first, and what has none last`, () => {
    const all = [
      aContender({ power: 500, stats: [aLine(CHARGE_TIME, 700)] }),
      aContender({ power: null, stats: [aLine(CHARGE_TIME, 500)] }),
      aContender({ power: 550 }),
    ];
    expect(sortContenders(all, by)).toEqual(order.map((index) => all[index]));
  });
}
