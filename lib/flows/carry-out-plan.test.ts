import { BungieError } from "#lib/bungie/bungie-error.ts";
import { VAULT } from "#lib/game/place.ts";
import { expect, test } from "../../e2e/support/move-world.ts";
import { carryOutPlan } from "./carry-out-plan.ts";
import { loadPlan } from "./load-plan.ts";

const NO_ROOM = 1642;
const NOT_FOUND = 1623;
const THROTTLED = 36;
const DOWN = 5;

test("M1 an item comes from the vault to a character in one call", async ({ mover }) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn({ kind: "vault" });
  const plan = await mover.move({ itemKey, to: mover.hunter });
  expect(plan).toMatchObject({ state: "done", problem: null, restsAt: [{ place: mover.hunter }] });
  expect((await mover.whereIs(itemKey)).place).toEqual(mover.hunter);
  expect(await mover.writes()).toHaveLength(1);
});

test("M5 an item goes between characters in two calls, no faster than Bungie allows", async ({ mover }) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn(mover.hunter);
  const plan = await mover.move({ itemKey, to: mover.warlock });
  expect(plan.state).toBe("done");
  expect((await mover.whereIs(itemKey)).place).toEqual(mover.warlock);
  expect((await mover.writes()).map(({ code }) => code)).toEqual([1, 1]);
  expect(plan.steps.map(({ state, bungieCode }) => [state, bungieCode])).toEqual([
    ["succeeded", 1],
    ["succeeded", 1],
  ]);
});

test("V3 an item in the vault is brought and equipped", async ({ mover }) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn({ kind: "vault" });
  const plan = await mover.move({ itemKey, to: mover.warlock, equip: true });
  expect(plan.state).toBe("done");
  expect(await mover.whereIs(itemKey)).toEqual({ place: mover.warlock, equipped: true });
  expect((await mover.writes()).map(({ route }) => route)).toEqual(["TransferItem", "EquipItem"]);
});

test("M24 a part of a shared stack leaves the vault, and totals stay", async ({ mover }) => {
  const stack = (await mover.items()).find((item) => item.itemInstanceId === null && item.place === "vault");
  const plan = await mover.move({
    itemKey: `stack-${stack?.itemHash}-vault`,
    to: mover.hunter,
    quantity: 3,
  });
  expect(plan.state).toBe("done");
  const left = (await mover.items()).find(
    (item) => item.itemHash === stack?.itemHash && item.place === "vault",
  );
  expect(left?.quantity).toBe((stack?.quantity ?? 0) - 3);
});

test("X4 throttled mid-plan it waits and goes on", async ({ mover }) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn(mover.hunter);
  await mover.fault({ route: "TransferItem", kind: "code", code: THROTTLED, after: 1, times: 2 });
  const plan = await mover.move({ itemKey, to: mover.warlock });
  expect(plan.state).toBe("done");
  expect((await mover.writes()).map(({ code }) => code)).toEqual([1, THROTTLED, THROTTLED, 1]);
});

test("X4 told how long to wait, it hands the wait to the queue", async ({ mover, services }) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn({ kind: "vault" });
  await mover.fault({ route: "TransferItem", kind: "code", code: THROTTLED, throttleSeconds: 30, times: 1 });
  const planId = await mover.ask({ itemKey, to: mover.hunter });
  await carryOutPlan(services, planId, { clock: () => new Date() });
  expect(await mover.plan(planId)).toMatchObject({ state: "paused", pausedBy: { kind: "busy" } });
  const [job] = await services.db.$queryRaw<{ waitMs: number }[]>`
    select extract(epoch from run_at - now())::float * 1000 as "waitMs"
    from graphile_worker.jobs where key = ${`plan:${planId}`}`;
  expect(job?.waitMs).toBeGreaterThan(25_000);
  expect((await mover.carryOut(planId)).state).toBe("done");
});

test("X5 down for maintenance mid-plan it pauses, says where the item rests and can go on", async ({
  mover,
  services,
}) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn(mover.hunter);
  await mover.fault({ route: "TransferItem", kind: "code", code: DOWN, after: 1, times: 1 });
  const planId = await mover.ask({ itemKey, to: mover.warlock });
  await carryOutPlan(services, planId, { clock: () => new Date() });
  expect(await mover.plan(planId)).toMatchObject({ state: "paused", pausedBy: { kind: "maintenance" } });
  const shown = await loadPlan(services, mover.player, planId);
  expect(shown).toMatchObject({ problem: { kind: "maintenance" }, restsAt: [{ place: { kind: "vault" } }] });
  expect((await mover.carryOut(planId)).state).toBe("done");
  expect((await mover.whereIs(itemKey)).place).toEqual(mover.warlock);
});

