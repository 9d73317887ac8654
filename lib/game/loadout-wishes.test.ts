import { expect, test } from "@playwright/test";
import { Bucket } from "./bucket.ts";
import { type Item, itemKey } from "./item.ts";
import type { Loadout } from "./loadout.ts";
import { toLoadoutItem } from "./loadout-from-worn.ts";
import { loadoutWishes } from "./loadout-wishes.ts";
import { VAULT } from "./place.ts";
import { aDefinition, anAccount, anItem, withHunter, withWarlock } from "./test-account.ts";

const rifle = anItem(aDefinition(1), VAULT);
const bow = anItem(aDefinition(2, { bucketHash: Bucket.Energy }), withWarlock);
const spare = anItem(aDefinition(3), VAULT);
const MOTES = aDefinition(7, {
  bucketHash: Bucket.Consumables,
  isInstanced: false,
  isEquippable: false,
  maxStackSize: 9_999,
});
const motes = (quantity: number, some: Partial<Item> = {}) => anItem(MOTES, VAULT, { quantity, ...some });
const shared = { isAccountWide: true, bucketHash: Bucket.Consumables };

function aLoadout(wanted: readonly (readonly [Item, boolean])[], some: Partial<Loadout> = {}): Loadout {
  const at = new Date("2026-11-22T12:00:00Z");
  return {
    loadoutId: "l1",
    name: "Raid",
    className: "hunter",
    note: "",
    items: wanted.map(([item, equip]) => toLoadoutItem(item, equip)),
    shareToken: null,
    createdAt: at,
    updatedAt: at,
    ...some,
  };
}

test("worn things are wished on, carried ones only along, missing ones are named", () => {
  const gone = anItem(aDefinition(5), VAULT);
  const loadout = aLoadout([
    [rifle, true],
    [bow, true],
    [spare, false],
    [gone, false],
  ]);
  expect(loadoutWishes(anAccount([rifle, bow, spare]), loadout, withHunter)).toEqual({
    ok: true,
    wishes: [
      { itemKey: itemKey(rifle), to: withHunter, equip: true, quantity: null },
      { itemKey: itemKey(bow), to: withHunter, equip: true, quantity: null },
      { itemKey: itemKey(spare), to: withHunter, equip: false, quantity: null },
    ],
    missing: [toLoadoutItem(gone, false)],
  });
});

test("what is so already is wished for too, so that nothing else moves it aside", () => {
  const worn = anItem(aDefinition(1), withHunter, { isEquipped: true });
  const wished = loadoutWishes(anAccount([worn]), aLoadout([[worn, true]]), withHunter);
  expect(wished).toMatchObject({ ok: true, wishes: [{ itemKey: itemKey(worn), equip: true }] });
});

const helmet = anItem(
  aDefinition(4, { bucketHash: Bucket.Helmet, className: "warlock", uniqueLabel: "exotic_armor" }),
  VAULT,
);
const gloves = anItem(
  aDefinition(6, { bucketHash: Bucket.Gauntlets, className: "hunter", uniqueLabel: "exotic_armor" }),
  VAULT,
);
const hood = anItem(
  aDefinition(8, { bucketHash: Bucket.Helmet, className: "hunter", uniqueLabel: "exotic_armor" }),
  VAULT,
);

for (const [why, loadout, problem] of [
  ["of another class", aLoadout([[rifle, true]], { className: "warlock" }), { kind: "wrong-class" }],
  ["that wears another class's armour", aLoadout([[helmet, true]]), { kind: "wrong-class" }],
  [
    "with two things for one slot",
    aLoadout([
      [rifle, true],
      [spare, true],
    ]),
    { kind: "two-for-a-slot", itemNames: ["Item 1", "Item 3"] },
  ],
  [
    "with two exotics of one label",
    aLoadout([
      [gloves, true],
      [hood, true],
    ]),
    { kind: "two-exotics", itemNames: ["Item 6", "Item 8"] },
  ],
  ["of which nothing is there", aLoadout([[anItem(aDefinition(5), VAULT), true]]), { kind: "empty-loadout" }],
] as const) {
  test(`a loadout ${why} is refused before anything is done`, () => {
    const account = anAccount([rifle, spare, helmet, gloves, hood]);
    expect(loadoutWishes(account, loadout, withHunter)).toEqual({ ok: false, problem });
  });
}

test("two exotics of which one is only carried are no conflict, and a character must be there", () => {
  const loadout = aLoadout([
    [gloves, true],
    [hood, false],
  ]);
  const account = anAccount([gloves, hood]);
  expect(loadoutWishes(account, loadout, withHunter)).toMatchObject({ ok: true });
  expect(loadoutWishes(account, loadout, { kind: "character", characterId: "1" })).toEqual({
    ok: false,
    problem: { kind: "unknown-character" },
  });
});

test("of a stack no more is asked for than is wanted, first what the character has already", () => {
  const account = anAccount([motes(300), motes(200, shared)]);
  const wished = (quantity: number) => {
    const outcome = loadoutWishes(account, aLoadout([[motes(quantity), false]]), withHunter);
    return outcome.ok && outcome.wishes.map((wish) => [wish.itemKey, wish.quantity]);
  };
  expect(wished(150)).toEqual([["stack-7-shared", 150]]);
  expect(wished(450)).toEqual([
    ["stack-7-shared", 200],
    ["stack-7-vault", 250],
  ]);
  expect(wished(900)).toEqual([
    ["stack-7-shared", 200],
    ["stack-7-vault", 300],
  ]);
});

test("a loadout put into the vault leaves there what cannot travel, and wears nothing", () => {
  const subclass = anItem(
    aDefinition(9, { bucketHash: Bucket.Subclass, isTransferable: false }),
    withHunter,
    { isEquipped: true, isTransferable: false },
  );
  const loadout = aLoadout([
    [subclass, true],
    [bow, true],
    [motes(100), false],
  ]);
  const account = anAccount([subclass, bow, motes(40), motes(200, shared)]);
  expect(loadoutWishes(account, loadout, VAULT)).toMatchObject({
    ok: true,
    wishes: [
      { itemKey: itemKey(bow), to: VAULT, equip: false },
      { itemKey: "stack-7-vault", quantity: 40 },
      { itemKey: "stack-7-shared", quantity: 60, to: VAULT },
    ],
  });
});
