import { Bucket } from "#lib/game/bucket.ts";
import { type Place, placeKey, VAULT } from "#lib/game/place.ts";
import type { PlanRecord } from "#lib/game/plan-record.ts";
import type { SeveralWish } from "#lib/game/several-wishes.ts";
import { expect, type Mover, test } from "../../e2e/support/move-world.ts";
import { askSeveral, MOST_AT_ONCE } from "./ask-several.ts";
import { confirmPlan } from "./change-plan.ts";
import type { Chosen } from "./load-chosen-items.ts";
import { loadPlan } from "./load-plan.ts";
import type { Services } from "./services.ts";
import { tagSeveral } from "./tag-several.ts";

const WEAPONS = [Bucket.Kinetic, Bucket.Energy, Bucket.Power];

const characterOf = (place: Place) => (place.kind === "character" ? place.characterId : "");
const equipOn = (place: Place, bring = false): SeveralWish => ({
  verb: "equip",
  characterId: characterOf(place),
  bring,
});

async function ask(services: Services, { player }: Mover, chosen: Chosen, wish: SeveralWish) {
  return askSeveral(services, player, { chosen, wish }, new Date());
}

/** Asks, looks at the preview, agrees and waits for the end. */
async function seeThrough(
  services: Services,
  mover: Mover,
  chosen: Chosen,
  wish: SeveralWish,
): Promise<PlanRecord> {
  const asked = await ask(services, mover, chosen, wish);
  if (!asked.ok) throw new Error(JSON.stringify(asked.problem));
  if (asked.isProposed) {
    const agreed = await confirmPlan(services, mover.player, asked.planId, new Date());
    expect(agreed).toMatchObject({ ok: true, isProposed: false });
  }
  return mover.carryOut(asked.planId);
}

/** One plain weapon of each slot, carried. */
async function aWeaponOfEach(mover: Mover, place: Place) {
  const found = [];
  for (const bucket of WEAPONS) found.push(await mover.carryByHand(place, bucket));
  await mover.opensPage();
  return found;
}

const keysOf = (items: readonly { readonly itemInstanceId: string }[]) =>
  items.map(({ itemInstanceId }) => itemInstanceId);
const routesSince = async (mover: Mover, { length }: readonly unknown[]) =>
  (await mover.writes()).slice(length).map(({ route }) => route);

test("D2 several are equipped by one call, after a preview", async ({ mover, services }) => {
  const weapons = await aWeaponOfEach(mover, mover.hunter);
  const before = await mover.writes();
  const asked = await ask(services, mover, { itemKeys: keysOf(weapons) }, equipOn(mover.hunter));
  expect(asked).toMatchObject({ ok: true, isProposed: true });
  expect(await mover.writes()).toEqual(before);
  const plan = await seeThrough(services, mover, { itemKeys: keysOf(weapons) }, equipOn(mover.hunter));
  expect(plan).toMatchObject({ state: "done", asked: { kind: "equip-several" } });
  expect(await routesSince(mover, before)).toEqual(["EquipItems"]);
  for (const { itemInstanceId } of weapons)
    expect(await mover.whereIs(itemInstanceId)).toEqual({ place: mover.hunter, equipped: true });
});

test("V11 of several to equip, one in the vault is reported and not moved", async ({ mover, services }) => {
  const [kinetic, energy] = await aWeaponOfEach(mover, mover.hunter);
  const stored = await mover.aWeaponIn(VAULT, [Bucket.Power]);
  if (!kinetic || !energy) throw new Error("too few weapons");
  const itemKeys = keysOf([kinetic, energy, stored]);
  const before = await mover.writes();
  const plan = await seeThrough(services, mover, { itemKeys }, equipOn(mover.hunter));
  expect(await routesSince(mover, before)).toEqual(["EquipItems"]);
  const view = await loadPlan(services, mover.player, plan.planId);
  expect(view?.wishes.map(({ state, problem }) => [state, problem])).toEqual([
    ["done", null],
    ["done", null],
    ["refused", { kind: "not-here", place: VAULT }],
  ]);
  expect(await mover.whereIs(stored.itemInstanceId)).toEqual({ place: VAULT, equipped: false });
  expect(await mover.whereIs(energy.itemInstanceId)).toEqual({ place: mover.hunter, equipped: true });
});

