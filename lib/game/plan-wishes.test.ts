import { expect, test } from "@playwright/test";
import { Bucket } from "./bucket.ts";
import type { Item } from "./item.ts";
import { VAULT } from "./place.ts";
import type { Problem } from "./problem.ts";
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
import { planAndPlay, TITAN, wishFor, withTitan } from "./test-plan.ts";
import type { Wish } from "./wish.ts";

const gun = aDefinition(1);
const helmet = aDefinition(4, { bucketHash: Bucket.Helmet, className: "hunter" });
const shards = aDefinition(5, {
  bucketHash: Bucket.Consumables,
  isInstanced: false,
  maxStackSize: 999,
  isEquippable: false,
});
const tokens = aDefinition(6, { isInstanced: false, maxStackSize: 100, isEquippable: false });
const motes = aDefinition(7, {
  isInstanced: false,
  maxStackSize: 100,
  isEquippable: false,
  isUniqueStack: true,
});

const AT_POST = { bucketHash: Bucket.Postmaster };
const inPockets = anItem(shards, VAULT, {
  quantity: 50,
  isAccountWide: true,
  bucketHash: Bucket.Consumables,
});
const stuck = (items: readonly Item[]) => items.map((item) => ({ ...item, isTransferable: false }));
const pile = (quantity: number, place = VAULT, definition = tokens) =>
  anItem(definition, place, { quantity });
const noRoom = (place: typeof VAULT, bucketHash: number): Problem => ({ kind: "no-room", place, bucketHash });

interface Case {
  readonly promise: string;
  readonly item: Item;
  readonly others?: readonly Item[];
  readonly wanted: Partial<Wish>;
  readonly lines?: readonly string[];
  readonly problem?: Problem;
  readonly vaultSlots?: number;
  readonly hasTitan?: boolean;
  /** Quantities of the stacks at the end of the way. */
  readonly stacks?: readonly number[];
  readonly mayMoveOthers?: boolean;
}

