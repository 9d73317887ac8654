import { Bucket } from "#lib/game/bucket.ts";
import { VAULT } from "#lib/game/place.ts";
import { expect, type Mover, test } from "../../e2e/support/move-world.ts";
import type { SandboxItem } from "../../e2e/support/sandbox-controls.ts";
import { cancelPlan, confirmPlan } from "./change-plan.ts";
import { loadPlan } from "./load-plan.ts";
import type { Services } from "./services.ts";
import { putBack, undoPlan } from "./undo-plan.ts";

const now = () => new Date();
const where = (items: readonly SandboxItem[]) =>
  items
    .map(
      (one) =>
        `${one.itemInstanceId ?? one.itemHash} ${one.quantity} ${one.place} ${one.equipped} ${one.locked}`,
    )
    .toSorted();

async function undone(services: Services, mover: Mover, planId: string) {
  return mover.carryOut(await mover.agree(await undoPlan(services, mover.player, planId, now())));
}

test("X15 an undo restores everything: what was worn, what moved aside, and locks", async ({
  aMover,
  services,
}) => {
  const ids: string[] = [];
  const mover = await aMover({
    stock: (stock, { hunter }) => {
      ids.push(stock.put(Bucket.Kinetic, VAULT), stock.put(Bucket.Energy, VAULT));
      stock.fill(Bucket.Kinetic, hunter);
    },
  });
  const before = where(await mover.items());
  const [gun = "", other = ""] = ids;
  const planId = await mover.askPlan({
    kind: "move",
    wishes: [
      { itemKey: gun, to: mover.hunter, equip: true, quantity: null },
      { itemKey: other, to: VAULT, equip: false, quantity: null, lock: true },
    ],
  });
  expect((await mover.carryOut(planId)).state).toBe("done");
  expect(await undone(services, mover, planId)).toMatchObject({ state: "done", problem: null });
  expect(where(await mover.items())).toEqual(before);
});

test("X15 pieces of a stack return, and no more than moved", async ({ aMover, services }) => {
  let itemHash = 0;
  const mover = await aMover({
    stock: (stock, { hunter }) => {
      itemHash = stock.putStack("plain", VAULT, 50);
      stock.putStack("plain", hunter, 20);
    },
  });
  const before = where(await mover.items());
  const { planId } = await mover.move({ itemKey: `stack-${itemHash}-vault`, to: mover.hunter, quantity: 30 });
  expect(await undone(services, mover, planId)).toMatchObject({ state: "done" });
  expect(where(await mover.items())).toEqual(before);
});

test("X15 an undo is planned on the account of now: what the player moved on in the game returns as well", async ({
  aMover,
  services,
}) => {
  const { mover, gun, planId, before } = await withOneAside(aMover);
  mover.stock.moves(gun, mover.titan);
  expect(await undone(services, mover, planId)).toMatchObject({ state: "done" });
  expect(where(await mover.items())).toEqual(before);
});

/** A gun came to a Hunter whose slot was full. */
async function withOneAside(aMover: (made: object) => Promise<Mover>) {
  let gun = "";
  const mover = await aMover({
    stock: (stock: Mover["stock"], { hunter }: Mover) => {
      gun = stock.put(Bucket.Kinetic, VAULT);
      stock.fill(Bucket.Kinetic, hunter);
    },
  });
  const before = where(await mover.items());
  const plan = await mover.move({ itemKey: gun, to: mover.hunter });
  expect(plan.state).toBe("done");
  const [aside] = plan.steps.flatMap(({ step }) =>
    step.reason === "make-room" && "itemInstanceId" in step ? (step.itemInstanceId ?? []) : [],
  );
  return { mover, gun, aside: aside ?? "", planId: plan.planId, before };
}

test("X15 what cannot be undone is named before anything is done, and the rest is undone", async ({
  aMover,
  services,
}) => {
  const { mover, gun, aside, planId } = await withOneAside(aMover);
  const writes = (await mover.writes()).length;
  mover.stock.dismantles(aside);
  const asked = await undoPlan(services, mover.player, planId, now());
  expect(asked).toMatchObject({ ok: true, isProposed: true });
  const undoing = asked.ok ? asked.planId : "";
  const shown = await loadPlan(services, mover.player, undoing);
  expect(shown?.wishes).toMatchObject([
    { itemInstanceId: gun, state: "open", problem: null },
    { itemInstanceId: aside, state: "refused", problem: { kind: "item-gone" } },
  ]);
  expect(
    shown?.wishes.every(({ name }) => name !== null),
    "both are called by their names",
  ).toBe(true);
  expect(await mover.writes()).toHaveLength(writes);
  await confirmPlan(services, mover.player, undoing, now());
  await mover.carryOut(undoing);
  expect((await mover.whereIs(gun)).place).toEqual(VAULT);
});

test("X15 spent pieces of a stack are named, and the others return", async ({ aMover, services }) => {
  let itemHash = 0;
  const mover = await aMover({
    stock: (stock) => {
      itemHash = stock.putStack("plain", VAULT, 50);
    },
  });
  const { planId } = await mover.move({ itemKey: `stack-${itemHash}-vault`, to: mover.hunter, quantity: 50 });
  mover.stock.dismantles(itemHash, 20);
  const asked = await undoPlan(services, mover.player, planId, now());
  expect(asked).toMatchObject({ ok: true, isProposed: true });
  const undoing = asked.ok ? asked.planId : "";
  expect((await mover.plan(undoing)).wishes).toMatchObject([
    { quantity: 30, state: "open" },
    { quantity: 20, state: "refused", problem: { kind: "item-gone" } },
  ]);
  await mover.carryOut(await mover.agree(asked));
  const lies = (await mover.items()).filter((item) => item.itemHash === itemHash);
  expect(lies).toMatchObject([{ place: "vault", quantity: 30 }]);
});

