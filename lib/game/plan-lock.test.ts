import { expect, test } from "@playwright/test";
import { Bucket, SLOTS } from "./bucket.ts";
import { type Item, itemKey } from "./item.ts";
import type { LockStep } from "./move-step.ts";
import { VAULT } from "./place.ts";
import { planMove } from "./plan-move.ts";
import type { Problem } from "./problem.ts";
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

const gun = aDefinition(1);
const shards = aDefinition(2, { bucketHash: Bucket.Consumables, isInstanced: false, isEquippable: false });
const engram = aDefinition(3, { bucketHash: Bucket.Engrams });
const fixed = aDefinition(4, { isTransferable: false, bucketHash: Bucket.Emblem });

function planned(item: Item, lock: boolean, others: readonly Item[] = []) {
  const request = { itemKey: itemKey(item), to: VAULT, equip: false, quantity: null, lock };
  return planMove(anAccount([item, ...others]), request);
}

function stepFor({ itemHash, itemInstanceId, place }: Item, characterId: string): LockStep {
  const what = { itemInstanceId: String(itemInstanceId), itemHash, characterId, place, isLocked: true };
  return { call: "lock", cause: "asked", ...what };
}

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
    expect(planned(item, true)).toEqual({ ok: true, steps: [stepFor(item, characterId)] });
  });
}

test("an item is locked with every slot around it full: nothing makes room for a lock", () => {
  const item = anItem(gun, withHunter);
  expect(planned(item, true, fill(withHunter, 9))).toEqual({ ok: true, steps: [stepFor(item, HUNTER)] });
});

test("what is so already asks nothing of Bungie", () => {
  const locked = anItem(gun, VAULT, { isLocked: true });
  expect(planned(locked, true)).toEqual({ ok: true, steps: [] });
  expect(planned({ ...locked, isLocked: false }, false)).toEqual({ ok: true, steps: [] });
  expect(planned(locked, false)).toMatchObject({ ok: true, steps: [{ call: "lock", isLocked: false }] });
});

const NOT_LOCKABLE: Problem = { kind: "not-lockable" };

test("stacks and what has no slot have no lock", () => {
  for (const item of [anItem(shards, VAULT, { quantity: 9 }), anItem(engram, withHunter)])
    expect(planned(item, true)).toEqual({ ok: false, problem: NOT_LOCKABLE });
});

test("every slot's items have a lock, the unknown among them", () => {
  for (const { bucketHash, name } of SLOTS) {
    expect(planned(anItem(aDefinition(9, { bucketHash }), VAULT), true).ok, name).toBe(true);
    const unknown = { ...anItem(gun, withHunter), bucketHash, definition: null };
    expect(planned(unknown, true).ok, name).toBe(true);
  }
});

test("an item that is gone, and an account without characters, are told as such", () => {
  const item = anItem(gun, VAULT);
  const request = { itemKey: itemKey(item), to: VAULT, equip: false, quantity: null, lock: true };
  expect(planMove(anAccount([]), request)).toEqual({ ok: false, problem: { kind: "item-gone" } });
  const nobody = { ...anAccount([item]), characters: [] };
  expect(planMove(nobody, request)).toEqual({ ok: false, problem: { kind: "no-characters" } });
});
