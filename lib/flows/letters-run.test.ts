import { gzipSync } from "node:zlib";
import { saveMemberships } from "#lib/db/memberships.ts";
import { expect, test } from "../../e2e/support/flow-world.ts";
import { lettersFor, once, startWeek, subscribers } from "../../e2e/support/letter-readers.ts";
import { loadEditions } from "./load-editions.ts";
import { retryBatch } from "./retry-batch.ts";
import { sendDueDigests } from "./send-due-digests.ts";

// The sandbox's clock belongs to all tests of this file, and each of them needs a week of its own.
test.describe.configure({ mode: "default" });

const HOUR_MS = 3_600_000;
const later = (now: Date, ms: number) => new Date(now.getTime() + ms);

test.beforeEach(({ services, sandbox }) => startWeek(services, sandbox));

test("a run whose time is over says what is left, and the next one goes on", async ({
  services,
  sandbox,
}) => {
  const readers = await subscribers(services, 350);
  const slow = { ...services, env: { ...services.env, RESEND_REQUESTS_PER_SECOND: 1 } };
  const now = await sandbox.now();
  const first = await sendDueDigests(slow, now, { budgetMs: 1_500 });
  expect(first).toMatchObject({ callAgain: true, unknown: 0, failed: 0 });
  expect(first.sent).toBeLessThan(350);
  expect(first.sent + first.waiting).toBe(350);
  const next = await sendDueDigests(services, await sandbox.now());
  expect(next).toMatchObject({ sent: 350 - first.sent, callAgain: false });
  expect(await lettersFor(sandbox, readers)).toEqual(once(readers));
});

test("told to stop, a run hands back what it holds, and another goes on at once", async ({
  services,
  sandbox,
}) => {
  const readers = await subscribers(services, 350);
  const slow = { ...services, env: { ...services.env, RESEND_REQUESTS_PER_SECOND: 1 } };
  const now = await sandbox.now();
  const stopping = new AbortController();
  const run = sendDueDigests(slow, now, { signal: stopping.signal });
  await expect.poll(() => services.db.delivery.count({ where: { state: "sent" } })).toBeGreaterThan(0);
  stopping.abort();
  const stopped = await run;
  expect(await services.db.deliveryBatch.count({ where: { state: "unknown" } })).toBe(0);
  const next = await sendDueDigests(services, await sandbox.now());
  expect(next).toMatchObject({ sent: 350 - stopped.sent, waiting: 0 });
  expect(await lettersFor(sandbox, readers)).toEqual(once(readers));
});

test("what was frozen ahead when the provider asks for a long pause is handed back, and nobody's letter is in doubt", async ({
  services,
  sandbox,
}) => {
  const readers = await subscribers(services, 800);
  const throttled = { kind: "status", status: 429, throttleSeconds: 600, times: 1 } as const;
  await sandbox.addFault({ route: "EmailsBatch", ...throttled });
  const now = await sandbox.now();
  // Four are frozen together, and the provider has answered the first before the third's turn.
  const slow = { ...services, env: { ...services.env, RESEND_REQUESTS_PER_SECOND: 4 } };
  const first = await sendDueDigests(slow, now);
  expect(first).toMatchObject({ unknown: 0, failed: 0 });
  expect(first.sent + first.waiting + first.left).toBe(800);
  const waiting = await services.db.deliveryBatch.findMany({ where: { NOT: { state: "sent" } } });
  expect(waiting.length).toBeGreaterThan(0);
  for (const batch of waiting) expect(batch).toMatchObject({ state: "claimed", body: null, attempts: 0 });
  const next = await sendDueDigests(services, later(now, 660_000));
  expect(next).toMatchObject({ sent: 800 - first.sent, waiting: 0 });
  expect(await lettersFor(sandbox, readers)).toEqual(once(readers));
});

test("a batch that cannot be put together ends the run, once all others are handed back or sent", async ({
  services,
  sandbox,
}) => {
  await subscribers(services, 500);
  const throttled = { kind: "status", status: 429, throttleSeconds: 600, times: 1 } as const;
  await sandbox.addFault({ route: "EmailsBatch", ...throttled });
  const now = await sandbox.now();
  await sendDueDigests(services, now);
  const { deliveryBatch } = services.db;
  const [, damaged] = await deliveryBatch.findMany({ orderBy: [{ createdAt: "asc" }, { id: "asc" }] });
  const mold = { kind: null, subject: "", html: [], text: [] };
  const letters = { from: "", links: {}, words: [], models: [], molds: [mold], packed: [["", "", null, 0]] };
  const body = gzipSync(JSON.stringify({ fragments: [], ...letters }));
  const tried = { state: "unknown", attempts: 1, firstTriedAt: now, body };
  await deliveryBatch.update({ where: { id: damaged?.id ?? "" }, data: tried });
  await expect(sendDueDigests(services, later(now, 660_000))).rejects.toThrow();
  const ends = await deliveryBatch.findMany({ where: { NOT: { id: damaged?.id ?? "" } } });
  expect(ends).toHaveLength(4);
  for (const { state } of ends) expect(["claimed", "sent"]).toContain(state);
});

test("who paused gets no letter until the pause is over", async ({ services, sandbox }) => {
  const [paused = "", awake = ""] = await subscribers(services, 2);
  const now = await sandbox.now();
  const where = { address: paused };
  await services.db.subscription.update({ where, data: { pausedUntil: later(now, HOUR_MS) } });
  expect(await sendDueDigests(services, now)).toMatchObject({ sent: 1, left: 0 });
  expect(await sendDueDigests(services, later(now, HOUR_MS))).toMatchObject({ sent: 1 });
  expect(await lettersFor(sandbox, [paused, awake])).toEqual([1, 1]);
});

