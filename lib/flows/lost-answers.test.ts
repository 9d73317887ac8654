import { Bucket } from "#lib/game/bucket.ts";
import { VAULT } from "#lib/game/place.ts";
import { expect, type Mover, test } from "../../e2e/support/move-world.ts";
import { loadPlan } from "./load-plan.ts";

const HAPPENED = "lost-answer";
const NOT_HAPPENED = "reset";

/** One wish whose only call is of a kind, and how to see that it was done. */
interface Case {
  readonly route: string;
  readonly lay: (mover: Mover) => string[];
  readonly to: (mover: Mover) => typeof VAULT | Mover["hunter"];
  readonly equip: boolean;
}

const CASES: readonly Case[] = [
  {
    route: "TransferItem",
    lay: ({ stock }) => [stock.put(Bucket.Kinetic, VAULT)],
    to: ({ hunter }) => hunter,
    equip: false,
  },
  {
    route: "PullFromPostmaster",
    lay: ({ stock, hunter }) => [stock.put(Bucket.Kinetic, hunter, { waiting: true })],
    to: ({ hunter }) => hunter,
    equip: false,
  },
  {
    route: "EquipItem",
    lay: ({ stock, hunter }) => [stock.put(Bucket.Kinetic, hunter)],
    to: ({ hunter }) => hunter,
    equip: true,
  },
  {
    route: "EquipItems",
    lay: ({ stock, hunter }) => [stock.put(Bucket.Kinetic, hunter), stock.put(Bucket.Energy, hunter)],
    to: ({ hunter }) => hunter,
    equip: true,
  },
];

for (const { route, lay, to, equip } of CASES) {
  for (const [kind, writes] of [
    [HAPPENED, 1],
    [NOT_HAPPENED, 2],
  ] as const) {
    const words =
      kind === HAPPENED ? "had happened and is not repeated" : "had not happened and is made again";
    test(`X7 the answer of ${route} is lost: it reads first, and the write ${words}`, async ({
      aMover,
      sandbox,
    }) => {
      let ids: string[] = [];
      const mover = await aMover({
        stock: (_, made) => {
          ids = lay(made);
        },
      });
      const wishes = ids.map((itemKey) => ({ itemKey, to: to(mover), equip, quantity: null }));
      const planId = await mover.askPlan({ kind: ids.length > 1 ? "equip-several" : "move", wishes });
      await mover.fault({ route, kind, times: 1 });
      const { next } = await sandbox.requests();
      expect(await mover.carryOut(planId)).toMatchObject({ state: "done", problem: null });
      const { requests } = await sandbox.requests(next);
      const own = requests.filter(({ playerId }) => playerId === mover.inSandbox.playerId);
      const expected = writes === 1 ? [route, "GetProfile"] : [route, "GetProfile", route];
      expect(own.map((one) => one.route)).toEqual(expected);
      for (const id of ids) expect(await mover.whereIs(id)).toEqual({ place: to(mover), equipped: equip });
      const item = (await mover.items()).find(({ itemInstanceId }) => itemInstanceId === ids[0]);
      expect(item?.postmaster).toBe(false);
    });
  }
}

for (const [kind, writes] of [
  [HAPPENED, 1],
  [NOT_HAPPENED, 2],
] as const) {
  test(`X7 pieces of a stack whose pull lost its answer come once (${kind})`, async ({ aMover }) => {
    let itemHash = 0;
    const mover = await aMover({
      stock: (stock, { hunter }) => {
        itemHash = stock.putStack("plain", hunter, 7, { waiting: true });
        stock.putStack("plain", hunter, 20);
      },
    });
    const key = mover.hunter.kind === "character" ? mover.hunter.characterId : "";
    await mover.fault({ route: "PullFromPostmaster", kind, times: 1 });
    const plan = await mover.move({ itemKey: `stack-${itemHash}-p${key}`, to: mover.hunter, quantity: 3 });
    expect(plan).toMatchObject({ state: "done", problem: null });
    const lies = (await mover.items()).filter((item) => item.itemHash === itemHash);
    expect(lies.find(({ postmaster }) => postmaster)?.quantity).toBe(4);
    expect(await mover.writes()).toHaveLength(writes);
  });
}

