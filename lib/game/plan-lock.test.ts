import { expect, test } from "@playwright/test";
import { Bucket, SLOTS } from "./bucket.ts";
import { type Item, itemKey } from "./item.ts";
import { VAULT } from "./place.ts";
import { planLock } from "./plan-lock.ts";
import {
  aDefinition,
  anAccount,
  anItem,
  fill,
  HUNTER,
  WARLOCK,
  withHunter,
  withWarlock,
} from "./test-account.ts";
import { planAndPlay, wishFor } from "./test-plan.ts";

const gun = aDefinition(1);
const shards = aDefinition(2, { bucketHash: Bucket.Consumables, isInstanced: false, isEquippable: false });
const engram = aDefinition(3, { bucketHash: Bucket.Engrams });
const fixed = aDefinition(4, { isTransferable: false, bucketHash: Bucket.Emblem });

const planned = (item: Item, isLocked: boolean) => planLock(anAccount([item]), itemKey(item), isLocked);

const LOCKED_BY: readonly [string, Item, string][] = [
  ["an item of a character is locked by whoever holds it", anItem(gun, withWarlock), WARLOCK],
  ["one in the vault by any character", anItem(gun, VAULT), HUNTER],
  ["a worn one where it is worn", anItem(gun, withHunter, { isEquipped: true }), HUNTER],
  ["one that cannot be moved", anItem(fixed, withWarlock), WARLOCK],
  [
    "one at the postmaster by whom it waits for",
    anItem(gun, withWarlock, { bucketHash: Bucket.Postmaster }),
    WARLOCK,
  ],
];

for (const [promise, item, characterId] of LOCKED_BY) {
  test(`${promise}, in one call and without moving it`, () => {
    const { itemInstanceId, itemHash, place } = item;
    const step = { call: "lock", itemInstanceId, itemHash, characterId, place, isLocked: true };
    expect(planned(item, true)).toEqual({ ok: true, step });
  });
}

test("an item is locked with every slot around it full, and nothing makes room for a lock", () => {
  const item = anItem(gun, withHunter);
  const plan = planAndPlay(anAccount([item, ...fill(withHunter, 9)]), [wishFor(item, { lock: true })]);
  expect(plan).toMatchObject({ lines: ["1 locked by hunter"], problems: [null], broken: [] });
});

test("what is so already asks nothing of Bungie", () => {
  const locked = anItem(gun, VAULT, { isLocked: true });
  expect(planned(locked, true)).toEqual({ ok: true, step: null });
  expect(planned({ ...locked, isLocked: false }, false)).toEqual({ ok: true, step: null });
  expect(planned(locked, false)).toMatchObject({ ok: true, step: { call: "lock", isLocked: false } });
});

test("stacks and what has no slot have no lock", () => {
  for (const item of [anItem(shards, VAULT, { quantity: 9 }), anItem(engram, withHunter)])
    expect(planned(item, true)).toEqual({ ok: false, problem: { kind: "not-lockable" } });
});

test("every slot's items have a lock, the unknown among them", () => {
  for (const { bucketHash, name } of SLOTS) {
    expect(planned(anItem(aDefinition(9, { bucketHash }), VAULT), true).ok, name).toBe(true);
    expect(planned({ ...anItem(gun, withHunter), bucketHash, definition: null }, true).ok, name).toBe(true);
  }
});

test("an item that is gone, and an account without characters, are told as such", () => {
  const item = anItem(gun, VAULT);
  expect(planLock(anAccount([]), itemKey(item), true)).toEqual({ ok: false, problem: { kind: "item-gone" } });
  const nobody = { ...anAccount([item]), characters: [] };
  expect(planLock(nobody, itemKey(item), true)).toEqual({ ok: false, problem: { kind: "no-characters" } });
});
