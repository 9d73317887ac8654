import { Bucket } from "#lib/game/bucket.ts";
import { VAULT } from "#lib/game/place.ts";
import type { PlanRecord } from "#lib/game/plan-record.ts";
import { expect, type Mover, test } from "../../e2e/support/move-world.ts";
import { loadPlan } from "./load-plan.ts";

const NOT_TRANSFERABLE = 1660;
const NO_ROOM = 1642;
const NOT_EQUIPPABLE = 1640;
const NOT_FOUND = 1623;
const STILL_WORN = 1656;
const SECOND_EXOTIC = 1641;

function statesOf({ steps }: PlanRecord): string[] {
  return steps.map(({ state, step }) => `${step.reason} ${state}`);
}

async function codesOf(mover: Mover): Promise<(number | null)[]> {
  return (await mover.writes()).map(({ code }) => code);
}

/** A gun in the vault, and a Hunter whose slot for it is full. */
async function withFullSlot(aMover: (made: object) => Promise<Mover>) {
  let gun = "";
  const mover = await aMover({
    stock: (stock: Mover["stock"], { hunter }: Mover) => {
      gun = stock.put(Bucket.Kinetic, VAULT);
      stock.fill(Bucket.Kinetic, hunter);
    },
  });
  return { mover, gun };
}

test("X3 the first item that was to move aside is refused by Bungie: the next one does", async ({
  aMover,
}) => {
  const { mover, gun } = await withFullSlot(aMover);
  await mover.fault({ route: "TransferItem", kind: "code", code: NOT_TRANSFERABLE, times: 1 });
  const plan = await mover.move({ itemKey: gun, to: mover.hunter });
  expect(plan).toMatchObject({ state: "done", problem: null });
  expect(statesOf(plan)).toEqual(["make-room refused", "make-room succeeded", "asked succeeded"]);
  const [first, second] = plan.steps.map(({ step }) => step);
  expect(first).not.toMatchObject({
    itemInstanceId: second && "itemInstanceId" in second && second.itemInstanceId,
  });
});

test("X3 every candidate is tried once, and then it is given up: nothing has moved", async ({ aMover }) => {
  const { mover, gun } = await withFullSlot(aMover);
  await mover.fault({ route: "TransferItem", kind: "code", code: NOT_TRANSFERABLE });
  const plan = await mover.move({ itemKey: gun, to: mover.hunter });
  expect(plan).toMatchObject({
    state: "stopped",
    problem: { kind: "no-room", place: mover.hunter },
    restsAt: [{ place: VAULT }],
  });
  expect(await mover.writes(), "nine carried, the worn one stays").toHaveLength(9);
  const tried = plan.steps.flatMap(({ step }) => ("itemInstanceId" in step ? step.itemInstanceId : []));
  expect(new Set(tried).size).toBe(9);
});

test("X3 given up half-way, what moved aside is restored too", async ({ aMover }) => {
  let gun = "";
  const mover = await aMover({
    stock: (stock, { hunter, titan }) => {
      gun = stock.put(Bucket.Kinetic, titan);
      stock.fill(Bucket.Kinetic, hunter);
    },
  });
  const before = await mover.items();
  const planId = await mover.ask({ itemKey: gun, to: mover.hunter });
  await mover.fault({ route: "TransferItem", kind: "code", code: NO_ROOM, after: 2, times: 2 });
  const plan = await mover.carryOut(planId);
  expect(plan).toMatchObject({
    state: "stopped",
    problem: { kind: "no-room", place: mover.hunter },
    restsAt: [{ itemInstanceId: gun, place: mover.titan }],
  });
  expect(statesOf(plan).slice(-2)).toEqual(["bring-back succeeded", "bring-back succeeded"]);
  expect(await mover.items()).toEqual(before);
});

test("X3 what was to be put on instead is refused by Bungie: the next one is, and the item leaves", async ({
  aMover,
}) => {
  let worn = "";
  const mover = await aMover({
    stock: (stock, { hunter }) => {
      worn = stock.wornIn(Bucket.Energy, hunter);
      for (const power of [300, 200]) stock.put(Bucket.Energy, hunter, { power });
    },
  });
  await mover.fault({ route: "EquipItem", kind: "code", code: NOT_EQUIPPABLE, times: 1 });
  const plan = await mover.move({ itemKey: worn, to: VAULT });
  expect(plan).toMatchObject({ state: "done", problem: null });
  expect(statesOf(plan)).toEqual(["fill-slot refused", "fill-slot succeeded", "asked succeeded"]);
  expect(await mover.whereIs(worn)).toEqual({ place: VAULT, equipped: false });
});

