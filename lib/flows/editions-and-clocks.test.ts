import { expect, test } from "../../e2e/support/flow-world.ts";
import { lettersFor, once, subscribers } from "../../e2e/support/letter-readers.ts";
import type { SandboxControls } from "../../e2e/support/sandbox-controls.ts";
import { forgetXur, watchTwice } from "../../e2e/support/xur-looks.ts";
import { sendDueDigests } from "./send-due-digests.ts";
import type { Services } from "./services.ts";

// The sandbox's clock belongs to all tests of this file.
test.describe.configure({ mode: "default" });

const HOUR_MS = 3_600_000;

/** So long after he came on a Friday, his wares believed, nothing sent yet. */
async function arrive(services: Services, sandbox: SandboxControls, friday: string): Promise<Date> {
  await services.db.edition.deleteMany();
  await services.db.subscription.deleteMany();
  await forgetXur(services);
  await sandbox.setClock({ now: `${friday}T17:04:00Z` });
  return watchTwice(services, sandbox);
}

for (const [what, wrongMs] of [
  ["an hour slow", -HOUR_MS],
  ["an hour fast", HOUR_MS],
] as const) {
  test(`R7 our clock is ${what}: one edition of the visit, one letter each`, async ({
    services,
    sandbox,
  }) => {
    const now = await arrive(services, sandbox, "2027-06-04");
    const readers = await subscribers(services, 2);
    const wrong = new Date(now.getTime() + wrongMs);
    await sendDueDigests(services, wrong);
    await sendDueDigests(services, now);
    await sendDueDigests(services, wrong);
    const editions = await services.db.edition.findMany();
    expect(editions.map(({ visitStartsAt }) => visitStartsAt.toISOString())).toEqual([
      "2027-06-04T17:00:00.000Z",
    ]);
    expect(await lettersFor(sandbox, readers)).toEqual(once(readers));
  });

  test(`R7 our clock is ${what}: before he comes nothing is opened`, async ({ services, sandbox }) => {
    await arrive(services, sandbox, "2027-06-11");
    await forgetXur(services);
    await subscribers(services, 1);
    await sandbox.setClock({ now: "2027-06-18T16:30:00Z" });
    const wrong = new Date((await sandbox.now()).getTime() + wrongMs);
    expect(await sendDueDigests(services, wrong)).toMatchObject({ edition: null, why: "away", sent: 0 });
    expect(await services.db.edition.count()).toBe(0);
  });
}

for (const [what, friday, days] of [
  ["daylight saving begins in Europe", "2027-03-26", 4],
  ["daylight saving begins in America", "2027-03-12", 4],
  ["daylight saving ends in Europe", "2027-10-29", 4],
  ["daylight saving ends in America", "2027-11-05", 4],
  ["the year that has 53 weeks ends", "2027-01-01", 4],
  ["the last week of a year of 52 begins", "2027-12-31", 4],
] as const) {
  test(`R7 while he is here ${what}: one edition of the visit, one letter each`, async ({
    services,
    sandbox,
  }) => {
    await arrive(services, sandbox, friday);
    const readers = await subscribers(services, 1);
    for (let hours = 0; hours < days * 24; hours += 12) {
      await sendDueDigests(services, await sandbox.now());
      await sandbox.setClock({ advanceMs: 12 * HOUR_MS });
    }
    expect(await services.db.edition.count()).toBe(1);
    expect(await lettersFor(sandbox, readers)).toEqual(once(readers));
  });
}

test("R7 two machines whose clocks are two hours apart never use a key that is forgotten", async ({
  services,
  sandbox,
}) => {
  const now = await arrive(services, sandbox, "2027-06-25");
  const readers = await subscribers(services, 1);
  await sandbox.addFault({ route: "EmailsBatch", kind: "lost-answer", times: 3 });
  await sendDueDigests(services, new Date(now.getTime() + HOUR_MS));
  await sandbox.setClock({ advanceMs: 24.5 * HOUR_MS });
  const slow = new Date((await sandbox.now()).getTime() - HOUR_MS);
  expect((await sendDueDigests(services, slow)).unknownBatches).toHaveLength(1);
  expect(await lettersFor(sandbox, readers)).toEqual([1]);
});
