import { findLastProfile, keepNewerProfile } from "#lib/db/profile-snapshots.ts";
import { Bucket } from "#lib/game/bucket.ts";
import { atCharacter, type Place } from "#lib/game/place.ts";
import { expect, Mover, test } from "../../e2e/support/move-world.ts";
import { askMove } from "./ask-move.ts";
import { loadPlan } from "./load-plan.ts";
import type { Services } from "./services.ts";

const now = () => new Date();

test("what the account shows to be impossible is refused with no write call and no plan", async ({
  mover,
  services,
}) => {
  const items = await mover.items();
  const carried = (test: (item: (typeof items)[number]) => boolean) =>
    items.find((item) => `${item.place}` === placeOf(mover.hunter) && test(item))?.itemInstanceId ?? "";
  const worn = carried((item) => item.equipped && !item.postmaster);
  const refusals = [
    [{ itemKey: worn, to: { kind: "vault" as const }, equip: true }, "not-equippable"],
    [{ itemKey: worn, to: mover.hunter }, "already-there"],
  ] as const;
  for (const [wanted, kind] of refusals) {
    const asked = await askMove(services, mover.player, { equip: false, ...wanted }, now());
    expect(asked.ok ? "planned" : asked.problem.kind).toBe(kind);
  }
  expect(await mover.writes()).toEqual([]);
  expect(await services.db.plan.count({ where: { playerId: mover.player.playerId } })).toBe(0);
});

test("another player's item or character is refused with no call at all", async ({
  mover,
  services,
  sandbox,
  aPlayer,
}) => {
  const stranger = await new Mover(services, sandbox, await aPlayer("no-clan")).opensPage();
  const [theirs, own] = [
    await stranger.aWeaponIn({ kind: "vault" }),
    await mover.aWeaponIn({ kind: "vault" }),
  ].map(({ itemInstanceId }) => itemInstanceId) as [string, string];
  const stack = (await mover.items()).find((item) => item.itemInstanceId === null && item.place === "vault");
  const lastOf = (place: Place) => (place.kind === "character" ? place.characterId : "");
  const refusals = [
    [{ itemKey: theirs, to: mover.hunter }, "unknown-item"],
    [{ itemKey: theirs, to: { kind: "vault" } }, "unknown-item"],
    [{ itemKey: "6917529999999999999", to: mover.hunter }, "unknown-item"],
    [{ itemKey: "stack-1-vault", to: mover.hunter }, "unknown-item"],
    [{ itemKey: `stack-${stack?.itemHash}-${lastOf(stranger.hunter)}`, to: mover.hunter }, "unknown-item"],
    [{ itemKey: own, to: stranger.hunter }, "unknown-character"],
    [{ itemKey: own, to: stranger.hunter, equip: true }, "unknown-character"],
    [{ itemKey: own, to: atCharacter("2305843009999999999") }, "unknown-character"],
  ] as const;
  const { next } = await sandbox.requests();
  for (const [wanted, kind] of refusals) {
    const asked = await askMove(services, mover.player, { equip: false, ...wanted }, now());
    expect(asked, JSON.stringify(wanted)).toEqual({ ok: false, problem: { kind } });
  }
  expect((await sandbox.requests(next)).requests, "calls to Bungie").toEqual([]);
  expect(await services.db.plan.count({ where: { playerId: mover.player.playerId } })).toBe(0);
});

test("who has seen no page yet can ask for nothing, and that takes no call", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const fresh = new Mover(services, sandbox, await aPlayer("no-clan"));
  const { itemInstanceId: itemKey } = await fresh.aWeaponIn({ kind: "vault" });
  const { next } = await sandbox.requests();
  const asked = await askMove(services, fresh.player, { itemKey, to: fresh.hunter, equip: false }, now());
  expect(asked).toEqual({ ok: false, problem: { kind: "unknown-item" } });
  expect((await sandbox.requests(next)).requests).toEqual([]);
});

