import { expect, test } from "../../e2e/support/flow-world.ts";
import { lettersFor, once, startWeek, subscribers } from "../../e2e/support/letter-readers.ts";
import { sendDueDigests } from "./send-due-digests.ts";

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
