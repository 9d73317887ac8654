import { randomUUID } from "node:crypto";
import { openEdition } from "#lib/db/editions.ts";
import { createSession } from "#lib/db/sessions.ts";
import { spendState } from "#lib/db/used-states.ts";
import { expect, test } from "../../e2e/support/move-world.ts";
import { deleteAccount } from "./delete-account.ts";
import { tidy } from "./tidy.ts";

const HOUR_MS = 3_600_000;

test("sessions that are over go, and those that are not stay", async ({ services, aPlayer }) => {
  const { playerId } = (await aPlayer("no-clan")).player;
  const now = new Date();
  for (const hours of [-1, 0, 1]) {
    const expiresAt = new Date(now.getTime() + hours * HOUR_MS);
    await createSession(services.db, { sessionToken: randomUUID(), playerId, expiresAt, device: `${hours}` });
  }
  await tidy(services, now);
  const left = await services.db.session.findMany({ where: { userId: playerId } });
  expect(left.map(({ device }) => device)).toEqual(["1"]);
});

test("states of sign-ins go after an hour, and are refused until then", async ({ services }) => {
  const { db } = services;
  const now = new Date();
  const [old, young] = [randomUUID(), randomUUID()];
  expect(await spendState(db, young, new Date(now.getTime() - HOUR_MS + 60_000))).toBe(true);
  expect(await spendState(db, old, new Date(now.getTime() - HOUR_MS - 60_000))).toBe(true);
  const before = await db.usedState.count();
  await tidy(services, now);
  expect(await db.usedState.count()).toBe(before - 1);
  expect(await spendState(db, young, now)).toBe(false);
});

test("letters of batches that are over go, and those that may be asked again stay", async ({ services }) => {
  const { db } = services;
  const now = new Date();
  await db.edition.deleteMany();
  const { editionId } = await openEdition(db, { visitStartsAt: now, wares: [] }, now);
  for (const state of ["claimed", "unknown", "sent", "skipped", "given-up"]) {
    const body = Buffer.from("letters");
    await db.deliveryBatch.create({ data: { editionId, idempotencyKey: state, state, body, dueAt: now } });
  }
  await tidy(services, now);
  const left = await db.deliveryBatch.findMany({ where: { NOT: { body: null } }, orderBy: { state: "asc" } });
  expect(left.map(({ state }) => state)).toEqual(["claimed", "unknown"]);
  await db.edition.deleteMany();
});

test("the job of a deleted player's move goes, also when its worker died with it", async ({
  services,
  mover,
}) => {
  const { db } = services;
  const { itemInstanceId: itemKey } = await mover.aWeaponIn({ kind: "vault" });
  const planId = await mover.ask({ itemKey, to: mover.hunter });
  const jobs = () => db.$queryRaw<{ attempts: number }[]>`
    select attempts::int from graphile_worker._private_jobs where payload->>'planId' = ${planId}`;
  await db.$executeRaw`
    update graphile_worker._private_jobs set locked_at = now(), locked_by = 'dying-worker'
    where key = ${`plan:${planId}`}`;
  await deleteAccount(services, mover.player, "DELETE");
  await tidy(services, new Date());
  expect(await jobs(), "a worker still holds it").toHaveLength(1);
  await db.$executeRaw`select graphile_worker.force_unlock_workers(array['dying-worker'])`;
  await tidy(services, new Date());
  expect(await jobs()).toEqual([]);
});

test("a move that waits for its turn is not tidied away", async ({ services, mover }) => {
  const { itemInstanceId: itemKey } = await mover.aWeaponIn({ kind: "vault" });
  const planId = await mover.ask({ itemKey, to: mover.hunter });
  await tidy(services, new Date(Date.now() + 365 * 24 * HOUR_MS));
  const jobs = await services.db.$queryRaw`
    select 1 from graphile_worker.jobs where key = ${`plan:${planId}`}`;
  expect(jobs).toHaveLength(1);
});
