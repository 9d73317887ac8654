import { expect, test } from "@playwright/test";
import { Bucket } from "./bucket.ts";
import { copiesOf, duplicateKey, groupDuplicates } from "./duplicates.ts";
import type { ItemDefinition } from "./item-definition.ts";
import { VAULT } from "./place.ts";
import { aDefinition, anItem, withHunter } from "./test-account.ts";

const PALINDROME = { name: "The Palindrome", bucketHash: Bucket.Energy } as const;

function keyOf(some: Partial<ItemDefinition>, itemHash = 1): string | null {
  return duplicateKey(anItem(aDefinition(itemHash, some), VAULT));
}

for (const { same, one, other } of [
  { same: "another hash of the same name, from another season", one: PALINDROME, other: PALINDROME },
  {
    same: "an adept copy of a weapon",
    one: PALINDROME,
    other: { ...PALINDROME, name: "The Palindrome (Adept)" },
  },
  {
    same: "a timelost copy of a weapon",
    one: { name: "Fatebringer" },
    other: { name: "Fatebringer (Timelost)" },
  },
] as const) {
  test(`${same} is a duplicate`, () => {
    expect(keyOf(one, 1)).toBe(keyOf(other, 2));
    expect(keyOf(one, 1)).not.toBeNull();
  });
}

for (const { differs, one, other } of [
  { differs: "the rarity", one: { rarity: "rare" }, other: { rarity: "legendary" } },
  { differs: "the slot", one: { bucketHash: Bucket.Kinetic }, other: { bucketHash: Bucket.Energy } },
  {
    differs: "the class",
    one: { className: "hunter", bucketHash: Bucket.Legs },
    other: { className: "titan", bucketHash: Bucket.Legs },
  },
  {
    differs: "the name of armour in brackets",
    one: { name: "Cloak", bucketHash: Bucket.ClassItem },
    other: { name: "Cloak (Adept)", bucketHash: Bucket.ClassItem },
  },
] as const) {
  test(`no duplicate when ${differs} differs`, () => {
    expect(keyOf({ name: "Twin", ...one })).not.toBe(keyOf({ name: "Twin", ...other }));
  });
}

for (const { what, some } of [
  { what: "stacks", some: { isInstanced: false, bucketHash: Bucket.Consumables } },
  { what: "emblems", some: { bucketHash: Bucket.Emblem } },
  { what: "subclasses", some: { bucketHash: Bucket.Subclass } },
  { what: "finishers", some: { bucketHash: Bucket.Finisher } },
] as const) {
  test(`${what} are never duplicates`, () => {
    expect(keyOf(some)).toBeNull();
  });
}

test("an item that no definition knows is never a duplicate", () => {
  expect(duplicateKey({ ...anItem(aDefinition(1), VAULT), definition: null })).toBeNull();
});

test("classified items are duplicates by hash, since they have no name", () => {
  expect(keyOf({ name: "", isClassified: true }, 5)).not.toBe(keyOf({ name: "", isClassified: true }, 6));
});

test("copies count wherever they lie, in the vault, with a character or at the postmaster", () => {
  const gun = aDefinition(1, PALINDROME);
  const copies = [
    anItem(gun, VAULT, { itemInstanceId: "1" }),
    anItem(gun, withHunter, { itemInstanceId: "2", isEquipped: true }),
    anItem(gun, withHunter, { itemInstanceId: "3", bucketHash: Bucket.Postmaster }),
  ];
  const other = anItem(aDefinition(9), VAULT);
  const items = [...copies, other];
  expect([...groupDuplicates(items).values()].map(({ length }) => length)).toEqual([3, 1]);
  expect([...groupDuplicates(items).values()]).toEqual([copies, [other]]);
  expect(copiesOf(items, copies[1] ?? other)).toEqual(copies);
});
