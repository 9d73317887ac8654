import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { SandboxForTests } from "../sandbox-for-tests.ts";

const PATHS = [
  "",
  "players",
  "players/PLAYER",
  "clock",
  "faults",
  "states",
  "requests",
  "mail",
  "mail/LETTER",
  "mail/LETTER?show=phone",
  "mail/LETTER?show=text",
  "mail/LETTER?show=headers",
  "mail/LETTER?show=source",
  "mail/LETTER?show=request",
  "mail/LETTER?show=events",
  "resend",
  "applications",
];

let sandbox: SandboxForTests;
test.beforeEach(async () => {
  sandbox = await SandboxForTests.start();
});
test.afterEach(() => sandbox.close());

const open = (page: Page, path: string) => page.goto(`${sandbox.running.origin}/__sandbox/${path}`);

async function aLetter(): Promise<string> {
  const body = {
    from: "Ninefold <a@ninefold.test>",
    to: "b@ninefold.test",
    subject: "Hi",
    html: "<p>Hi</p>",
  };
  const headers = { authorization: "Bearer sandbox-resend-key", "content-type": "application/json" };
  return String((await sandbox.ask("POST", "/emails", { body, headers })).json.id);
}

for (const path of PATHS)
  test(`the page /__sandbox/${path} is free of what axe finds and fits 390 and 1440 pixels`, async ({
    page,
  }) => {
    const { playerId } = await sandbox.player({ template: "one-character", items: 12 });
    await sandbox.ask("GET", "/Platform/User/GetMembershipsForCurrentUser/", {
      token: await sandbox.tokenFor(playerId),
    });
    await sandbox.control("POST", "faults", { route: "GetItem", kind: "stale", playerId });
    await open(page, path.replace("PLAYER", playerId).replace("LETTER", await aLetter()));
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect([width, tooWide <= 0]).toEqual([width, true]);
    }
    // What stands in a letter is its sender's, and no script may run in its frame, so axe would wait for it in vain.
    const { violations } = await new AxeBuilder({ page }).exclude("iframe").analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a player is made, changed and signed in", async ({ page }) => {
    await open(page, "players");
    await page.getByLabel("Made after").selectOption("one-character");
    await page.getByLabel("Name").fill("Ada 42");
    await page.getByLabel("Items", { exact: true }).fill("30");
    await page.getByRole("button", { name: "Make the player" }).click();
    await page.getByRole("link", { name: "Ada 42" }).click();
    await page.getByLabel("In an activity").check();
    await page.getByRole("button", { name: "Change" }).click();
    await expect(page.getByLabel("In an activity")).toBeChecked();
    await page.getByLabel("In an activity").uncheck();
    await page.getByRole("button", { name: "Change" }).click();
    await expect(page.getByLabel("In an activity")).not.toBeChecked();
    await page.getByRole("link", { name: "Sign in to sandbox-client" }).click();
    await expect(page.getByRole("radio", { name: "Ada 42" })).toBeChecked();
    const players = await sandbox.control<{ name: string }[]>("GET", "players");
    expect(players.at(-1)?.name).toBe("Ada 42");
  });

  test("the clock is set, advanced and given back", async ({ page }) => {
    const now = async () => Date.parse((await sandbox.control<{ now: string }>("GET", "clock")).now);
    await open(page, "clock");
    await page.getByLabel("Instant, in UTC").fill("2026-11-27T17:00:00Z");
    await page.getByRole("button", { name: "Set the clock" }).click();
    await page.getByRole("button", { name: "Advance by 1 hour" }).click();
    expect(Math.abs((await now()) - Date.parse("2026-11-27T18:00:00Z"))).toBeLessThan(20_000);
    await page.getByRole("button", { name: "Use the machine's time" }).click();
    expect(Math.abs((await now()) - Date.now())).toBeLessThan(5_000);
  });

  test("a fault is added, listed and removed; a wrong one is told in words", async ({ page }) => {
    await open(page, "faults");
    await page.getByLabel("Kind", { exact: true }).selectOption("stale");
    await page.getByLabel("Route", { exact: true }).selectOption("GetProfile");
    await page.getByLabel("Seconds old").fill("30");
    await page.getByLabel("Probability").fill("0.5");
    await page.getByRole("button", { name: "Add the fault" }).click();
    expect(await sandbox.control("GET", "faults")).toMatchObject([
      { kind: "stale", route: "GetProfile", seconds: 30, probability: 0.5 },
    ]);
    await page.getByRole("button", { name: "Remove fault-1" }).click();
    expect(await sandbox.control("GET", "faults")).toEqual([]);
    await page.getByLabel("Seconds old").fill("901");
    await page.getByRole("button", { name: "Add the fault" }).click();
    await expect(page.getByText('"seconds" must be a number from 0 to 900.')).toBeVisible();
    await page.getByRole("link", { name: "Back" }).click();
    await expect(page.getByRole("heading", { name: "Faults", level: 1 })).toBeVisible();
  });

  test("an application is registered and removed", async ({ page }) => {
    await open(page, "applications");
    await page.getByLabel("API key").fill("a-key");
    await page.getByLabel("Client id").fill("a-client");
    await page.getByLabel("Redirect URL").fill("my-app://back");
    await page.getByRole("button", { name: "Register" }).click();
    await expect(page.getByRole("cell", { name: "my-app://back" })).toBeVisible();
    await page.getByRole("button", { name: "Remove a-key" }).click();
    await expect(page.getByRole("cell", { name: "my-app://back" })).toHaveCount(0);
  });

  test("Xûr, the manifest and parts of the service obey the console", async ({ page }) => {
    await open(page, "states");
    await page.getByLabel("Does not come").check();
    await page.getByLabel("Late by").fill("60");
    await page.getByRole("button", { name: "Set Xûr" }).click();
    expect(await sandbox.control("GET", "xur")).toMatchObject({ state: { absent: true, lateSeconds: 60 } });
    await page.getByRole("button", { name: "Publish a new version" }).click();
    expect((await sandbox.control<{ editions: unknown[] }>("GET", "manifest")).editions).toHaveLength(2);
    await page.getByRole("button", { name: "Switch off Destiny2", exact: true }).click();
    expect((await sandbox.ask("GET", "/Platform/Destiny2/Manifest/")).json.ErrorCode).toBe(5);
  });

  test("the sign-in page says who asks, and approves by keyboard alone", async ({ page }) => {
    await sandbox.control("POST", "applications", {
      apiKey: "k",
      clientId: "wide-client",
      redirectUrl: `${sandbox.running.origin}/__sandbox/health`,
    });
    await page.goto(
      `${sandbox.running.origin}/en/OAuth/Authorize?client_id=wide-client&response_type=code&state=s`,
    );
    await expect(page.getByRole("heading", { name: "Approve wide-client?" })).toBeVisible();
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name: "Approve" })).toBeFocused();
    await page.keyboard.press("Enter");
    await page.waitForURL(/health\?code=[\w-]+&state=s$/);
  });
});
