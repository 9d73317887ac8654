import { expect, test } from "@playwright/test";
import { NO_ASIDE_FACTS } from "./arrange/rank-aside.ts";
import { Bucket } from "./bucket.ts";
import type { Item } from "./item.ts";
import type { ItemDefinition } from "./item-definition.ts";
import { type Place, VAULT } from "./place.ts";
import type { Problem } from "./problem.ts";
import { aBucket, aDefinition, anAccount, anItem, fill, withHunter, withWarlock } from "./test-account.ts";
import { planAndPlay, wishFor } from "./test-plan.ts";
import type { Wish } from "./wish.ts";

const gun = aDefinition(1);
const spare = aDefinition(2, { rarity: "rare" });
const exoticGun = aDefinition(3, { uniqueLabel: "exotic_weapon", rarity: "exotic" });
const exoticRifle = aDefinition(4, { ...exoticGun, itemHash: 4, bucketHash: Bucket.Energy });
const rifle = aDefinition(5, { bucketHash: Bucket.Energy });
const hunterHelmet = aDefinition(6, { bucketHash: Bucket.Helmet, className: "hunter" });
const otherGun = aDefinition(9);
const shards = aDefinition(7, {
  bucketHash: Bucket.Consumables,
  isInstanced: false,
  maxStackSize: 9_999,
  isEquippable: false,
});
const motes = aDefinition(8, {
  isInstanced: false,
  maxStackSize: 9_999,
  isEquippable: false,
  isUniqueStack: true,
});

const AT_POST = { bucketHash: Bucket.Postmaster };
const worn = (definition: ItemDefinition, place: Place = withHunter) =>
  anItem(definition, place, { isEquipped: true });
const stuck = (items: readonly Item[]) => items.map((item) => ({ ...item, isTransferable: false }));
const pile = (quantity: number, place: Place, definition = motes) => anItem(definition, place, { quantity });
const ON: Partial<Wish> = { to: withHunter, equip: true };

interface Case {
  readonly promise: string;
  readonly item: Item;
  readonly others?: readonly Item[];
  readonly wanted: Partial<Wish>;
  readonly lines?: readonly string[];
  readonly problem?: Problem;
  readonly vaultSlots?: number;
  readonly mayMoveOthers?: boolean;
}

const CASES: readonly Case[] = [
  {
    promise: "V1 equipping a carried item is one call, and one is worn in its bucket",
    item: anItem(gun, withHunter),
    others: [worn(spare)],
    wanted: ON,
    lines: ["1 equip on hunter"],
  },
  {
    promise: "V2 a second exotic weapon makes the first give way to what is none: two equips",
    item: anItem(exoticGun, withHunter),
    others: [worn(spare), worn(exoticRifle), anItem(rifle, withHunter)],
    wanted: ON,
    lines: ["5 equip on hunter (make-way-for-exotic)", "3 equip on hunter"],
  },
  {
    promise: "V3 an item in the vault is transferred, then equipped",
    item: anItem(gun, VAULT),
    others: [worn(spare)],
    wanted: ON,
    lines: ["1 vault>hunter", "1 equip on hunter"],
  },
  {
    promise: "V4 armour of another class is refused before any call",
    item: anItem(hunterHelmet, VAULT),
    wanted: { to: withWarlock, equip: true },
    problem: { kind: "wrong-class" },
  },
  {
    promise: "V5 before an equipped item goes to the vault, its slot is filled by another",
    item: worn(gun),
    others: [anItem(spare, withHunter)],
    wanted: {},
    lines: ["2 equip on hunter (fill-slot)", "1 hunter>vault"],
  },
  {
    promise: "V6 a large unique stack goes to the vault with exactly one call",
    item: pile(9_999, withHunter),
    others: fill(VAULT, 4),
    vaultSlots: 5,
    wanted: {},
    lines: ["9999 of 8 hunter>vault"],
  },
  {
    promise: "V7 a unique stack goes onto its twin in a full vault with one call, and nothing gives way",
    item: pile(5_000, withHunter),
    others: [...fill(VAULT, 4), pile(4_999, VAULT)],
    vaultSlots: 5,
    wanted: {},
    lines: ["5000 of 8 hunter>vault"],
  },
  {
    promise: "V8 the only replacement of an exotic is fetched from the vault, equipped, and then it goes",
    item: worn(exoticGun),
    others: [anItem(spare, VAULT)],
    wanted: {},
    lines: ["2 vault>hunter (fetch-replacement)", "2 equip on hunter (fill-slot)", "3 hunter>vault"],
  },
  {
    promise: "V10 a shared item at another character's postmaster is one call, the vault being full",
    item: anItem(shards, withWarlock, { ...AT_POST, quantity: 5 }),
    others: fill(VAULT, 5),
    vaultSlots: 5,
    wanted: { to: withHunter },
    lines: ["5 of 7 pull by warlock"],
  },
  {
    promise:
      "V12 a unique stack that cannot pass a vault with its full twin is refused, and nothing is stranded",
    item: pile(10, withHunter),
    others: [pile(9_995, VAULT)],
    wanted: { to: withWarlock },
    problem: { kind: "no-room", place: VAULT, bucketHash: Bucket.Vault },
  },
  {
    promise: "an item of another character is brought in two calls, then equipped",
    item: anItem(gun, withWarlock),
    others: [worn(spare)],
    wanted: ON,
    lines: ["1 warlock>vault", "1 vault>hunter", "1 equip on hunter"],
  },
  {
    promise: "what another character wears is replaced there, brought and equipped",
    item: worn(gun, withWarlock),
    others: [anItem(otherGun, withWarlock), worn(spare)],
    wanted: ON,
    lines: ["9 equip on warlock (fill-slot)", "1 warlock>vault", "1 vault>hunter", "1 equip on hunter"],
  },
  {
    promise: "an exotic replaces an exotic of its own slot",
    item: anItem(exoticGun, withHunter),
    others: [worn({ ...exoticGun, itemHash: 10 })],
    wanted: ON,
    lines: ["3 equip on hunter"],
  },
  {
    promise: "an exotic that another character wears is no conflict",
    item: anItem(exoticGun, withHunter),
    others: [worn(exoticRifle, withWarlock)],
    wanted: ON,
    lines: ["3 equip on hunter"],
  },
  {
    promise: "with nothing to wear instead of the other exotic, the conflict is the reason",
    item: anItem(exoticGun, VAULT),
    others: [worn(exoticRifle), ...stuck(fill(withHunter, 10))],
    wanted: ON,
    problem: { kind: "exotic-conflict", wornItemHash: 4 },
  },
  {
    promise: "with nothing to wear instead, that it is worn is the reason, whatever is full",
    item: worn(gun),
    others: stuck(fill(withWarlock, 10)),
    wanted: { to: withWarlock },
    problem: { kind: "is-equipped" },
  },
  {
    promise: "what is worn stays worn for a player who wants nothing else to be worn for it",
    item: worn(gun),
    others: [anItem(spare, withHunter)],
    wanted: {},
    mayMoveOthers: false,
    problem: { kind: "is-equipped" },
  },
  {
    promise: "the other exotic is named to a player who wants nothing else to be worn for it",
    item: anItem(exoticGun, withHunter),
    others: [worn(exoticRifle), anItem(rifle, withHunter)],
    wanted: ON,
    mayMoveOthers: false,
    problem: { kind: "exotic-conflict", wornItemHash: 4 },
  },
  {
    promise: "a bound item can still be equipped where it is",
    item: anItem(gun, withHunter, { isTransferable: false }),
    others: [worn(spare)],
    wanted: ON,
    lines: ["1 equip on hunter"],
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
    wanted: ON,
    problem: { kind: "not-equippable" },
  },
  {
    promise: "U1 what is worn there already is said to be",
    item: worn(gun),
    wanted: ON,
    problem: { kind: "already-there", place: withHunter },
  },
];

