import { expect, test } from "@playwright/test";
import { Bucket } from "./bucket.ts";
import { findLoadoutItems } from "./find-loadout-items.ts";
import type { Item } from "./item.ts";
import type { LoadoutItem } from "./loadout.ts";
import { toLoadoutItem } from "./loadout-from-worn.ts";
import { VAULT } from "./place.ts";
import {
  aBucket,
  aDefinition,
  anAccount,
  anItem,
  HUNTER,
  WARLOCK,
  withHunter,
  withWarlock,
} from "./test-account.ts";

const RIFLE = aDefinition(1);
const MOTES = aDefinition(7, {
  bucketHash: Bucket.Consumables,
  isInstanced: false,
  isEquippable: false,
  maxStackSize: 9_999,
});
const SUBCLASS = aDefinition(9, { bucketHash: Bucket.Subclass, isTransferable: false });

const copyOf = (itemInstanceId: string, some: Partial<Item> = {}) =>
  anItem(RIFLE, VAULT, { itemInstanceId, ...some });
const find = (items: readonly Item[], wanted: readonly LoadoutItem[], characterId: string | null = null) =>
  findLoadoutItems(anAccount(items, [aBucket(Bucket.Subclass, 3)]), { items: wanted }, characterId);
const found = (...args: Parameters<typeof find>) =>
  find(...args).found.map(({ item, isRecognised, quantity }) => [
    item.itemInstanceId,
    isRecognised,
    quantity,
  ]);

test("a saved instance is found wherever it lies, never another copy of its kind", () => {
  const wanted = toLoadoutItem(copyOf("11"), true);
  const elsewhere = copyOf("11", { place: withWarlock, bucketHash: Bucket.Postmaster });
  expect(found([copyOf("12", { power: 500 }), elsewhere], [wanted])).toEqual([["11", false, 1]]);
  expect(find([copyOf("12")], [wanted])).toEqual({ found: [], missing: [wanted] });
});

test("L3: a crafted item whose instance id changed is still recognised", () => {
  const wanted = toLoadoutItem(copyOf("11", { isCrafted: true }), true);
  const reshaped = copyOf("99", { isCrafted: true });
  expect(found([copyOf("12"), reshaped], [wanted])).toEqual([["99", true, 1]]);
});

test("with two crafted copies of its kind nobody can say which is meant: it is missing", () => {
  const wanted = toLoadoutItem(copyOf("11", { isCrafted: true }), true);
  const two = [copyOf("98", { isCrafted: true }), copyOf("99", { isCrafted: true })];
  expect(find(two, [wanted]).missing).toEqual([wanted]);
});

test("a crafted copy that the loadout names itself stands for no other, in whatever order they are", () => {
  const gone = toLoadoutItem(copyOf("11", { isCrafted: true }), true);
  const there = copyOf("99", { isCrafted: true });
  const named = toLoadoutItem(there, false);
  for (const wanted of [
    [gone, named],
    [named, gone],
  ]) {
    const { found: copies, missing } = find([there], wanted);
    expect(copies.map(({ wanted: one }) => one)).toEqual([named]);
    expect(missing).toEqual([gone]);
  }
});

test("a kind that was known by name alone is its strongest copy, and two of a kind are two copies", () => {
  const wanted = { ...toLoadoutItem(copyOf("1"), true), itemInstanceId: null };
  const copies = [copyOf("11", { power: 300 }), copyOf("12", { power: 500 }), copyOf("13", { power: 400 })];
  expect(found(copies, [wanted])).toEqual([["12", true, 1]]);
  expect(found(copies, [wanted, { ...wanted, equip: false }])).toEqual([
    ["12", true, 1],
    ["13", true, 1],
  ]);
});

test("a subclass, which never leaves its character, is that character's own copy", () => {
  const subclassOf = (itemInstanceId: string, place: typeof withHunter) =>
    anItem(SUBCLASS, place, { itemInstanceId, isTransferable: false });
  const items = [subclassOf("21", withHunter), subclassOf("22", withWarlock)];
  const wanted = toLoadoutItem(items[0] as Item, true);
  expect(found(items, [wanted], HUNTER)).toEqual([["21", false, 1]]);
  expect(found(items, [wanted], WARLOCK)).toEqual([["22", true, 1]]);
  expect(found(items, [wanted])).toEqual([["21", false, 1]]);
  expect(found([items[1] as Item], [wanted])).toEqual([["22", true, 1]]);
});

test("of a stack all pieces of its kind count, never more than are wanted; with none it is missing", () => {
  const stack = (quantity: number, place = VAULT) => anItem(MOTES, place, { quantity });
  const wanted = toLoadoutItem(stack(500), false);
  expect(found([stack(100), stack(150, withHunter)], [wanted])).toEqual([[null, false, 250]]);
  expect(found([stack(700)], [wanted])).toEqual([[null, false, 500]]);
  expect(find([copyOf("1")], [wanted]).missing).toEqual([wanted]);
});
