import type { Services } from "#lib/flows/services.ts";
import { freshServices } from "../../e2e/support/fresh-services.ts";
import { expect, test } from "../../e2e/support/move-world.ts";
import { WorkerProcess } from "../../e2e/support/worker-process.ts";
import { workFor } from "./work-for.ts";

const BUDGET_MS = 20_000;
const MINUTE_MS = 60_000;

/** When the clock was last obeyed; the queue has no control for it. */
async function pretendLastTurn(services: Services, minutesAgo: number): Promise<void> {
  const at = new Date(Date.now() - minutesAgo * MINUTE_MS);
  await services.db.$executeRaw`
    update graphile_worker._private_known_crontabs set known_since = ${at}, last_execution = ${at}`;
}

async function lastRuns(services: Services): Promise<Map<string, Date | null>> {
  const rows = await services.db.$queryRaw<{ identifier: string; at: Date | null }[]>`
    select identifier, last_execution as at from graphile_worker._private_known_crontabs`;
  return new Map(rows.map(({ identifier, at }) => [identifier, at]));
}

// What other tests left waiting is not what these turns are to be done with.
test.beforeEach(({ services }) => services.db.$executeRaw`delete from graphile_worker._private_jobs`);

test("without a worker, a turn carries out the plans that wait and ends when nothing is due", async ({
  mover,
  services,
}) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn(mover.hunter);
  const planId = await mover.ask({ itemKey, to: mover.warlock });
  const startedMs = performance.now();
  const worked = await workFor(services, { budgetMs: BUDGET_MS, bySchedule: false });
  expect(worked).toEqual({ done: expect.any(Number), failed: [], callAgain: false });
  expect(performance.now() - startedMs).toBeLessThan(BUDGET_MS);
  expect((await mover.plan(planId)).state).toBe("done");
  expect((await mover.whereIs(itemKey)).place).toEqual(mover.warlock);
});

test("two turns at once carry a plan out once", async ({ mover, services }) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn(mover.hunter);
  const planId = await mover.ask({ itemKey, to: mover.warlock });
  const turn = { budgetMs: BUDGET_MS, bySchedule: false };
  await Promise.all([workFor(services, turn), workFor(services, turn)]);
  expect((await mover.plan(planId)).state).toBe("done");
  expect(await mover.writes()).toHaveLength(2);
});

test("a turn whose time is over hands the plan to the next one, and nothing is done twice", async ({
  mover,
  services,
}) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn(mover.hunter);
  await mover.fault({ route: "TransferItem", kind: "delay", delayMs: 1_500, times: 1 });
  const planId = await mover.ask({ itemKey, to: mover.warlock });
  const cut = await workFor(services, { budgetMs: 900, bySchedule: false });
  expect(cut.callAgain).toBe(true);
  expect((await mover.plan(planId)).state).not.toBe("done");
  await workFor(services, { budgetMs: BUDGET_MS, bySchedule: false });
  expect((await mover.plan(planId)).state).toBe("done");
  expect(await mover.writes()).toHaveLength(2);
});

test("a turn takes over what a killed one held, within its own time", async ({
  mover,
  services,
  sandbox,
}) => {
  const worker = await WorkerProcess.start(services.env);
  const { itemInstanceId: itemKey } = await mover.aWeaponIn(mover.hunter);
  await mover.fault({ route: "TransferItem", kind: "delay", delayMs: 1_500, after: 1, times: 1 });
  const planId = await mover.ask({ itemKey, to: mover.warlock });
  await expect
    .poll(async () => (await sandbox.faults()).length, { timeout: BUDGET_MS, intervals: [20] })
    .toBe(0);
  await worker.end("SIGKILL");
  await workFor(services, { budgetMs: BUDGET_MS, bySchedule: false });
  expect((await mover.plan(planId)).state).toBe("done");
  expect(await mover.writes()).toHaveLength(2);
});

test("what the clock asked for between two turns is made up for, once", async ({ services }) => {
  const turn = { budgetMs: BUDGET_MS, bySchedule: true };
  await workFor(services, turn);
  await pretendLastTurn(services, 25);
  const pretended = Date.now() - 24 * MINUTE_MS;
  const made = await workFor(services, turn);
  // The definitions every ten minutes, Xûr every quarter of an hour, lost plans every five.
  expect(made.done).toBeGreaterThanOrEqual(3);
  expect(made.failed).toEqual([]);
  for (const [identifier, at] of await lastRuns(services))
    if (["manifest", "lost-plans", "xur always"].includes(identifier))
      expect(at?.getTime(), identifier).toBeGreaterThan(pretended);
  expect((await workFor(services, turn)).done).toBeLessThanOrEqual(1);
});

test("the first turn of a new site fetches the definitions", async ({ services }) => {
  const fresh = await freshServices(services, "first-turn");
  const worked = await workFor(fresh, { budgetMs: 40_000, bySchedule: true });
  expect(worked.failed).toEqual([]);
  expect(await fresh.db.definitionVersion.count({ where: { state: "current" } })).toBe(1);
  await fresh.db.$disconnect();
});
