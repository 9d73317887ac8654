import { expect, test } from "@playwright/test";
import { Acting } from "./acting-for-tests.ts";
import { BUCKET, bucketOf } from "./world/buckets.ts";
import { CATALOG, itemNamed } from "./world/catalog.ts";
import { type HeldItem, itemsIn } from "./world/holdings.ts";

let world: Acting;

test.beforeEach(async () => {
  world = await Acting.start();
});
test.afterEach(() => world.close());

const vaulted = (bucketHash: number) =>
  world.find((held, item) => held.place === "vault" && item.homeBucketHash === bucketHash);

async function changesNothing(act: () => Promise<number>): Promise<number> {
  const before = JSON.stringify(world.account);
  const code = await act();
  expect(JSON.stringify(world.account) === before, `refused with ${code} and yet changed`).toBe(true);
  return code;
}

function fillUp(place: string, bucketHash: number, like: HeldItem): void {
  const free = bucketOf(bucketHash).capacity - itemsIn(world.account, place, bucketHash).length;
  const item = CATALOG.get(like.itemHash);
  for (let count = 0; item && count < free; count++) world.give(item, place, { bucketHash });
}

test("a full slot refuses with 1642, and a full vault too", async () => {
  const ghost = vaulted(BUCKET.ghost);
  fillUp(world.hunter, BUCKET.ghost, ghost);
  expect(await changesNothing(() => world.move(ghost, world.hunter, false))).toBe(1642);
  const carried = world.find(
    (held) => held.place === world.hunter && held.bucketHash === BUCKET.ghost && !held.equipped,
  );
  fillUp("vault", BUCKET.vault, ghost);
  expect(await changesNothing(() => world.move(carried, world.hunter, true))).toBe(1642);
});

test("every bucket with a way to the vault uses the vault's one capacity", async () => {
  const core = world.find((held, item) => item.name === "Enhancement Core" && held.place === "profile");
  fillUp("vault", BUCKET.vault, vaulted(BUCKET.ghost));
  expect(await changesNothing(() => world.move(core, world.titan, true))).toBe(1642);
});

test("a worn item does not leave its character: 1656", async () => {
  const worn = world.find(
    (held) => held.place === world.hunter && held.equipped && held.bucketHash === BUCKET.helmet,
  );
  expect(await changesNothing(() => world.move(worn, world.hunter, true))).toBe(1656);
});

test("emblems, subclasses, finishers, engrams and quests have no way to the vault: 1627", async () => {
  for (const [name, kind] of [
    ["Xenology", "quest"],
    ["Prime Engram", "engram"],
  ] as const) {
    const held = world.give(itemNamed(name, kind), world.hunter);
    expect(await changesNothing(() => world.move(held, world.hunter, true)), name).toBe(1627);
  }
  for (const kind of ["emblem", "subclass", "finisher"]) {
    const held = world.find((one, item) => item.kind === kind && one.place === world.hunter && !one.equipped);
    expect(await changesNothing(() => world.move(held, world.hunter, true)), kind).toBe(1627);
  }
});

test("an item that may not be transferred although its bucket could: 1660", async () => {
  const perk = [...CATALOG.values()].find(
    (item) => !item.transferable && bucketOf(item.homeBucketHash).hasTransferDestination,
  );
  if (!perk) throw new Error("everything may be transferred");
  const place = bucketOf(perk.homeBucketHash).scope === 1 ? "profile" : world.hunter;
  const held = world.give(perk, place);
  expect(await changesNothing(() => world.move(held, world.hunter, true))).toBe(1660);
});

test("a locked item still moves, and keeps its lock", async () => {
  const locked = vaulted(BUCKET.ghost);
  locked.locked = true;
  expect(await world.move(locked, world.hunter, false)).toBe(1);
  expect(locked).toMatchObject({ place: world.hunter, locked: true });
});

