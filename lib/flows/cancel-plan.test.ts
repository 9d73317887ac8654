import { Bucket } from "#lib/game/bucket.ts";
import { VAULT } from "#lib/game/place.ts";
import { expect, type Mover, test } from "../../e2e/support/move-world.ts";
import type { SandboxItem } from "../../e2e/support/sandbox-controls.ts";
import { cancelPlan } from "./change-plan.ts";
import { loadPlan } from "./load-plan.ts";
import { undoPlan } from "./undo-plan.ts";

const CALLS = 4;
const DOWN = 5;

const now = () => new Date();
const where = (items: readonly SandboxItem[]) =>
  items.map(({ itemInstanceId, place, equipped }) => `${itemInstanceId} ${place} ${equipped}`).toSorted();

/** A worn gun of the Titan's, for a Hunter whose slot is full: something is put on instead, and something moves aside. */
async function withFourCalls(aMover: (made: object) => Promise<Mover>) {
  let gun = "";
  const mover = await aMover({
    stock: (stock: Mover["stock"], { titan, hunter }: Mover) => {
      gun = stock.wornIn(Bucket.Kinetic, titan);
      stock.put(Bucket.Kinetic, titan);
      stock.fill(Bucket.Kinetic, hunter);
    },
  });
  const before = where(await mover.items());
  const planId = await mover.ask({ itemKey: gun, to: mover.hunter });
  expect((await mover.plan(planId)).steps).toHaveLength(CALLS);
  return { mover, gun, planId, before };
}

for (let done = 1; done < CALLS; done++) {
  test(`X10 cancelled after call ${done} of ${CALLS} it stops there, says what was done, and that can be undone`, async ({
    aMover,
    services,
  }) => {
    const { mover, gun, planId, before } = await withFourCalls(aMover);
    const cancel = () => cancelPlan(services, mover.player, planId, now());
    const plan = await mover.carryOut(planId, { afterStep: (nth) => nth === done - 1 && cancel() });
    expect(plan).toMatchObject({ state: "stopped", problem: { kind: "cancelled" } });
    expect(plan.steps.filter(({ state }) => state === "succeeded")).toHaveLength(done);
    expect(plan.steps.filter(({ state }) => state === "planned")).toHaveLength(CALLS - done);
    expect(await mover.writes()).toHaveLength(done);
    const { place } = await mover.whereIs(gun);
    expect(plan.restsAt).toMatchObject([{ itemInstanceId: gun, place }]);
    expect(await loadPlan(services, mover.player, planId)).toMatchObject({ canUndo: true, canCancel: false });
    const undoing = await mover.agree(await undoPlan(services, mover.player, planId, now()));
    expect(await mover.carryOut(undoing)).toMatchObject({ state: "done", problem: null });
    expect(where(await mover.items())).toEqual(before);
  });
}

test("X10 cancelled before its turn it makes no call", async ({ aMover, services }) => {
  const { mover, planId } = await withFourCalls(aMover);
  expect(await cancelPlan(services, mover.player, planId, now())).toEqual({ ok: true });
  expect(await mover.carryOut(planId)).toMatchObject({ state: "refused", problem: { kind: "cancelled" } });
  expect(await mover.writes()).toEqual([]);
  expect(await loadPlan(services, mover.player, planId)).toMatchObject({ canUndo: false });
});

test("X10 cancelled after its last call it is done all the same", async ({ aMover, services }) => {
  const { mover, gun, planId } = await withFourCalls(aMover);
  const cancel = () => cancelPlan(services, mover.player, planId, now());
  const plan = await mover.carryOut(planId, { afterStep: (nth) => nth === CALLS - 1 && cancel() });
  expect(plan).toMatchObject({ state: "done", problem: null });
  expect((await mover.whereIs(gun)).place).toEqual(mover.hunter);
});

test("X10 cancelled while an answer is missing, it finds out what happened before it ends", async ({
  aMover,
  services,
}) => {
  let gun = "";
  const mover = await aMover({
    stock: (stock, { titan }) => {
      gun = stock.put(Bucket.Kinetic, titan);
    },
  });
  const planId = await mover.ask({ itemKey: gun, to: mover.hunter });
  await mover.fault({ route: "TransferItem", kind: "lost-answer", times: 1 });
  await mover.fault({ route: "GetProfile", kind: "code", code: DOWN, times: 1 });
  await mover.carryOutOnce(planId);
  expect(await mover.plan(planId)).toMatchObject({ state: "paused", steps: [{ state: "unknown" }, {}] });
  await cancelPlan(services, mover.player, planId, now());
  expect(await mover.carryOut(planId)).toMatchObject({
    state: "stopped",
    problem: { kind: "cancelled" },
    restsAt: [{ itemInstanceId: gun, place: VAULT }],
    steps: [{ state: "succeeded" }, { state: "planned" }],
  });
  expect(await mover.writes()).toHaveLength(1);
});

test("X10 nobody cancels another player's plan, and a plan that is over stays as it ended", async ({
  mover,
  services,
  aPlayer,
}) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn(VAULT);
  const planId = await mover.ask({ itemKey, to: mover.hunter });
  const stranger = await aPlayer("one-character");
  const unknown = { ok: false, problem: { kind: "unknown-plan" } };
  expect(await cancelPlan(services, stranger.player, planId, now())).toEqual(unknown);
  expect((await mover.carryOut(planId)).state).toBe("done");
  expect(await cancelPlan(services, mover.player, planId, now())).toEqual({ ok: true });
  expect(await mover.plan(planId)).toMatchObject({ state: "done", cancelledAt: null });
});
