import { expect, test } from "@playwright/test";
import { Acting } from "./acting-for-tests.ts";
import { BUCKET } from "./world/buckets.ts";
import { definitionRows } from "./world/components/definition-rows.ts";
import type { HeldItem } from "./world/holdings.ts";
import { socketsNow } from "./world/plug-rules.ts";
import { insertable } from "./world/sockets.ts";

const SLOT = 7;
let world: Acting;

test.beforeEach(async () => {
  world = await Acting.start();
});
test.afterEach(() => world.close());

const ask = (action: string, more: object = {}) =>
  world.code(`Loadouts/${action}`, {
    loadoutIndex: SLOT,
    characterId: world.hunter,
    membershipType: world.player.membershipType,
    ...more,
  });

const slot = () =>
  world.account.characters.find((one) => one.characterId === world.hunter)?.loadouts?.[SLOT] ?? null;
const worn = (bucketHash: number) =>
  world.find((held) => held.place === world.hunter && held.equipped && held.bucketHash === bucketHash);
const spare = (bucketHash: number): HeldItem =>
  world.find(
    (held, item) =>
      held.place === world.hunter &&
      !held.equipped &&
      held.bucketHash === bucketHash &&
      item.tier !== "exotic",
  );

function identifiers(nth: number) {
  const hash = (table: "Color" | "Icon" | "Name") =>
    definitionRows(`DestinyLoadout${table}Definition`)[nth]?.hash ?? 0;
  return { colorHash: hash("Color"), iconHash: hash("Icon"), nameHash: hash("Name") };
}

test("a snapshot remembers weapons, armour and subclass with their plugs, under the names it is given", async () => {
  expect(await ask("SnapshotLoadout", identifiers(2))).toBe(1);
  const loadout = slot();
  expect(loadout).toMatchObject(identifiers(2));
  const buckets = [BUCKET.kinetic, BUCKET.energy, BUCKET.power, BUCKET.helmet, BUCKET.class, BUCKET.subclass];
  const remembered = loadout?.items.map((item) => item.itemInstanceId);
  expect(remembered).toEqual(expect.arrayContaining(buckets.map((bucket) => worn(bucket).itemInstanceId)));
  expect(remembered).not.toContain(worn(BUCKET.ship).itemInstanceId);
  for (const item of loadout?.items ?? []) expect(item.plugItemHashes).toHaveLength(16);
});

test("component 206 shows ten slots, the snapshot among them", async () => {
  await ask("SnapshotLoadout", identifiers(1));
  const path = `/Platform/Destiny2/3/Profile/${world.player.membershipId}/?components=206`;
  const reply = await world.sandbox.ask("GET", path, { token: world.token });
  const { characterLoadouts } = reply.json.Response as {
    characterLoadouts: { data: Record<string, { loadouts: { nameHash: number }[] }> };
  };
  const loadouts = characterLoadouts.data[world.hunter]?.loadouts ?? [];
  expect(loadouts).toHaveLength(10);
  expect(loadouts[SLOT]?.nameHash).toBe(identifiers(1).nameHash);
});

test("equipping a loadout wears what the character carries of it and leaves the rest where it is", async () => {
  const [kinetic, ship, helmet] = [worn(BUCKET.kinetic), worn(BUCKET.ship), worn(BUCKET.energy)];
  await ask("SnapshotLoadout");
  expect(await world.equip(spare(BUCKET.kinetic))).toBe(1);
  expect(await world.equip(spare(BUCKET.energy))).toBe(1);
  expect(await world.move(helmet, world.hunter, true)).toBe(1);
  expect(await ask("EquipLoadout")).toBe(1);
  expect(kinetic.equipped).toBe(true);
  expect(ship.equipped).toBe(true);
  expect(helmet).toMatchObject({ place: "vault", equipped: false });
});

test("equipping a loadout puts its plugs back", async () => {
  const gun = worn(BUCKET.energy);
  await ask("SnapshotLoadout");
  const at = socketsNow(gun).findIndex((socket) =>
    insertable(socket).some((hash) => hash !== socket.plugHash),
  );
  const before = socketsNow(gun)[at];
  const other = before && insertable(before).find((hash) => hash !== before.plugHash);
  gun.plugs = { [at]: other ?? 0 };
  expect(await ask("EquipLoadout")).toBe(1);
  expect(socketsNow(gun)[at]?.plugHash).toBe(before?.plugHash);
});

test("a loadout is renamed without touching what it holds", async () => {
  await ask("SnapshotLoadout", identifiers(0));
  const items = slot()?.items;
  const { nameHash } = identifiers(3);
  expect(await ask("UpdateLoadoutIdentifiers", { nameHash })).toBe(1);
  expect(slot()).toEqual({ ...identifiers(0), nameHash, items });
});

test("a cleared slot is empty and cannot be equipped", async () => {
  await ask("SnapshotLoadout");
  expect(await ask("ClearLoadout")).toBe(1);
  expect(slot()).toBeNull();
  expect(await ask("EquipLoadout")).toBe(1623);
  expect(await ask("UpdateLoadoutIdentifiers", identifiers(0))).toBe(1623);
});

test("there are ten slots: an index beyond them, or none, is out of range", async () => {
  for (const loadoutIndex of [-1, 10, undefined])
    for (const action of ["EquipLoadout", "SnapshotLoadout", "UpdateLoadoutIdentifiers", "ClearLoadout"])
      expect(await ask(action, { loadoutIndex }), `${action} ${loadoutIndex}`).toBe(8);
});

test("a name, colour or icon that nobody defined is out of range", async () => {
  expect(await ask("SnapshotLoadout", { nameHash: 5 })).toBe(8);
  expect(slot()).toBeNull();
});

test("in an activity a loadout is saved but not equipped: 1671", async () => {
  await world.control({ inActivity: true });
  expect(await ask("SnapshotLoadout")).toBe(1);
  expect(await ask("EquipLoadout")).toBe(1671);
});
