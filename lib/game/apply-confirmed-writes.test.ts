import { expect, test } from "@playwright/test";
import { applyConfirmedWrites } from "./apply-confirmed-writes.ts";
import { Bucket } from "./bucket.ts";
import type { ConfirmedWrite } from "./move-step.ts";
import { VAULT } from "./place.ts";
import { aDefinition, anAccount, anItem, withHunter, withWarlock } from "./test-account.ts";

const LATER = new Date("2026-11-22T10:00:05Z");
const EARLIER = new Date("2026-11-22T09:59:55Z");

const gun = anItem(aDefinition(1), VAULT);
const worn = anItem(aDefinition(2), withHunter, { isEquipped: true });
const shards = aDefinition(3, { bucketHash: Bucket.Consumables, isInstanced: false, maxStackSize: 999 });

function transfer(some: Partial<ConfirmedWrite> = {}): ConfirmedWrite {
  const { itemInstanceId, itemHash } = gun;
  return { itemInstanceId, itemHash, quantity: 1, from: VAULT, to: withHunter, at: LATER, ...some };
}

test("an older answer does not undo a confirmed move on screen", () => {
  const { items } = applyConfirmedWrites(anAccount([gun, worn]), [transfer()]);
  expect(items).toHaveLength(2);
  expect(items[0]).toMatchObject({ place: withHunter, bucketHash: Bucket.Kinetic, isEquipped: false });
});

test("a write that the answer already knows changes nothing", () => {
  const account = anAccount([gun, worn]);
  expect(applyConfirmedWrites(account, [transfer({ at: EARLIER })])).toBe(account);
});

test("a lock is as it was set until an answer minted later, and the item stays where it lies", () => {
  const lock = transfer({ from: VAULT, to: VAULT, isLocked: true });
  const [locked, other] = applyConfirmedWrites(anAccount([gun, worn]), [lock]).items;
  expect(locked).toEqual({ ...gun, isLocked: true });
  expect(other).toBe(worn);
  const unlocked = applyConfirmedWrites(anAccount([gun]), [lock, { ...lock, isLocked: false }]).items;
  expect(unlocked).toEqual([gun]);
  const known = anAccount([gun]);
  expect(applyConfirmedWrites(known, [{ ...lock, at: EARLIER }])).toBe(known);
});

test("a lock set on the way stays on an item that is worn, and on one that is moved", () => {
  const { itemInstanceId, itemHash } = worn;
  const lock = transfer({ itemInstanceId, itemHash, from: withHunter, to: withHunter, isLocked: true });
  expect(applyConfirmedWrites(anAccount([worn]), [lock]).items).toEqual([{ ...worn, isLocked: true }]);
  const moved = applyConfirmedWrites(anAccount([gun]), [transfer({ isLocked: true }), transfer()]).items;
  expect(moved).toMatchObject([{ isLocked: true, place: withHunter }]);
});

test("an equip takes off what was worn in the same slot, and only that", () => {
  const helmet = anItem(aDefinition(4, { bucketHash: Bucket.Helmet }), withHunter, { isEquipped: true });
  const elsewhere = anItem(aDefinition(5), withWarlock, { isEquipped: true });
  const { items } = applyConfirmedWrites(anAccount([gun, worn, helmet, elsewhere]), [
    transfer(),
    transfer({ from: withHunter, equipped: true }),
  ]);
  expect(items.map(({ isEquipped }) => isEquipped)).toEqual([true, false, true, true]);
});

test("pieces of a stack move without being made or lost", () => {
  const shared = anItem(shards, VAULT, { quantity: 30, bucketHash: Bucket.Consumables, isAccountWide: true });
  const stored = anItem(shards, VAULT, { quantity: 5 });
  const move = transfer({ itemInstanceId: null, itemHash: 3, quantity: 12, from: withHunter, to: VAULT });
  const quantities = (items: readonly { quantity: number; bucketHash: number }[]) =>
    items.map(({ quantity, bucketHash }) => [quantity, bucketHash]);

  expect(quantities(applyConfirmedWrites(anAccount([shared, stored]), [move]).items)).toEqual([
    [18, Bucket.Consumables],
    [17, Bucket.Vault],
  ]);
  expect(quantities(applyConfirmedWrites(anAccount([shared]), [move]).items)).toEqual([
    [18, Bucket.Consumables],
    [12, Bucket.Vault],
  ]);
  const all = applyConfirmedWrites(anAccount([stored]), [
    { ...move, from: VAULT, to: withHunter, quantity: 99 },
  ]);
  expect(all.items).toMatchObject([{ quantity: 5, bucketHash: Bucket.Consumables, isAccountWide: true }]);
});

