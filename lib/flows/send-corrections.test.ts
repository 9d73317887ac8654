import { expect, test } from "../../e2e/support/flow-world.ts";
import { lettersFor, startWeek, subscribers } from "../../e2e/support/letter-readers.ts";
import { tellXur, watchTwice } from "../../e2e/support/xur-looks.ts";
import { sendDueDigests } from "./send-due-digests.ts";

// The sandbox's clock and Xûr belong to all tests of this file, and each of them needs a week of its own.
test.describe.configure({ mode: "default" });

const HOUR_MS = 3_600_000;
const HALF_HOUR_MS = 30 * 60_000;

test.beforeEach(async ({ services, sandbox }) => {
  await tellXur(sandbox, { changesAfterSeconds: 7_200 });
  await startWeek(services, sandbox);
});
test.afterEach(({ sandbox }) => tellXur(sandbox, {}));

test("a changed stock brings one correction, to those who were sent the letter and want to be corrected", async ({
  services,
  sandbox,
}) => {
  const [curious = "", calm = ""] = await subscribers(services, 2);
  await services.db.subscription.update({ where: { address: calm }, data: { corrections: false } });
  await sendDueDigests(services, await sandbox.now());
  await sandbox.setClock({ advanceMs: 2 * HOUR_MS });
  const changed = await watchTwice(services, sandbox);
  expect(await sendDueDigests(services, changed), "it may change again").toMatchObject({
    sent: 0,
    isCorrected: false,
  });
  await sandbox.setClock({ advanceMs: HALF_HOUR_MS });
  const now = await sandbox.now();
  expect(await sendDueDigests(services, now)).toMatchObject({ sent: 1, isCorrected: true });
  expect(await sendDueDigests(services, now)).toMatchObject({ sent: 0, isCorrected: true });
  expect(await lettersFor(sandbox, [curious, calm])).toEqual([2, 1]);
  const [letter] = await sandbox.mail(curious);
  expect(letter?.subject).not.toMatch(/^Xûr has/);

  const [late = ""] = await subscribers(services, 1);
  expect(await sendDueDigests(services, now), "the letter and what corrects it").toMatchObject({ sent: 2 });
  expect(await lettersFor(sandbox, [late])).toEqual([2]);
});

test("a second change in a visit is not told of again", async ({ services, sandbox }) => {
  const readers = await subscribers(services, 1);
  await sendDueDigests(services, await sandbox.now());
  for (const changesAfterSeconds of [7_200, 200_000]) {
    await tellXur(sandbox, { changesAfterSeconds });
    await sandbox.setClock({ advanceMs: 2 * HOUR_MS });
    await watchTwice(services, sandbox);
    await sandbox.setClock({ advanceMs: HALF_HOUR_MS });
    await sendDueDigests(services, await sandbox.now());
  }
  expect(await services.db.xurStock.count()).toBe(3);
  expect(await lettersFor(sandbox, readers)).toEqual([2]);
});

test("a stock that is soon what the letter told is not corrected", async ({ services, sandbox }) => {
  const readers = await subscribers(services, 1);
  await sendDueDigests(services, await sandbox.now());
  await sandbox.setClock({ advanceMs: 2 * HOUR_MS });
  await watchTwice(services, sandbox);
  await tellXur(sandbox, {});
  await sandbox.setClock({ advanceMs: 60_000 });
  await watchTwice(services, sandbox);
  await sandbox.setClock({ advanceMs: HALF_HOUR_MS });
  expect(await sendDueDigests(services, await sandbox.now())).toMatchObject({ sent: 0, isCorrected: false });
  expect(await lettersFor(sandbox, readers)).toEqual([1]);
});

test("whoever was not sent the letter gets no correction of it", async ({ services, sandbox }) => {
  const [bad = "", good = ""] = await subscribers(services, 2, ["not an address"]);
  await sendDueDigests(services, await sandbox.now());
  await sandbox.setClock({ advanceMs: 2 * HOUR_MS });
  await watchTwice(services, sandbox);
  await sandbox.setClock({ advanceMs: HALF_HOUR_MS });
  expect(await sendDueDigests(services, await sandbox.now())).toMatchObject({ sent: 1, failed: 0 });
  expect(await lettersFor(sandbox, [bad, good])).toEqual([0, 2]);
});
