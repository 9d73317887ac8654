import { expect, test } from "@playwright/test";
import { itemKey } from "./item.ts";
import { otherCopies, statDifferences } from "./item-copies.ts";
import { VAULT } from "./place.ts";
import type { StatLine } from "./stat-breakdown.ts";
import { aDefinition, anItem, withHunter, withWarlock } from "./test-account.ts";

const KIND = aDefinition(1);
const copy = (itemInstanceId: string, power: number, place = withHunter) =>
  anItem(KIND, place, { itemInstanceId, power });

test("the other copies are those of the same hash, the most powerful first, never the item itself", () => {
  const here = copy("1", 400);
  const items = [here, copy("2", 390), copy("3", 450, withWarlock), anItem(aDefinition(2), withHunter)];
  expect(otherCopies(here, items).map(itemKey)).toEqual(["3", "2"]);
});

test("stacks elsewhere are told once a place", () => {
  const stack = aDefinition(5, { isInstanced: false });
  const inVault = anItem(stack, VAULT);
  const items = [inVault, inVault, anItem(stack, withHunter), anItem(stack, withHunter)];
  expect(otherCopies(inVault, items).map(itemKey)).toEqual([itemKey(anItem(stack, withHunter))]);
});

const line = (statHash: number, total: number, isLessBetter = false): StatLine => ({
  statHash,
  name: `Stat ${statHash}`,
  total,
  base: total,
  fromParts: 0,
  parts: [],
  maximum: 100,
  isLessBetter,
});

test("differences are told as the other copy's, the largest first, equal stats not at all", () => {
  const here = [line(1, 50), line(2, 50), line(3, 20)];
  const there = [line(1, 55), line(2, 30), line(3, 20)];
  expect(statDifferences(here, there)).toEqual([
    { statHash: 2, name: "Stat 2", total: 30, by: -20, isBetter: false },
    { statHash: 1, name: "Stat 1", total: 55, by: 5, isBetter: true },
  ]);
});

test("where less is better, less is better", () => {
  expect(statDifferences([line(1, 600, true)], [line(1, 540, true)])).toMatchObject([
    { by: -60, isBetter: true },
  ]);
});

test("a stat that only one of them has is a difference", () => {
  expect(statDifferences([line(1, 10)], [line(2, 10)]).map(({ statHash, by }) => [statHash, by])).toEqual([
    [1, -10],
    [2, 10],
  ]);
});