test("on command, moving one of two items of a kind loses its lock, as it did once", async () => {
  const item = itemNamed("Hawkmoon", "weapon");
  const [one, twin] = [
    world.give(item, "vault", { locked: true }),
    world.give(item, "vault", { locked: true }),
  ];
  await world.control({ losesLocks: true });
  expect(await world.move(one, world.hunter, false)).toBe(1);
  expect([one.locked, twin.locked]).toEqual([false, true]);
});

test("what lies elsewhere, belongs to another character or is named by the wrong hash: 1623", async () => {
  const ghost = vaulted(BUCKET.ghost);
  expect(await changesNothing(() => world.move(ghost, world.hunter, true))).toBe(1623);
  const carried = world.find(
    (held) => held.place === world.titan && !held.equipped && held.bucketHash === BUCKET.ship,
  );
  expect(await changesNothing(() => world.move(carried, world.hunter, true))).toBe(1623);
  const wrong = { ...ghost, itemHash: itemNamed("Hawkmoon", "weapon").itemHash };
  expect(await changesNothing(() => world.move(wrong, world.hunter, false))).toBe(1623);
  expect(await changesNothing(() => world.move({ ...ghost, itemHash: 5 }, world.hunter, false))).toBe(1623);
});

test("another player's item and character are not there: 1623 and 1620", async () => {
  const other = await world.sandbox.player({ template: "one-character" });
  const [theirs] = (await world.sandbox.items(other.playerId)).filter(
    (item) => item.place === "vault" && item.itemInstanceId !== null,
  );
  const foreign = {
    ...vaulted(BUCKET.ghost),
    itemInstanceId: theirs?.itemInstanceId ?? "",
    itemHash: theirs?.itemHash ?? 0,
  };
  expect(await changesNothing(() => world.move(foreign, world.hunter, false))).toBe(1623);
  const theirCharacter = other.characters[0]?.characterId ?? "";
  expect(await changesNothing(() => world.move(vaulted(BUCKET.ghost), theirCharacter, false))).toBe(1620);
});

test("part of a stack moves, more than there is does not", async () => {
  const core = world.find((held, item) => item.name === "Enhancement Core" && held.place === "profile");
  const before = core.quantity;
  expect(await changesNothing(() => world.move(core, world.hunter, true, before + 1))).toBe(1623);
  expect(await changesNothing(() => world.move(core, world.hunter, true, 0))).toBe(1623);
  expect(await world.move(core, world.hunter, true, 1)).toBe(1);
  expect(core.quantity).toBe(before - 1);
});

test("a stack that would overflow begins another, unless only one is allowed: 1648", async () => {
  const core = itemNamed("Enhancement Core");
  const [held] = world.account.items.filter(
    (one) => one.itemHash === core.itemHash && one.place === "profile",
  );
  if (!held) throw new Error("no cores");
  held.quantity = core.maxStackSize;
  const stored = world.give(core, "vault", { quantity: 2 });
  expect(await world.move(stored, world.hunter, false, 2)).toBe(1);
  const stacks = world.account.items.filter(
    (one) => one.itemHash === core.itemHash && one.place === "profile",
  );
  expect(stacks.map((one) => one.quantity)).toEqual([core.maxStackSize, 2]);

  const unique = itemNamed("Ascendant Shard");
  const [first] = world.account.items.filter(
    (one) => one.itemHash === unique.itemHash && one.place === "profile",
  );
  if (!first) throw new Error("no shards");
  first.quantity = unique.maxStackSize;
  const second = world.give(unique, "vault", { quantity: 1 });
  expect(await changesNothing(() => world.move(second, world.hunter, false))).toBe(1648);
});

test("account-wide things lie with no character: each of them may fetch and store them", async () => {
  const projection = world.find(
    (held, item) => item.homeBucketHash === BUCKET.modifications && held.place === "profile",
  );
  expect(await world.move(projection, world.titan, true)).toBe(1);
  const stored = world.find((held) => held.itemHash === projection.itemHash && held.place === "vault");
  expect(await world.move(stored, world.hunter, false)).toBe(1);
  const back = world.find((held) => held.itemHash === projection.itemHash);
  expect(back).toMatchObject({ place: "profile", bucketHash: BUCKET.modifications });
});

