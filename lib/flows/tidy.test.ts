import { randomUUID } from "node:crypto";
import { findClanCopy, keepClanCopy } from "#lib/db/clan-copies.ts";
import { openEdition } from "#lib/db/editions.ts";
import { createSession } from "#lib/db/sessions.ts";
import { findSuppression, suppressAddresses } from "#lib/db/suppressions.ts";
import { spendState } from "#lib/db/used-states.ts";
import { expect, test } from "../../e2e/support/move-world.ts";
import { deleteAccount } from "./delete-account.ts";
import type { Services } from "./services.ts";
import { tidy } from "./tidy.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

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
  const frozen = { kind: "digest", stockRevision: 1, wares: [], changes: [], prepareUntil: null } as const;
  const { editionId } = await openEdition(db, { visitStartsAt: now, ...frozen }, now);
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

const DAY_MS = 24 * HOUR_MS;

async function planOf(
  services: Services,
  playerId: string,
  { state, createdAt, endedAt }: { state: string; createdAt: Date; endedAt: Date | null },
): Promise<string> {
  const request = { kind: "move", title: null, ofPlanId: null, mayMoveOthers: true, characters: [] };
  const args = { call: "lock", itemHash: 1, itemInstanceId: "1", characterId: "1", wish: 0, reason: "asked" };
  const step = { position: 0, call: "lock", args, reason: "asked", state: "planned" };
  const { id } = await services.db.plan.create({
    data: {
      ...{ playerId, membershipType: 3, membershipId: "1", request, wishes: [], state, createdAt, endedAt },
      steps: { create: [step] },
    },
  });
  return id;
}

test("what became of a move is kept for 90 days after it ended, then it goes with its calls", async ({
  services,
  aPlayer,
}) => {
  const { playerId } = (await aPlayer("no-clan")).player;
  const now = new Date();
  const ago = (days: number, ms = 0) => new Date(now.getTime() - days * DAY_MS - ms);
  const createdAt = ago(200);
  for (const state of ["done", "refused", "stopped"])
    await planOf(services, playerId, { state, createdAt, endedAt: ago(90, 1) });
  const kept = [
    await planOf(services, playerId, { state: "done", createdAt, endedAt: ago(90, -60_000) }),
    await planOf(services, playerId, { state: "paused", createdAt, endedAt: null }),
    await planOf(services, playerId, { state: "running", createdAt, endedAt: null }),
  ];
  expect((await tidy(services, now)).plans).toBe(3);
  const left = await services.db.plan.findMany({ where: { playerId }, include: { steps: true } });
  expect(left.map(({ id }) => id).toSorted()).toEqual(kept.toSorted());
  expect(left.every(({ steps }) => steps.length === 1)).toBe(true);
  expect(await services.db.step.count({ where: { plan: { playerId } } })).toBe(3);
});

test("a plan that was shown and that nobody agreed to goes after a day", async ({ services, aPlayer }) => {
  const { playerId } = (await aPlayer("no-clan")).player;
  const now = new Date();
  const ago = (ms: number) => new Date(now.getTime() - DAY_MS - ms);
  const proposed = { state: "proposed", endedAt: null };
  await planOf(services, playerId, { ...proposed, createdAt: ago(60_000) });
  const young = await planOf(services, playerId, { ...proposed, createdAt: ago(-60_000) });
  const queued = await planOf(services, playerId, { state: "queued", endedAt: null, createdAt: ago(60_000) });
  await tidy(services, now);
  const left = await services.db.plan.findMany({ where: { playerId } });
  expect(left.map(({ id }) => id).toSorted()).toEqual([young, queued].toSorted());
});

test("what letters rested on goes after 90 days, and stays until then", async ({ services, aPlayer }) => {
  const { db } = services;
  const now = new Date();
  await db.edition.deleteMany();
  const players = [(await aPlayer("no-clan")).player, (await aPlayer("no-clan")).player];
  const visit = { visitStartsAt: now, kind: "digest", wares: [], state: "sent" };
  const { id: editionId } = await db.edition.create({ data: visit });
  for (const [nth, { playerId }] of players.entries()) {
    const preparedAt = new Date(now.getTime() - 90 * DAY_MS + (nth === 0 ? -1 : MINUTE_MS));
    await db.letterFacts.create({ data: { editionId, playerId, state: "private", preparedAt } });
  }
  expect(await tidy(services, now)).toMatchObject({ letterFacts: 1 });
  const left = await db.letterFacts.findMany({ where: { editionId } });
  expect(left.map(({ playerId }) => playerId)).toEqual([players[1]?.playerId]);
  await db.edition.deleteMany();
});

test("an address that nobody confirmed goes after 30 days, one whose letters ended after 90, and readers stay", async ({
  services,
}) => {
  const { db } = services;
  const now = new Date();
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const run = randomUUID();
  const add = async (name: string, facts: object) => {
    const address = `${name}-${run}@tidy.example`;
    await db.subscription.create({
      data: { address, unsubscribeToken: randomUUID(), createdAt: ago(400), state: "confirmed", ...facts },
    });
    return address;
  };
  await add("unconfirmed", { state: "pending", askedAt: ago(31) });
  await add("left", { state: "unsubscribed", askedAt: ago(300), unsubscribedAt: ago(91) });
  const bounced = await add("bounced", { state: "suppressed", askedAt: ago(300) });
  await suppressAddresses(db, [bounced], { reason: "bounced", at: ago(91) });
  const kept = [
    await add("asked-again", { state: "pending", askedAt: ago(29) }),
    await add("mailed-again", { state: "pending", askedAt: ago(31), confirmSentAt: ago(29) }),
    await add("left-lately", { state: "unsubscribed", unsubscribedAt: ago(89) }),
    await add("reader", { askedAt: ago(399) }),
  ];
  const bouncedLately = await add("bounced-lately", { state: "suppressed", askedAt: ago(300) });
  await suppressAddresses(db, [bouncedLately], { reason: "bounced", at: ago(89) });
  await tidy(services, now);
  const left = await db.subscription.findMany({ where: { address: { endsWith: `${run}@tidy.example` } } });
  expect(left.map(({ address }) => address).toSorted()).toEqual([...kept, bouncedLately].toSorted());
  expect(await findSuppression(db, bounced), "nothing is sent there again").not.toBeNull();
});

test("the roster of a clan that was not looked at for 30 days goes, a younger one stays", async ({
  services: { db, ...services },
  aPlayer,
}) => {
  const now = new Date();
  const membership = { membershipType: 3, membershipId: "1" };
  const players = [(await aPlayer("no-clan")).player, (await aPlayer("no-clan")).player];
  for (const [nth, { playerId }] of players.entries()) {
    const readAt = new Date(now.getTime() - 30 * DAY_MS + (nth === 0 ? -1 : MINUTE_MS));
    await keepClanCopy(db, playerId, membership, { clan: null, readAt });
  }
  await tidy({ ...services, db }, now);
  const left = await Promise.all(players.map(({ playerId }) => findClanCopy(db, playerId, membership)));
  expect(left.map((copy) => copy !== null)).toEqual([false, true]);
});
