import { expect, test } from "@playwright/test";
import type { EquipSeveralStep } from "./move-step.ts";
import { VAULT } from "./place.ts";
import { WARLOCK, withHunter, withWarlock } from "./test-account.ts";
import { equip, gunId, lock, pull, records, type StepRow, stack, toVault, toWarlock } from "./test-steps.ts";
import { asideItems, touchedItems } from "./touched-items.ts";

const touched = (...rows: StepRow[]) => touchedItems({ steps: records(...rows) });
const STACK = { itemInstanceId: null, itemHash: 2 };

test("what was moved in two calls was moved once, from its first place to its last", () => {
  expect(touched([toVault, "succeeded"], [toWarlock, "succeeded"])).toMatchObject([
    { itemInstanceId: gunId, before: { place: withHunter }, now: { place: withWarlock }, lock: null },
  ]);
});

test("what came back to where it was is not changed", () => {
  const back = { ...toVault, from: VAULT, to: withHunter };
  expect(touched([toVault, "succeeded"], [back, "succeeded"])).toEqual([]);
});

test("what was not confirmed has changed nothing", () => {
  for (const state of ["planned", "started", "refused", "gone", "unknown"] as const)
    expect(touched([toVault, state])).toEqual([]);
});

test("an equip changes what is put on and what it replaces", () => {
  const replaces = { itemInstanceId: "66", itemHash: 6 };
  const there = { place: withWarlock };
  expect(touched([{ ...equip, replaces }, "succeeded"])).toMatchObject([
    { itemInstanceId: "66", before: { ...there, isWorn: true }, now: { ...there, isWorn: false } },
    { itemInstanceId: gunId, before: { ...there, isWorn: false }, now: { ...there, isWorn: true } },
  ]);
});

test("of several that were to be put on, only those that were are changed", () => {
  const several: EquipSeveralStep = {
    ...{ call: "equip-several", wish: 0, reason: "asked", characterId: WARLOCK },
    items: [
      { wish: 0, reason: "asked", itemInstanceId: gunId, itemHash: 1, replaces: null },
      { wish: 1, reason: "asked", itemInstanceId: "55", itemHash: 5, replaces: null },
    ],
  };
  const answers = [
    { itemInstanceId: gunId, bungieCode: 1671 },
    { itemInstanceId: "55", bungieCode: 1 },
  ];
  expect(touched([several, "partly", answers])).toMatchObject([{ itemInstanceId: "55", wish: 1 }]);
});

test("a lock is changed where the item lies, also on its way, and not when it was set back", () => {
  expect(touched([lock, "succeeded"])).toMatchObject([
    { lock: { before: false, now: true }, now: { place: withHunter } },
  ]);
  expect(touched([toVault, "succeeded"], [{ ...lock, place: VAULT }, "succeeded"])).toMatchObject([
    { before: { place: withHunter }, now: { place: VAULT }, lock: { before: false, now: true } },
  ]);
  expect(touched([lock, "succeeded"], [{ ...lock, isLocked: false }, "succeeded"])).toEqual([]);
});

test("what was worn when it was locked counts as worn when something takes its place", () => {
  const place = withWarlock;
  const replaces = { itemInstanceId: gunId, itemHash: 1 };
  const other = { ...equip, itemInstanceId: "66", itemHash: 6, replaces };
  const changed = touched([{ ...lock, place }, "succeeded"], [other, "succeeded"]);
  const before = { place, isWorn: true };
  expect(changed[0]).toMatchObject({ itemInstanceId: gunId, before, now: { place, isWorn: false } });
});

test("what was collected waited before", () => {
  expect(touched([pull, "succeeded"])).toMatchObject([
    { before: { place: withHunter, isWaiting: true }, now: { place: withHunter, isWaiting: false } },
  ]);
});

test("pieces of a stack that go on are the same pieces", () => {
  expect(
    touched([stack, "succeeded"], [{ ...stack, from: VAULT, to: withWarlock }, "succeeded"]),
  ).toMatchObject([{ ...STACK, quantity: 3, before: { place: withHunter }, now: { place: withWarlock } }]);
});

test("pieces of a stack of which only some go on are two", () => {
  const on = { ...stack, quantity: 1, from: VAULT, to: withWarlock };
  expect(touched([stack, "succeeded"], [on, "succeeded"])).toMatchObject([
    { ...STACK, quantity: 2, before: { place: withHunter }, now: { place: VAULT } },
    { ...STACK, quantity: 1, before: { place: withHunter }, now: { place: withWarlock } },
  ]);
});

test("pieces that two wishes moved are not mixed up", () => {
  const other = { ...stack, wish: 1, from: VAULT, to: withWarlock };
  expect(touched([stack, "succeeded"], [other, "succeeded"])).toMatchObject([
    { wish: 0, before: { place: withHunter }, now: { place: VAULT } },
    { wish: 1, before: { place: VAULT }, now: { place: withWarlock } },
  ]);
});

test("what stood aside is what made room and has not returned", () => {
  const aside = { ...toVault, itemInstanceId: "77", reason: "make-room" } as const;
  const steps = records([aside, "succeeded"], [{ ...toVault, itemInstanceId: "78" }, "succeeded"]);
  expect(asideItems({ steps })).toMatchObject([{ itemInstanceId: "77" }]);
  const back = { ...aside, from: VAULT, to: withHunter, reason: "put-back" } as const;
  expect(asideItems({ steps: records([aside, "succeeded"], [back, "succeeded"]) })).toEqual([]);
});
