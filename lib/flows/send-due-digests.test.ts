import { randomUUID } from "node:crypto";
import { findEditionFigures } from "#lib/db/edition-figures.ts";
import { findPastLetters } from "#lib/db/letters.ts";
import { latestVisit } from "#lib/game/xur-calendar.ts";
import { expect, test } from "../../e2e/support/flow-world.ts";
import { lettersFor, once, startWeek, subscribers } from "../../e2e/support/letter-readers.ts";
import { forgetXur, watchTwice } from "../../e2e/support/xur-looks.ts";
import { sendDueDigests } from "./send-due-digests.ts";
import { newToken } from "./subscription-tokens.ts";
import { unsubscribe } from "./unsubscribe.ts";

// The sandbox's clock belongs to all tests of this file, and each of them needs a week of its own.
test.describe.configure({ mode: "default" });

const WEEK_MS = 7 * 86_400_000;

test.beforeEach(({ services, sandbox }) => startWeek(services, sandbox));

test("every confirmed subscriber gets one letter a visit, whatever they are asked for it", async ({
  services,
  sandbox,
}) => {
  const readers = await subscribers(services, 3);
  const now = await sandbox.now();
  const tally = await sendDueDigests(services, now);
  expect(tally).toMatchObject({ sent: 3, failed: 0, unknown: 0, skipped: 0, waiting: 0, why: "here" });
  expect(tally.edition).toBe(latestVisit(now).startsAt.toISOString());
  expect(await sendDueDigests(services, now)).toMatchObject({ sent: 0, edition: tally.edition });
  expect(await lettersFor(sandbox, readers)).toEqual(once(readers));
});