const MATRIX: readonly Case[] = [
  {
    promise: "M1 from the vault to the current character is one call",
    item: anItem(gun, VAULT),
    wanted: { to: withHunter },
    lines: ["1 vault>hunter"],
  },
  {
    promise: "M2 from the vault to another character is one call",
    item: anItem(gun, VAULT),
    wanted: { to: withWarlock },
    lines: ["1 vault>warlock"],
  },
  {
    promise: "M3 from the current character to the vault is one call",
    item: anItem(gun, withHunter),
    wanted: {},
    lines: ["1 hunter>vault"],
  },
  {
    promise: "M4 from another character to the vault is one call",
    item: anItem(gun, withWarlock),
    wanted: {},
    lines: ["1 warlock>vault"],
  },
  {
    promise: "M5 from the current character to another is two calls, through the vault",
    item: anItem(gun, withHunter),
    wanted: { to: withWarlock },
    lines: ["1 hunter>vault", "1 vault>warlock"],
  },
  {
    promise: "M6 from another character to the current one is two calls, through the vault",
    item: anItem(gun, withWarlock),
    wanted: { to: withHunter },
    lines: ["1 warlock>vault", "1 vault>hunter"],
  },
  {
    promise: "M7 the last free slot of a character is enough",
    item: anItem(gun, VAULT),
    others: fill(withHunter, 9),
    wanted: { to: withHunter },
    lines: ["1 vault>hunter"],
  },
  {
    promise: "M8 a full bucket gives one item to the vault first",
    item: anItem(gun, VAULT),
    others: fill(withHunter, 10),
    wanted: { to: withHunter },
    lines: ["filler hunter>vault (make-room)", "1 vault>hunter"],
  },
  {
    promise: "M9 a bucket full of what cannot be moved is refused before any call",
    item: anItem(gun, VAULT),
    others: stuck(fill(withHunter, 10)),
    wanted: { to: withHunter },
    problem: noRoom(withHunter, Bucket.Kinetic),
  },
  {
    promise: "M10 three of a stack from the vault to a character who holds none are one stack there",
    item: pile(10),
    wanted: { to: withHunter, quantity: 3 },
    lines: ["3 of 6 vault>hunter"],
    stacks: [3],
  },
  {
    promise: "M11 three of a stack from a character to a vault that holds none are one stack there",
    item: pile(10, withHunter),
    wanted: { quantity: 3 },
    lines: ["3 of 6 hunter>vault"],
    stacks: [3],
  },
  {
    promise: "M12 three of a stack from the vault go onto a character's partial stack",
    item: pile(10),
    others: [pile(20, withHunter)],
    wanted: { to: withHunter, quantity: 3 },
    lines: ["3 of 6 vault>hunter"],
    stacks: [23],
  },
  {
    promise: "M13 three of a stack from a character go onto the vault's partial stack",
    item: pile(10, withHunter),
    others: [pile(20)],
    wanted: { quantity: 3 },
    lines: ["3 of 6 hunter>vault"],
    stacks: [23],
  },
  {
    promise:
      "M14 three of a stack from the vault beside a character's stack with room for one are two stacks",
    item: pile(10),
    others: [pile(99, withHunter)],
    wanted: { to: withHunter, quantity: 3 },
    lines: ["3 of 6 vault>hunter"],
    stacks: [100, 2],
  },
  {
    promise:
      "M15 three of a stack from a character beside the vault's stack with room for one are two stacks",
    item: pile(10, withHunter),
    others: [pile(99)],
    wanted: { quantity: 3 },
    lines: ["3 of 6 hunter>vault"],
    stacks: [100, 2],
  },
  {
    promise: "M16 a unique stack at its maximum there takes no more: refused before any call",
    item: pile(10, VAULT, motes),
    others: [pile(100, withHunter, motes), ...fill(withHunter, 3)],
    wanted: { to: withHunter },
    problem: noRoom(withHunter, Bucket.Kinetic),
  },
  {
    promise: "M17 what waits at the postmaster is collected with one call",
    item: anItem(gun, withHunter, AT_POST),
    wanted: { to: withHunter },
    lines: ["1 pull by hunter"],
  },
  {
    promise: "M18 room is made for what waits at the postmaster",
    item: anItem(gun, withHunter, AT_POST),
    others: fill(withHunter, 10),
    wanted: { to: withHunter },
    lines: ["filler hunter>vault (make-room)", "1 pull by hunter"],
  },
  {
    promise: "M19 from the postmaster to another character with room is three calls",
    item: anItem(gun, withHunter, AT_POST),
    wanted: { to: withWarlock },
    lines: ["1 pull by hunter", "1 hunter>vault", "1 vault>warlock"],
  },
  {
    promise: "M20 from the postmaster to a full character is four calls",
    item: anItem(gun, withHunter, AT_POST),
    others: fill(withWarlock, 10),
    wanted: { to: withWarlock },
    lines: ["1 pull by hunter", "1 hunter>vault", "filler warlock>vault (make-room)", "1 vault>warlock"],
  },
  {
    promise: "M21 with target and vault full, what is in the way cascades to a third character",
    item: anItem(gun, VAULT),
    others: [...fill(withHunter, 10), ...fill(VAULT, 4), ...fill(withTitan, 10)],
    vaultSlots: 5,
    hasTitan: true,
    wanted: { to: withHunter },
    lines: ["filler vault>warlock (make-room)", "filler hunter>vault (make-room)", "1 vault>hunter"],
  },
  {
    promise: "M22 everything full and unmovable is refused before any call",
    item: anItem(gun, VAULT),
    others: stuck([...fill(withHunter, 10), ...fill(withWarlock, 10), ...fill(VAULT, 4)]),
    vaultSlots: 5,
    wanted: { to: withHunter },
    problem: noRoom(withHunter, Bucket.Kinetic),
  },
  {
    promise: "M23 a stack that all characters share goes to the vault whole",
    item: inPockets,
    wanted: {},
    lines: ["50 of 5 hunter>vault"],
    stacks: [50],
  },
  {
    promise: "M24 a shared stack sent to any character lands where shared items live",
    item: anItem(shards, VAULT, { quantity: 50 }),
    wanted: { to: withWarlock },
    lines: ["50 of 5 vault>warlock"],
  },
  {
    promise: "M25 from the postmaster to the vault is two calls",
    item: anItem(gun, withHunter, AT_POST),
    wanted: {},
    lines: ["1 pull by hunter", "1 hunter>vault"],
  },
  {
    promise: "U1 what is there already is said to be there, and nothing is done",
    item: anItem(gun, withHunter),
    wanted: { to: withHunter },
    problem: { kind: "already-there", place: withHunter },
  },
];