test("who pauses or bounces after their batch was claimed is left out of it, each with the reason", async ({
  services,
  sandbox,
}) => {
  const [paused = "", bounced = "", awake = ""] = await subscribers(services, 3);
  const throttled = { kind: "status", status: 429, throttleSeconds: 600, times: 1 } as const;
  await sandbox.addFault({ route: "EmailsBatch", ...throttled });
  const now = await sandbox.now();
  await sendDueDigests(services, now);
  const { subscription } = services.db;
  await subscription.update({ where: { address: paused }, data: { pausedUntil: later(now, 24 * HOUR_MS) } });
  await subscription.update({ where: { address: bounced }, data: { state: "suppressed" } });
  expect(await sendDueDigests(services, later(now, 660_000))).toMatchObject({ sent: 1, skipped: 2 });
  expect(await lettersFor(sandbox, [paused, bounced, awake])).toEqual([0, 0, 1]);
  const skipped = await services.db.delivery.findMany({ where: { state: "skipped" } });
  expect(skipped.map(({ failure }) => failure).sort()).toEqual(["paused", "suppressed"]);
});

test("readers without an account get their letter at once, those with one when Bungie.net was asked, or had its time", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const { player, inSandbox } = await aPlayer("one-character");
  const [linked = "", plain = ""] = await subscribers(services, 2);
  const { playerId } = player;
  const { membershipType, membershipId, name } = inSandbox;
  const facts = { displayName: name, isCrossSavePrimary: false, lastPlayedAt: null, iconPath: null };
  await saveMemberships(services.db, playerId, [
    { membershipType, membershipId, standing: "active", ...facts },
  ]);
  await services.db.subscription.update({ where: { address: linked }, data: { playerId } });
  for (const route of ["GetProfile", "GetLinkedProfiles"])
    await sandbox.addFault({ route, kind: "code", code: 5 });
  const now = await sandbox.now();
  const tally = await sendDueDigests(services, now);
  expect(tally).toMatchObject({ sent: 1, left: 1, callAgain: true });
  expect(await lettersFor(sandbox, [linked, plain])).toEqual([0, 1]);
  expect(await sendDueDigests(services, later(now, 25 * 60_000))).toMatchObject({ sent: 1, left: 0 });
  expect(await lettersFor(sandbox, [linked, plain])).toEqual([1, 1]);
  const written = await services.db.delivery.findMany({ orderBy: { written: "asc" } });
  expect(written.map((delivery) => delivery.written)).toEqual(["no-answer", "not-linked"]);
});

test("R2 an outage longer than a key is kept, in the middle of the batches: no letter twice, what nobody knows is listed", async ({
  services,
  sandbox,
}) => {
  test.setTimeout(120_000);
  const readers = await subscribers(services, 1_000);
  await sandbox.addFault({ route: "EmailsBatch", kind: "lost-answer", after: 3, times: 4 });
  await sandbox.addFault({ route: "EmailsBatch", kind: "status", status: 503, after: 3 });
  const now = await sandbox.now();
  for (const hours of [0, 1, 12, 21]) await sendDueDigests(services, later(now, hours * HOUR_MS));
  await sandbox.clearFaults();
  await sandbox.setClock({ advanceMs: 25 * HOUR_MS });
  const tally = await sendDueDigests(services, later(now, 25 * HOUR_MS));
  expect(tally.unknownBatches.length).toBeGreaterThan(0);
  expect(tally).toMatchObject({ unknown: 0, waiting: 0 });
  const mails = await lettersFor(sandbox, readers);
  expect(mails.filter((count) => count > 1)).toEqual([]);
  const { oddBatches } = await loadEditions(services);
  expect(oddBatches.map(({ batchId }) => batchId).sort()).toEqual([...tally.unknownBatches].sort());
  const got = mails.filter((count) => count === 1).length;
  expect(got).toBeGreaterThanOrEqual(1_000 - 100 * tally.unknownBatches.length);
});

test("a batch that was given up is sent again only to an operator's word that it may arrive twice", async ({
  services,
  sandbox,
}) => {
  const readers = await subscribers(services, 1);
  await sandbox.addFault({ route: "EmailsBatch", kind: "status", status: 503, times: 3 });
  const now = await sandbox.now();
  await sendDueDigests(services, now);
  await sandbox.setClock({ advanceMs: 25 * HOUR_MS });
  const nextDay = later(now, 25 * HOUR_MS);
  const [batchId = ""] = (await sendDueDigests(services, nextDay)).unknownBatches;
  const retry = (mayArriveTwice: boolean, at = nextDay) =>
    retryBatch(services, batchId, { mayArriveTwice, now: at });
  expect(await retry(false)).toEqual({ kind: "may-arrive-twice" });
  expect(await retry(true, later(now, 5 * 24 * HOUR_MS))).toEqual({ kind: "visit-over" });
  expect(await retry(true)).toEqual({ kind: "due", letters: 1 });
  expect(await retry(true)).toEqual({ kind: "hurried" });
  expect(await sendDueDigests(services, nextDay)).toMatchObject({ sent: 1 });
  expect(await retry(true)).toEqual({ kind: "nothing-to-retry" });
  expect(await lettersFor(sandbox, readers)).toEqual([1]);
});
