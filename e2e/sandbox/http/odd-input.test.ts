import { expect, test } from "@playwright/test";
import { SandboxForTests } from "../sandbox-for-tests.ts";

let sandbox: SandboxForTests;
test.beforeAll(async () => {
  sandbox = await SandboxForTests.start();
});
test.afterAll(() => sandbox.close());

/** Each control that takes a body, with wishes that look right and are not. */
const CONTROLS: Readonly<Record<string, readonly object[]>> = {
  clock: [{}, { now: 5 }, { now: "soon" }, { advanceMs: "5" }, { now: "2026-11-27T17:00:00Z", real: true }],
  players: [{ template: "poor" }, { name: 5 }, { items: "700" }, { items: -1 }, { Name: "Ada" }],
  "players/rich": [{ inActivty: true }, { private: "yes" }, { level: 51 }, { equipsWithoutEffect: -1 }],
  tokens: [{ playerId: 5 }, { player: "rich" }],
  faults: [
    { route: "GetProfile", kind: "code", playerId: "nobody" },
    { route: "*", kind: "code", code: "5" },
  ],
  applications: [{ apiKey: 5 }, { apiKey: "k", disabled: "yes" }, { apiKey: "k", secret: "s" }],
  limits: [{}, { requestsPerSecond: "25" }, { perSecond: 25 }],
  xur: [{ absent: "yes" }, { onlyClass: 9 }, { lateSeconds: 1e99 }],
  manifest: [
    { halfPublished: "no" },
    { missing: { tables: ["NoSuchTable"] } },
    { missing: { seconds: "5" } },
  ],
  alerts: [{ key: "a" }, { key: "a", html: "b", level: "green" }, { key: "a", html: "b", words: "c" }],
  systems: [{}, { Destiny3: false }, { Destiny2: "off" }],
  resend: [{ domains: [null] }, { requestsPerSecond: "x" }, { sendTakesMs: -1 }, { limit: 5 }],
};

const STATES = ["players", "players/rich", "faults", "applications", "limits", "xur", "manifest"];
/** All that the controls show, and the clock to the hour. */
async function shownWorld(): Promise<string> {
  const { now } = await sandbox.control<{ now: string }>("GET", "clock");
  const texts = [now.slice(0, "2026-11-20T12".length)];
  for (const path of [...STATES, "alerts", "systems", "resend"])
    texts.push((await sandbox.ask("GET", `/__sandbox/${path}`)).text);
  return texts.join("\n");
}

test("what a control cannot understand is refused in a sentence and changes nothing", async () => {
  await sandbox.control("POST", "clock", { now: "2026-11-20T12:00:00Z" });
  const before = await shownWorld();
  for (const [path, wishes] of Object.entries(CONTROLS)) {
    for (const body of ["nonsense{", "[]", "5", "null", ...wishes]) {
      const reply = await sandbox.ask("POST", `/__sandbox/${path}`, { body });
      const asked = `${path} ${JSON.stringify(body)}`;
      expect([400, 404], `${asked}: ${reply.text}`).toContain(reply.status);
      expect(String(reply.json.error), asked).toMatch(/^.{10,}[.}]$/s);
    }
  }
  expect(await shownWorld()).toBe(before);
});

test("a control that does not exist and a method it does not take are told in words", async () => {
  const missing = await sandbox.ask("POST", "/__sandbox/clok", { body: {} });
  expect([missing.status, missing.json.error]).toEqual([
    404,
    expect.stringContaining("no control /__sandbox/clok"),
  ]);
  const wrong = await sandbox.ask("POST", "/__sandbox/world", { body: {} });
  expect([wrong.status, wrong.json.error]).toEqual([405, "/__sandbox/world takes GET, not POST."]);
});

test("a mark in the log that is no number is refused, not taken for an empty log", async () => {
  const reply = await sandbox.ask("GET", "/__sandbox/requests?since=yesterday");
  expect([reply.status, reply.json.error]).toEqual([400, expect.stringContaining('"since"')]);
});

test("the icon that browsers ask for by themselves is there and stands in no log", async () => {
  const reply = await sandbox.ask("GET", "/favicon.ico");
  expect([reply.status, reply.headers.get("content-type")]).toEqual([200, "image/svg+xml"]);
  expect(reply.text).toContain("<svg");
  const { requests } = await sandbox.control<{ requests: unknown[] }>("GET", "requests");
  expect(requests).toEqual([]);
});

test("the bare address leads to the console, and counts as no call", async () => {
  const reply = await sandbox.ask("GET", "/");
  expect([reply.status, reply.headers.get("location")]).toEqual([302, "/__sandbox/"]);
  const { requests } = await sandbox.control<{ requests: unknown[] }>("GET", "requests");
  expect(requests).toEqual([]);
});

test("what is switched for a player can be looked at", async () => {
  const switched = { inActivity: true, vaultMissing: true, losesLocks: true, equipsWithoutEffect: 2 };
  expect(await sandbox.control("POST", "players/one-character", switched)).toMatchObject(switched);
  expect(await sandbox.control("GET", "players/one-character")).toMatchObject({
    ...switched,
    equipmentLocked: false,
    revoked: false,
  });
});
