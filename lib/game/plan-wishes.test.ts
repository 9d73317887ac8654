import { expect, test } from "@playwright/test";
import type { Account } from "./account.ts";
import { NO_ASIDE_FACTS } from "./arrange/rank-aside.ts";
import { Bucket } from "./bucket.ts";
import { type Item, itemKey } from "./item.ts";
import type { MoveStep } from "./move-step.ts";
import { placeKey, VAULT } from "./place.ts";
import { planWishes } from "./plan-wishes.ts";
import type { Problem } from "./problem.ts";
import {
  aBucket,
  aDefinition,
  anAccount,
  anItem,
  fill,
  HUNTER,
  WARLOCK,
  withHunter,
  withWarlock,
} from "./test-account.ts";
import type { Wish } from "./wish.ts";

const gun = aDefinition(1);
const exoticGun = aDefinition(2, { uniqueLabel: "exotic_weapon" });
const exoticRifle = aDefinition(3, { uniqueLabel: "exotic_weapon", bucketHash: Bucket.Energy });
const hunterHelmet = aDefinition(4, { bucketHash: Bucket.Helmet, className: "hunter" });
const shards = aDefinition(5, {
  bucketHash: Bucket.Consumables,
  isInstanced: false,
  maxStackSize: 999,
  isEquippable: false,
});
const tokens = aDefinition(6, { isInstanced: false, maxStackSize: 100, isEquippable: false });

const inPockets = anItem(shards, VAULT, {
  quantity: 50,
  isAccountWide: true,
  bucketHash: Bucket.Consumables,
});

function ask(item: Item, some: Partial<Wish>): Wish {
  return { itemKey: itemKey(item), to: VAULT, equip: false, quantity: null, ...some };
}

/** Plans one wish of a player who wants nothing else to be moved for it. */
function planMove(account: Account, wish: Wish) {
  const terms = { facts: NO_ASIDE_FACTS, mayMoveOthers: false, spared: new Set<string>() };
  const { steps, problems } = planWishes(account, [{ ...wish, index: 0, reason: "asked" }], terms);
  const problem = problems.get(0);
  return problem ? ({ ok: false, problem } as const) : ({ ok: true, steps } as const);
}

/** A step as one line: what, from where, to where. */
function line(step: MoveStep): string {
  if (step.call !== "transfer") return `${step.call} ${step.characterId}`;
  return `${step.quantity} ${placeKey(step.from)}>${placeKey(step.to)} by ${step.characterId}`;
}

interface Case {
  readonly promise: string;
  readonly item: Item;
  readonly others?: readonly Item[];
  readonly wanted: Partial<Wish>;
  readonly calls?: readonly string[];
  readonly problem?: Problem;
}