test("X8 the way is blocked by the player meanwhile: planned anew nothing is moved that was not shown, and the item returns", async ({
  aMover,
}) => {
  let [gun, other] = ["", ""];
  const mover = await aMover({
    stock: (stock, { hunter, titan, warlock }) => {
      gun = stock.put(Bucket.Kinetic, titan);
      other = stock.put(Bucket.Kinetic, warlock);
      stock.fill(Bucket.Kinetic, hunter, 1);
    },
  });
  const plan = await mover.move(
    { itemKey: gun, to: mover.hunter },
    { afterStep: (nth) => nth === 0 && mover.stock.moves(other, mover.hunter) },
  );
  expect(plan).toMatchObject({
    state: "stopped",
    problem: { kind: "in-the-way", place: mover.hunter },
    restsAt: [{ itemInstanceId: gun, place: mover.titan }],
  });
  expect(statesOf(plan)).toEqual(["asked succeeded", "asked refused", "bring-back succeeded"]);
  expect((await mover.whereIs(gun)).place).toEqual(mover.titan);
});

test("X8 the way back is barred as well: the item is named with the place it rests in", async ({
  aMover,
}) => {
  let [gun, ...others] = ["", "", ""];
  const mover = await aMover({
    stock: (stock, { hunter, titan, warlock }) => {
      gun = stock.put(Bucket.Kinetic, titan);
      stock.fill(Bucket.Kinetic, titan);
      stock.fill(Bucket.Kinetic, hunter, 1);
      others = [stock.put(Bucket.Kinetic, warlock), stock.put(Bucket.Kinetic, warlock)];
    },
  });
  const plan = await mover.move(
    { itemKey: gun, to: mover.hunter },
    {
      afterStep: (nth) => {
        if (nth === 0)
          for (const [at, id] of others.entries()) mover.stock.moves(id, at ? mover.hunter : mover.titan);
      },
    },
  );
  expect(plan).toMatchObject({
    state: "stopped",
    problem: { kind: "in-the-way", place: mover.hunter },
    restsAt: [{ itemInstanceId: gun, place: VAULT }],
  });
  expect((await mover.whereIs(gun)).place).toEqual(VAULT);
});

test("X9 an item that the player moved in the game between two calls is found and brought all the same", async ({
  aMover,
}) => {
  let gun = "";
  const mover = await aMover({
    stock: (stock, { titan }) => {
      gun = stock.put(Bucket.Kinetic, titan);
    },
  });
  const plan = await mover.move(
    { itemKey: gun, to: mover.hunter },
    { afterStep: (nth) => nth === 0 && mover.stock.moves(gun, mover.warlock) },
  );
  expect(plan).toMatchObject({ state: "done", problem: null, wishes: [{ isReplanned: true }] });
  expect(await codesOf(mover)).toEqual([1, NOT_FOUND, 1, 1]);
  expect((await mover.whereIs(gun)).place).toEqual(mover.hunter);
});

test("X9 moved twice by the player, it is planned anew once, and then said where it lies", async ({
  aMover,
}) => {
  let gun = "";
  const mover = await aMover({
    stock: (stock, { titan }) => {
      gun = stock.put(Bucket.Kinetic, titan);
    },
  });
  const plan = await mover.move(
    { itemKey: gun, to: mover.hunter },
    { afterStep: (nth) => nth % 2 === 0 && mover.stock.moves(gun, mover.warlock) },
  );
  expect(plan.state).toBe("stopped");
  expect(plan.problem).toEqual({ kind: "item-gone" });
});

test("X9 an item that was dismantled meanwhile is said to be gone, and what moved aside for it returns", async ({
  aMover,
}) => {
  const { mover, gun } = await withFullSlot(aMover);
  const aside = (await mover.items()).filter(({ place }) => place !== "vault").length;
  const plan = await mover.move(
    { itemKey: gun, to: mover.hunter },
    { afterStep: (nth) => nth === 0 && mover.stock.dismantles(gun) },
  );
  expect(plan).toMatchObject({ state: "stopped", problem: { kind: "item-gone" } });
  expect(statesOf(plan)).toEqual(["make-room succeeded", "asked gone", "bring-back succeeded"]);
  expect((await mover.items()).filter(({ place }) => place !== "vault")).toHaveLength(aside);
});

test("X11 in an activity the transfer is kept, and asked again afterwards the equip is one call", async ({
  mover,
}) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn(VAULT);
  await mover.set({ inActivity: true });
  const wanted = { itemKey, to: mover.warlock, equip: true };
  expect(await mover.move(wanted)).toMatchObject({
    state: "stopped",
    problem: { kind: "in-activity" },
    restsAt: [{ place: mover.warlock }],
  });
  await mover.set({ inActivity: false });
  expect((await mover.writes()).map(({ route }) => route)).toEqual(["TransferItem", "EquipItem"]);
  expect((await mover.move(wanted)).state).toBe("done");
  expect(await mover.writes()).toHaveLength(3);
});

test("X11 of a second exotic too: what was brought stays, though the first could not give way", async ({
  aMover,
}) => {
  let second = "";
  const mover = await aMover({
    stock: (stock, { hunter }) => {
      stock.put(Bucket.Kinetic, hunter, { exotic: true, worn: true });
      second = stock.put(Bucket.Energy, VAULT, { exotic: true });
    },
  });
  await mover.set({ inActivity: true });
  const wanted = { itemKey: second, to: mover.hunter, equip: true };
  expect(await mover.move(wanted)).toMatchObject({ state: "stopped", problem: { kind: "in-activity" } });
  const { place } = await mover.whereIs(second);
  const tried = (await mover.writes()).map(({ route }) => route);
  expect(place, "kept, if it was brought at all").toEqual(tried[0] === "TransferItem" ? mover.hunter : VAULT);
  expect(tried.filter((route) => route === "TransferItem").length).toBeLessThan(2);
});

