import { expect, test } from "@playwright/test";
import { Bucket } from "./bucket.ts";
import { type Item, itemKey } from "./item.ts";
import { VAULT } from "./place.ts";
import {
  aBucket,
  aCharacter,
  aDefinition,
  anAccount,
  anItem,
  fill,
  withHunter,
  withWarlock,
} from "./test-account.ts";
import { planAndPlay, wishFor } from "./test-plan.ts";
import type { Wish } from "./wish.ts";

const gun = aDefinition(1);
const shards = aDefinition(5, {
  bucketHash: Bucket.Consumables,
  isInstanced: false,
  maxStackSize: 999,
  isEquippable: false,
});
const helmet = aDefinition(4, { bucketHash: Bucket.Helmet, className: "hunter" });
const tokens = aDefinition(6, { isInstanced: false, maxStackSize: 100, isEquippable: false });
const AT_POST = { bucketHash: Bucket.Postmaster };
const inPockets = anItem(shards, VAULT, {
  quantity: 50,
  isAccountWide: true,
  bucketHash: Bucket.Consumables,
});
const pile = (quantity: number, place = VAULT) => anItem(tokens, place, { quantity });

test("a stack in the shared pockets, in the vault and at a postmaster has three keys", () => {
  const waiting = anItem(shards, withHunter, AT_POST);
  expect(new Set([inPockets, anItem(shards, VAULT), waiting].map(itemKey)).size).toBe(3);
});

test("capacities are the bucket's own, not a number we remember", () => {
  const item = anItem(gun, VAULT);
  const account = anAccount([item, ...fill(withHunter, 10)], [aBucket(Bucket.Kinetic, 11)]);
  expect(planAndPlay(account, [wishFor(item, { to: withHunter })]).lines).toEqual(["1 vault>hunter"]);
});

test("each call of a stack knows how much lies at both ends before it", () => {
  const before = (item: Item, others: readonly Item[], some: Partial<Wish>) =>
    planAndPlay(anAccount([item, ...others]), [wishFor(item, some)]).steps.map(
      (step) => step.call === "transfer" && step.quantityBefore,
    );
  expect(
    before(pile(10, withHunter), [pile(4), pile(2, withWarlock)], { to: withWarlock, quantity: 3 }),
  ).toEqual([
    { from: 10, to: 4 },
    { from: 7, to: 2 },
  ]);
  expect(
    before(inPockets, [{ ...inPockets, quantity: 30 }, anItem(shards, VAULT, { quantity: 4 })], {}),
  ).toEqual([
    { from: 80, to: 4 },
    { from: 30, to: 54 },
  ]);
});

test("X2 an account with one character moves through the vault of that one", () => {
  const item = anItem(gun, VAULT);
  const account = {
    ...anAccount([item, ...fill(withHunter, 10)]),
    characters: [aCharacter("2305843009300000001", "hunter")],
  };
  const plan = planAndPlay(account, [wishFor(item, { to: withHunter })]);
  expect(plan).toMatchObject({ lines: ["filler hunter>vault (make-room)", "1 vault>hunter"], broken: [] });
  const elsewhere = planAndPlay(account, [wishFor(item, { to: withWarlock })]);
  expect(elsewhere).toMatchObject({ lines: [], problems: [{ kind: "unknown-character" }] });
});

test("X2 an account without a character has nobody to carry anything", () => {
  const item = anItem(gun, VAULT);
  const account = { ...anAccount([item]), characters: [] };
  const plan = planAndPlay(account, [wishFor(item, { to: withHunter })]);
  expect(plan).toMatchObject({ lines: [], problems: [{ kind: "no-characters" }] });
});

test("M25 in the vault it lies in the section of its kind", () => {
  const item = anItem(helmet, withHunter, AT_POST);
  const [stored] = planAndPlay(anAccount([item]), [wishFor(item)]).end.items;
  expect(stored).toMatchObject({ bucketHash: Bucket.Vault, definition: { bucketHash: Bucket.Helmet } });
});
