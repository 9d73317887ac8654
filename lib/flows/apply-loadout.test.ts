import { listLoadouts } from "#lib/db/loadouts.ts";
import { loadPlan } from "#lib/flows/load-plan.ts";
import { Bucket } from "#lib/game/bucket.ts";
import type { LoadoutItem } from "#lib/game/loadout.ts";
import type { Place } from "#lib/game/place.ts";
import { placeKey, VAULT } from "#lib/game/place.ts";
import { expect, type Mover, test } from "../../e2e/support/move-world.ts";
import { applyLoadout } from "./apply-loadout.ts";
import { keepLoadout, saveLoadout } from "./save-loadout.ts";
import type { Services } from "./services.ts";

const idOf = (place: Place) => (place.kind === "character" ? place.characterId : "");

async function savedWorn(services: Services, mover: Mover, place: Place): Promise<string> {
  const saved = await saveLoadout(
    services,
    mover.player,
    { characterId: idOf(place), name: "Raid" },
    new Date(),
  );
  if (!saved.ok) throw new Error(saved.problem.kind);
  return saved.loadoutId;
}

async function kept(services: Services, mover: Mover, items: readonly LoadoutItem[]): Promise<string> {
  const content = { name: "Bag", note: "", className: null, items };
  const saved = await keepLoadout(services, mover.player, content, new Date());
  if (!saved.ok) throw new Error(saved.problem.kind);
  return saved.loadoutId;
}

const apply = (services: Services, mover: Mover, loadoutId: string, to: Place) =>
  applyLoadout(services, mover.player, { loadoutId, to, requestId: null }, new Date());

const carried = { equip: false, quantity: 1, isCrafted: false } as const;

test("a loadout from worn is shown before anything moves; agreed to, all of it is worn again", async ({
  services,
  mover,
}) => {
  const loadoutId = await savedWorn(services, mover, mover.hunter);
  const worn = (await mover.items()).filter(
    ({ place, equipped }) => equipped && place === placeKey(mover.hunter),
  );
  const wornIn = (bucket: number) => worn.find(({ homeBucketHash }) => homeBucketHash === bucket);
  const other = await mover.aWeaponIn(mover.hunter, [Bucket.Kinetic]);
  await mover.move({ itemKey: other.itemInstanceId, to: mover.hunter, equip: true });
  await mover.move({ itemKey: wornIn(Bucket.Kinetic)?.itemInstanceId ?? "", to: VAULT });
  await mover.move({ itemKey: wornIn(Bucket.Energy)?.itemInstanceId ?? "", to: mover.warlock });
  const before = (await mover.writes()).length;

  const asked = await apply(services, mover, loadoutId, mover.hunter);
  expect(asked).toMatchObject({ ok: true, isProposed: true });
  expect((await mover.writes()).length, "calls before it was agreed to").toBe(before);
  const planId = await mover.agree(asked);
  expect(await mover.carryOut(planId)).toMatchObject({ state: "done" });
  const after = await mover.items();
  const [saved] = await listLoadouts(services.db, {
    playerId: mover.player.playerId,
    membershipId: mover.player.membership?.membershipId ?? "",
  });
  expect(saved?.items.length).toBeGreaterThan(8);
  for (const { itemInstanceId } of saved?.items ?? []) {
    const item = after.find((one) => one.itemInstanceId === itemInstanceId);
    expect(item, `${item?.name} is worn by the hunter`).toMatchObject({
      equipped: true,
      place: placeKey(mover.hunter),
    });
  }
  expect(await loadPlan(services, mover.player, planId)).toMatchObject({ kind: "loadout", title: "Raid" });
});

test("for a character of another class, or another player, a loadout is refused without a call", async ({
  services,
  mover,
  aPlayer,
}) => {
  const loadoutId = await savedWorn(services, mover, mover.hunter);
  const stranger = await aPlayer("no-clan");
  expect(await apply(services, mover, loadoutId, mover.warlock)).toEqual({
    ok: false,
    problem: { kind: "wrong-class" },
  });
  const foreign = {
    kind: "character",
    characterId: stranger.inSandbox.characters[0]?.characterId ?? "",
  } as const;
  expect(await apply(services, mover, loadoutId, foreign)).toEqual({
    ok: false,
    problem: { kind: "unknown-character" },
  });
  const wanted = { loadoutId, to: mover.hunter, requestId: null };
  expect(await applyLoadout(services, stranger.player, wanted, new Date())).toEqual({
    ok: false,
    problem: { kind: "unknown-loadout" },
  });
  expect(await mover.writes()).toEqual([]);
  expect(await services.db.plan.count({ where: { playerId: mover.player.playerId } })).toBe(0);
});

test("what is missing is left out and named with the plan; the rest of the loadout arrives", async ({
  services,
  mover,
}) => {
  const { itemInstanceId, itemHash, name } = await mover.aWeaponIn(VAULT);
  const loadoutId = await kept(services, mover, [
    { ...carried, itemInstanceId, itemHash },
    { ...carried, itemInstanceId: "6917529000000000404", itemHash },
  ]);
  const asked = await apply(services, mover, loadoutId, mover.warlock);
  if (!asked.ok) throw new Error(asked.problem.kind);
  expect(await loadPlan(services, mover.player, asked.planId)).toMatchObject({ missing: [name] });
  expect(await mover.carryOut(await mover.agree(asked))).toMatchObject({ state: "done" });
  expect(await mover.whereIs(itemInstanceId)).toMatchObject({ place: mover.warlock });
  expect(await loadPlan(services, mover.player, asked.planId)).toMatchObject({ missing: [name] });
});

test("L1: bulk consumables of a loadout go to the vault with at most one call each", async ({
  services,
  mover,
}) => {
  const stacks = (await mover.items()).filter(
    ({ itemInstanceId, homeBucketHash, place, quantity }) =>
      itemInstanceId === null && homeBucketHash === Bucket.Consumables && place !== "vault" && quantity > 1,
  );
  // Bungie moves one stack a call: several of a kind are several calls.
  const isAlone = ({ itemHash }: { itemHash: number }) =>
    stacks.filter((one) => one.itemHash === itemHash).length === 1;
  const bulk = stacks.filter(isAlone).toSorted((a, b) => b.quantity - a.quantity);
  const hashes = bulk.slice(0, 4).map(({ itemHash }) => itemHash);
  expect(hashes.length).toBeGreaterThan(0);
  const wanted = hashes.map((itemHash) => ({
    ...carried,
    itemInstanceId: null,
    itemHash,
    quantity: 9_999_999,
  }));
  const loadoutId = await kept(services, mover, wanted);
  const plan = await mover.carryOut(await mover.agree(await apply(services, mover, loadoutId, VAULT)));
  expect(plan).toMatchObject({ state: "done" });
  expect((await mover.writes()).length).toBeLessThanOrEqual(hashes.length);
});

test("a loadout whose items all lie where it wants them says so, and nothing is planned", async ({
  services,
  mover,
}) => {
  const loadoutId = await savedWorn(services, mover, mover.hunter);
  expect(await apply(services, mover, loadoutId, mover.hunter)).toMatchObject({
    ok: false,
    problem: { kind: "nothing-to-do" },
  });
  expect(await mover.writes()).toEqual([]);
});
