import { randomUUID } from "node:crypto";
import { expect, test } from "../../e2e/support/flow-world.ts";
import { lettersFor, once, startWeek, subscribers } from "../../e2e/support/letter-readers.ts";
import { forgetXur, watchTwice } from "../../e2e/support/xur-looks.ts";
import { sendDueDigests } from "./send-due-digests.ts";
import { openServices, type Services } from "./services.ts";

// The sandbox's clock belongs to all tests of this file, and each of them needs a week of its own.
test.describe.configure({ mode: "default" });

const STAY_MS = 4 * 86_400_000;

test.beforeEach(({ services, sandbox }) => startWeek(services, sandbox));

for (const [what, fault] of [
  ["was told to wait", { kind: "status", status: 429, throttleSeconds: 600 }],
  ["was refused", { kind: "status", status: 403 }],
] as const) {
  test(`a letter that ${what} until he left is not sent any more, and its edition closes`, async ({
    services,
    sandbox,
  }) => {
    const readers = await subscribers(services, 2);
    await sandbox.addFault({ route: "EmailsBatch", times: 1, ...fault });
    const now = await sandbox.now();
    expect(await sendDueDigests(services, now)).toMatchObject({ sent: 0, waiting: 2 });
    await sandbox.setClock({ advanceMs: STAY_MS });
    const tally = await sendDueDigests(services, new Date(now.getTime() + STAY_MS));
    expect(tally).toMatchObject({ edition: null, sent: 0, skipped: 2, waiting: 0 });
    expect(await lettersFor(sandbox, readers)).toEqual([0, 0]);
    const deliveries = await services.db.delivery.findMany();
    expect(deliveries.map(({ state, failure }) => `${state}: ${failure}`)).toEqual(
      readers.map(() => "skipped: visit over"),
    );
    expect(await services.db.edition.findFirst()).toMatchObject({ state: "sent" });
  });
}

test("he leaves while Bungie.net is down: by our own clock nothing new leaves", async ({
  services,
  sandbox,
}) => {
  await subscribers(services, 1);
  await sandbox.addFault({
    route: "EmailsBatch",
    kind: "status",
    status: 429,
    throttleSeconds: 60,
    times: 1,
  });
  const now = await sandbox.now();
  await sendDueDigests(services, now);
  await sandbox.addFault({ route: "GetPublicVendors", kind: "code", code: 5 });
  const tally = await sendDueDigests(services, new Date(now.getTime() + STAY_MS));
  expect(tally).toMatchObject({ why: "maintenance", sent: 0, skipped: 1 });
});

test("a letter of unknown outcome is asked for again after he has left, and its edition closes", async ({
  services,
  sandbox,
}) => {
  const readers = await subscribers(services, 2);
  await sandbox.setClock({ advanceMs: STAY_MS - 600_000 });
  await sandbox.addFault({ route: "EmailsBatch", kind: "lost-answer", times: 3 });
  const now = await sandbox.now();
  expect(await sendDueDigests(services, now)).toMatchObject({ unknown: 2 });
  await sandbox.setClock({ advanceMs: 600_000 });
  const tally = await sendDueDigests(services, new Date(now.getTime() + 600_000));
  expect(tally).toMatchObject({ edition: null, sent: 2, skipped: 0, unknown: 0 });
  expect(await lettersFor(sandbox, readers)).toEqual(once(readers));
  expect(await services.db.edition.findFirst()).toMatchObject({ state: "sent" });
});

test("until two looks agree on what he sells, no edition is frozen", async ({ services, sandbox }) => {
  const readers = await subscribers(services, 1);
  await forgetXur(services);
  const early = await sendDueDigests(services, await sandbox.now());
  expect(early).toMatchObject({ edition: null, why: "just-arrived", sent: 0 });
  expect(await services.db.edition.count()).toBe(0);
  await sandbox.setClock({ advanceMs: 66_000 });
  expect(await sendDueDigests(services, await sandbox.now())).toMatchObject({ sent: 1, why: "here" });
  expect(await lettersFor(sandbox, readers)).toEqual([1]);
});