test("a write about an item that is gone is passed over", () => {
  const { items } = applyConfirmedWrites(anAccount([worn]), [transfer()]);
  expect(items).toEqual([worn]);
});

test("a moved copy keeps all that is known of it", () => {
  const known = {
    isDeepsight: true,
    gearTier: 4,
    energyCapacity: 11,
    stats: [{ statHash: 4284893193, value: 140 }],
    sockets: [{ plugHash: 71, isEnabled: true, isVisible: true, options: [71, 72] }],
    plugObjectives: [
      { plugHash: 73, objectiveHash: 9, progress: 412, completionValue: 500, isComplete: false },
    ],
  };
  const rich = { ...gun, ...known };
  const account = {
    ...anAccount([rich, worn]),
    currencies: [{ itemHash: 8, quantity: 2 }],
    collected: new Set([5]),
  };
  const moved = applyConfirmedWrites(account, [transfer()]);
  expect(moved.items[0]).toMatchObject({ ...known, place: withHunter });
  expect(moved).toMatchObject({ currencies: account.currencies, collected: account.collected });
});

test("pieces that do not fit onto a stack are another stack, never one beyond its size", () => {
  const coins = aDefinition(6, { isInstanced: false, maxStackSize: 100, bucketHash: Bucket.Kinetic });
  const stored = anItem(coins, VAULT, { quantity: 90 });
  const carried = anItem(coins, withHunter, { quantity: 30 });
  const move = transfer({ itemInstanceId: null, itemHash: 6, quantity: 30, from: withHunter, to: VAULT });
  const { items } = applyConfirmedWrites(anAccount([stored, carried]), [move]);
  expect(items.map(({ quantity, bucketHash }) => [quantity, bucketHash])).toEqual([
    [100, Bucket.Vault],
    [20, Bucket.Vault],
  ]);
});

test("what was collected is carried, and no longer waits", () => {
  const waiting = { ...gun, place: withHunter, bucketHash: Bucket.Postmaster };
  const pulled = transfer({ from: withHunter, to: withHunter, pulled: true });
  expect(applyConfirmedWrites(anAccount([waiting]), [pulled]).items).toEqual([
    { ...waiting, bucketHash: Bucket.Kinetic },
  ]);
});

test("a collected stack comes from the postmaster, not from the pieces that are carried", () => {
  const coins = aDefinition(6, { isInstanced: false, maxStackSize: 100, bucketHash: Bucket.Kinetic });
  const waiting = anItem(coins, withHunter, { quantity: 8, bucketHash: Bucket.Postmaster });
  const carried = anItem(coins, withHunter, { quantity: 30 });
  const pulled = transfer({
    itemInstanceId: null,
    itemHash: 6,
    quantity: 8,
    from: withHunter,
    to: withHunter,
    pulled: true,
  });
  expect(applyConfirmedWrites(anAccount([waiting, carried]), [pulled]).items).toEqual([
    { ...carried, quantity: 38 },
  ]);
});

test("a shared stack that was collected lies in the shared pockets", () => {
  const waiting = anItem(shards, withHunter, { quantity: 8, bucketHash: Bucket.Postmaster });
  const pulled = transfer({
    itemInstanceId: null,
    itemHash: 3,
    quantity: 8,
    from: withHunter,
    to: withHunter,
    pulled: true,
  });
  expect(applyConfirmedWrites(anAccount([waiting]), [pulled]).items).toMatchObject([
    { quantity: 8, bucketHash: Bucket.Consumables, isAccountWide: true },
  ]);
});
