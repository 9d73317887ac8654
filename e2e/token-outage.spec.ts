import type { Fault } from "./support/sandbox-controls.ts";
import { expect, test } from "./support/sites-test.ts";
import { visitPage } from "./support/two-sites.ts";

test.describe.configure({ mode: "default", timeout: 300_000 });

const OUTAGES: readonly { readonly name: string; readonly fault: Fault }[] = [
  { name: "SystemDisabled", fault: { route: "Token", kind: "code", code: 5 } },
  { name: "a 503", fault: { route: "Token", kind: "status", status: 503 } },
  { name: "an HTML page", fault: { route: "Token", kind: "html" } },
  { name: "a broken connection", fault: { route: "Token", kind: "reset" } },
  { name: "maintenance everywhere", fault: { route: "*", kind: "maintenance" } },
];

for (const { name, fault } of OUTAGES) {
  test(`a token that ends while Bungie answers with ${name}: the last good copy with words, nobody signed out`, async ({
    world,
    lastingSite: site,
    page,
    context,
  }) => {
    const visitor = await world.visitor();
    const { playerId } = visitor.inSandbox;
    expect((await visitPage(site, "/inventory", visitor)).isTheAccount).toBe(true);
    await world.expireToken(visitor, -1_000);
    await world.sandbox.addFault({ ...fault, playerId });
    const [cookieName = "", value = ""] = visitor.cookie.split("=");
    await context.addCookies([{ name: cookieName, value, url: site.origin }]);

    // The read that was shared a moment ago serves for some seconds more; then the outage shows.
    const told = page.getByText("This is the last good copy of your account.");
    await expect(async () => {
      await page.goto(`${site.origin}/inventory`);
      await expect(told).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 30_000 });
    await expect(page.getByText("Bungie.net is down for maintenance.")).toBeVisible();
    await expect(page.getByRole("heading", { level: 1, name: "Inventory" })).toBeVisible();
    for (let n = 0; n < 5; n++)
      expect(await visitPage(site, "/inventory", visitor)).toMatchObject({
        status: 200,
        isTheAccount: false,
      });
    expect(await world.sessionsOf(visitor), "signed in all the while").toBe(1);

    await world.sandbox.clearFaults();
    await expect
      .poll(async () => (await visitPage(site, "/inventory", visitor)).isTheAccount, { timeout: 30_000 })
      .toBe(true);
    expect(await world.sessionsOf(visitor)).toBe(1);
    await page.reload();
    await expect(told).toBeHidden();
  });
}

test("a token that is about to end during an outage serves to its end, and nobody notices", async ({
  world,
  lastingSite: site,
}) => {
  const visitor = await world.visitor();
  await world.expireToken(visitor, 120_000);
  await world.sandbox.addFault({
    route: "Token",
    kind: "status",
    status: 503,
    playerId: visitor.inSandbox.playerId,
  });
  const { next } = await world.sandbox.requests();
  for (let n = 0; n < 5; n++)
    expect(await visitPage(site, "/inventory", visitor)).toMatchObject({ isTheAccount: true });
  expect(await world.refreshCalls(next, visitor), "a refresh was tried").toBeGreaterThan(0);
  expect(await world.sessionsOf(visitor)).toBe(1);
});
