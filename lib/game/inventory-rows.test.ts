import { expect, test } from "@playwright/test";
import { Bucket, SLOTS } from "./bucket.ts";
import { inventoryRows, postmasterOf, vaultRoom } from "./inventory-rows.ts";
import type { Item } from "./item.ts";
import { VAULT } from "./place.ts";
import { aDefinition, anAccount, anItem, HUNTER, withHunter, withWarlock } from "./test-account.ts";

const helmet = aDefinition(10, { bucketHash: Bucket.Helmet });
const shards = aDefinition(11, { bucketHash: Bucket.Consumables, isInstanced: false, maxStackSize: 999 });
const subclass = aDefinition(12, { bucketHash: Bucket.Subclass });
const unknown = (place: typeof VAULT, bucketHash: number): Item => ({
  ...anItem(aDefinition(13), place, { bucketHash, itemInstanceId: `69${bucketHash}` }),
  definition: null,
});

const worn = anItem(aDefinition(1), withHunter, { isEquipped: true });
const weak = anItem(aDefinition(2), withHunter, { power: 300 });
const strong = anItem(aDefinition(3), withHunter, { power: 500 });
const exotic = anItem(aDefinition(4, { rarity: "exotic" }), withHunter, { power: 100 });
const waiting = anItem(aDefinition(5), withHunter, { bucketHash: Bucket.Postmaster });

const items: Item[] = [
  worn,
  weak,
  strong,
  exotic,
  waiting,
  anItem(helmet, withWarlock),
  anItem(helmet, VAULT, { itemInstanceId: "7" }),
  anItem(shards, VAULT, { quantity: 20, bucketHash: Bucket.Consumables, isAccountWide: true }),
  anItem(shards, VAULT, { quantity: 9 }),
  anItem(subclass, withHunter, { isEquipped: true }),
  unknown(VAULT, Bucket.Vault),
  unknown(VAULT, 4_242),
];

const itemsOf = (rows: ReturnType<typeof inventoryRows>) =>
  rows.flatMap(({ cells, shared, vault }) => [
    ...cells.flatMap(({ equipped, carried }) => (equipped ? [equipped, ...carried] : carried)),
    ...(shared ?? []),
    ...vault,
  ]);

test("every item of an account appears once, whatever Bungie says about it", () => {
  const account = anAccount(items);
  const shown = [...itemsOf(inventoryRows(account)), ...postmasterOf(account, HUNTER)];
  expect(new Set(shown).size).toBe(shown.length);
  expect(items.filter((item) => !shown.includes(item))).toEqual([]);
});

test("slots stand in the game's order, empty ones too, and shared buckets come last", () => {
  const names = inventoryRows(anAccount(items)).map(({ name }) => name);
  expect(names.slice(0, SLOTS.length)).toEqual(SLOTS.map(({ name }) => name));
  expect(names.at(-1)).toBe("Other");
});

test("what is worn stands apart, and the rarest and strongest comes first", () => {
  const [kinetic] = inventoryRows(anAccount(items));
  expect(kinetic?.cells[0]?.equipped).toBe(worn);
  expect(kinetic?.cells[0]?.carried).toEqual([exotic, strong, weak]);
  expect(kinetic?.cells[1]).toMatchObject({ equipped: null, carried: [] });
});

test("the vault counts its own items and knows its room from the definitions", () => {
  expect(vaultRoom(anAccount(items))).toEqual({ used: 3, capacity: 600 });
  expect(vaultRoom({ ...anAccount(items), buckets: new Map() })).toEqual({ used: 3, capacity: null });
});