test("X14 of several that are put on at once each is answered for: one is refused, the others are worn", async ({
  aMover,
  services,
}) => {
  let [exotic, plain, other] = ["", "", ""];
  const mover = await aMover({
    stock: (stock, { hunter }) => {
      exotic = stock.put(Bucket.Kinetic, hunter, { exotic: true });
      plain = stock.put(Bucket.Energy, hunter);
      other = stock.put(Bucket.Power, hunter, { exotic: true });
    },
  });
  const wishes = [exotic, plain].map((itemKey) => ({
    itemKey,
    to: mover.hunter,
    equip: true,
    quantity: null,
  }));
  const planId = await mover.askPlan({ kind: "equip-several", wishes });
  // The player puts on another exotic in the game.
  mover.stock.puts(other);
  const plan = await mover.carryOut(planId);
  expect(plan.state).toBe("stopped");
  expect(plan.wishes).toMatchObject([
    { itemInstanceId: exotic, state: "refused", problem: { kind: "exotic-conflict" } },
    { itemInstanceId: plain, state: "done" },
  ]);
  expect(plan.steps[0]).toMatchObject({
    state: "partly",
    answers: expect.arrayContaining([
      { itemInstanceId: exotic, bungieCode: SECOND_EXOTIC },
      { itemInstanceId: plain, bungieCode: 1 },
    ]),
  });
  expect(await mover.whereIs(plain)).toEqual({ place: mover.hunter, equipped: true });
  expect(await loadPlan(services, mover.player, planId)).toMatchObject({ doneWishes: 1, totalWishes: 2 });
});

test("X14 what Bungie leaves out of its answer was moved by the player: it is brought back and put on", async ({
  aMover,
}) => {
  let [gone, here] = ["", ""];
  const mover = await aMover({
    stock: (stock, { hunter }) => {
      gone = stock.put(Bucket.Kinetic, hunter);
      here = stock.put(Bucket.Energy, hunter);
    },
  });
  const wishes = [gone, here].map((itemKey) => ({ itemKey, to: mover.hunter, equip: true, quantity: null }));
  const planId = await mover.askPlan({ kind: "equip-several", wishes });
  mover.stock.moves(gone, VAULT);
  const plan = await mover.carryOut(planId);
  expect(plan).toMatchObject({ state: "done", problem: null });
  for (const id of [gone, here])
    expect(await mover.whereIs(id)).toEqual({ place: mover.hunter, equipped: true });
});

test("X14 an equip that Bungie confirmed and its next account does not show is reported", async ({
  mover,
  services,
}) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn(mover.hunter);
  await mover.set({ equipsWithoutEffect: 1 });
  const { planId, state } = await mover.move({ itemKey, to: mover.hunter, equip: true });
  expect(state).toBe("done");
  // The queue looks again a few seconds later.
  const jobs = await services.db.$queryRaw<object[]>`
    select 1 from graphile_worker.jobs where key = ${`plan:${planId}`} and attempts = 0`;
  expect(jobs).toHaveLength(1);
  await mover.carryOutOnce(planId);
  expect(await mover.plan(planId)).toMatchObject({
    state: "stopped",
    problem: { kind: "equip-not-seen" },
    restsAt: [{ place: mover.hunter }],
  });
});

test("X14 an equip without effect that the next call needs is found out by its refusal, and made again", async ({
  aMover,
}) => {
  let worn = "";
  const mover = await aMover({
    stock: (stock, { hunter }) => {
      worn = stock.wornIn(Bucket.Energy, hunter);
      stock.put(Bucket.Energy, hunter);
    },
  });
  await mover.set({ equipsWithoutEffect: 1 });
  const plan = await mover.move({ itemKey: worn, to: VAULT });
  expect(plan).toMatchObject({ state: "done", problem: null });
  expect(await codesOf(mover)).toEqual([1, STILL_WORN, 1, 1]);
  expect(await mover.whereIs(worn)).toEqual({ place: VAULT, equipped: false });
});

test("X14 nothing is said of an equip when something else was asked for since", async ({ aMover }) => {
  const guns: string[] = [];
  const mover = await aMover({
    stock: (stock, { hunter }) => {
      guns.push(stock.put(Bucket.Energy, hunter), stock.put(Bucket.Energy, hunter));
    },
  });
  const [first, second] = guns.map((itemKey) => ({ itemKey, to: mover.hunter, equip: true }));
  if (!first || !second) throw new Error("two guns were put there");
  const { planId } = await mover.move(first);
  await mover.move(second);
  await mover.carryOutOnce(planId);
  expect((await mover.plan(planId)).state).toBe("done");
});