test("X7 a web page for an answer says nothing: it reads, then repeats what did not happen", async ({
  mover,
}) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn({ kind: "vault" });
  await mover.fault({ route: "TransferItem", kind: "html", times: 1 });
  expect((await mover.move({ itemKey, to: mover.hunter })).state).toBe("done");
  expect(await mover.writes()).toHaveLength(2);
});

test("X7 a lost answer is not repeated when the write had happened", async ({ mover }) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn(mover.hunter);
  await mover.fault({ route: "TransferItem", kind: "lost-answer", times: 1 });
  expect((await mover.move({ itemKey, to: mover.warlock })).state).toBe("done");
  expect((await mover.whereIs(itemKey)).place).toEqual(mover.warlock);
  expect(await mover.writes()).toHaveLength(2);
});

test("X7 a lost answer is repeated when the write had not happened", async ({ mover }) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn(mover.hunter);
  await mover.fault({ route: "TransferItem", kind: "reset", after: 1, times: 1 });
  expect((await mover.move({ itemKey, to: mover.warlock })).state).toBe("done");
  expect((await mover.whereIs(itemKey)).place).toEqual(mover.warlock);
  expect(await mover.writes()).toHaveLength(3);
});

test("X7 a lost answer about a part of a stack moves it once", async ({ mover }) => {
  const stack = (await mover.items()).find((item) => item.itemInstanceId === null && item.place === "vault");
  await mover.fault({ route: "TransferItem", kind: "lost-answer", times: 1 });
  const itemKey = `stack-${stack?.itemHash}-vault`;
  expect((await mover.move({ itemKey, to: mover.hunter, quantity: 2 })).state).toBe("done");
  const left = (await mover.items()).find(
    (item) => item.itemHash === stack?.itemHash && item.place === "vault",
  );
  expect(left?.quantity).toBe((stack?.quantity ?? 0) - 2);
});

test("X7 a lost answer about a stack that the player touched too is never a second move", async ({
  mover,
  services,
}) => {
  const stack = (await mover.items()).find((item) => item.itemInstanceId === null && item.place === "vault");
  if (!stack) throw new Error("The sandbox's player has no stack in the vault.");
  const aWhileAgo = new Date(Date.now() - 10_000);
  const itemKey = `stack-${stack.itemHash}-vault`;
  const planId = await mover.ask({ itemKey, to: mover.hunter, quantity: 3 });
  await services.db.step.updateMany({ where: { planId }, data: { state: "started", startedAt: aWhileAgo } });
  // As if the call's three had arrived and the player had put one back.
  await mover.byHand(stack, VAULT, mover.hunter, 2);
  expect(await mover.carryOut(planId)).toMatchObject({
    state: "stopped",
    problem: { kind: "no-answer" },
    restsAt: null,
  });
  expect(await mover.writes()).toHaveLength(1);
});

test("X7 a lost answer to an equip is looked up", async ({ mover }) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn(mover.hunter);
  await mover.fault({ route: "EquipItem", kind: "lost-answer", times: 1 });
  expect((await mover.move({ itemKey, to: mover.hunter, equip: true })).state).toBe("done");
  expect(await mover.writes()).toHaveLength(1);
});

test("X8 a second hop that fails for good brings the item back", async ({ mover }) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn(mover.hunter);
  await mover.fault({ route: "TransferItem", kind: "code", code: NO_ROOM, after: 1, times: 2 });
  const plan = await mover.move({ itemKey, to: mover.warlock });
  expect(plan).toMatchObject({
    state: "stopped",
    problem: { kind: "no-room", place: mover.warlock },
    restsAt: [{ itemInstanceId: itemKey, place: mover.hunter }],
  });
  expect((await mover.whereIs(itemKey)).place).toEqual(mover.hunter);
  expect(plan.steps.map(({ state, step }) => [state, step.reason])).toEqual([
    ["succeeded", "asked"],
    ["refused", "asked"],
    ["refused", "asked"],
    ["succeeded", "bring-back"],
  ]);
});

