import { Bucket } from "#lib/game/bucket.ts";
import { VAULT } from "#lib/game/place.ts";
import { expect, type Mover, test } from "../../e2e/support/move-world.ts";
import { askMove } from "./ask-move.ts";
import { askPlan } from "./ask-plan.ts";
import { cancelPlan, confirmPlan } from "./change-plan.ts";
import { loadPlan } from "./load-plan.ts";
import type { Services } from "./services.ts";

const now = () => new Date();

/** A gun is to come to a Hunter whose slot is full: that is shown first. */
async function proposed(aMover: (made: object) => Promise<Mover>, services: Services) {
  let gun = "";
  const mover = await aMover({
    stock: (stock: Mover["stock"], { hunter }: Mover) => {
      gun = stock.put(Bucket.Kinetic, VAULT);
      stock.fill(Bucket.Kinetic, hunter);
    },
  });
  const asked = await askMove(
    services,
    mover.player,
    { itemKey: gun, to: mover.hunter, equip: false },
    now(),
  );
  expect(asked).toMatchObject({ ok: true, isProposed: true });
  return { mover, gun, planId: asked.ok ? asked.planId : "" };
}

test("D6 a plan that moves other things is shown first: nothing happens and nothing is queued before it is agreed to", async ({
  aMover,
  services,
}) => {
  const { mover, planId } = await proposed(aMover, services);
  await mover.carryOutOnce(planId);
  expect(await mover.writes()).toEqual([]);
  const jobs = () => services.db.$queryRaw<object[]>`
    select 1 from graphile_worker.jobs where key = ${`plan:${planId}`}`;
  expect(await jobs()).toEqual([]);
  expect(await loadPlan(services, mover.player, planId)).toMatchObject({
    state: "proposed",
    canConfirm: true,
    steps: [{ reason: "make-room" }, { reason: "asked" }],
  });
  expect(await confirmPlan(services, mover.player, planId, now())).toEqual({
    ok: true,
    planId,
    isProposed: false,
  });
  expect(await jobs()).toHaveLength(1);
  expect((await mover.carryOut(planId)).state).toBe("done");
});

test("D6 the account changed before it was agreed to: it is shown again, as it would be now", async ({
  aMover,
  services,
}) => {
  const { mover, gun, planId } = await proposed(aMover, services);
  const [aside] = (await mover.plan(planId)).steps.map(({ step }) => step);
  mover.stock.moves(String(aside && "itemInstanceId" in aside && aside.itemInstanceId), mover.titan);
  const again = await confirmPlan(services, mover.player, planId, now());
  expect(again).toEqual({ ok: true, planId, isProposed: true });
  expect((await mover.plan(planId)).steps.map(({ step }) => step.reason)).toEqual(["asked"]);
  expect(await mover.writes()).toEqual([]);
  expect(await confirmPlan(services, mover.player, planId, now())).toMatchObject({ isProposed: false });
  expect((await mover.carryOut(planId)).state).toBe("done");
  expect((await mover.whereIs(gun)).place).toEqual(mover.hunter);
});

test("D6 all of it had become so before it was agreed to: it ends and says so", async ({
  aMover,
  services,
}) => {
  const { mover, gun, planId } = await proposed(aMover, services);
  const [aside] = (await mover.plan(planId)).steps.map(({ step }) => step);
  mover.stock.moves(String(aside && "itemInstanceId" in aside && aside.itemInstanceId), VAULT);
  mover.stock.moves(gun, mover.hunter);
  expect(await confirmPlan(services, mover.player, planId, now())).toMatchObject({ isProposed: false });
  expect(await mover.plan(planId)).toMatchObject({ state: "refused", problem: { kind: "already-there" } });
  expect(await mover.writes()).toEqual([]);
});

test("D6 agreed to twice, even at once, it is carried out once", async ({ aMover, services }) => {
  const { mover, planId } = await proposed(aMover, services);
  const agree = () => confirmPlan(services, mover.player, planId, now());
  const answers = await Promise.all([agree(), agree()]);
  const agreed = { ok: true, planId, isProposed: false };
  expect([...answers, await agree()]).toEqual([agreed, agreed, agreed]);
  expect((await mover.carryOut(planId)).state).toBe("done");
  expect(await agree()).toEqual(agreed);
  await mover.carryOutOnce(planId);
  expect(await mover.writes()).toHaveLength(2);
});

test("D6 declined it makes no call, and cannot be agreed to any more", async ({ aMover, services }) => {
  const { mover, planId } = await proposed(aMover, services);
  expect(await cancelPlan(services, mover.player, planId, now())).toEqual({ ok: true });
  expect(await confirmPlan(services, mover.player, planId, now())).toEqual({
    ok: false,
    problem: { kind: "declined" },
  });
  expect(await mover.plan(planId)).toMatchObject({ state: "refused", problem: { kind: "declined" } });
  expect(await mover.writes()).toEqual([]);
});

test("D6 nobody agrees to another player's plan, nor to one that is not there", async ({
  aMover,
  aPlayer,
  services,
}) => {
  const { planId } = await proposed(aMover, services);
  const { player } = await aPlayer("one-character");
  for (const id of [planId, "nosuchplan", "../etc"]) {
    const unknown = { ok: false, problem: { kind: "unknown-plan" } };
    expect(await confirmPlan(services, player, id, now())).toEqual(unknown);
  }
});

test("D6 a plain move goes at once, but for a player who wants to see every plan first", async ({
  mover,
  services,
}) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn(VAULT);
  const ask = (to: Mover["hunter"]) => askMove(services, mover.player, { itemKey, to, equip: false }, now());
  expect(await ask(mover.hunter)).toMatchObject({ ok: true, isProposed: false });
  const settings = { previewAlways: true, mayMoveOthers: true, putBack: false, updatedAt: now() };
  await services.db.moveSettings.create({ data: { playerId: mover.player.playerId, ...settings } });
  expect(await ask(mover.warlock)).toMatchObject({ ok: true, isProposed: true });
});

test("D6 of several wishes that cannot all be done the plan is shown first, with the reasons", async ({
  mover,
  services,
}) => {
  const [gun, other] = [await mover.aWeaponIn(VAULT), await mover.aWeaponIn(mover.hunter)];
  const to = mover.hunter;
  const wishes = [gun, other].map(({ itemInstanceId: itemKey }) => {
    return { itemKey, to, equip: false, quantity: null };
  });
  const helmet = (await mover.items()).find(
    (item) => item.bucketHash === Bucket.Helmet && item.equipped && item.place !== "vault",
  );
  const wearer = [mover.hunter, mover.warlock].find(
    (one) => one.kind === "character" && one.characterId !== helmet?.place,
  );
  const impossible = {
    itemKey: helmet?.itemInstanceId ?? "",
    to: wearer ?? VAULT,
    equip: true,
    quantity: null,
  };
  const wanted = { kind: "move", wishes: [...wishes.slice(0, 1), impossible] } as const;
  const asked = await askPlan(services, mover.player, wanted, now());
  expect(asked).toMatchObject({ ok: true, isProposed: true });
  expect((await mover.plan(asked.ok ? asked.planId : "")).wishes).toMatchObject([
    { state: "open" },
    { state: "refused", problem: { kind: "wrong-class" } },
  ]);
});