const STACKS: readonly Case[] = [
  {
    promise: "several stacks of a kind go as one, in no more than a stack a call",
    item: inPockets,
    others: [{ ...inPockets, quantity: 30 }, anItem(shards, VAULT, { quantity: 4 })],
    wanted: { quantity: 70 },
    lines: ["50 of 5 hunter>vault", "20 of 5 hunter>vault"],
    stacks: [74],
  },
  {
    promise: "a part that one of several stacks can give is one call",
    item: { ...inPockets, quantity: 30 },
    others: [inPockets],
    wanted: { quantity: 40 },
    lines: ["40 of 5 hunter>vault"],
    stacks: [40],
  },
  {
    promise: "more than there is means all there is",
    item: pile(10),
    wanted: { to: withHunter, quantity: 99 },
    lines: ["10 of 6 vault>hunter"],
  },
  {
    promise: "a full bucket takes a stack that fits onto its own kind",
    item: pile(10),
    others: [...fill(withHunter, 9), pile(90, withHunter)],
    wanted: { to: withHunter },
    lines: ["10 of 6 vault>hunter"],
    stacks: [100],
  },
  {
    promise: "what does not fit onto a stack takes a slot of its own, which is made",
    item: pile(10),
    others: [...fill(withHunter, 9), pile(91, withHunter)],
    wanted: { to: withHunter },
    lines: ["filler hunter>vault (make-room)", "10 of 6 vault>hunter"],
    stacks: [100, 1],
  },
  {
    promise: "room is made in full shared pockets too",
    item: anItem(shards, VAULT, { quantity: 5 }),
    others: fill(VAULT, 50, Bucket.Consumables).map((one) => ({
      ...one,
      bucketHash: Bucket.Consumables,
      isAccountWide: true,
    })),
    wanted: { to: withHunter },
    lines: ["filler hunter>vault (make-room)", "5 of 5 vault>hunter"],
  },
  {
    promise: "of several stacks of a kind no smaller one is moved aside: its pieces would leave no slot free",
    item: anItem(gun, VAULT),
    others: [...stuck(fill(withHunter, 8)), pile(30, withHunter), pile(80, withHunter)],
    wanted: { to: withHunter },
    lines: ["80 of 6 hunter>vault (make-room)", "1 vault>hunter"],
  },
  {
    promise: "when one of several stacks finds no room, the whole wish is refused before any call",
    item: pile(100),
    others: [pile(100), ...stuck(fill(withHunter, 9))],
    wanted: { to: withHunter },
    problem: noRoom(withHunter, Bucket.Kinetic),
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
    promise: "a full vault that nothing can leave refuses what has to pass through it",
    item: anItem(gun, withHunter),
    others: stuck(fill(VAULT, 5)),
    vaultSlots: 5,
    wanted: { to: withWarlock },
    problem: noRoom(VAULT, Bucket.Vault),
  },
  {
    promise: "when the end is full too, the end is named",
    item: anItem(gun, withHunter),
    others: stuck([...fill(VAULT, 5), ...fill(withWarlock, 10)]),
    vaultSlots: 5,
    wanted: { to: withWarlock },
    problem: noRoom(withWarlock, Bucket.Kinetic),
  },
  {
    promise: "what waits at a postmaster beside a full bucket names that bucket, wherever it is wanted",
    item: anItem(gun, withHunter, AT_POST),
    others: stuck(fill(withHunter, 10)),
    wanted: {},
    problem: noRoom(withHunter, Bucket.Kinetic),
  },
  {
    promise: "another bucket's fullness does not matter",
    item: anItem(gun, VAULT),
    others: fill(withHunter, 10, Bucket.Energy),
    wanted: { to: withHunter },
    lines: ["1 vault>hunter"],
  },
  {
    promise: "an item Bungie marks as bound stays",
    item: anItem(gun, withHunter, { isTransferable: false }),
    wanted: {},
    problem: { kind: "not-transferable" },
  },
  {
    promise: "an item defined as bound stays",
    item: anItem(aDefinition(8, { isTransferable: false }), withHunter),
    wanted: {},
    problem: { kind: "not-transferable" },
  },
  {
    promise: "a bound item is still collected from the postmaster",
    item: anItem(gun, withHunter, { ...AT_POST, isTransferable: false }),
    wanted: { to: withHunter },
    lines: ["1 pull by hunter"],
  },
  {
    promise: "armour of another class may be carried",
    item: anItem(helmet, VAULT),
    wanted: { to: withWarlock },
    lines: ["4 vault>warlock"],
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

for (const one of [...MATRIX, ...STACKS, ...REFUSALS]) {
  test(one.promise, () => {
    const { item, others = [], wanted, lines = [], problem = null, stacks, mayMoveOthers = true } = one;
    const buckets = one.vaultSlots === undefined ? [] : [aBucket(Bucket.Vault, one.vaultSlots, true)];
    const plain = anAccount([item, ...others], buckets);
    const titan = one.hasTitan ? [aCharacter(TITAN, "titan")] : [];
    const account = { ...plain, characters: [...plain.characters, ...titan] };
    const plan = planAndPlay(account, [wishFor(item, wanted)], { mayMoveOthers });
    expect({ lines: plan.lines, problem: plan.problems[0] }).toEqual({ lines, problem });
    expect(plan.broken).toEqual([]);
    if (!stacks) return;
    const bucketHash = (wanted.to ?? VAULT).kind === "vault" ? Bucket.Vault : item.definition?.bucketHash;
    const ends = plan.end.items.filter((it) => it.itemHash === item.itemHash && it.bucketHash === bucketHash);
    expect(ends.map(({ quantity }) => quantity)).toEqual(stacks);
  });
}
