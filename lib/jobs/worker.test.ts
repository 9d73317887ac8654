import type { Services } from "#lib/flows/services.ts";
import { SLOTS } from "#lib/game/bucket.ts";
import { DatabaseRelay } from "../../e2e/support/database-relay.ts";
import { test as base, expect, type Mover } from "../../e2e/support/move-world.ts";
import { toProcessEnv } from "../../e2e/support/node-process.ts";
import { WorkerProcess } from "../../e2e/support/worker-process.ts";

/** From the restart to the end of the plan; a machine under test may take its time to start a process. */
const RESUMED_WITHIN_MS = 10_000;

const test = base.extend<{ startWorker: () => Promise<WorkerProcess> }>({
  startWorker: async ({ services }, use) => {
    const started: WorkerProcess[] = [];
    await use(async () => {
      const worker = await WorkerProcess.start(services.env);
      started.push(worker);
      return worker;
    });
    await Promise.all(started.map((worker) => worker.end()));
  },
});

async function until(isSo: () => Promise<boolean>): Promise<void> {
  await expect.poll(isSo, { timeout: 20_000, intervals: [20] }).toBe(true);
}

/** Waits until the call of a step is under way, or was. */
async function untilCalled(services: Services, planId: string, position: number): Promise<void> {
  await until(async () => {
    const step = await services.db.step.findFirst({ where: { planId, position } });
    return step?.state !== undefined && step.state !== "planned";
  });
}

const isDone = async (mover: Mover, planId: string) => (await mover.plan(planId)).state === "done";

test("a plan is carried out as soon as it is asked for", async ({ mover, startWorker }) => {
  await startWorker();
  const { itemInstanceId: itemKey } = await mover.aWeaponIn({ kind: "vault" });
  const planId = await mover.ask({ itemKey, to: mover.hunter });
  await until(() => isDone(mover, planId));
  expect((await mover.whereIs(itemKey)).place).toEqual(mover.hunter);
});

test("X17 killed in the middle of a call, it goes on within 10 s and repeats nothing", async ({
  mover,
  sandbox,
  startWorker,
}) => {
  const worker = await startWorker();
  const { itemInstanceId: itemKey } = await mover.aWeaponIn(mover.hunter);
  await mover.fault({ route: "TransferItem", kind: "delay", delayMs: 1_500, after: 1, times: 1 });
  const planId = await mover.ask({ itemKey, to: mover.warlock });
  // A fault that has struck is gone: the second call has arrived, and its answer is held back.
  await until(async () => (await sandbox.faults()).length === 0);
  await worker.end("SIGKILL");
  await startWorker();
  const restartedMs = performance.now();
  await until(() => isDone(mover, planId));
  expect(performance.now() - restartedMs).toBeLessThan(RESUMED_WITHIN_MS);
  expect((await mover.whereIs(itemKey)).place).toEqual(mover.warlock);
  expect(await mover.writes()).toHaveLength(2);
});

test("X17 killed between two calls, it goes on within 10 s", async ({ mover, services, startWorker }) => {
  const worker = await startWorker();
  const { itemInstanceId: itemKey } = await mover.aWeaponIn(mover.hunter);
  await mover.fault({ route: "TransferItem", kind: "code", code: 36, after: 1, times: 2 });
  const planId = await mover.ask({ itemKey, to: mover.warlock });
  await until(async () => ((await services.db.plan.findFirst({ where: { id: planId } }))?.setbacks ?? 0) > 0);
  await worker.end("SIGKILL");
  await startWorker();
  const restartedMs = performance.now();
  await until(() => isDone(mover, planId));
  expect(performance.now() - restartedMs).toBeLessThan(RESUMED_WITHIN_MS);
  expect((await mover.writes()).filter(({ code }) => code === 1)).toHaveLength(2);
});

test("X12 with two workers a player's moves still go one after the other", async ({
  mover,
  services,
  startWorker,
}) => {
  await Promise.all([startWorker(), startWorker()]);
  await mover.fault({ route: "TransferItem", kind: "delay", delayMs: 150 });
  const inVault = (await mover.items()).filter(
    ({ place, itemInstanceId }) => itemInstanceId !== null && place === "vault",
  );
  // One of each slot: whatever this player's world holds, there is room for most of them.
  const items = SLOTS.flatMap(
    ({ bucketHash }) => inVault.find(({ homeBucketHash }) => homeBucketHash === bucketHash) ?? [],
  );
  const asked = await Promise.allSettled(
    items.map(({ itemInstanceId }) => mover.ask({ itemKey: itemInstanceId ?? "", to: mover.hunter })),
  );
  const planIds = asked.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  expect(planIds.length).toBeGreaterThan(1);
  await until(async () => (await Promise.all(planIds.map((id) => isDone(mover, id)))).every(Boolean));
  const steps = await services.db.step.findMany({
    where: { planId: { in: planIds } },
    orderBy: { startedAt: "asc" },
  });
  const overlaps = steps.filter((step, index) => {
    const before = steps[index - 1]?.endedAt;
    return before && step.startedAt && step.startedAt < before;
  });
  expect(overlaps).toEqual([]);
  expect((await mover.writes()).every(({ code }) => code === 1)).toBe(true);
});

test("told to stop, it lets a call end, hands the plan over and is gone within 5 s", async ({
  mover,
  services,
  startWorker,
}) => {
  const worker = await startWorker();
  const { itemInstanceId: itemKey } = await mover.aWeaponIn(mover.hunter);
  await mover.fault({ route: "TransferItem", kind: "delay", delayMs: 1_000, times: 1 });
  const planId = await mover.ask({ itemKey, to: mover.warlock });
  await untilCalled(services, planId, 0);
  const toldMs = performance.now();
  expect(await worker.end("SIGTERM")).toBe(0);
  expect(performance.now() - toldMs).toBeLessThan(5_000);
  expect((await mover.plan(planId)).steps.map(({ state }) => state)).toEqual(["succeeded", "planned"]);
  await startWorker();
  await until(() => isDone(mover, planId));
  expect(await mover.writes()).toHaveLength(2);
});

test("told to stop while the database is away, it is gone within 6 s and says so in lines of the log", async ({
  services,
}) => {
  const relay = await DatabaseRelay.start(services.env.DATABASE_URL);
  const worker = await WorkerProcess.start({ ...services.env, DATABASE_URL: relay.databaseUrl });
  await relay.cut();
  const toldMs = performance.now();
  await worker.end("SIGTERM");
  expect(performance.now() - toldMs).toBeLessThan(6_000);
  for (const line of worker.output.trim().split("\n"))
    expect(() => JSON.parse(line) as unknown, line).not.toThrow();
});

test("with bad settings it ends at once and names all of them", async ({ services }) => {
  const settings = { ...toProcessEnv(services.env), AUTH_SECRET: "short", MAIL_FROM: "" };
  const worker = new WorkerProcess(settings);
  expect(await worker.ended()).toBe(78);
  expect(worker.output).toContain("AUTH_SECRET");
  expect(worker.output).toContain("MAIL_FROM");
  expect(worker.output).not.toContain("short");
});
