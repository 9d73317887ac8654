import { Bucket } from "#lib/game/bucket.ts";
import { VAULT } from "#lib/game/place.ts";
import { expect, type Mover, test } from "../../e2e/support/move-world.ts";
import { cancelPlan, resumePlan } from "./change-plan.ts";
import { loadPlan } from "./load-plan.ts";

const THROTTLED = 36;
const DOWN = 5;
/** Bungie's gap between two actions of one player. Units: milliseconds. */
const GAP_MS = 100;

const now = () => new Date();

test("X4 six calls are made one after the other, never faster than Bungie allows", async ({ aMover }) => {
  const guns: string[] = [];
  const mover = await aMover({
    stock: (stock, { titan }) => {
      for (let nth = 0; nth < 3; nth++) guns.push(stock.put(Bucket.Kinetic, titan));
    },
  });
  const wishes = guns.map((itemKey) => ({ itemKey, to: mover.hunter, equip: false, quantity: null }));
  const planId = await mover.askPlan({ kind: "move", wishes });
  expect((await mover.carryOut(planId, { isPatient: true })).state).toBe("done");
  const writes = await mover.writes();
  // The sandbox refuses what comes too soon.
  expect(writes.map(({ code }) => code)).toEqual([1, 1, 1, 1, 1, 1]);
  const [first = 0, last = 0] = [writes[0], writes.at(-1)].map((one) => Date.parse(one?.at ?? ""));
  expect(last - first).toBeGreaterThanOrEqual(5 * GAP_MS - 10);
});

for (const throttleSeconds of [0, 1]) {
  test(`X4 throttled mid-plan and told to wait ${throttleSeconds} seconds, it waits and goes on`, async ({
    mover,
  }) => {
    const { itemInstanceId: itemKey } = await mover.aWeaponIn(mover.hunter);
    const fault = { kind: "code", code: THROTTLED, throttleSeconds, after: 1, times: 1 } as const;
    await mover.fault({ route: "TransferItem", ...fault });
    const plan = await mover.move({ itemKey, to: mover.warlock }, { isPatient: true });
    expect(plan).toMatchObject({ state: "done", problem: null });
    const writes = await mover.writes();
    expect(writes.map(({ code }) => code)).toEqual([1, THROTTLED, 1]);
    const [, refused = 0, again = 0] = writes.map(({ at }) => Date.parse(at));
    expect(again - refused).toBeGreaterThanOrEqual(throttleSeconds * 1_000);
  });
}

async function pausedHalfWay(mover: Mover): Promise<{ planId: string; itemKey: string }> {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn(mover.hunter);
  await mover.fault({ route: "TransferItem", kind: "code", code: DOWN, after: 1, times: 1 });
  const planId = await mover.ask({ itemKey, to: mover.warlock });
  await mover.carryOutOnce(planId);
  expect((await mover.plan(planId)).state).toBe("paused");
  return { planId, itemKey };
}

test("X5 paused by maintenance it can be told to go on, and goes on", async ({ mover, services }) => {
  const { planId, itemKey } = await pausedHalfWay(mover);
  expect(await loadPlan(services, mover.player, planId)).toMatchObject({
    problem: { kind: "maintenance" },
    restsAt: [{ itemInstanceId: itemKey, place: VAULT }],
    canResume: true,
    canCancel: true,
  });
  expect(await resumePlan(services, mover.player, planId)).toEqual({ ok: true });
  const jobs = await services.db.$queryRaw<object[]>`
    select 1 from graphile_worker.jobs where key = ${`plan:${planId}`} and run_at <= now()`;
  expect(jobs, "it is due now").toHaveLength(1);
  expect((await mover.carryOut(planId)).state).toBe("done");
  expect((await mover.whereIs(itemKey)).place).toEqual(mover.warlock);
});

test("X5 paused by maintenance it can be cancelled, and says where the item rests", async ({
  mover,
  services,
}) => {
  const { planId, itemKey } = await pausedHalfWay(mover);
  expect(await cancelPlan(services, mover.player, planId, now())).toEqual({ ok: true });
  expect(await mover.carryOut(planId)).toMatchObject({
    state: "stopped",
    problem: { kind: "cancelled" },
    restsAt: [{ itemInstanceId: itemKey, place: VAULT }],
  });
  expect(await mover.writes()).toHaveLength(2);
  expect(await loadPlan(services, mover.player, planId)).toMatchObject({ canUndo: true, canCancel: false });
});

test("X5 down for over an hour it gives up, and says where the item rests", async ({ mover, services }) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn(mover.hunter);
  await mover.fault({ route: "TransferItem", kind: "code", code: DOWN, after: 1 });
  const planId = await mover.ask({ itemKey, to: mover.warlock });
  await mover.carryOutOnce(planId);
  const startedAt = new Date(Date.now() - 3_601_000);
  await services.db.plan.update({ where: { id: planId }, data: { startedAt } });
  expect(await mover.carryOut(planId)).toMatchObject({
    state: "stopped",
    problem: { kind: "maintenance" },
    restsAt: [{ itemInstanceId: itemKey, place: VAULT }],
  });
});

test("X6 an access token that expires mid-plan is refreshed once, and the plan goes on", async ({
  mover,
  services,
  sandbox,
}) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn(mover.hunter);
  const planId = await mover.ask({ itemKey, to: mover.warlock });
  const { playerId } = mover.player;
  const { next } = await sandbox.requests();
  const plan = await mover.carryOut(planId, {
    afterStep: (nth) =>
      nth === 0 &&
      services.db.bungieToken.updateMany({ where: { playerId }, data: { accessExpiresAt: new Date(0) } }),
  });
  expect(plan).toMatchObject({ state: "done", problem: null });
  const { requests } = await sandbox.requests(next);
  const own = requests.filter(
    ({ route, playerId: id }) => route === "Token" || id === mover.inSandbox.playerId,
  );
  expect(own.map(({ route }) => route)).toEqual(["TransferItem", "Token", "TransferItem"]);
});

test("X6 an authorization that is revoked mid-plan stops it, and it says where the item rests", async ({
  mover,
}) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn(mover.hunter);
  const plan = await mover.move(
    { itemKey, to: mover.warlock },
    { afterStep: (nth) => nth === 0 && mover.set({ revoked: true }) },
  );
  expect(plan).toMatchObject({
    state: "stopped",
    problem: { kind: "signed-out" },
    restsAt: [{ itemInstanceId: itemKey, place: VAULT }],
  });
  expect((await mover.whereIs(itemKey)).place).toEqual(VAULT);
});