test("an item that was in the last good copy and is gone by now is told apart", async ({
  mover,
  services,
}) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn({ kind: "vault" });
  await renameInCopy(services, mover.player, itemKey, "6917529999999999999");
  const wanted = { itemKey: "6917529999999999999", to: mover.hunter, equip: false };
  expect(await askMove(services, mover.player, wanted, now())).toEqual({
    ok: false,
    problem: { kind: "item-gone" },
  });
});

/** As if the copy had been made before the item was dismantled. */
async function renameInCopy(
  { db }: Services,
  { playerId, membership }: Mover["player"],
  itemKey: string,
  name: string,
): Promise<void> {
  const last = membership && (await findLastProfile(db, playerId, membership));
  if (!last) throw new Error("a copy was expected");
  const items = last.items.map((item) =>
    item.itemInstanceId === itemKey ? { ...item, itemInstanceId: name } : item,
  );
  await keepNewerProfile(db, playerId, { ...last, items }, now());
}

test("X1 a full slot is refused with what stands in the way, for a player who wants nothing else moved", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const rich = await new Mover(services, sandbox, await aPlayer("rich")).opensPage();
  const { playerId } = rich.player;
  const settings = { previewAlways: false, mayMoveOthers: false, putBack: false, updatedAt: now() };
  await services.db.moveSettings.create({ data: { playerId, ...settings } });
  const weapon = await rich.aWeaponIn({ kind: "vault" }, [Bucket.Kinetic]);
  const wanted = { itemKey: weapon.itemInstanceId, to: rich.titan, equip: false };
  const problem = { kind: "in-the-way", place: rich.titan, bucketHash: Bucket.Kinetic };
  const asked = await askMove(services, rich.player, wanted, now());
  expect(asked).toMatchObject({ ok: false, problem });
  expect(!asked.ok && asked.problem.kind === "in-the-way" && asked.problem.itemHashes).toHaveLength(9);
  expect(await rich.writes()).toEqual([]);
});

test("a plan is shown to the player who asked for it and to nobody else", async ({
  mover,
  services,
  aPlayer,
}) => {
  const { itemInstanceId: itemKey, name } = await mover.aWeaponIn({ kind: "vault" });
  const planId = await mover.ask({ itemKey, to: mover.hunter });
  const stranger = await aPlayer("one-character");
  expect(await loadPlan(services, stranger.player, planId)).toBeNull();
  expect(await loadPlan(services, mover.player, planId)).toMatchObject({
    state: "queued",
    isOver: false,
    done: 0,
    total: 1,
    wishes: [{ name }],
  });
});

test("the same press sent twice, even at once, is one move", async ({ mover, services }) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn({ kind: "vault" });
  const wanted = { itemKey, to: mover.hunter, requestId: "a press" };
  const [first, atOnce] = await Promise.all([mover.ask(wanted), mover.ask(wanted)]);
  const later = await mover.ask(wanted);
  expect([atOnce, later]).toEqual([first, first]);
  expect(await services.db.plan.count({ where: { playerId: mover.player.playerId } })).toBe(1);
  expect(await mover.ask({ ...wanted, requestId: "another press" })).not.toBe(first);
});

test("more of a stack than there is is refused, not cut down", async ({ mover, services }) => {
  const stack = (await mover.items()).find((item) => item.itemInstanceId === null && item.place === "vault");
  const wanted = { itemKey: `stack-${stack?.itemHash}-vault`, to: mover.hunter, equip: false };
  const quantity = (stack?.quantity ?? 0) + 1;
  const asked = await askMove(services, mover.player, { ...wanted, quantity }, now());
  expect(asked).toEqual({ ok: false, problem: { kind: "bad-amount" } });
});

test("signed out at Bungie, nothing is planned", async ({ mover, services }) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn({ kind: "vault" });
  await services.db.bungieToken.deleteMany({ where: { playerId: mover.player.playerId } });
  const asked = await askMove(services, mover.player, { itemKey, to: mover.hunter, equip: false }, now());
  expect(asked).toEqual({ ok: false, problem: { kind: "signed-out" } });
});

function placeOf(place: { kind: string; characterId?: string }): string {
  return place.characterId ?? "vault";
}
