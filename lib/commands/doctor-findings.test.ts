import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { recordFailedImport } from "#lib/db/definition-failures.ts";
import { expect, notedOf, test, wrongWith } from "../../e2e/support/doctor-patient.ts";

const run = promisify(execFile);
const WEEK_AND_A_DAY = 8 * 86_400_000;

test("jobs that the site is to do and nobody calls for are told, with whom to let call", async ({
  patient,
}) => {
  const { services, settings, endWorker } = patient;
  await endWorker();
  const site = { ...settings, RUN_JOBS: "site" };
  expect(await wrongWith(site)).toEqual([]);
  await services.db.$executeRaw`
    select graphile_worker.add_job('doctor-waits', run_at := now() - interval '1 hour')`;
  const wrong = await wrongWith(site);
  await services.db.$executeRaw`delete from graphile_worker._private_jobs`;
  expect(wrong).toEqual([
    expect.stringMatching(
      /one waits since 60 minutes\. → Let a scheduler call \/api\/cron\/jobs each minute/,
    ),
  ]);
});

test("definitions that are old and cannot be renewed are told, with why", async ({ patient }) => {
  const { services, settings } = patient;
  const { db } = services;
  const current = await db.definitionVersion.findFirstOrThrow({ where: { state: "current" } });
  const { id, language, completedAt, ...held } = current;
  const wasDone = (at: Date | null) =>
    db.definitionVersion.update({ where: { id }, data: { completedAt: at } });
  await wasDone(new Date(Date.now() - WEEK_AND_A_DAY));
  expect(await wrongWith(settings)).toEqual([]);
  const failed = {
    ...held,
    version: "later",
    language,
    completedAt: new Date(),
    failure: "a table broke off",
  };
  await recordFailedImport(db, failed);
  const wrong = await wrongWith(settings);
  await db.definitionVersion.deleteMany({ where: { state: "failed" } });
  await wasDone(completedAt);
  expect(wrong).toEqual([
    expect.stringMatching(/are over a week old, and newer ones cannot be imported: a table broke off\. → /),
  ]);
});

test("a database that a later version migrated is noted, and nothing is called wrong", async ({
  patient,
}) => {
  const { services, settings } = patient;
  await services.db.$executeRaw`
    insert into _prisma_migrations (id, checksum, migration_name, finished_at)
    values ('doctor', '', '99990101000000_later', now())`;
  const [noted, wrong] = [await notedOf(patient.settings), await wrongWith(settings)];
  await services.db.$executeRaw`delete from _prisma_migrations where id = 'doctor'`;
  expect(noted).toContainEqual(
    expect.stringMatching(
      /ahead of this version by 1 \(99990101000000_later\)\. → .+ deploy the newer version/,
    ),
  );
  expect(wrong).toEqual([]);
});

test("a job queue that is missing is told, with the command that makes it", async ({ patient }) => {
  const { services, settings } = patient;
  await services.db.$executeRaw`alter table graphile_worker.migrations rename to migrations_away`;
  const wrong = await wrongWith(settings);
  await services.db.$executeRaw`alter table graphile_worker.migrations_away rename to migrations`;
  expect(wrong).toEqual([
    expect.stringMatching(/job queue's tables are missing: .+ → Run: npm run db:migrate\./),
  ]);
});

test("a key that may send and nothing else is noted, and not called wrong", async ({ patient }) => {
  await patient.sandbox.addFault({ route: "DomainsList", kind: "status", status: 401 });
  expect(await notedOf(patient.settings)).toContainEqual(
    expect.stringMatching(/may send and nothing else, .+ ninefold\.example is verified\. → .+send-test/),
  );
  expect(await wrongWith(patient.settings)).toEqual([]);
});

test("whoever reads the first line alone gets it, and no stack", async ({ patient: { settings } }) => {
  const command = `"${process.execPath}" --import tsx lib/commands/doctor.ts | head -n 1`;
  const { stdout, stderr } = await run("sh", ["-c", command], { env: { ...process.env, ...settings } });
  expect([stdout.trim(), stderr]).toEqual(["Settings", ""]);
});
