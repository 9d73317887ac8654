import { expect, test } from "@playwright/test";
import { Acting } from "./acting-for-tests.ts";
import { BUCKET } from "./world/buckets.ts";
import { CATALOG, type CatalogItem, itemNamed } from "./world/catalog.ts";
import type { HeldItem } from "./world/holdings.ts";

const HUNTER = 1;
let world: Acting;

test.beforeEach(async () => {
  world = await Acting.start();
});
test.afterEach(() => world.close());

const worn = (bucketHash: number) =>
  world.find((held) => held.place === world.hunter && held.equipped && held.bucketHash === bucketHash);
const spare = (bucketHash: number) =>
  world.find((held) => held.place === world.hunter && !held.equipped && held.bucketHash === bucketHash);

function kindOf(accept: (item: CatalogItem) => boolean): CatalogItem {
  const found = [...CATALOG.values()].find(accept);
  if (!found) throw new Error("the catalog has no such item");
  return found;
}

/** Exotics off, so that a test decides which are on. */
function wearPlain(): void {
  for (const held of world.account.items) {
    if (held.place !== world.hunter || !held.equipped) continue;
    if (CATALOG.get(held.itemHash)?.tier !== "exotic") continue;
    held.equipped = false;
    held.place = "vault";
    held.bucketHash = BUCKET.vault;
  }
}

const exotic = (bucketHash: number) =>
  kindOf(
    (item) =>
      item.tier === "exotic" &&
      item.homeBucketHash === bucketHash &&
      item.uniqueLabel !== null &&
      (item.kind === "weapon" || item.classType === HUNTER),
  );

test("equipping takes off what was worn in the slot, and nothing else", async () => {
  const [old, next] = [worn(BUCKET.ship), spare(BUCKET.ship)];
  const others = world.account.items.filter((held) => held.equipped && held !== old);
  expect(await world.equip(next)).toBe(1);
  expect([old.equipped, next.equipped]).toEqual([false, true]);
  expect(others.every((held) => held.equipped)).toBe(true);
});

test("what is worn already may be equipped again: nothing changes", async () => {
  const ship = worn(BUCKET.ship);
  expect(await world.equip(ship)).toBe(1);
  expect(ship.equipped).toBe(true);
});

for (const [what, first, second] of [
  ["weapons", BUCKET.kinetic, BUCKET.power],
  ["armour pieces", BUCKET.helmet, BUCKET.chest],
  ["an armour piece and a class item", BUCKET.legs, BUCKET.class],
] as const) {
  test(`two exotic ${what} are not worn at once: 1641; one after the other in a slot they are`, async () => {
    wearPlain();
    const [one, other] = [world.give(exotic(first), world.hunter), world.give(exotic(second), world.hunter)];
    expect(await world.equip(one)).toBe(1);
    expect(await world.equip(other)).toBe(1641);
    expect([one.equipped, other.equipped]).toEqual([true, false]);
    const again = world.give(exotic(first), world.hunter);
    expect(await world.equip(again)).toBe(1);
  });
}

test("an exotic weapon does not hinder exotic armour", async () => {
  wearPlain();
  expect(await world.equip(world.give(exotic(BUCKET.kinetic), world.hunter))).toBe(1);
  expect(await world.equip(world.give(exotic(BUCKET.helmet), world.hunter))).toBe(1);
});

test("armour of another class is carried, never worn: 1640", async () => {
  const plate = kindOf((item) => item.kind === "armor" && item.classType === 0 && item.tier === "legendary");
  expect(await world.equip(world.give(plate, world.hunter))).toBe(1640);
});

test("what is no equipment is never worn: 1640", async () => {
  expect(await world.equip(world.give(itemNamed("Prime Engram"), world.hunter))).toBe(1640);
});

test("a character below the item's level does not wear it: 1638, but moves it", async () => {
  await world.control({ level: 49 });
  const gear = spare(BUCKET.energy);
  expect(await world.equip(gear)).toBe(1638);
  expect(await world.move(gear, world.hunter, true)).toBe(1);
  expect(await world.equip(spare(BUCKET.ship))).toBe(1);
  await world.control({ level: 50 });
  expect(await world.equip(spare(BUCKET.power))).toBe(1);
});

