import { expect, test } from "@playwright/test";
import { Bucket } from "../bucket.ts";
import type { Item } from "../item.ts";
import { atCharacter, type Place, placeKey, VAULT } from "../place.ts";
import type { Problem } from "../problem.ts";
import {
  aBucket,
  aCharacter,
  aDefinition,
  anAccount,
  anItem,
  fill,
  HUNTER,
  withHunter,
  withWarlock,
} from "../test-account.ts";
import type { ReasonedAct } from "./act.ts";
import { arrange, type Wanted } from "./arrange.ts";

const gun = aDefinition(1);
const spare = aDefinition(2, { rarity: "rare" });
const exoticGun = aDefinition(3, { uniqueLabel: "exotic_weapon", rarity: "exotic" });
const exoticRifle = aDefinition(4, {
  uniqueLabel: "exotic_weapon",
  rarity: "exotic",
  bucketHash: Bucket.Energy,
});
const rifle = aDefinition(5, { bucketHash: Bucket.Energy });
const helmet = aDefinition(6, { bucketHash: Bucket.Helmet, className: "warlock" });
const shards = aDefinition(7, {
  bucketHash: Bucket.Consumables,
  isInstanced: false,
  maxStackSize: 999,
  isEquippable: false,
});
const tokens = aDefinition(8, { isInstanced: false, maxStackSize: 100, isEquippable: false });

const TITAN = "2305843009300000003";
const AT_POST = { bucketHash: Bucket.Postmaster };
const stuck = (items: readonly Item[]) => items.map((item) => ({ ...item, isTransferable: false }));
const worn = (definition: typeof gun, place: Place = withHunter) =>
  anItem(definition, place, { isEquipped: true });

function line({ call, item, characterId, from, to, reason }: ReasonedAct): string {
  const name = (place: Place) =>
    ({ vault: "vault", [HUNTER]: "hunter", [TITAN]: "titan" })[placeKey(place)] ?? "warlock";
  const what = item.itemHash >= 90_000 ? "filler" : item.itemHash;
  const how =
    call === "transfer" ? `${name(from)}>${name(to)}` : `${call} on ${name(atCharacter(characterId))}`;
  return reason === "asked" ? `${what} ${how}` : `${what} ${how} (${reason})`;
}

interface Case {
  readonly promise: string;
  readonly item: Item;
  readonly others?: readonly Item[];
  readonly wanted: Partial<Omit<Wanted, "item">>;
  readonly vaultSlots?: number;
  readonly hasTitan?: boolean;
  readonly lines?: readonly string[];
  readonly problem?: Problem;
}