test("the postmaster gives when the slot has room, however full itself: 1642 when it has not", async () => {
  const lost = world.find(
    (held, item) =>
      held.bucketHash === BUCKET.postmaster &&
      held.place === world.titan &&
      item.instanced &&
      item.homeBucketHash !== BUCKET.kinetic,
  );
  const home = CATALOG.get(lost.itemHash)?.homeBucketHash ?? 0;
  fillUp(world.titan, BUCKET.postmaster, lost);
  expect(await world.pull(lost)).toBe(1);
  expect(lost).toMatchObject({ place: world.titan, bucketHash: home });
  const more = world.give(itemNamed("Hawkmoon", "weapon"), world.titan, { bucketHash: BUCKET.postmaster });
  expect(await changesNothing(() => world.pull(more))).toBe(1642);
});

test("the postmaster does not give what has consequences (1673), nor to another character (1623)", async () => {
  const gift = world.give(itemNamed("Strange Gift"), world.titan, { bucketHash: BUCKET.postmaster });
  expect(await changesNothing(() => world.pull(gift))).toBe(1673);
  const lost = world.give(itemNamed("Sagira's Shell"), world.titan, { bucketHash: BUCKET.postmaster });
  expect(await changesNothing(() => world.pull(lost, world.hunter))).toBe(1623);
  expect(await changesNothing(() => world.move(lost, world.titan, true))).toBe(1623);
});

test("an engram in the postmaster goes to the engrams, and a stack to the account", async () => {
  const engram = world.give(itemNamed("Prime Engram"), world.titan, { bucketHash: BUCKET.postmaster });
  expect(await world.pull(engram)).toBe(1);
  expect(engram).toMatchObject({ place: world.titan, bucketHash: BUCKET.engrams });
  const prism = world.give(itemNamed("Enhancement Prism"), world.titan, {
    bucketHash: BUCKET.postmaster,
    quantity: 3,
  });
  expect(await world.pull(prism, world.titan, 3)).toBe(1);
  expect(world.account.items).not.toContain(prism);
});

test("quests are tracked and let go on their own character; nothing else is trackable", async () => {
  const quest = world.give(itemNamed("Xenology", "quest"), world.hunter, {
    itemInstanceId: "6917530000000000777",
  });
  const { membershipType } = world.player;
  const track = (state: unknown, characterId: string, itemId = quest.itemInstanceId) =>
    world.code("Items/SetTrackedState", { state, itemId, characterId, membershipType });
  expect(await track(true, world.hunter)).toBe(1);
  expect(quest.tracked).toBe(true);
  expect(await track(false, world.hunter)).toBe(1);
  expect(quest.tracked).toBe(false);
  expect(await track(true, world.titan)).toBe(1623);
  const ghost = world.find((held) => held.place === world.hunter && held.bucketHash === BUCKET.ghost);
  expect(await track(true, world.hunter, ghost.itemInstanceId)).toBe(1663);
  expect(await track("perhaps", world.hunter)).toBe(3);
});

test("locks go on whatever can have one, worn or not; the rest answers 1663", async () => {
  const { membershipType } = world.player;
  const lock = (held: HeldItem, characterId: string) =>
    world.code("Items/SetLockState", {
      state: true,
      itemId: held.itemInstanceId,
      characterId,
      membershipType,
    });
  const worn = world.find(
    (held) => held.place === world.hunter && held.equipped && held.bucketHash === BUCKET.chest,
  );
  expect(await lock(worn, world.hunter)).toBe(1);
  expect(worn.locked).toBe(true);
  expect(await changesNothing(() => lock(worn, world.titan))).toBe(1623);
  const subclass = world.find((held) => held.place === world.hunter && held.bucketHash === BUCKET.subclass);
  expect(await changesNothing(() => lock(subclass, world.hunter))).toBe(1663);
});
