import { expect, test } from "@playwright/test";
import { Bucket } from "./bucket.ts";
import { lastInGameAt, wornBy } from "./clan-member.ts";
import type { Item } from "./item.ts";
import { aCharacter, aDefinition, anItem, HUNTER, WARLOCK, withHunter, withWarlock } from "./test-account.ts";

const WORN = { isEquipped: true };
const NO_PLUGS = new Map();

/** One worn thing for each bucket, in a muddle. */
function wornIn(...buckets: readonly number[]): Item[] {
  return buckets.map((bucketHash, nth) =>
    anItem(aDefinition(nth + 1, { bucketHash }), withHunter, { ...WORN, bucketHash }),
  );
}

const buckets = (items: readonly Item[]) => items.map(({ bucketHash }) => bucketHash);

test("what a character wears stands in the order of the game's own screen", () => {
  const { Power, Emblem, Legs, Kinetic, Subclass, Helmet, Ghost, Energy, ClassItem, Chest, Gauntlets } =
    Bucket;
  const muddle = [Power, Emblem, Legs, Kinetic, Subclass, Helmet, Ghost, Energy, ClassItem, Chest, Gauntlets];
  const worn = wornBy({ items: wornIn(...muddle) }, HUNTER, NO_PLUGS);
  expect(buckets(worn.weapons.map(({ item }) => item))).toEqual([Kinetic, Energy, Power]);
  expect(buckets(worn.armor)).toEqual([Helmet, Gauntlets, Chest, Legs, ClassItem]);
  expect(buckets(worn.others)).toEqual([Ghost, Emblem]);
  expect(worn.subclass?.bucketHash).toBe(Subclass);
});

test("only what is worn counts, and only by this character", () => {
  const [mine, carried, theirs] = [1, 2, 3].map((hash) => aDefinition(hash));
  if (!mine || !carried || !theirs) throw new Error("three were made");
  const items = [
    anItem(mine, withHunter, WORN),
    anItem(carried, withHunter),
    anItem(theirs, withWarlock, WORN),
  ];
  expect(wornBy({ items }, HUNTER, NO_PLUGS).weapons.map(({ item }) => item.itemHash)).toEqual([1]);
  expect(wornBy({ items }, WARLOCK, NO_PLUGS).weapons.map(({ item }) => item.itemHash)).toEqual([3]);
});

test("everything worn is there exactly once: unknown items, a slot nobody knows, two in one slot", () => {
  const unknown = anItem(aDefinition(7), withHunter, { ...WORN, definition: null });
  const strange = anItem(aDefinition(8, { bucketHash: 4711 }), withHunter, { ...WORN, bucketHash: 4711 });
  const twins = wornIn(Bucket.Subclass, Bucket.Subclass, Bucket.Helmet, Bucket.Helmet);
  const items = [unknown, strange, ...twins];
  const { subclass, weapons, armor, others } = wornBy({ items }, HUNTER, NO_PLUGS);
  const all = [...(subclass ? [subclass] : []), ...weapons.map(({ item }) => item), ...armor, ...others];
  expect(all).toHaveLength(items.length);
  expect(new Set(all)).toEqual(new Set(items));
  expect(weapons.map(({ item }) => item)).toEqual([unknown]);
});

test("last in the game is the latest day anybody knows; a character without a day says nothing", () => {
  const day = (text: string) => new Date(`2026-11-${text}T10:00:00Z`);
  const playedAt = (lastPlayedAt: Date) => ({
    sheet: {
      character: { ...aCharacter(HUNTER, "hunter"), lastPlayedAt },
      raceName: null,
      title: null,
      stats: [],
    },
    worn: null,
  });
  const [old, recent] = [playedAt(day("02")), playedAt(day("20"))];
  const never = playedAt(new Date(0));
  expect(lastInGameAt({ lastSeenAt: day("10") }, [old, recent])).toEqual(day("20"));
  expect(lastInGameAt({ lastSeenAt: day("10") }, [old])).toEqual(day("10"));
  expect(lastInGameAt({ lastSeenAt: day("10") }, [])).toEqual(day("10"));
  expect(lastInGameAt({ lastSeenAt: null }, [never])).toBeNull();
});

test("a weapon is told apart by its traits, not by its barrel; without sockets nothing is made up", () => {
  const perks = { categoryHash: 4241085061, socketIndexes: [0, 1] };
  const plug = (itemHash: number, plugCategory: string) => aDefinition(itemHash, { plugCategory });
  const plugs = new Map([
    [11, plug(11, "barrels")],
    [12, plug(12, "frames")],
  ]);
  const kind = aDefinition(1, { socketCategories: [perks], plugHashes: [11, 12] });
  const socket = { isEnabled: true, isVisible: true, options: [] };
  const sockets = [11, 12].map((plugHash) => ({ ...socket, plugHash }));
  const traitsOf = (item: Item) =>
    wornBy({ items: [item] }, HUNTER, plugs).weapons.map(({ traits }) =>
      traits.map(({ itemHash }) => itemHash),
    );
  expect(traitsOf(anItem(kind, withHunter, { ...WORN, sockets }))).toEqual([[12]]);
  expect(traitsOf(anItem(kind, withHunter, WORN))).toEqual([[]]);
});