/** Of a process of its own: definitions are kept in memory for each database client. */
async function inFreshProcess(services: Services, run: (fresh: Services) => Promise<void>): Promise<void> {
  const address = new URL(services.env.DATABASE_URL);
  address.searchParams.set("application_name", randomUUID());
  const fresh = openServices({ ...services.env, DATABASE_URL: address.href });
  try {
    await run(fresh);
  } finally {
    await fresh.db.$disconnect();
  }
}

/** Definitions that lag behind: they lack one ware that Xûr sells every week. */
async function withoutHawkmoon(services: Services, run: (lagging: Services) => Promise<void>): Promise<void> {
  const where = { table: "item", body: { path: ["name"], equals: "Hawkmoon" } };
  const { definition } = services.db;
  const hidden = await definition.findMany({ where });
  expect(hidden).not.toEqual([]);
  await definition.deleteMany({ where });
  try {
    await inFreshProcess(services, run);
  } finally {
    await definition.createMany({ data: hidden.map((row) => ({ ...row, body: row.body ?? {} })) });
  }
}

test("while a ware has no name yet the letter waits for it", async ({ services, sandbox }) => {
  const readers = await subscribers(services, 1);
  await withoutHawkmoon(services, async (lagging) => {
    await forgetXur(services);
    const tally = await sendDueDigests(lagging, await watchTwice(lagging, sandbox));
    expect(tally).toMatchObject({ edition: null, why: "names-missing", sent: 0 });
    expect(await services.db.edition.count()).toBe(0);
  });
  await inFreshProcess(services, async (synced) => {
    await sandbox.setClock({ advanceMs: 60_000 });
    const now = await watchTwice(synced, sandbox);
    expect(await sendDueDigests(synced, now)).toMatchObject({ why: "here", sent: 1 });
  });
  expect(await lettersFor(sandbox, readers)).toEqual([1]);
});

test("two hours after his wares were seen the letter goes with the wares that have a name", async ({
  services,
  sandbox,
}) => {
  const [reader = ""] = await subscribers(services, 1);
  await withoutHawkmoon(services, async (lagging) => {
    await forgetXur(services);
    await watchTwice(lagging, sandbox);
    await sandbox.setClock({ advanceMs: 2 * 3_600_000 });
    const tally = await sendDueDigests(lagging, await sandbox.now());
    expect(tally).toMatchObject({ why: "here", sent: 1 });
  });
  const [mail] = await sandbox.mail(reader);
  expect(mail?.text).not.toContain("Hawkmoon");
});

test("an edition that is open goes on although a definition is lost meanwhile", async ({
  services,
  sandbox,
}) => {
  await subscribers(services, 1);
  await sendDueDigests(services, await sandbox.now());
  const [late = ""] = await subscribers(services, 1);
  await withoutHawkmoon(services, async (lagging) => {
    expect(await sendDueDigests(lagging, await sandbox.now())).toMatchObject({ why: "here", sent: 1 });
  });
  expect((await sandbox.mail(late))[0]?.text).toContain("Hawkmoon");
});

test("a batch whose outcome stays unknown does not keep its edition open", async ({ services, sandbox }) => {
  await subscribers(services, 2);
  await sandbox.setClock({ advanceMs: STAY_MS - 600_000 });
  await sandbox.addFault({ route: "EmailsBatch", kind: "lost-answer", times: 3 });
  const now = await sandbox.now();
  await sendDueDigests(services, now);
  await sandbox.setClock({ advanceMs: 86_400_000 });
  const tally = await sendDueDigests(services, new Date(now.getTime() + 86_400_000));
  expect(tally.unknownBatches).toHaveLength(1);
  expect(await services.db.edition.findFirst()).toMatchObject({ state: "sent" });
});
