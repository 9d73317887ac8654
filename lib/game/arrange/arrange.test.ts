import { expect, test } from "@playwright/test";
import { Bucket } from "../bucket.ts";
import { VAULT } from "../place.ts";
import {
  aDefinition,
  anAccount,
  anItem,
  fill,
  HUNTER,
  WARLOCK,
  withHunter,
  withWarlock,
} from "../test-account.ts";
import { arrange } from "./arrange.ts";

// What arranging promises beyond the plans that ../plan-wishes.test.ts and its neighbours check.

const gun = aDefinition(1);
const shards = aDefinition(7, {
  bucketHash: Bucket.Consumables,
  isInstanced: false,
  maxStackSize: 999,
  isEquippable: false,
});

test("each act says what it is for, and what it acts on is the account's own item", () => {
  const item = anItem(gun, VAULT);
  const account = anAccount([item, ...fill(withHunter, 10)]);
  const arranged = arrange(account, { item, to: withHunter, equip: false, quantity: 1 });
  expect(
    arranged.ok && arranged.acts.map(({ reason, item: one }) => [reason, account.items.includes(one)]),
  ).toEqual([
    ["make-room", true],
    ["asked", true],
  ]);
});

test("what must stay where it is makes no room", () => {
  const item = anItem(gun, VAULT);
  const here = fill(withHunter, 10);
  const wanted = { item, to: withHunter, equip: false, quantity: 1, untouchable: new Set(here) };
  expect(arrange(anAccount([item, ...here]), wanted)).toEqual({
    ok: false,
    problem: { kind: "no-room", place: withHunter, bucketHash: Bucket.Kinetic },
  });
});

test("what all characters share is collected by whom it waits for, and comes to the one it was wanted for", () => {
  const item = anItem(shards, withWarlock, { bucketHash: Bucket.Postmaster, quantity: 5 });
  const arranged = arrange(anAccount([item]), { item, to: withHunter, equip: false, quantity: 5 });
  expect(arranged).toMatchObject({
    ok: true,
    acts: [{ call: "pull", characterId: WARLOCK, to: withHunter }],
  });
});

test("what all characters share is taken from the vault by the one it was wanted for", () => {
  const item = anItem(shards, VAULT, { quantity: 5 });
  const arranged = arrange(anAccount([item]), { item, to: withHunter, equip: false, quantity: 5 });
  expect(arranged).toMatchObject({
    ok: true,
    acts: [{ call: "transfer", characterId: HUNTER, to: withHunter }],
  });
});
