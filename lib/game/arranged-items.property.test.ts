import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { Bucket } from "./bucket.ts";
import { groupItems } from "./group-items.ts";
import { inventoryRows, postmasterOf } from "./inventory-rows.ts";
import type { Item } from "./item.ts";
import { type ItemMark, markTarget, TAGS } from "./item-mark.ts";
import { VAULT } from "./place.ts";
import { sortItems } from "./sort-items.ts";
import { aDefinition, anAccount, anItem, withHunter, withWarlock } from "./test-account.ts";
import { GROUPINGS, SORTS } from "./view-settings.ts";

const anyDefinition = fc
  .record({
    itemHash: fc.integer({ min: 1, max: 40 }),
    name: fc.constantFrom("Sunshot", "Ace of Spades", "", "Ödland"),
    rarity: fc.constantFrom("exotic", "legendary", "rare", "uncommon", "common", "none" as const),
    typeName: fc.constantFrom("Hand Cannon", "Helmet", ""),
    bucketHash: fc.constantFrom(Bucket.Kinetic, Bucket.Helmet, Bucket.Consumables, Bucket.Subclass, 4_242),
    seasonNumber: fc.option(fc.integer({ min: 1, max: 28 })),
    className: fc.constantFrom("titan", "hunter", "warlock", null),
    isInstanced: fc.boolean(),
  })
  .map(({ itemHash, ...some }) => aDefinition(itemHash, some as Partial<Item["definition"] & object>));

const anyItem: fc.Arbitrary<Item> = fc
  .record({
    definition: anyDefinition,
    isKnown: fc.boolean(),
    place: fc.constantFrom(VAULT, withHunter, withWarlock, {
      kind: "character",
      characterId: "404",
    } as const),
    bucketHash: fc.constantFrom(Bucket.Vault, Bucket.Postmaster, Bucket.Kinetic, Bucket.Consumables, 77),
    itemInstanceId: fc.option(fc.bigInt({ min: 1n, max: 6917530000000000000n }).map(String)),
    isEquipped: fc.boolean(),
    power: fc.option(fc.integer({ min: 10, max: 550 })),
    quantity: fc.integer({ min: 1, max: 999 }),
    damageType: fc.integer({ min: 0, max: 7 }),
  })
  .map(({ definition, isKnown, place, ...some }) => ({
    ...anItem(definition, place, some),
    definition: isKnown ? definition : null,
  }));

const anyMarks = (items: readonly Item[]): ReadonlyMap<string, ItemMark> =>
  new Map(
    items.map((item, index) => [markTarget(item), { tag: TAGS[index % 7] ?? null, note: "" }] as const),
  );

const manyItems = fc.array(anyItem, { maxLength: 60 });
const anySort = fc.constantFrom(...SORTS);
const anyGrouping = fc.constantFrom(...GROUPINGS);

/** fast-check prints the seed and the shortest counterexample when a property breaks. */
const RUNS = { numRuns: 100 };

test("no order and no grouping loses an item or shows one twice, whatever an account holds", () => {
  fc.assert(
    fc.property(manyItems, anySort, anyGrouping, (items, sort, grouping) => {
      const account = anAccount(items);
      const places = inventoryRows(account, sort).flatMap(({ cells, shared, vault }) => [
        ...cells.map(({ equipped, carried }) => (equipped ? [equipped, ...carried] : carried)),
        shared ?? [],
        vault,
      ]);
      places.push(...account.characters.map(({ characterId }) => postmasterOf(account, characterId)));
      const marks = anyMarks(items);
      const shown = places.flatMap((place) =>
        groupItems(place, grouping, marks).flatMap((group) => group.items),
      );
      expect(shown).toHaveLength(items.length);
      expect(new Set(shown)).toEqual(new Set(items));
    }),
    RUNS,
  );
});

test("sorting what is sorted changes nothing, and where items lay before does not matter to copies", () => {
  fc.assert(
    fc.property(manyItems, anySort, (items, sort) => {
      const once = sortItems(items, sort);
      expect(sortItems(once, sort)).toEqual(once);
      const ids = (list: readonly Item[]) => list.map((item) => item.itemInstanceId);
      // Stacks have no id to tell equal ones apart; copies always do.
      const copies = items.filter(({ itemInstanceId }) => itemInstanceId !== null);
      expect(ids(sortItems(copies.toReversed(), sort))).toEqual(ids(sortItems(copies, sort)));
    }),
    RUNS,
  );
});

test("grouping keeps the order within each group", () => {
  fc.assert(
    fc.property(manyItems, anySort, anyGrouping, (items, sort, grouping) => {
      const sorted = sortItems(items, sort);
      for (const group of groupItems(sorted, grouping, anyMarks(items))) {
        const places = group.items.map((item) => sorted.indexOf(item));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }
    }),
    RUNS,
  );
});