test("what lies in the vault, the postmaster or on somebody else is not there: 1623", async () => {
  const stored = world.give(itemNamed("Hawkmoon", "weapon"), "vault");
  const lost = world.give(itemNamed("Hawkmoon", "weapon"), world.hunter, { bucketHash: BUCKET.postmaster });
  const theirs = world.find(
    (held) => held.place === world.titan && held.bucketHash === BUCKET.ship && !held.equipped,
  );
  for (const held of [stored, lost, theirs]) expect(await world.equip(held, world.hunter)).toBe(1623);
});

test("in an activity nothing is equipped: 1671; things still move", async () => {
  await world.control({ inActivity: true });
  const gear = spare(BUCKET.energy);
  expect(await world.equip(gear)).toBe(1671);
  expect(gear.equipped).toBe(false);
  expect(await world.move(gear, world.hunter, true)).toBe(1);
  await world.control({ inActivity: false });
  expect(await world.equip(spare(BUCKET.power))).toBe(1);
});

test("equipment locked by the last activity answers 1640 until it is let go", async () => {
  await world.control({ equipmentLocked: true });
  expect(await world.equip(spare(BUCKET.ship))).toBe(1640);
  await world.control({ equipmentLocked: false });
  expect(await world.equip(spare(BUCKET.ship))).toBe(1);
});

test("on command, EquipItem says success and does nothing, so many times", async () => {
  await world.control({ equipsWithoutEffect: 1 });
  const ship = spare(BUCKET.ship);
  expect(await world.equip(ship)).toBe(1);
  expect(ship.equipped).toBe(false);
  expect(await world.equip(ship)).toBe(1);
  expect(ship.equipped).toBe(true);
});

async function equipMany(items: readonly (HeldItem | string)[]): Promise<Record<string, number>> {
  const itemIds = items.map((one) => (typeof one === "string" ? one : one.itemInstanceId));
  const { membershipType } = world.player;
  const reply = await world.post("Items/EquipItems", { itemIds, characterId: world.hunter, membershipType });
  expect([reply.status, reply.json.ErrorCode]).toEqual([200, 1]);
  const { equipResults } = reply.json.Response as {
    equipResults: { itemInstanceId: string; equipStatus: number }[];
  };
  return Object.fromEntries(equipResults.map((one) => [one.itemInstanceId, one.equipStatus]));
}

test("several equipped at once succeed in part, each with its own code; unknown ones are left out", async () => {
  wearPlain();
  const [one, other] = [
    world.give(exotic(BUCKET.kinetic), world.hunter),
    world.give(exotic(BUCKET.power), world.hunter),
  ];
  const plate = world.give(
    kindOf((item) => item.kind === "armor" && item.classType === 2),
    world.hunter,
  );
  const ship = spare(BUCKET.ship);
  const stored = world.give(itemNamed("Hawkmoon", "weapon"), "vault");
  expect(await equipMany([one, other, plate, stored, "12345678901234567", ship])).toEqual({
    [one.itemInstanceId ?? ""]: 1,
    [other.itemInstanceId ?? ""]: 1641,
    [plate.itemInstanceId ?? ""]: 1640,
    [ship.itemInstanceId ?? ""]: 1,
  });
  expect([one, other, plate, ship].map((held) => held.equipped)).toEqual([true, false, false, true]);
});

test("an exotic given up in the same call makes room for the other, when it comes first", async () => {
  wearPlain();
  const plain = kindOf(
    (item) => item.kind === "weapon" && item.tier === "legendary" && item.homeBucketHash === BUCKET.kinetic,
  );
  expect(await world.equip(world.give(exotic(BUCKET.kinetic), world.hunter))).toBe(1);
  const [first, second] = [world.give(plain, world.hunter), world.give(exotic(BUCKET.power), world.hunter)];
  expect(Object.values(await equipMany([first, second]))).toEqual([1, 1]);
});

test("in an activity each of several is refused by itself", async () => {
  await world.control({ inActivity: true });
  const ship = spare(BUCKET.ship);
  expect(await equipMany([ship])).toEqual({ [ship.itemInstanceId ?? ""]: 1671 });
});

test("EquipItems with itemId instead of itemIds is an unhandled exception", async () => {
  const { membershipType } = world.player;
  const body = { itemId: spare(BUCKET.ship).itemInstanceId, characterId: world.hunter, membershipType };
  const reply = await world.post("Items/EquipItems", body);
  expect([reply.status, reply.json.ErrorCode, reply.json.ErrorStatus]).toEqual([
    500,
    3,
    "UnhandledException",
  ]);
});