test("X7 while no account is newer than the lost call it waits, says so, and repeats nothing", async ({
  aMover,
  services,
}) => {
  let gun = "";
  const mover = await aMover({
    stock: (stock) => {
      gun = stock.put(Bucket.Kinetic, VAULT);
    },
  });
  const planId = await mover.ask({ itemKey: gun, to: mover.hunter });
  await mover.fault({ route: "TransferItem", kind: HAPPENED, times: 1 });
  await mover.fault({ route: "GetProfile", kind: "stale", seconds: 60, times: 4 });
  await mover.carryOutOnce(planId);
  expect(await mover.plan(planId)).toMatchObject({ state: "paused", pausedBy: { kind: "no-answer" } });
  expect(await loadPlan(services, mover.player, planId)).toMatchObject({
    problem: { kind: "no-answer" },
    restsAt: null,
  });
  expect(await mover.carryOut(planId)).toMatchObject({ state: "done", problem: null });
  expect(await mover.writes()).toHaveLength(1);
});

test("X7 with no newer account for minutes it stops, and does not say where the item is", async ({
  aMover,
}) => {
  let gun = "";
  const mover = await aMover({
    stock: (stock) => {
      gun = stock.put(Bucket.Kinetic, VAULT);
    },
  });
  const planId = await mover.ask({ itemKey: gun, to: mover.hunter });
  await mover.fault({ route: "TransferItem", kind: HAPPENED, times: 1 });
  await mover.fault({ route: "GetProfile", kind: "stale", seconds: 600 });
  await mover.carryOutOnce(planId);
  const clock = () => new Date(Date.now() + 200_000);
  expect(await mover.carryOut(planId, { clock })).toMatchObject({
    state: "stopped",
    problem: { kind: "no-answer" },
    restsAt: null,
  });
  expect(await mover.writes()).toHaveLength(1);
});

test("R4 a move whose answer an outage lost is done once Bungie is back, however often it had to wait", async ({
  aMover,
  sandbox,
}) => {
  let gun = "";
  const mover = await aMover({
    stock: (stock) => {
      gun = stock.put(Bucket.Kinetic, VAULT);
    },
  });
  const planId = await mover.ask({ itemKey: gun, to: mover.hunter });
  await mover.fault({ route: "TransferItem", kind: NOT_HAPPENED, times: 1 });
  await mover.fault({ route: "GetProfile", kind: "code", code: 5 });
  for (let waits = 0; waits < 12; waits++) await mover.carryOutOnce(planId);
  expect(await mover.plan(planId)).toMatchObject({ state: "paused", pausedBy: { kind: "maintenance" } });
  await sandbox.clearFaults();
  expect(await mover.carryOut(planId)).toMatchObject({ state: "done", problem: null });
  expect(await mover.writes()).toHaveLength(2);
});

test("X7 a call whose answer is lost again and again is given up after minutes, and the item rests where it was", async ({
  aMover,
  services,
}) => {
  let gun = "";
  const mover = await aMover({
    stock: (stock) => {
      gun = stock.put(Bucket.Kinetic, VAULT);
    },
  });
  const planId = await mover.ask({ itemKey: gun, to: mover.hunter });
  await mover.fault({ route: "TransferItem", kind: NOT_HAPPENED });
  await mover.carryOutOnce(planId);
  expect(await mover.plan(planId)).toMatchObject({ state: "paused", pausedBy: { kind: "no-answer" } });
  const calls = (await mover.writes()).length;
  expect(calls).toBeGreaterThan(1);
  expect(calls).toBeLessThan(8);
  const surprisedAt = new Date(Date.now() - 200_000);
  await services.db.plan.update({ where: { id: planId }, data: { surprisedAt } });
  expect(await mover.carryOut(planId)).toMatchObject({
    state: "refused",
    problem: { kind: "no-answer" },
  });
  expect(await mover.whereIs(gun)).toEqual({ place: VAULT, equipped: false });
});