for (const one of CASES) {
  test(one.promise, () => {
    const { item, others = [], wanted, lines = [], problem = null, mayMoveOthers = true } = one;
    const buckets = one.vaultSlots === undefined ? [] : [aBucket(Bucket.Vault, one.vaultSlots, true)];
    const plan = planAndPlay(anAccount([item, ...others], buckets), [wishFor(item, wanted)], {
      mayMoveOthers,
    });
    expect({ lines: plan.lines, problem: plan.problems[0] }).toEqual({ lines, problem });
    expect(plan.broken).toEqual([]);
  });
}

test("V9 what replaces a worn item is never one of the items being moved", () => {
  const [item, moved, other] = [
    worn(gun),
    anItem(spare, withHunter, { power: 500 }),
    anItem(otherGun, VAULT),
  ];
  const plan = planAndPlay(anAccount([item, moved, other]), [wishFor(item), wishFor(moved)]);
  expect(plan).toMatchObject({ problems: [null, null], broken: [] });
  expect(plan.lines).toEqual([
    "2 hunter>vault",
    "9 vault>hunter (fetch-replacement)",
    "9 equip on hunter (fill-slot)",
    "1 hunter>vault",
  ]);
});

test("U1 the same move asked twice: the second time nothing is done, and that is said", () => {
  const item = anItem(gun, VAULT);
  const wish = wishFor(item, { to: withHunter });
  const first = planAndPlay(anAccount([item]), [wish]);
  expect(first.lines).toEqual(["1 vault>hunter"]);
  const second = planAndPlay(first.end, [wish]);
  expect(second).toMatchObject({ lines: [], problems: [{ kind: "already-there", place: withHunter }] });
});

test("L1 bulk consumables of a loadout go to the vault with one call each", () => {
  const kinds = [11, 12, 13].map((itemHash) => ({ ...shards, itemHash }));
  const piles = kinds.map((kind, nth) =>
    anItem(kind, VAULT, { quantity: 900 + nth, isAccountWide: true, bucketHash: Bucket.Consumables }),
  );
  const plan = planAndPlay(
    anAccount(piles),
    piles.map((pile) => wishFor(pile)),
  );
  expect(plan.lines).toEqual(["900 of 11 hunter>vault", "901 of 12 hunter>vault", "902 of 13 hunter>vault"]);
  expect(plan.broken).toEqual([]);
});

test("L2 an item that the loadout names is never used as a replacement, and one of another loadout can be", () => {
  const item = worn(gun, withWarlock);
  const named = anItem(spare, withWarlock, { power: 550 });
  const free = anItem(otherGun, withWarlock);
  const inLoadout = new Set([String(free.itemInstanceId)]);
  const wishes = [wishFor(item, { to: withHunter }), wishFor(named, { to: withHunter })];
  const plan = planAndPlay(anAccount([item, named, free]), wishes, {
    facts: { ...NO_ASIDE_FACTS, inLoadout },
  });
  expect(plan.lines).toContain("9 equip on warlock (fill-slot)");
  expect(plan.lines.filter((line) => line.startsWith("2 equip"))).toEqual([]);
  expect(plan.broken).toEqual([]);
});
