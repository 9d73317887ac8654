import { expect, test } from "@playwright/test";
import { adoptLoadout } from "./adopt-loadout.ts";
import { Bucket } from "./bucket.ts";
import type { ItemDefinition } from "./item-definition.ts";
import { readLoadoutFile, withoutAccount, writeLoadoutFile } from "./loadout-file.ts";
import { toLoadoutItem } from "./loadout-from-worn.ts";
import { VAULT } from "./place.ts";
import { aDefinition, anAccount, anItem } from "./test-account.ts";

const RIFLE = aDefinition(1, { name: "Breakneck" });
const BOW = aDefinition(2, { bucketHash: Bucket.Energy });
const HELMET = aDefinition(5, { bucketHash: Bucket.Helmet, className: "hunter" });
const MOTES = aDefinition(7, { bucketHash: Bucket.Consumables, isInstanced: false, isEquippable: false });
const GLUED = aDefinition(8, { isEquippable: false, isTransferable: false });
const kindsOf = (...all: ItemDefinition[]) => new Map(all.map((one) => [one.itemHash, one]));
const ALL = kindsOf(RIFLE, BOW, HELMET, MOTES, GLUED);

const at = new Date("2026-11-22T12:00:00Z");
const loadout = {
  loadoutId: "cmloadout1",
  name: "Raid",
  className: "hunter",
  note: "for bosses",
  items: [
    { ...toLoadoutItem(anItem(RIFLE, VAULT), true), itemInstanceId: "6917529000000000777" },
    toLoadoutItem(anItem(MOTES, VAULT, { quantity: 40 }), false),
  ],
  shareToken: "secret-token",
  createdAt: at,
  updatedAt: at,
} as const;
const file = withoutAccount(loadout);
const fileOf = (...items: [number, boolean][]) => ({
  ...file,
  className: null,
  items: items.map(([itemHash, equip]) => ({ itemHash, equip, quantity: 1 })),
});

test("a loadout's file has kinds and names, and nothing of the account it was saved for", () => {
  const text = writeLoadoutFile(file, ALL);
  expect(text).toContain("Breakneck");
  for (const own of ["6917529000000000777", "secret-token", "cmloadout1", "2026"])
    expect(text).not.toContain(own);
  expect(readLoadoutFile(text)).toEqual(file);
});

for (const [what, text] of [
  ["no JSON", "Raid loadout"],
  ["another kind of JSON", '{"items":[{"itemHash":1}]}'],
  ["a list", "[]"],
  ["no items", '{"format":"ninefold-loadout-1","name":"a","items":[]}'],
  ["too many items", writeLoadoutFile({ ...file, items: Array(61).fill(file.items[0]) }, ALL)],
  ["a name that cannot be kept", writeLoadoutFile({ ...file, name: " " }, ALL)],
  ["a note that is too long", writeLoadoutFile({ ...file, note: "x".repeat(1_001) }, ALL)],
  ["a hash that is none", '{"format":"ninefold-loadout-1","name":"a","items":[{"itemHash":-1}]}'],
  ["a hash of words", '{"format":"ninefold-loadout-1","name":"a","items":[{"itemHash":"1"}]}'],
  ["an amount of none", '{"format":"ninefold-loadout-1","name":"a","items":[{"itemHash":1,"quantity":0}]}'],
  ["an item that is none", '{"format":"ninefold-loadout-1","name":"a","items":[null]}'],
] as const) {
  test(`a file with ${what} is not read as a loadout`, () => {
    expect(readLoadoutFile(text)).toBeNull();
  });
}

test("a loadout that is taken over means the taker's own copies, the strongest of each kind", () => {
  const copies = [300, 500, 400].map((power) =>
    anItem(RIFLE, VAULT, { power, itemInstanceId: String(power), isCrafted: power === 500 }),
  );
  const adopted = adoptLoadout(anAccount([...copies, anItem(MOTES, VAULT, { quantity: 5 })]), file, ALL);
  expect(adopted).toEqual({
    ok: true,
    className: "hunter",
    items: [
      { itemInstanceId: "500", itemHash: 1, equip: true, quantity: 1, isCrafted: true },
      { itemInstanceId: null, itemHash: 7, equip: false, quantity: 40, isCrafted: false },
    ],
  });
});

test("what the taker has no copy of stays in it by its kind", () => {
  expect(adoptLoadout(anAccount([]), fileOf([1, true], [1, false], [2, true]), ALL)).toMatchObject({
    ok: true,
    items: [
      { itemInstanceId: null, itemHash: 1, equip: true },
      { itemInstanceId: null, itemHash: 2, equip: true },
    ],
  });
});

test("what nothing defines or no loadout can hold is left out, and a class is told by the gear", () => {
  expect(adoptLoadout(anAccount([]), fileOf([5, true], [8, true], [404, true]), ALL)).toMatchObject({
    ok: true,
    className: "hunter",
    items: [{ itemHash: 5 }],
  });
});

test("a file is refused that no character can wear, or of which nothing is known", () => {
  const titans = aDefinition(6, { bucketHash: Bucket.Chest, className: "titan" });
  const twin = aDefinition(3);
  const kinds = kindsOf(...ALL.values(), titans, twin);
  const problem = (...items: [number, boolean][]) => {
    const adopted = adoptLoadout(anAccount([]), fileOf(...items), kinds);
    return adopted.ok ? null : adopted.problem.kind;
  };
  expect(problem([5, true], [6, true])).toBe("wrong-class");
  expect(problem([1, true], [3, true])).toBe("two-for-a-slot");
  expect(problem([404, true])).toBe("bad-loadout-file");
});
