import { DeployRun, NewerMigrations } from "../../e2e/support/deploy-run.ts";
import { expect, test } from "../../e2e/support/flow-world.ts";
import { freshServices } from "../../e2e/support/fresh-services.ts";

const ADDS_A_COLUMN = `alter table "player" add column "newer" text`;
const POLL = { timeout: 40_000, intervals: [50] };

test("a migration that must wait for a long transaction makes nobody else wait", async ({ services }) => {
  const { db, env } = await freshServices(services, "gives-way");
  const newer = new NewerMigrations(ADDS_A_COLUMN);
  const deploy = await db.$transaction(
    async (long) => {
      await long.user.count();
      const run = new DeployRun(env.DATABASE_URL, newer);
      await expect.poll(() => run.gaveWay, POLL).toBeGreaterThan(1);
      // Without giving way each of these would wait for the transaction around them, which waits for these.
      for (let reads = 0; reads < 20; reads += 1) expect(await db.user.count()).toBe(0);
      expect(run.hasEnded(), run.output).toBe(false);
      return run;
    },
    { timeout: 60_000 },
  );
  expect(await deploy.ended(), deploy.output).toBe(0);
  expect(deploy.output).toContain("29991231000000_newer");
  expect(await db.$queryRaw`select "newer" from "player"`).toEqual([]);
  newer.remove();
  await db.$disconnect();
});

test("a migration that is wrong leaves the database as it was, and says so", async ({ services }) => {
  const { db, env } = await freshServices(services, "wrong");
  const newer = new NewerMigrations(`${ADDS_A_COLUMN}; alter table "no_such_table" add column "x" text`);
  const deploy = new DeployRun(env.DATABASE_URL, newer);
  expect(await deploy.ended()).toBe(1);
  expect(deploy.output).toContain("stays as it was");
  expect(deploy.output).toContain("no_such_table");
  await expect(db.$queryRaw`select "newer" from "player"`).rejects.toThrow();
  newer.remove();
  await db.$disconnect();
});

test("two deployments at once apply a migration once", async ({ services }) => {
  const { db, env } = await freshServices(services, "twice");
  const newer = new NewerMigrations(ADDS_A_COLUMN);
  const runs = [new DeployRun(env.DATABASE_URL, newer), new DeployRun(env.DATABASE_URL, newer)];
  expect(await Promise.all(runs.map((run) => run.ended())), runs.map(({ output }) => output).join()).toEqual([
    0, 0,
  ]);
  const [applied] = await db.$queryRaw<{ times: bigint }[]>`
    select count(*) as times from _prisma_migrations where migration_name = '29991231000000_newer'`;
  expect(applied?.times).toBe(1n);
  newer.remove();
  await db.$disconnect();
});