test("a letter has both parts, both one-click headers and its reader's own link", async ({
  services,
  sandbox,
}) => {
  const [reader = ""] = await subscribers(services, 1);
  await sendDueDigests(services, await sandbox.now());
  const [mail] = await sandbox.mail(reader);
  const { unsubscribeToken } = await services.db.subscription.findUniqueOrThrow({
    where: { address: reader },
  });
  expect(mail?.subject).toMatch(/^Xûr has .+ and \d+ more, until Tuesday$/);
  expect(mail?.headers["List-Unsubscribe"]).toBe(
    `<${services.env.AUTH_URL}/api/unsubscribe?token=${unsubscribeToken}>`,
  );
  expect(mail?.headers["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
  for (const part of [mail?.html, mail?.text])
    expect(part).toContain(`/digest/unsubscribe?token=${unsubscribeToken}`);
  expect(mail?.text).toContain("41 Strange Coins");
});

test("two runs at once send each subscriber one letter", async ({ services, sandbox }) => {
  const readers = await subscribers(services, 250);
  const now = await sandbox.now();
  const tallies = await Promise.all([sendDueDigests(services, now), sendDueDigests(services, now)]);
  expect(tallies[0].sent + tallies[1].sent).toBe(250);
  expect(await lettersFor(sandbox, readers)).toEqual(once(readers));
});

test("while he is away, or before he comes, nobody gets anything", async ({ services, sandbox }) => {
  const readers = await subscribers(services, 2);
  await forgetXur(services);
  await sandbox.setClock({ advanceMs: -10 * 60_000 });
  const tally = await sendDueDigests(services, await sandbox.now());
  expect(tally).toMatchObject({ edition: null, why: "away", sent: 0 });
  expect(await lettersFor(sandbox, readers)).toEqual([0, 0]);
  expect(await services.db.edition.count()).toBe(0);
});

test("the next visit brings the next letter", async ({ services, sandbox }) => {
  const readers = await subscribers(services, 1);
  await sendDueDigests(services, await sandbox.now());
  await sandbox.setClock({ advanceMs: WEEK_MS });
  expect(await sendDueDigests(services, await watchTwice(services, sandbox))).toMatchObject({
    sent: 1,
    why: "here",
  });
  expect(await lettersFor(sandbox, readers)).toEqual([2]);
});

test("whoever confirms during the visit gets its letter from the next run", async ({ services, sandbox }) => {
  await subscribers(services, 1);
  await sendDueDigests(services, await sandbox.now());
  const late = await subscribers(services, 1);
  expect(await sendDueDigests(services, await sandbox.now())).toMatchObject({ sent: 1 });
  expect(await lettersFor(sandbox, late)).toEqual([1]);
});

test("one bad address does not keep the other 99 from their letter", async ({ services, sandbox }) => {
  const bad = "not an address";
  const readers = await subscribers(services, 100, [bad]);
  expect(await sendDueDigests(services, await sandbox.now())).toMatchObject({
    sent: 99,
    failed: 1,
    unknown: 0,
  });
  expect(await lettersFor(sandbox, readers.slice(1))).toEqual(once(readers.slice(1)));
  const refused = await services.db.delivery.findMany({
    where: { state: "refused" },
    include: { subscription: true },
  });
  expect(refused.map(({ subscription }) => subscription.address)).toEqual([bad]);
  expect(await sendDueDigests(services, await sandbox.now())).toMatchObject({ sent: 0, failed: 0 });
});

test("an answer that is lost is asked for again and nobody gets two letters", async ({
  services,
  sandbox,
}) => {
  const readers = await subscribers(services, 3);
  await sandbox.addFault({ route: "EmailsBatch", kind: "lost-answer", times: 1 });
  expect(await sendDueDigests(services, await sandbox.now())).toMatchObject({ sent: 3, unknown: 0 });
  expect(await lettersFor(sandbox, readers)).toEqual(once(readers));
});

for (const fault of [
  { kind: "lost-answer" },
  { kind: "reset" },
  { kind: "status", status: 500 },
  { kind: "html", status: 502 },
] as const) {
  test(`a provider that stays silent (${fault.kind}) leaves the letters unknown, and a later run settles them once`, async ({
    services,
    sandbox,
  }) => {
    const readers = await subscribers(services, 3);
    await sandbox.addFault({ route: "EmailsBatch", times: 3, ...fault });
    const now = await sandbox.now();
    const tally = await sendDueDigests(services, now);
    expect(tally).toMatchObject({ sent: 0, failed: 0, unknown: 3 });
    const figures = await findEditionFigures(services.db, 20);
    const mine = figures.find(({ visitStartsAt }) => visitStartsAt.toISOString() === tally.edition);
    expect(mine?.letters).toEqual({ unknown: 3 });
    const { id } = await services.db.subscription.findFirstOrThrow({ where: { address: readers[0] } });
    expect(await findPastLetters(services.db, id, 1)).toMatchObject([{ state: "unknown", sentAt: null }]);
    const { requests } = await sandbox.requests();
    expect(await sendDueDigests(services, new Date(now.getTime() + 60_000))).toMatchObject({
      sent: 3,
      unknown: 0,
    });
    expect(await lettersFor(sandbox, readers)).toEqual(once(readers));
    expect(requests.filter(({ route }) => route === "EmailsBatch").length).toBeGreaterThanOrEqual(3);
  });
}

test("a batch of unknown outcome is given up when its key is forgotten, and named to the operator once", async ({
  services,
  sandbox,
}) => {
  const readers = await subscribers(services, 2);
  await sandbox.addFault({ route: "EmailsBatch", kind: "lost-answer", times: 3 });
  const now = await sandbox.now();
  await sendDueDigests(services, now);
  await sandbox.setClock({ advanceMs: 25 * 3_600_000 });
  const [batch] = await services.db.deliveryBatch.findMany();
  const soon = new Date(now.getTime() + 25 * 3_600_000);
  expect(await sendDueDigests(services, soon)).toMatchObject({
    sent: 0,
    unknown: 0,
    unknownBatches: [batch?.id],
  });
  expect(await sendDueDigests(services, soon)).toMatchObject({ sent: 0, unknownBatches: [] });
  const ends = await services.db.delivery.groupBy({ by: ["state"], _count: true });
  expect(ends).toEqual([{ state: "given-up", _count: 2 }]);
  expect(await lettersFor(sandbox, readers)).toEqual(once(readers));
});

test("a short pause the provider asks for is waited out", async ({ services, sandbox }) => {
  const readers = await subscribers(services, 2);
  await sandbox.addFault({ route: "EmailsBatch", kind: "status", status: 429, throttleSeconds: 1, times: 1 });
  const startedMs = performance.now();
  expect(await sendDueDigests(services, await sandbox.now())).toMatchObject({ sent: 2, waiting: 0 });
  expect(performance.now() - startedMs).toBeGreaterThanOrEqual(950);
  expect(await lettersFor(sandbox, readers)).toEqual(once(readers));
});

test("a long pause is kept by the runs in between, and then the letters leave", async ({
  services,
  sandbox,
}) => {
  const readers = await subscribers(services, 2);
  await sandbox.addFault({
    route: "EmailsBatch",
    kind: "status",
    status: 429,
    throttleSeconds: 600,
    times: 1,
  });
  const now = await sandbox.now();
  expect(await sendDueDigests(services, now)).toMatchObject({ sent: 0, failed: 0, unknown: 0, waiting: 2 });
  const soon = new Date(now.getTime() + 300_000);
  expect(await sendDueDigests(services, soon)).toMatchObject({ sent: 0, waiting: 2 });
  const later = new Date(now.getTime() + 660_000);
  expect(await sendDueDigests(services, later)).toMatchObject({ sent: 2, waiting: 0 });
  expect(await lettersFor(sandbox, readers)).toEqual(once(readers));
});

for (const [what, fault, letters] of [
  ["was throttled is left out of it", { status: 429, throttleSeconds: 600, times: 1 }, [0, 1]],
  ["was refused is left out of it", { status: 403, times: 1 }, [0, 1]],
  // The provider refuses other letters under the same key, and a new key could send the others two.
  ["may have gone is asked for with it again", { status: 503, times: 3 }, [1, 1]],
] as const) {
  test(`whoever unsubscribes after their batch ${what}`, async ({ services, sandbox }) => {
    const readers = await subscribers(services, 2);
    await sandbox.addFault({ route: "EmailsBatch", kind: "status", ...fault });
    const now = await sandbox.now();
    await sendDueDigests(services, now);
    const { unsubscribeToken } = await services.db.subscription.findUniqueOrThrow({
      where: { address: readers[0] ?? "" },
    });
    await unsubscribe(services, unsubscribeToken, now);
    const later = new Date(now.getTime() + 660_000);
    const sent = letters[0] + letters[1];
    expect(await sendDueDigests(services, later)).toMatchObject({ sent, skipped: 2 - sent });
    expect(await lettersFor(sandbox, readers)).toEqual([...letters]);
  });
}

test("pending and unsubscribed addresses get nothing", async ({ services, sandbox }) => {
  const [confirmed = ""] = await subscribers(services, 1);
  const others = ["pending", "unsubscribed", "suppressed"].map((state) => ({
    address: `${state}-${randomUUID()}@example.com`,
    state,
    unsubscribeToken: newToken(),
  }));
  await services.db.subscription.createMany({ data: others });
  expect(await sendDueDigests(services, await sandbox.now())).toMatchObject({ sent: 1 });
  const readers = [confirmed, ...others.map(({ address }) => address)];
  expect(await lettersFor(sandbox, readers)).toEqual([1, 0, 0, 0]);
});

test("while Bungie.net is down an open letter goes on, also to who confirmed meanwhile", async ({
  services,
  sandbox,
}) => {
  const readers = await subscribers(services, 2);
  await sandbox.addFault({ route: "EmailsBatch", kind: "lost-answer", times: 3 });
  const now = await sandbox.now();
  await sendDueDigests(services, now);
  const late = await subscribers(services, 1);
  await sandbox.addFault({ route: "GetPublicVendors", kind: "code", code: 5 });
  const tally = await sendDueDigests(services, new Date(now.getTime() + 20 * 60_000));
  expect(tally).toMatchObject({ why: "maintenance", sent: 3, unknown: 0 });
  expect(await lettersFor(sandbox, [...readers, ...late])).toEqual([1, 1, 1]);
});

for (const [state, version] of [
  ["claimed", "this version"],
  ["unknown", "an earlier version, which marked letters as well,"],
] as const) {
  test(`a run of ${version} that was killed after the call is carried on with the same key and the same letters`, async ({
    services,
    sandbox,
  }) => {
    const readers = await subscribers(services, 2);
    const now = await sandbox.now();
    await sandbox.addFault({ route: "EmailsBatch", kind: "delay", delayMs: 2_000, times: 1 });
    const run = sendDueDigests(services, now);
    const frozenBody = async () =>
      (await services.db.deliveryBatch.findFirst({ where: { NOT: { body: null } } }))?.body;
    await expect.poll(frozenBody).toBeTruthy();
    const body = (await frozenBody()) ?? null;
    await run;
    // As a process leaves it that dies between the call and its record.
    await services.db.deliveryBatch.updateMany({ data: { state: "unknown", dueAt: now, body } });
    await services.db.delivery.updateMany({ data: { state, providerId: null, sentAt: null } });
    expect(await sendDueDigests(services, new Date(now.getTime() + 60_000))).toMatchObject({
      sent: 2,
      unknown: 0,
    });
    expect(await lettersFor(sandbox, readers)).toEqual(once(readers));
  });
}

test("wrong mail settings fail loudly and lose no letter", async ({ services, sandbox }) => {
  const readers = await subscribers(services, 2);
  const now = await sandbox.now();
  const misset = { ...services, env: { ...services.env, RESEND_API_KEY: "sandbox-wrong-key" } };
  expect(await sendDueDigests(misset, now)).toMatchObject({ sent: 0, failed: 2 });
  const later = new Date(now.getTime() + 11 * 60_000);
  expect(await sendDueDigests(services, later)).toMatchObject({ sent: 2, failed: 0 });
  expect(await lettersFor(sandbox, readers)).toEqual(once(readers));
});