test("asked to bring them, several are fetched first and then equipped together", async ({
  mover,
  services,
}) => {
  const here = await mover.carryByHand(mover.hunter, Bucket.Kinetic);
  const stored = await mover.aWeaponIn(VAULT, [Bucket.Power]);
  const itemKeys = keysOf([here, stored]);
  const plan = await seeThrough(services, mover, { itemKeys }, equipOn(mover.hunter, true));
  expect(plan.state).toBe("done");
  expect((await mover.writes()).at(-1)?.route).toBe("EquipItems");
  for (const key of itemKeys)
    expect(await mover.whereIs(key)).toEqual({ place: mover.hunter, equipped: true });
});

test("X14 where Bungie equips only some of several, each is reported by itself", async ({
  mover,
  services,
  sandbox,
}) => {
  // Ships have no level; weapons do.
  const weapon = await mover.carryByHand(mover.hunter, Bucket.Kinetic);
  const ship = (await mover.items()).find(
    ({ homeBucketHash, place, equipped, postmaster }) =>
      homeBucketHash === Bucket.Ship && place === placeKey(mover.hunter) && !equipped && !postmaster,
  );
  const itemKeys = [weapon.itemInstanceId, ship?.itemInstanceId ?? ""];
  const asked = await ask(services, mover, { itemKeys }, equipOn(mover.hunter));
  if (!asked.ok) throw new Error(JSON.stringify(asked.problem));
  await confirmPlan(services, mover.player, asked.planId, new Date());
  await sandbox.setPlayer(mover.inSandbox.playerId, { level: 20 });
  await mover.carryOut(asked.planId);
  const view = await loadPlan(services, mover.player, asked.planId);
  expect(view?.wishes.map(({ state }) => state)).toEqual(["refused", "done"]);
  expect(view?.wishes[0]?.problem).toMatchObject({ kind: "not-equippable" });
  expect(await mover.whereIs(weapon.itemInstanceId)).toEqual({ place: mover.hunter, equipped: false });
  expect(await mover.whereIs(ship?.itemInstanceId ?? "")).toEqual({ place: mover.hunter, equipped: true });
});

test("D4 several are locked at once; what is locked already costs no call", async ({ mover, services }) => {
  const weapons = await Promise.all(WEAPONS.map((bucket) => mover.aWeaponIn(VAULT, [bucket])));
  const itemKeys = keysOf(weapons);
  const open = weapons.filter(({ locked }) => !locked).length;
  await seeThrough(services, mover, { itemKeys }, { verb: "lock", lock: true });
  expect(await mover.writes()).toHaveLength(open);
  const isLocked = async () =>
    (await mover.items())
      .filter(({ itemInstanceId }) => itemKeys.includes(itemInstanceId ?? ""))
      .map(({ locked }) => locked);
  expect(await isLocked()).toEqual([true, true, true]);
  const [first = ""] = itemKeys;
  await seeThrough(services, mover, { itemKeys: [first] }, { verb: "lock", lock: false });
  await seeThrough(services, mover, { itemKeys }, { verb: "lock", lock: true });
  expect(await mover.writes()).toHaveLength(open + 2);
  expect(await isLocked()).toEqual([true, true, true]);
});