test("X8 when the way back fails too, the place it rests in is named", async ({ mover }) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn(mover.hunter);
  await mover.fault({ route: "TransferItem", kind: "code", code: NO_ROOM, after: 1, times: 4 });
  const plan = await mover.move({ itemKey, to: mover.warlock });
  expect(plan).toMatchObject({
    state: "stopped",
    problem: { kind: "no-room", place: mover.warlock },
    restsAt: [{ place: { kind: "vault" } }],
  });
  expect((await mover.whereIs(itemKey)).place).toEqual({ kind: "vault" });
});

test("X8 a refusal nobody can explain is reported, and the item brought back", async ({
  mover,
  services,
}) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn(mover.hunter);
  await mover.fault({ route: "TransferItem", kind: "code", code: 2107, after: 1, times: 1 });
  const planId = await mover.ask({ itemKey, to: mover.warlock });
  const surprises: unknown[] = [];
  await carryOutPlan(services, planId, {
    clock: () => new Date(),
    onSurprise: (error) => surprises.push(error),
  });
  expect(await mover.plan(planId)).toMatchObject({
    state: "stopped",
    problem: { kind: "broken" },
    restsAt: [{ place: mover.hunter }],
  });
  expect(surprises).toHaveLength(1);
});

test("X11 in an activity the transfer is kept and the equip reported", async ({ mover }) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn({ kind: "vault" });
  await mover.set({ inActivity: true });
  const plan = await mover.move({ itemKey, to: mover.warlock, equip: true });
  expect(plan).toMatchObject({
    state: "stopped",
    problem: { kind: "in-activity" },
    restsAt: [{ place: mover.warlock }],
  });
  expect(await mover.whereIs(itemKey)).toEqual({ place: mover.warlock, equipped: false });
});

test("X6 an expired access token is refreshed on the way", async ({ mover }) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn(mover.hunter);
  await mover.fault({ route: "TransferItem", kind: "code", code: 2111, after: 1, times: 1 });
  expect((await mover.move({ itemKey, to: mover.warlock })).state).toBe("done");
});

test("X6 a fresh access token that is refused too ends the plan as signed out", async ({ mover }) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn(mover.hunter);
  await mover.fault({ route: "TransferItem", kind: "code", code: 2111, after: 1, times: 3 });
  expect(await mover.move({ itemKey, to: mover.warlock })).toMatchObject({
    state: "stopped",
    problem: { kind: "signed-out" },
    restsAt: [{ place: { kind: "vault" } }],
  });
  expect(await mover.writes()).toHaveLength(3);
});

test("what nobody can explain is waited for from when it began, however old the plan", async ({
  mover,
  services,
}) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn({ kind: "vault" });
  const planId = await mover.ask({ itemKey, to: mover.hunter });
  const startedAt = new Date(Date.now() - 600_000);
  await services.db.plan.update({ where: { id: planId }, data: { startedAt, state: "paused" } });
  await services.db.step.updateMany({
    where: { planId },
    data: { state: "unknown", startedAt, endedAt: startedAt },
  });
  const breaking = {
    ...services,
    get bungie(): never {
      throw new BungieError({ reason: "unexpected", endpoint: "GetProfile" });
    },
  };
  let now = Date.now();
  // Time passes between attempts only: how often the clock is asked within one depends on a wait drawn by lot.
  const attempt = () => {
    now += 20_000;
    const at = new Date(now);
    return carryOutPlan(breaking, planId, { clock: () => at });
  };
  await attempt();
  for (let waits = 0; waits < 9; waits++) await attempt();
  expect(await mover.plan(planId)).toMatchObject({ state: "paused" });
  await attempt();
  expect(await mover.plan(planId)).toMatchObject({ state: "stopped", problem: { kind: "no-answer" } });
});

test("X6 a revoked authorization stops the plan and names where the item rests", async ({ mover }) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn(mover.hunter);
  await mover.fault({ route: "TransferItem", kind: "code", code: 2124, after: 1, times: 1 });
  const plan = await mover.move({ itemKey, to: mover.warlock });
  expect(plan).toMatchObject({
    state: "stopped",
    problem: { kind: "signed-out" },
    restsAt: [{ place: { kind: "vault" } }],
  });
  expect((await mover.whereIs(itemKey)).place).toEqual({ kind: "vault" });
});

