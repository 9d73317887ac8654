import { expect, test } from "@playwright/test";
import { SandboxForTests } from "../sandbox-for-tests.ts";

const FORM = { "content-type": "application/x-www-form-urlencoded" };

let sandbox: SandboxForTests;
test.beforeEach(async () => {
  sandbox = await SandboxForTests.start();
});
test.afterEach(() => sandbox.close());

test("the log is filtered by route and player and paged; secrets do not stand in it", async () => {
  const token = await sandbox.tokenFor("rich");
  for (let nth = 0; nth < 105; nth++) await sandbox.ask("GET", "/Platform/Settings/");
  await sandbox.ask("GET", "/Platform/User/GetMembershipsForCurrentUser/", { token });
  await sandbox.tokenForm({ grant_type: "refresh_token", refresh_token: "hidden-token" });
  const page = async (query: string) =>
    (await sandbox.ask("GET", `/__sandbox/requests${query}`, { headers: { accept: "text/html" } })).text;
  const all = await page("");
  expect(all).toContain("GET /Platform/User/GetMembershipsForCurrentUser/");
  expect(all).not.toMatch(/hidden-token|sandbox-secret/);
  expect(all).not.toContain('<td class="number">7</td>');
  const before = /before=(\d+)/.exec(all)?.[1];
  expect(await page(`?before=${before}`)).toContain('<td class="number">7</td>');
  expect(await page("?player=rich")).not.toContain("GET /Platform/Settings/");
  const json = await sandbox.control<{ requests: { route: string }[] }>(
    "GET",
    "requests?route=Token&since=0",
  );
  expect(json.requests.map(({ route }) => route)).toEqual(["Token"]);
});

test("a form from a page of another origin changes nothing", async () => {
  const body = "flag.real=true&back=/__sandbox/clock";
  const evil = await sandbox.ask("POST", "/__sandbox/clock", {
    body,
    headers: { ...FORM, origin: "https://evil.example" },
  });
  const opaque = await sandbox.ask("POST", "/__sandbox/clock", {
    body,
    headers: { ...FORM, origin: "null" },
  });
  const own = await sandbox.ask("POST", "/__sandbox/clock", {
    body,
    headers: { ...FORM, origin: sandbox.running.origin },
  });
  expect([evil.status, opaque.status, own.status]).toEqual([403, 403, 303]);
  expect(own.headers.get("location")).toBe("/__sandbox/clock");
});