const MOVES: readonly Case[] = [
  {
    promise: "several stacks of a kind go as one, in no more than a stack a call",
    item: inPockets,
    others: [{ ...inPockets, quantity: 30 }, anItem(shards, VAULT, { quantity: 4 })],
    wanted: { to: VAULT, quantity: 70 },
    calls: [`50 ${HUNTER}>vault by ${HUNTER}`, `20 ${HUNTER}>vault by ${HUNTER}`],
  },
  {
    promise: "a part that one of several stacks can give is one call",
    item: { ...inPockets, quantity: 30 },
    others: [inPockets],
    wanted: { to: VAULT, quantity: 40 },
    calls: [`40 ${HUNTER}>vault by ${HUNTER}`],
  },
  {
    promise: "M1 vault to a character is one call",
    item: anItem(gun, VAULT),
    wanted: { to: withHunter },
    calls: [`1 vault>${HUNTER} by ${HUNTER}`],
  },
  {
    promise: "M2 vault to another character is one call",
    item: anItem(gun, VAULT),
    wanted: { to: withWarlock },
    calls: [`1 vault>${WARLOCK} by ${WARLOCK}`],
  },
  {
    promise: "M3 a character to the vault is one call",
    item: anItem(gun, withHunter),
    wanted: {},
    calls: [`1 ${HUNTER}>vault by ${HUNTER}`],
  },
  {
    promise: "M4 another character to the vault is one call",
    item: anItem(gun, withWarlock),
    wanted: {},
    calls: [`1 ${WARLOCK}>vault by ${WARLOCK}`],
  },
  {
    promise: "M5 between characters there are two calls, through the vault",
    item: anItem(gun, withHunter),
    wanted: { to: withWarlock },
    calls: [`1 ${HUNTER}>vault by ${HUNTER}`, `1 vault>${WARLOCK} by ${WARLOCK}`],
  },
  {
    promise: "M6 and back again",
    item: anItem(gun, withWarlock),
    wanted: { to: withHunter },
    calls: [`1 ${WARLOCK}>vault by ${WARLOCK}`, `1 vault>${HUNTER} by ${HUNTER}`],
  },
  {
    promise: "M7 the last free slot is enough",
    item: anItem(gun, VAULT),
    others: fill(withHunter, 9),
    wanted: { to: withHunter },
    calls: [`1 vault>${HUNTER} by ${HUNTER}`],
  },
  {
    promise: "M9 a full bucket refuses before any call",
    item: anItem(gun, VAULT),
    others: fill(withHunter, 10),
    wanted: { to: withHunter },
    problem: { kind: "no-room", place: withHunter, bucketHash: Bucket.Kinetic },
  },
  {
    promise: "a full vault refuses",
    item: anItem(gun, withHunter),
    others: fill(VAULT, 600),
    wanted: {},
    problem: { kind: "no-room", place: VAULT, bucketHash: Bucket.Vault },
  },
  {
    promise: "a full vault refuses what has to pass through it",
    item: anItem(gun, withHunter),
    others: fill(VAULT, 600),
    wanted: { to: withWarlock },
    problem: { kind: "no-room", place: VAULT, bucketHash: Bucket.Vault },
  },
  {
    promise: "when the end is full too, the end is named",
    item: anItem(gun, withHunter),
    others: [...fill(VAULT, 600), ...fill(withWarlock, 10)],
    wanted: { to: withWarlock },
    problem: { kind: "no-room", place: withWarlock, bucketHash: Bucket.Kinetic },
  },
  {
    promise: "another bucket's fullness does not matter",
    item: anItem(gun, VAULT),
    others: fill(withHunter, 10, Bucket.Energy),
    wanted: { to: withHunter },
    calls: [`1 vault>${HUNTER} by ${HUNTER}`],
  },
  {
    promise: "M10 a part of a stack takes that part",
    item: anItem(tokens, VAULT, { quantity: 10 }),
    wanted: { to: withHunter, quantity: 3 },
    calls: [`3 vault>${HUNTER} by ${HUNTER}`],
  },
  {
    promise: "without a quantity the whole stack goes",
    item: anItem(tokens, VAULT, { quantity: 10 }),
    wanted: { to: withHunter },
    calls: [`10 vault>${HUNTER} by ${HUNTER}`],
  },
  {
    promise: "more than there is means all there is",
    item: anItem(tokens, VAULT, { quantity: 10 }),
    wanted: { to: withHunter, quantity: 99 },
    calls: [`10 vault>${HUNTER} by ${HUNTER}`],
  },
  {
    promise: "a full bucket takes a stack that fits onto its own kind",
    item: anItem(tokens, VAULT, { quantity: 10 }),
    others: [...fill(withHunter, 9), anItem(tokens, withHunter, { quantity: 90 })],
    wanted: { to: withHunter },
    calls: [`10 vault>${HUNTER} by ${HUNTER}`],
  },
  {
    promise: "M16 a stack at its maximum in a full bucket refuses more",
    item: anItem(tokens, VAULT, { quantity: 10 }),
    others: [...fill(withHunter, 9), anItem(tokens, withHunter, { quantity: 91 })],
    wanted: { to: withHunter },
    problem: { kind: "no-room", place: withHunter, bucketHash: Bucket.Kinetic },
  },
  {
    promise: "M23 a shared stack to the vault is one call",
    item: inPockets,
    wanted: {},
    calls: [`50 ${HUNTER}>vault by ${HUNTER}`],
  },
  {
    promise: "M24 a shared stack sent to any character lands where shared items live",
    item: anItem(shards, VAULT, { quantity: 50 }),
    wanted: { to: withWarlock },
    calls: [`50 vault>${WARLOCK} by ${WARLOCK}`],
  },
  {
    promise: "a shared stack is with every character already",
    item: inPockets,
    wanted: { to: withWarlock },
    problem: { kind: "already-there", place: withWarlock },
  },
];