test("X9 an item the player moved meanwhile is found and still brought where it was wanted", async ({
  mover,
}) => {
  const item = await mover.aWeaponIn(mover.hunter);
  const planId = await mover.ask({ itemKey: item.itemInstanceId, to: mover.warlock });
  await mover.byHand(item, mover.hunter, { kind: "vault" });
  const plan = await mover.carryOut(planId);
  expect(plan.state).toBe("done");
  expect((await mover.whereIs(item.itemInstanceId)).place).toEqual(mover.warlock);
});

test("X9 an item that Bungie twice does not find is gone", async ({ mover }) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn({ kind: "vault" });
  await mover.fault({ route: "TransferItem", kind: "code", code: NOT_FOUND });
  const plan = await mover.move({ itemKey, to: mover.hunter });
  expect(plan).toMatchObject({ state: "stopped", problem: { kind: "item-gone" }, restsAt: null });
  expect(await mover.writes()).toHaveLength(2);
});

test("X12 the second of two plans is made anew on what the first left", async ({ mover }) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn(mover.hunter);
  const first = await mover.ask({ itemKey, to: mover.warlock });
  const second = await mover.ask({ itemKey, to: mover.warlock });
  await mover.carryOut(first);
  const plan = await mover.carryOut(second);
  expect(plan).toMatchObject({ state: "refused", problem: { kind: "already-there" } });
  expect(await mover.writes()).toHaveLength(2);
});

test("X12 a move that waits gives way to a later one of the same item", async ({ mover, services }) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn(mover.hunter);
  await mover.fault({ route: "TransferItem", kind: "code", code: DOWN, after: 1, times: 1 });
  const older = await mover.ask({ itemKey, to: mover.warlock });
  await carryOutPlan(services, older, { clock: () => new Date() });
  expect((await mover.plan(older)).state).toBe("paused");
  const later = await mover.ask({ itemKey, to: mover.hunter });
  expect((await mover.carryOut(later)).state).toBe("done");
  expect(await mover.carryOut(older)).toMatchObject({
    state: "stopped",
    problem: { kind: "superseded" },
    restsAt: [{ place: mover.hunter }],
  });
  expect((await mover.whereIs(itemKey)).place).toEqual(mover.hunter);
});

test("a move that has waited for its turn for over an hour is not begun any more", async ({
  mover,
  services,
}) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn({ kind: "vault" });
  const planId = await mover.ask({ itemKey, to: mover.hunter });
  const createdAt = new Date(Date.now() - 3_601_000);
  await services.db.plan.update({ where: { id: planId }, data: { createdAt } });
  expect(await mover.carryOut(planId)).toMatchObject({
    state: "refused",
    problem: { kind: "too-late" },
    restsAt: [{ place: VAULT }],
  });
  expect(await mover.writes()).toHaveLength(0);
});

test("X17 killed after its call, a step is looked up and not made again", async ({ mover, services }) => {
  const item = await mover.aWeaponIn({ kind: "vault" });
  const planId = await mover.ask({ itemKey: item.itemInstanceId, to: mover.hunter });
  await services.db.step.updateMany({ where: { planId }, data: { state: "started", startedAt: new Date() } });
  await mover.byHand(item, { kind: "vault" }, mover.hunter);
  expect((await mover.carryOut(planId)).state).toBe("done");
  expect(await mover.writes()).toHaveLength(1);
});

test("X17 killed before its call, a step is looked up and then made", async ({ mover, services }) => {
  const item = await mover.aWeaponIn({ kind: "vault" });
  const aWhileAgo = new Date(Date.now() - 10_000);
  const planId = await mover.ask({ itemKey: item.itemInstanceId, to: mover.hunter });
  await services.db.step.updateMany({ where: { planId }, data: { state: "started", startedAt: aWhileAgo } });
  expect((await mover.carryOut(planId)).state).toBe("done");
  expect(await mover.writes()).toHaveLength(1);
});

test("a process that is to stop hands the plan over between two calls", async ({ mover, services }) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn(mover.hunter);
  const planId = await mover.ask({ itemKey, to: mover.warlock });
  await carryOutPlan(services, planId, { clock: () => new Date(), signal: AbortSignal.abort() });
  expect(await mover.writes()).toHaveLength(0);
  expect((await mover.carryOut(planId)).state).toBe("done");
});