test("D11 what a search finds is moved together, and what lies there already is left out", async ({
  mover,
  services,
}) => {
  const carried = await aWeaponOfEach(mover, mover.hunter);
  const stored = await mover.aWeaponIn(VAULT);
  await tagSeveral(
    services,
    mover.player,
    { chosen: { itemKeys: keysOf([...carried, stored]) }, tag: "infuse" },
    new Date(),
  );
  const plan = await seeThrough(services, mover, { search: "tag:infuse" }, { verb: "move", to: VAULT });
  expect(plan.state).toBe("done");
  expect(plan.wishes.map(({ itemKey }) => itemKey).toSorted()).toEqual(keysOf(carried).toSorted());
  expect(plan.steps.map(({ step }) => step.call)).toEqual(["transfer", "transfer", "transfer"]);
  for (const { itemInstanceId } of [...carried, stored])
    expect((await mover.whereIs(itemInstanceId)).place).toEqual(VAULT);
  const again = await ask(services, mover, { search: "tag:infuse" }, { verb: "move", to: VAULT });
  expect(again).toEqual({ ok: false, problem: { kind: "nothing-to-do" } });
});

test("D11 what a search finds is tagged, and its tags are taken away again", async ({ mover, services }) => {
  const chosen = { search: "is:weapon is:equipped" };
  const tagged = await tagSeveral(services, mover.player, { chosen, tag: "keep" }, new Date());
  expect(tagged).toMatchObject({ ok: true });
  const kept = { search: "tag:keep" };
  expect(await tagSeveral(services, mover.player, { chosen: kept, tag: null }, new Date())).toEqual(tagged);
  const none = await tagSeveral(services, mover.player, { chosen: kept, tag: null }, new Date());
  expect(none).toEqual({ ok: false, problem: { kind: "nothing-chosen" } });
});

test("more than one plan holds are refused with their number, and nothing is done", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const { player, inSandbox } = await aPlayer("rich", { items: 700 });
  const wish = { verb: "lock", lock: true } as const;
  const chosen = { search: "is:weapon or is:armor" };
  const items = await sandbox.itemsOf(inSandbox.playerId);
  const gear = [...WEAPONS, Bucket.Helmet, Bucket.Gauntlets, Bucket.Chest, Bucket.Legs, Bucket.ClassItem];
  const count = items.filter(
    ({ homeBucketHash, locked }) => !locked && gear.some((bucket) => bucket === homeBucketHash),
  ).length;
  expect(await askSeveral(services, player, { chosen, wish }, new Date())).toEqual({
    ok: false,
    problem: { kind: "too-many-items", count, most: MOST_AT_ONCE },
  });
  expect(await services.db.plan.count({ where: { playerId: player.playerId } })).toBe(0);
});

test("a search with a part that means nothing moves nothing: the rest of it finds more", async ({
  mover,
  services,
}) => {
  const asked = await ask(services, mover, { search: "is:weapon is:junkk" }, { verb: "move", to: VAULT });
  expect(asked).toEqual({ ok: false, problem: { kind: "faulty-search" } });
});

test("nothing ticked and nothing found are said, not planned", async ({ mover, services }) => {
  for (const chosen of [{ itemKeys: [] }, { search: "" }, { search: "name:nosuchthing" }])
    expect(await ask(services, mover, chosen, { verb: "move", to: VAULT })).toEqual({
      ok: false,
      problem: { kind: "nothing-chosen" },
    });
});

test("other players' items and characters, and made-up ones, are refused without a call", async ({
  mover,
  services,
  sandbox,
  aPlayer,
}) => {
  const own = await mover.aWeaponIn(VAULT);
  const other = await aPlayer("no-clan");
  const theirs = (await sandbox.itemsOf(other.inSandbox.playerId)).find((item) => item.itemInstanceId);
  const { next } = await sandbox.requests();
  for (const key of [theirs?.itemInstanceId ?? "", "404"])
    expect(
      await ask(services, mover, { itemKeys: [own.itemInstanceId, key] }, { verb: "move", to: VAULT }),
    ).toEqual({ ok: false, problem: { kind: "unknown-item" } });
  const [character] = other.inSandbox.characters;
  const stranger = { kind: "character", characterId: character?.characterId ?? "" } as const;
  for (const wish of [{ verb: "move", to: stranger } as const, equipOn(stranger)])
    expect(await ask(services, mover, { search: "is:weapon" }, wish)).toEqual({
      ok: false,
      problem: { kind: "unknown-character" },
    });
  expect((await sandbox.requests(next)).requests).toEqual([]);
});
