import { expect, test } from "../../e2e/support/flow-world.ts";
import type { SandboxControls } from "../../e2e/support/sandbox-controls.ts";
import { forgetXur, tellXur, watchTwice } from "../../e2e/support/xur-looks.ts";
import { loadXur } from "./load-xur.ts";
import { openServices } from "./services.ts";

const LOG_NUMBER = /^\S{8,}$/;

// The sandbox's clock belongs to all tests of this file.
test.describe.configure({ mode: "default" });

test.beforeEach(async ({ services, sandbox }) => {
  await forgetXur(services);
  await tellXur(sandbox, {});
});

test.afterEach(async ({ sandbox }) => {
  await sandbox.setClock({ real: true });
});

test("he is here by Bungie's answer, and the visit is told by Bungie's date", async ({
  services,
  sandbox,
}) => {
  await sandbox.setClock({ now: "2027-01-03T12:00:00Z" });
  expect(await loadXur(services, await sandbox.now())).toMatchObject({
    state: "arriving",
    stock: { revision: 0 },
  });
  await sandbox.setClock({ advanceMs: 66_000 });
  const xur = await loadXur(services, await sandbox.now());
  expect(xur).toMatchObject({ state: "here", stock: { revision: 1 } });
  const { wares } = xur.stock ?? { wares: [] };
  expect(xur.visit.startsAt.toISOString()).toBe("2027-01-01T17:00:00.000Z");
  expect(xur.isExpected).toBe(true);
  expect(wares.length).toBeGreaterThan(20);
  expect(wares.filter(({ name }) => name === null)).toEqual([]);
  expect(wares.flatMap(({ costs }) => costs).every(({ name }) => name !== null)).toBe(true);
});

for (const [when, now, expectedAt] of [
  ["on Wednesday", "2027-01-06T12:00:00Z", "2027-01-08T17:00:00.000Z"],
  ["a minute before he comes", "2027-01-08T16:59:00Z", "2027-01-08T17:00:00.000Z"],
  ["just after he has left", "2027-01-05T17:00:10Z", "2027-01-08T17:00:00.000Z"],
] as const) {
  test(`${when} he is away although his wares are listed, and his next visit is named`, async ({
    services,
    sandbox,
  }) => {
    await sandbox.setClock({ now });
    const xur = await loadXur(services, await sandbox.now());
    expect(xur).toMatchObject({ state: "absent", stock: null });
    expect(xur.next.startsAt.toISOString()).toBe(expectedAt);
  });
}

for (const [fault, kind] of [
  [{ kind: "code", code: 5 }, "maintenance"],
  [{ kind: "html", status: 503 }, "maintenance"],
  [{ kind: "code", code: 1672, throttleSeconds: 30 }, "busy"],
  [{ kind: "reset" }, "busy"],
] as const) {
  test(`Bungie's ${fault.kind} fault is a sentence, not a crash: ${kind}`, async ({ services, sandbox }) => {
    await sandbox.addFault({ route: "GetPublicVendors", ...fault });
    expect(await loadXur(services, new Date())).toMatchObject({ state: "unknown", problem: { kind } });
  });
}

test("a server whose key Bungie refuses tells readers a sentence with the log's number", async ({
  services,
}) => {
  const misset = openServices({ ...services.env, BUNGIE_API_KEY: "sandbox-wrong-key" });
  expect(await loadXur(misset, new Date())).toMatchObject({
    state: "unknown",
    problem: { kind: "not-let-in", logNumber: expect.stringMatching(LOG_NUMBER) },
  });
});

test("a code that nobody knows is a sentence with the log's number, not a crash", async ({
  services,
  sandbox,
}) => {
  await sandbox.addFault({ route: "GetPublicVendors", kind: "code", code: 7 });
  expect(await loadXur(services, new Date())).toMatchObject({
    state: "unknown",
    problem: { kind: "unexplained", logNumber: expect.stringMatching(LOG_NUMBER) },
  });
});

async function looksOf(sandbox: SandboxControls, run: () => Promise<unknown>): Promise<number> {
  const { next } = await sandbox.requests();
  await run();
  const { requests } = await sandbox.requests(next);
  return requests.filter(({ route }) => route === "GetPublicVendors").length;
}

test("a page looks only when the last look is 15 minutes old, and many pages at once are one look", async ({
  services,
  sandbox,
}) => {
  await sandbox.setClock({ now: "2027-01-03T12:00:00Z" });
  const now = await watchTwice(services, sandbox);
  const pagesAt = (minutes: number) => () =>
    Promise.all(
      Array.from({ length: 20 }, () => loadXur(services, new Date(now.getTime() + minutes * 60_000))),
    );
  expect(await looksOf(sandbox, pagesAt(14))).toBe(0);
  expect(await looksOf(sandbox, pagesAt(15))).toBe(1);
  expect(await looksOf(sandbox, pagesAt(16))).toBe(0);
});

test("a page does not wait for a look that hangs: it shows what was known", async ({ services, sandbox }) => {
  await sandbox.setClock({ now: "2027-01-03T12:00:00Z" });
  const now = await watchTwice(services, sandbox);
  await sandbox.addFault({ route: "GetPublicVendors", kind: "hang", times: 1 });
  const later = new Date(now.getTime() + 16 * 60_000);
  expect(await loadXur(services, later)).toMatchObject({
    state: "here",
    lookedAt: now,
    stock: { revision: 1 },
  });
  // The look goes on by itself.
  await sandbox.clearFaults();
  await expect
    .poll(async () => (await loadXur(services, later)).lookedAt, { timeout: 30_000 })
    .toEqual(later);
});

test("what is known outlives a server whose key Bungie refuses from now on", async ({
  services,
  sandbox,
}) => {
  await sandbox.setClock({ now: "2027-01-03T12:00:00Z" });
  const now = await watchTwice(services, sandbox);
  const misset = openServices({ ...services.env, BUNGIE_API_KEY: "sandbox-wrong-key" });
  const later = new Date(now.getTime() + 16 * 60_000);
  expect(await loadXur(misset, later)).toMatchObject({ state: "here", problem: { kind: "not-let-in" } });
});
