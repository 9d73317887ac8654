import { Bucket } from "#lib/game/bucket.ts";
import { type Place, VAULT } from "#lib/game/place.ts";
import { expect, type Mover, test } from "../../e2e/support/move-world.ts";
import { cancelPlan } from "./change-plan.ts";
import { endLostPlans } from "./end-lost-plans.ts";

const DOWN = 5;
const now = () => new Date();
const move = (itemKey: string, to: Place) => ({ itemKey, to, equip: false, quantity: null });

async function withGuns(aMover: (made: object) => Promise<Mover>, count: number) {
  const guns: string[] = [];
  const mover = await aMover({
    stock: (stock: Mover["stock"], { titan }: Mover) => {
      for (let nth = 0; nth < count; nth++) guns.push(stock.put(Bucket.Kinetic, titan));
    },
  });
  return { mover, guns };
}

test("X12 two devices send the same item two ways: one after the other, and the later one decides", async ({
  aMover,
}) => {
  const { mover, guns } = await withGuns(aMover, 1);
  const [gun = ""] = guns;
  const first = await mover.ask(move(gun, mover.hunter));
  const second = await mover.ask(move(gun, mover.warlock));
  expect((await mover.carryOut(first)).state).toBe("done");
  const plan = await mover.carryOut(second);
  expect(plan).toMatchObject({ state: "done", problem: null });
  expect((await mover.whereIs(gun)).place).toEqual(mover.warlock);
  expect((await mover.writes()).map(({ code }) => code)).toEqual([1, 1, 1, 1]);
});

test("X12 two bulk plans that overlap: the second is planned on what the first left", async ({ aMover }) => {
  const { mover, guns } = await withGuns(aMover, 3);
  const [one = "", both = "", other = ""] = guns;
  const wishes = (ids: readonly string[], to: Place) => ids.map((id) => move(id, to));
  const first = await mover.askPlan({ kind: "move", wishes: wishes([one, both], mover.hunter) });
  const second = await mover.askPlan({ kind: "move", wishes: wishes([both, other], VAULT) });
  expect((await mover.carryOut(first)).state).toBe("done");
  expect((await mover.carryOut(second)).state).toBe("done");
  const places = await Promise.all(guns.map(async (id) => (await mover.whereIs(id)).place));
  expect(places).toEqual([mover.hunter, VAULT, VAULT]);
  expect((await mover.writes()).map(({ code }) => code)).toEqual([1, 1, 1, 1, 1, 1]);
});

test("X12 while one waits for Bungie another of the same items is carried out, and the first gives those up", async ({
  aMover,
}) => {
  const { mover, guns } = await withGuns(aMover, 2);
  const [one = "", both = ""] = guns;
  const wishes = [one, both].map((id) => move(id, mover.hunter));
  const first = await mover.askPlan({ kind: "move", wishes });
  await mover.fault({ route: "TransferItem", kind: "code", code: DOWN, times: 1 });
  await mover.carryOutOnce(first);
  expect((await mover.plan(first)).state).toBe("paused");
  expect((await mover.move(move(both, mover.warlock))).state).toBe("done");
  const plan = await mover.carryOut(first);
  expect(plan).toMatchObject({ state: "stopped" });
  expect(plan.wishes).toMatchObject([
    { state: "done" },
    { state: "refused", problem: { kind: "superseded" } },
  ]);
  expect((await mover.whereIs(one)).place).toEqual(mover.hunter);
  expect((await mover.whereIs(both)).place).toEqual(mover.warlock);
});

test("X12 a plan that its player took back takes nothing from an earlier one", async ({
  aMover,
  services,
}) => {
  const { mover, guns } = await withGuns(aMover, 1);
  const [gun = ""] = guns;
  const first = await mover.ask(move(gun, mover.hunter));
  await mover.fault({ route: "TransferItem", kind: "code", code: DOWN, times: 1 });
  await mover.carryOutOnce(first);
  const second = await mover.ask(move(gun, mover.warlock));
  await cancelPlan(services, mover.player, second, now());
  expect(await mover.carryOut(second)).toMatchObject({ state: "refused", problem: { kind: "cancelled" } });
  expect((await mover.carryOut(first)).state).toBe("done");
  expect((await mover.whereIs(gun)).place).toEqual(mover.hunter);
});

test("X12 a plan made while the answer of another was missing is made anew on what that had done", async ({
  aMover,
}) => {
  const { mover, guns } = await withGuns(aMover, 1);
  const [gun = ""] = guns;
  const first = await mover.ask(move(gun, VAULT));
  await mover.fault({ route: "TransferItem", kind: "lost-answer", times: 1 });
  await mover.fault({ route: "GetProfile", kind: "code", code: DOWN, times: 1 });
  await mover.carryOutOnce(first);
  await mover.fault({ route: "GetProfile", kind: "stale", seconds: 30, times: 1 });
  const second = await mover.ask(move(gun, mover.hunter));
  await mover.carryOut(first);
  expect((await mover.carryOut(second)).state).toBe("done");
  // The first of them has no answer.
  expect((await mover.writes()).map(({ code }) => code)).toEqual([null, 1]);
});

test("D14 a move asked for while another is under way waits in the same lane, and is carried out after it", async ({
  aMover,
  services,
}) => {
  const { mover, guns } = await withGuns(aMover, 2);
  const [one = "", other = ""] = guns;
  const first = await mover.ask(move(one, mover.hunter));
  let second = "";
  const plan = await mover.carryOut(first, {
    afterStep: async (nth) => {
      if (nth === 0) second = await mover.ask(move(other, mover.hunter));
    },
  });
  expect(plan.state).toBe("done");
  expect((await mover.plan(second)).state).toBe("queued");
  const keys = [first, second].map((id) => `plan:${id}`);
  const lanes = await services.db.$queryRaw<{ queue_name: string }[]>`
    select distinct queue_name from graphile_worker.jobs where key = any(${keys})`;
  expect(lanes, "one lane a player: never two at once").toHaveLength(1);
  expect((await mover.carryOut(second)).state).toBe("done");
});

test("X17 a plan whose job the queue has given up is ended as broken, and nobody else's is", async ({
  aMover,
  services,
}) => {
  const { mover, guns } = await withGuns(aMover, 2);
  const [lost, alive] = await Promise.all(guns.map((gun) => mover.ask(move(gun, VAULT))));
  if (!lost || !alive) throw new Error("two were asked for");
  await services.db.plan.update({ where: { id: lost }, data: { state: "running", startedAt: now() } });
  await services.db.step.updateMany({
    where: { planId: lost },
    data: { state: "started", startedAt: now() },
  });
  await services.db.$executeRaw`
    update graphile_worker._private_jobs set attempts = max_attempts where key = ${`plan:${lost}`}`;
  expect(await endLostPlans(services, now())).toContain(lost);
  expect(await mover.plan(lost)).toMatchObject({
    state: "stopped",
    problem: { kind: "broken" },
    restsAt: null,
  });
  expect((await mover.plan(alive)).state).toBe("queued");
  expect(await endLostPlans(services, now())).toEqual([]);
});