test("X15 what came from the postmaster stays out of it, and that is said before", async ({
  aMover,
  services,
}) => {
  let [gun, gone] = ["", ""];
  const mover = await aMover({
    stock: (stock, { hunter }) => {
      gun = stock.put(Bucket.Kinetic, hunter, { waiting: true });
      gone = stock.put(Bucket.Energy, VAULT);
    },
  });
  const wishes = [gun, gone].map((itemKey) => ({ itemKey, to: mover.hunter, equip: false, quantity: null }));
  const planId = await mover.askPlan({ kind: "move", wishes });
  await mover.carryOut(planId);
  const asked = await undoPlan(services, mover.player, planId, now());
  expect(asked).toMatchObject({ ok: true, isProposed: true });
  expect((await mover.plan(asked.ok ? asked.planId : "")).wishes).toMatchObject([
    { itemInstanceId: gone, state: "open" },
    { itemInstanceId: gun, state: "refused", problem: { kind: "from-postmaster" } },
  ]);
});

test("X15 a plan that was stopped half-way is undone as far as it went", async ({ aMover, services }) => {
  let gun = "";
  const mover = await aMover({
    stock: (stock, { titan }) => {
      gun = stock.put(Bucket.Kinetic, titan);
    },
  });
  const planId = await mover.ask({ itemKey: gun, to: mover.hunter });
  await mover.carryOut(planId, {
    afterStep: (nth) => nth === 0 && cancelPlan(services, mover.player, planId, now()),
  });
  expect((await mover.whereIs(gun)).place).toEqual(VAULT);
  const undoing = await undone(services, mover, planId);
  expect(undoing).toMatchObject({ state: "done", asked: { kind: "undo", ofPlanId: planId } });
  expect((await mover.whereIs(gun)).place).toEqual(mover.titan);
});

test("X15 undone twice, the second says that it is so already; a declined undo is none", async ({
  aMover,
  services,
}) => {
  const { mover, planId } = await withOneAside(aMover);
  const shown = () => loadPlan(services, mover.player, planId);
  const settings = { previewAlways: true, mayMoveOthers: true, putBack: false, updatedAt: now() };
  await services.db.moveSettings.create({ data: { playerId: mover.player.playerId, ...settings } });
  const declined = await undoPlan(services, mover.player, planId, now());
  expect(await shown(), "proposed").toMatchObject({ undonePlanId: null, canUndo: true });
  await cancelPlan(services, mover.player, declined.ok ? declined.planId : "", now());
  expect(await shown(), "declined").toMatchObject({ undonePlanId: null, canUndo: true });
  const { planId: undoing } = await undone(services, mover, planId);
  expect(await shown()).toMatchObject({ undonePlanId: undoing, canUndo: false });
  const writes = (await mover.writes()).length;
  const again = await undoPlan(services, mover.player, planId, now());
  expect(again).toMatchObject({ ok: false });
  expect(await mover.writes()).toHaveLength(writes);
});

test("X15 an undo that did not come to its end can be asked for again", async ({ aMover, services }) => {
  const { mover, planId, before } = await withOneAside(aMover);
  const undoing = await mover.agree(await undoPlan(services, mover.player, planId, now()));
  await mover.carryOut(undoing, {
    afterStep: (nth) => nth === 0 && cancelPlan(services, mover.player, undoing, now()),
  });
  expect(await loadPlan(services, mover.player, planId)).toMatchObject({ canUndo: true });
  expect(await undone(services, mover, planId)).toMatchObject({ state: "done" });
  expect(where(await mover.items())).toEqual(before);
});

test("X15 a plan under way cannot be undone yet, nor another player's at all", async ({
  mover,
  services,
  aPlayer,
}) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn(VAULT);
  const planId = await mover.ask({ itemKey, to: mover.hunter });
  const refused = (kind: string) => ({ ok: false, problem: { kind } });
  expect(await undoPlan(services, mover.player, planId, now())).toEqual(refused("plan-not-over"));
  const stranger = await aPlayer("one-character");
  expect(await undoPlan(services, stranger.player, planId, now())).toEqual(refused("unknown-plan"));
});

test("X16 what moved aside is put back by hand once there is room again", async ({ aMover, services }) => {
  const { mover, gun, aside, planId } = await withOneAside(aMover);
  expect(await loadPlan(services, mover.player, planId)).toMatchObject({ canPutBack: true });
  mover.stock.moves(gun, mover.titan);
  const asked = await putBack(services, mover.player, planId, now());
  const plan = await mover.carryOut(await mover.agree(asked));
  expect(plan).toMatchObject({ state: "done", asked: { kind: "put-back", ofPlanId: planId } });
  expect((await mover.whereIs(aside)).place).toEqual(mover.hunter);
  expect((await mover.whereIs(gun)).place, "what it made room for stays").toEqual(mover.titan);
});

for (const isOn of [true, false]) {
  test(`X16 with the setting ${isOn ? "on" : "off"}, what moved aside ${isOn ? "returns by itself when its room is free again" : "stays where it is"}`, async ({
    aMover,
    services,
  }) => {
    const { mover, gun, aside } = await withOneAside(aMover);
    const settings = { previewAlways: false, mayMoveOthers: true, putBack: isOn, updatedAt: now() };
    await services.db.moveSettings.create({ data: { playerId: mover.player.playerId, ...settings } });
    const plan = await mover.move({ itemKey: gun, to: VAULT });
    expect(plan).toMatchObject({ state: "done" });
    expect(plan.steps.map(({ step }) => step.reason)).toEqual(isOn ? ["asked", "put-back"] : ["asked"]);
    expect((await mover.whereIs(aside)).place).toEqual(isOn ? mover.hunter : VAULT);
  });
}