const CASES: readonly Case[] = [
  {
    promise: "M1 vault to a character is one call",
    item: anItem(gun, VAULT),
    wanted: { to: withHunter },
    lines: ["1 vault>hunter"],
  },
  {
    promise: "M3 a character to the vault is one call",
    item: anItem(gun, withHunter),
    wanted: { to: VAULT },
    lines: ["1 hunter>vault"],
  },
  {
    promise: "M5 one character to another is two calls",
    item: anItem(gun, withHunter),
    wanted: { to: withWarlock },
    lines: ["1 hunter>vault", "1 vault>warlock"],
  },
  {
    promise: "M8 a full bucket gives one item to the vault first",
    item: anItem(gun, VAULT),
    others: fill(withHunter, 10),
    wanted: { to: withHunter },
    lines: ["filler hunter>vault (make-room)", "1 vault>hunter"],
  },
  {
    promise: "M9 a bucket full of what cannot be moved is refused",
    item: anItem(gun, VAULT),
    others: stuck(fill(withHunter, 10)),
    wanted: { to: withHunter },
    problem: { kind: "no-room", place: withHunter, bucketHash: Bucket.Kinetic },
  },
  {
    promise: "X1 nothing else is moved for a player who does not want it",
    item: anItem(gun, VAULT),
    others: fill(withHunter, 10),
    wanted: { to: withHunter, mayMoveOthers: false },
    problem: { kind: "no-room", place: withHunter, bucketHash: Bucket.Kinetic },
  },
  {
    promise: "M10 a part of a stack goes as one call",
    item: anItem(tokens, VAULT, { quantity: 9 }),
    wanted: { to: withHunter, quantity: 3 },
    lines: ["8 vault>hunter"],
  },
  {
    promise: "M15 what does not fit onto a stack takes a slot of its own, which is made",
    item: anItem(tokens, VAULT, { quantity: 9 }),
    others: [anItem(tokens, withHunter, { quantity: 99 }), ...fill(withHunter, 9)],
    wanted: { to: withHunter, quantity: 3 },
    lines: ["filler hunter>vault (make-room)", "8 vault>hunter"],
  },
  {
    promise: "M14 what fits onto a stack needs no slot",
    item: anItem(tokens, VAULT, { quantity: 9 }),
    others: [anItem(tokens, withHunter, { quantity: 90 }), ...fill(withHunter, 9)],
    wanted: { to: withHunter, quantity: 3 },
    lines: ["8 vault>hunter"],
  },
  {
    promise: "M17 what waits at the postmaster is collected with one call",
    item: anItem(gun, withHunter, AT_POST),
    wanted: { to: withHunter },
    lines: ["1 pull on hunter"],
  },
  {
    promise: "M18 room is made for what waits at the postmaster",
    item: anItem(gun, withHunter, AT_POST),
    others: fill(withHunter, 10),
    wanted: { to: withHunter },
    lines: ["filler hunter>vault (make-room)", "1 pull on hunter"],
  },
  {
    promise: "M19 from the postmaster to another character is three calls",
    item: anItem(gun, withHunter, AT_POST),
    wanted: { to: withWarlock },
    lines: ["1 pull on hunter", "1 hunter>vault", "1 vault>warlock"],
  },
  {
    promise: "M20 and four where that one is full",
    item: anItem(gun, withHunter, AT_POST),
    others: fill(withWarlock, 10),
    wanted: { to: withWarlock },
    lines: ["1 pull on hunter", "1 hunter>vault", "filler warlock>vault (make-room)", "1 vault>warlock"],
  },
  {
    promise: "M21 with target and vault full, a third character takes what is in the way",
    item: anItem(gun, VAULT),
    others: [
      ...fill(withHunter, 10),
      ...fill(VAULT, 4),
      ...fill({ kind: "character", characterId: TITAN }, 10),
    ],
    vaultSlots: 5,
    hasTitan: true,
    wanted: { to: withHunter },
    lines: ["filler vault>warlock (make-room)", "filler hunter>vault (make-room)", "1 vault>hunter"],
  },
  {
    promise: "M22 everything full and unmovable is refused",
    item: anItem(gun, VAULT),
    others: stuck([...fill(withHunter, 10), ...fill(withWarlock, 10), ...fill(VAULT, 4)]),
    vaultSlots: 5,
    wanted: { to: withHunter },
    problem: { kind: "no-room", place: withHunter, bucketHash: Bucket.Kinetic },
  },
  {
    promise: "M23 a stack of the shared pockets goes to the vault",
    item: anItem(shards, VAULT, { quantity: 50, isAccountWide: true, bucketHash: Bucket.Consumables }),
    wanted: { to: VAULT, quantity: 50 },
    lines: ["7 hunter>vault"],
  },
  {
    promise: "M24 what all characters share lands in the shared pockets, whoever it is sent to",
    item: anItem(shards, VAULT, { quantity: 50 }),
    wanted: { to: withWarlock, quantity: 50 },
    lines: ["7 vault>warlock"],
  },
  {
    promise: "M25 from the postmaster to the vault is two calls",
    item: anItem(gun, withHunter, AT_POST),
    wanted: { to: VAULT },
    lines: ["1 pull on hunter", "1 hunter>vault"],
  },
  {
    promise: "V1 equipping a carried item is one call",
    item: anItem(gun, withHunter),
    others: [worn(spare)],
    wanted: { to: withHunter, equip: true },
    lines: ["1 equip on hunter"],
  },
  {
    promise: "V2 a second exotic weapon makes the first give way to what is none",
    item: anItem(exoticGun, withHunter),
    others: [worn(spare), worn(exoticRifle), anItem(rifle, withHunter)],
    wanted: { to: withHunter, equip: true },
    lines: ["5 equip on hunter (make-way-for-exotic)", "3 equip on hunter"],
  },
  {
    promise: "V3 an item in the vault is fetched, then equipped",
    item: anItem(gun, VAULT),
    others: [worn(spare)],
    wanted: { to: withHunter, equip: true },
    lines: ["1 vault>hunter", "1 equip on hunter"],
  },
  {
    promise: "V4 armour of another class is refused",
    item: anItem(helmet, withHunter),
    wanted: { to: withHunter, equip: true },
    problem: { kind: "wrong-class" },
  },
  {
    promise: "V5 the slot of an equipped item is filled before it goes to the vault",
    item: worn(gun),
    others: [anItem(spare, withHunter)],
    wanted: { to: VAULT },
    lines: ["2 equip on hunter (fill-slot)", "1 hunter>vault"],
  },
  {
    promise: "V5 what is worn stays where nothing can take its place",
    item: worn(gun),
    wanted: { to: VAULT },
    problem: { kind: "is-equipped" },
  },
  {
    promise: "V8 the only replacement is fetched from the vault",
    item: worn(exoticGun),
    others: [anItem(spare, VAULT)],
    wanted: { to: VAULT },
    lines: ["2 vault>hunter (fetch-replacement)", "2 equip on hunter (fill-slot)", "3 hunter>vault"],
  },
  {
    promise: "V9 what is part of the request replaces nothing",
    item: worn(gun),
    others: [anItem(spare, withHunter), anItem(aDefinition(9), VAULT)],
    wanted: { to: VAULT },
    lines: ["9 vault>hunter (fetch-replacement)", "9 equip on hunter (fill-slot)", "1 hunter>vault"],
  },
  {
    promise: "V10 a shared item at another character's postmaster is one call, the vault being full",
    item: anItem(shards, withWarlock, { ...AT_POST, quantity: 5 }),
    others: fill(VAULT, 5),
    vaultSlots: 5,
    wanted: { to: withHunter, quantity: 5 },
    lines: ["7 pull on warlock"],
  },
  {
    promise: "U1 what is there already says so",
    item: anItem(gun, withHunter),
    wanted: { to: withHunter },
    problem: { kind: "already-there", place: withHunter },
  },
];

for (const { promise, item, others = [], wanted, lines, problem, vaultSlots, hasTitan } of CASES) {
  test(promise, () => {
    const buckets = vaultSlots === undefined ? [] : [aBucket(Bucket.Vault, vaultSlots, true)];
    const plain = anAccount([item, ...others], buckets);
    const titan = hasTitan ? [aCharacter(TITAN, "titan")] : [];
    const account = { ...plain, characters: [...plain.characters, ...titan] };
    const untouchable = promise.startsWith("V9") ? new Set(others.slice(0, 1)) : new Set<Item>();
    const arranged = arrange(account, { item, to: VAULT, equip: false, quantity: 1, untouchable, ...wanted });
    if (problem) expect(arranged).toEqual({ ok: false, problem });
    else expect(arranged.ok ? arranged.acts.map(line) : arranged.problem).toEqual(lines);
  });
}