const REFUSALS: readonly Case[] = [
  {
    promise: "U1 what is there already is said to be there",
    item: anItem(gun, VAULT),
    wanted: {},
    problem: { kind: "already-there", place: VAULT },
  },
  {
    promise: "an item Bungie marks as bound stays",
    item: anItem(gun, withHunter, { isTransferable: false }),
    wanted: {},
    problem: { kind: "not-transferable" },
  },
  {
    promise: "an item defined as bound stays",
    item: anItem(aDefinition(7, { isTransferable: false }), withHunter),
    wanted: {},
    problem: { kind: "not-transferable" },
  },
  {
    promise: "a bound item can still be equipped where it is",
    item: anItem(gun, withHunter, { isTransferable: false }),
    wanted: { to: withHunter, equip: true },
    calls: [`equip ${HUNTER}`],
  },
  {
    promise: "a worn item is not moved",
    item: anItem(gun, withHunter, { isEquipped: true }),
    wanted: {},
    problem: { kind: "is-equipped" },
  },
  {
    promise: "a worn item is not equipped on somebody else",
    item: anItem(gun, withHunter, { isEquipped: true }),
    wanted: { to: withWarlock, equip: true },
    problem: { kind: "is-equipped" },
  },
  {
    promise: "postmaster items are not moved",
    item: anItem(gun, withHunter, { bucketHash: Bucket.Postmaster }),
    wanted: {},
    problem: { kind: "in-postmaster" },
  },
  {
    promise: "a character who is not on the account is unknown",
    item: anItem(gun, VAULT),
    wanted: { to: { kind: "character", characterId: "1" } },
    problem: { kind: "unknown-character" },
  },
  {
    promise: "an item nobody holds is gone",
    item: anItem(gun, VAULT),
    wanted: { itemKey: "6917529999999999999" },
    problem: { kind: "item-gone" },
  },
];

