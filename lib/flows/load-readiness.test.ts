import { createServer } from "node:net";
import { expect, test } from "../../e2e/support/flow-world.ts";
import { withWorker } from "../../e2e/support/worker-session.ts";
import { loadReadiness, type Readiness } from "./load-readiness.ts";
import { openServices, type Services } from "./services.ts";
import { newToken } from "./subscription-tokens.ts";

const MINUTE = 60_000;
const ago = (minutes: number) => new Date(Date.now() - minutes * MINUTE);

const lookWithWorker = (services: Services): Promise<Readiness> =>
  withWorker(services, () => loadReadiness(services, new Date()));

test("with definitions, a worker and no letter overdue everything is ready", async ({ services }) => {
  const { version } = await services.db.definitionVersion.findFirstOrThrow({ where: { state: "current" } });
  const seen = await lookWithWorker(services);
  expect(seen).toMatchObject({
    ready: true,
    database: { ok: true },
    definitions: { ok: true, version, isUpdateFailing: false },
    digest: { ok: true, lagSeconds: 0 },
    worker: { ok: true, processes: 1 },
  });
  expect(seen.definitions?.ageSeconds).toBeGreaterThanOrEqual(0);
});

test("without a worker nothing is ready, unless its jobs are done by calls and none is overdue", async ({
  services,
}) => {
  const alone = await loadReadiness(services, new Date());
  expect(alone).toMatchObject({ ready: false, worker: { ok: false, processes: 0 } });
  const env = { ...services.env, RUN_JOBS: "site" as const };
  const called = await loadReadiness({ ...services, env }, new Date());
  expect(called).toMatchObject({ ready: true, worker: { ok: true, processes: 0 } });
  await services.db.$executeRaw`
    select graphile_worker.add_job('tidy', run_at => clock_timestamp() - interval '21 minutes')`;
  const late = await loadReadiness({ ...services, env }, new Date());
  expect(late).toMatchObject({ ready: false, worker: { ok: false } });
  expect(late.worker?.oldestJobSeconds).toBeGreaterThanOrEqual(21 * 60);
  await services.db.$executeRaw`delete from graphile_worker._private_jobs`;
});

test("letters that should have left twenty minutes ago are told as a lag", async ({ services }) => {
  const { db } = services;
  const edition = await db.edition.create({ data: { visitStartsAt: ago(60), wares: [], state: "open" } });
  const batch = (minutes: number) =>
    db.deliveryBatch.create({
      data: {
        ...{ editionId: edition.id, idempotencyKey: newToken(), state: "claimed" },
        dueAt: ago(minutes),
      },
    });
  await batch(10);
  const soon = await lookWithWorker(services);
  expect(soon).toMatchObject({ ready: true, digest: { ok: true } });
  expect(soon.digest?.lagSeconds).toBeGreaterThanOrEqual(600);
  await batch(25);
  expect(await lookWithWorker(services)).toMatchObject({ ready: false, digest: { ok: false } });
  await db.edition.deleteMany();
});

test("a confirmation that nobody sends, and a run of letters that nobody does, are a lag too", async ({
  services,
}) => {
  const { db } = services;
  const waiting = { state: "pending", address: `late-${newToken()}@example.com`, confirmDueAt: ago(30) };
  const { id } = await db.subscription.create({ data: { ...waiting, unsubscribeToken: newToken() } });
  expect(await lookWithWorker(services)).toMatchObject({ digest: { ok: false } });
  await db.subscription.delete({ where: { id } });
  await db.$executeRaw`
    select graphile_worker.add_job('letters', run_at => clock_timestamp() - interval '30 minutes')`;
  expect(await lookWithWorker(services)).toMatchObject({ digest: { ok: false } });
  await db.$executeRaw`delete from graphile_worker._private_jobs`;
});

test("definitions that could not be renewed for a week are too old, those of yesterday are not", async ({
  services,
}) => {
  const { db } = services;
  const held = await db.definitionVersion.findFirstOrThrow({ where: { state: "current" } });
  const { language } = held;
  const import_ = { language, version: "next", pathsKey: "next", state: "failed", completedAt: new Date() };
  const failed = await db.definitionVersion.create({ data: import_ });
  const aged = (days: number) =>
    db.definitionVersion.update({
      where: { id: held.id },
      data: { completedAt: ago(days * 24 * 60) },
    });
  await aged(1);
  expect((await lookWithWorker(services)).definitions).toMatchObject({ ok: true, isUpdateFailing: true });
  await aged(8);
  expect((await lookWithWorker(services)).definitions).toMatchObject({ ok: false, isUpdateFailing: true });
  await db.definitionVersion.delete({ where: { id: failed.id } });
  await aged(0);
});

test("before the first definitions nothing is ready", async ({ services }) => {
  const none = openServices({ ...services.env, DATABASE_URL: `${services.env.DATABASE_URL}?none` });
  await services.db.definitionVersion.updateMany({ where: { state: "current" }, data: { state: "held" } });
  const seen = await withWorker(services, () => loadReadiness(none, new Date()));
  await services.db.definitionVersion.updateMany({ where: { state: "held" }, data: { state: "current" } });
  expect(seen).toMatchObject({ ready: false, definitions: { ok: false, version: null, ageSeconds: null } });
  await none.db.$disconnect();
});

test("a database that refuses or stays silent is said within seconds, without its address", async ({
  services,
}) => {
  const silent = createServer();
  await new Promise<void>((listening) => silent.listen(0, "127.0.0.1", listening));
  const { port } = silent.address() as { port: number };
  for (const where of ["127.0.0.1:1", `127.0.0.1:${port}`]) {
    const DATABASE_URL = `postgresql://who:secret-word@${where}/nowhere`;
    const away = openServices({ ...services.env, DATABASE_URL });
    const seen = await loadReadiness(away, new Date());
    expect(seen).toMatchObject({ ready: false, database: { ok: false }, worker: null });
    expect(JSON.stringify(seen)).not.toMatch(/secret-word|127\.0\.0\.1/);
  }
  silent.close();
});
