import { expect, test } from "@playwright/test";
import { CLASS_NAMES } from "./character.ts";
import { aWare, STRANGE_COIN } from "./test-wares.ts";
import { stockChanges } from "./xur-changes.ts";
import { succeed } from "./xur-enrich.ts";
import type { XurWare } from "./xur-stock.ts";

const seen = (wares: readonly XurWare[], hasRolls = true) => ({
  wares,
  coverage: { classes: CLASS_NAMES, hasRolls },
});
const priced = (quantity: number) => [
  { itemHash: STRANGE_COIN, quantity, name: "Strange Coin", iconPath: null },
];
const range = (value: number) => [{ statHash: 1, name: "Range", value, maximum: 100 }];
const perks = (...hashes: number[]) =>
  hashes.map((plugHash) => ({ plugHash, name: `Perk ${plugHash}`, description: "", iconPath: null }));

const told = (before: readonly XurWare[], after: readonly XurWare[]) =>
  stockChanges(seen(before), seen(after)).map(({ kind, ware, before: was }) => [
    kind,
    ware.itemHash,
    was?.costs[0]?.quantity ?? null,
  ]);

test("what came and what went are told, in the order of the wares, the gone last", () => {
  expect(told([aWare(1), aWare(2)], [aWare(3), aWare(2), aWare(4)])).toEqual([
    ["came", 3, null],
    ["came", 4, null],
    ["went", 1, 23],
  ]);
});

test("another price is told as such, with the one before", () => {
  expect(told([aWare(1)], [aWare(1, { costs: priced(29) })])).toEqual([["price", 1, 23]]);
});

test("of an item that is sold twice, the offer that changed is the one that is told", () => {
  const [five, many, more] = [5, 29, 31].map((quantity) => aWare(1, { costs: priced(quantity), quantity }));
  if (!five || !many || !more) throw new Error("three offers were made");
  expect(told([five, many], [five, more])).toEqual([["price", 1, 29]]);
  expect(told([five, many], [many, five])).toEqual([]);
  expect(told([five, five], [five])).toEqual([["went", 1, 5]]);
});

test("another roll is told; perks or stats that one reading lacked are not another roll", () => {
  const rolled = aWare(1, { stats: range(50), perks: perks(1, 2) });
  const other = (some: Partial<XurWare>) => told([rolled], [{ ...rolled, ...some }]);
  expect(other({ stats: range(51) })).toEqual([["roll", 1, 23]]);
  expect(other({ perks: perks(1, 3) })).toEqual([["roll", 1, 23]]);
  expect(other({ stats: [], perks: [] })).toEqual([]);
  expect(other({ perks: perks(1, 2, 3) })).toEqual([]);
  expect(other({ name: null, iconPath: null })).toEqual([]);
});

test("a change that a poorer reading finds keeps what it could not see, and drops what must have changed with it", () => {
  const [gun, engram] = [aWare(1), aWare(9, { group: "engrams" })];
  const set = (itemHash: number, className: "titan" | "hunter") =>
    aWare(itemHash, { group: "legendary-armor", className, isOwnClassOnly: true });
  const before = seen([gun, set(20, "titan"), set(21, "hunter"), engram]);
  const hunters = (wares: readonly XurWare[]) => ({
    wares,
    coverage: { classes: ["hunter"] as const, hasRolls: false },
  });
  const kept = succeed(before, hunters([aWare(2), set(21, "hunter"), engram]));
  expect(kept.wares.map(({ itemHash }) => itemHash)).toEqual([2, 21, 20, 9]);
  expect(kept.coverage.classes).toEqual(["titan", "hunter"]);
  const dropped = succeed(before, hunters([aWare(2), set(31, "hunter"), engram]));
  expect(dropped.wares.map(({ itemHash }) => itemHash)).toEqual([2, 31, 9]);
  expect(dropped.coverage.classes).toEqual(["hunter"]);
});