const EQUIPS: readonly Case[] = [
  {
    promise: "V1 equipping a carried item is one call",
    item: anItem(gun, withHunter),
    wanted: { to: withHunter, equip: true },
    calls: [`equip ${HUNTER}`],
  },
  {
    promise: "V3 an item in the vault is brought, then equipped",
    item: anItem(gun, VAULT),
    wanted: { to: withHunter, equip: true },
    calls: [`1 vault>${HUNTER} by ${HUNTER}`, `equip ${HUNTER}`],
  },
  {
    promise: "an item of another character is brought in two calls, then equipped",
    item: anItem(gun, withWarlock),
    wanted: { to: withHunter, equip: true },
    calls: [`1 ${WARLOCK}>vault by ${WARLOCK}`, `1 vault>${HUNTER} by ${HUNTER}`, `equip ${HUNTER}`],
  },
  {
    promise: "V4 armour of another class is refused",
    item: anItem(hunterHelmet, VAULT),
    wanted: { to: withWarlock, equip: true },
    problem: { kind: "wrong-class" },
  },
  {
    promise: "armour of another class may still be carried",
    item: anItem(hunterHelmet, VAULT),
    wanted: { to: withWarlock },
    calls: [`1 vault>${WARLOCK} by ${WARLOCK}`],
  },
  {
    promise: "V2 a second exotic in another slot is refused with the worn one's name",
    item: anItem(exoticGun, withHunter),
    others: [anItem(exoticRifle, withHunter, { isEquipped: true })],
    wanted: { to: withHunter, equip: true },
    problem: { kind: "exotic-conflict", wornItemHash: 3 },
  },
  {
    promise: "an exotic replaces an exotic of its own slot",
    item: anItem(exoticGun, withHunter),
    others: [anItem({ ...exoticGun, itemHash: 8 }, withHunter, { isEquipped: true })],
    wanted: { to: withHunter, equip: true },
    calls: [`equip ${HUNTER}`],
  },
  {
    promise: "an exotic that another character wears is no conflict",
    item: anItem(exoticGun, withHunter),
    others: [anItem(exoticRifle, withWarlock, { isEquipped: true })],
    wanted: { to: withHunter, equip: true },
    calls: [`equip ${HUNTER}`],
  },
  {
    promise: "the vault wears nothing",
    item: anItem(gun, withHunter),
    wanted: { equip: true },
    problem: { kind: "not-equippable" },
  },
  {
    promise: "an item nothing defines is not equipped",
    item: anItem(gun, withHunter, { definition: null }),
    wanted: { to: withHunter, equip: true },
    problem: { kind: "not-equippable" },
  },
  {
    promise: "what is worn there already is said to be",
    item: anItem(gun, withHunter, { isEquipped: true }),
    wanted: { to: withHunter, equip: true },
    problem: { kind: "already-there", place: withHunter },
  },
];

for (const { promise, item, others = [], wanted, calls, problem } of [...MOVES, ...REFUSALS, ...EQUIPS]) {
  test(promise, () => {
    const plan = planMove(anAccount([item, ...others]), ask(item, wanted));
    expect(plan.ok ? plan.steps.map(line) : plan.problem).toEqual(calls ?? problem);
  });
}

test("a stack in the shared pockets and its twin in the vault have different keys", () => {
  expect(itemKey(inPockets)).not.toBe(itemKey(anItem(shards, VAULT)));
});

test("capacities are the bucket's own, not a number we remember", () => {
  const item = anItem(gun, VAULT);
  const account = anAccount([item, ...fill(withHunter, 10)], [aBucket(Bucket.Kinetic, 11)]);
  expect(planMove(account, ask(item, { to: withHunter })).ok).toBe(true);
});

test("an account without a character has nobody to carry anything", () => {
  const item = anItem(gun, VAULT);
  const plan = planMove({ ...anAccount([item]), characters: [] }, ask(item, { to: withHunter }));
  expect(plan).toEqual({ ok: false, problem: { kind: "no-characters" } });
});

test("a stack's steps know how much lies at both ends before each of them", () => {
  const item = anItem(tokens, withHunter, { quantity: 10 });
  const account = anAccount([
    item,
    anItem(tokens, VAULT, { quantity: 4 }),
    anItem(tokens, withWarlock, { quantity: 2 }),
  ]);
  const plan = planMove(account, ask(item, { to: withWarlock, quantity: 3 }));
  expect(plan.ok && plan.steps.map((step) => step.call === "transfer" && step.quantityBefore)).toEqual([
    { from: 10, to: 4 },
    { from: 7, to: 2 },
  ]);
});

test("each call of several stacks counts with the ones before it", () => {
  const stored = anItem(shards, VAULT, { quantity: 4 });
  const account = anAccount([inPockets, { ...inPockets, quantity: 30 }, stored]);
  const plan = planMove(account, ask(inPockets, { to: VAULT }));
  const before = plan.ok && plan.steps.map((step) => step.call === "transfer" && step.quantityBefore);
  expect(before).toEqual([
    { from: 80, to: 4 },
    { from: 30, to: 54 },
  ]);
});
