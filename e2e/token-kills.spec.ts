import type { SiteProcess } from "./support/site-process.ts";
import { expect, holdBackTokens, isRefreshing, test } from "./support/sites-test.ts";
import { type TwoSites, type Visitor, visitPage } from "./support/two-sites.ts";

test.describe.configure({ mode: "default", timeout: 300_000 });

/** A visit whose site may die under it. */
function visitThatDies(site: SiteProcess, visitor: Visitor): Promise<unknown> {
  return visitPage(site, "/inventory", visitor).catch((error: unknown) => error);
}

/** The stored row as it stands: nothing of it may be half new. */
function storedTokens({ services }: TwoSites, { player: { playerId } }: Visitor) {
  return services.db.bungieToken.findUnique({ where: { playerId } });
}

/** What becomes of a player who goes on looking at pages: where they are sent, and what it costs at Bungie. */
async function goesOn(world: TwoSites, site: SiteProcess, visitor: Visitor) {
  const { next } = await world.sandbox.requests();
  const visits = [];
  for (let n = 0; n < 5; n++) visits.push(await visitPage(site, "/inventory", visitor));
  return {
    statuses: visits.map(({ status }) => status),
    locations: visits.map(({ location }) => location ?? ""),
    accounts: visits.filter(({ isTheAccount }) => isTheAccount).length,
    refreshCalls: await world.refreshCalls(next, visitor),
  };
}

async function isAsBefore(world: TwoSites, site: SiteProcess, visitor: Visitor): Promise<boolean> {
  const { isTheAccount } = await visitPage(site, "/inventory", visitor);
  return isTheAccount && (await world.sessionsOf(visitor)) === 1;
}

test("a site killed between Bungie's answer and our commit costs one new sign-in at worst, never a loop", async ({
  world,
  page,
}) => {
  const [first, second] = [await world.startSite(0), await world.startSite(1)];
  const [ada, bea] = [await world.visitor(), await world.visitor()];
  await world.expireToken(ada, -1_000);
  const before = await storedTokens(world, ada);
  const gate = await holdBackTokens(world, ada.player);
  const { next } = await world.sandbox.requests();
  const dying = visitThatDies(first, ada);
  await expect.poll(gate.waiting, { timeout: 30_000 }).toBe(1);
  expect(await world.refreshCalls(next, ada), "Bungie has answered").toBe(1);
  expect(await isAsBefore(world, first, bea), "meanwhile nobody else waits").toBe(true);

  await first.end("SIGKILL");
  await gate.release();
  await dying;
  await expect.poll(() => isRefreshing(world, ada.player.playerId)).toBe(false);
  expect(await storedTokens(world, ada), "no half-written row").toEqual(before);

  const after = await goesOn(world, second, ada);
  expect(after.refreshCalls, "asked once more, and never again").toBe(1);
  expect(after.accounts).toBe(0);
  for (const location of after.locations) expect(location).toMatch(/\/sign-in\?/);
  expect(await world.sessionsOf(ada)).toBe(0);
  expect(await isAsBefore(world, second, bea), "nobody else is signed out").toBe(true);

  const again = await world.startSite(0);
  await page.goto(`${again.origin}/inventory`);
  await page
    .getByRole("main")
    .getByRole("button", { name: /sign in with bungie/i })
    .click();
  await page.getByRole("radio", { name: ada.inSandbox.name }).check();
  await page.getByRole("button", { name: "Approve" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Inventory" })).toBeVisible();
  expect(await world.sessionsOf(ada), "one new sign-in mends it").toBe(1);
});

test("a site killed before Bungie has done anything costs nobody a sign-in", async ({ world }) => {
  const [first, second] = [await world.startSite(0), await world.startSite(1)];
  const [ada, bea] = [await world.visitor(), await world.visitor()];
  const { playerId } = ada.inSandbox;
  await world.expireToken(ada, -1_000);
  const before = await storedTokens(world, ada);
  await world.sandbox.addFault({ route: "Token", kind: "hang", playerId });
  const dying = visitThatDies(first, ada);
  await expect.poll(() => world.sandbox.faults(), { timeout: 30_000 }).toMatchObject([{ struck: 1 }]);
  expect(await isRefreshing(world, ada.player.playerId)).toBe(true);
  await first.end("SIGKILL");
  await dying;
  await expect.poll(() => isRefreshing(world, ada.player.playerId)).toBe(false);
  expect(await storedTokens(world, ada)).toEqual(before);
  await world.sandbox.clearFaults();

  expect(await goesOn(world, second, ada)).toMatchObject({ accounts: 5, refreshCalls: 1 });
  expect(await world.sessionsOf(ada)).toBe(1);
  expect(await isAsBefore(world, second, bea)).toBe(true);
});

test("a site killed while Bungie spends the refresh token costs one new sign-in at worst, never a loop", async ({
  world,
}) => {
  const [first, second] = [await world.startSite(0), await world.startSite(1)];
  const [ada, bea] = [await world.visitor(), await world.visitor()];
  const { playerId } = ada.inSandbox;
  await world.expireToken(ada, -1_000);
  await world.sandbox.addFault({ route: "Token", kind: "delay", delayMs: 3_000, times: 1, playerId });
  const { next } = await world.sandbox.requests();
  const dying = visitThatDies(first, ada);
  await expect.poll(() => world.sandbox.faults(), { timeout: 30_000, intervals: [50] }).toEqual([]);
  expect(await world.refreshCalls(next, ada), "asked, but not answered").toBe(0);
  await first.end("SIGKILL");
  await dying;
  await expect.poll(() => world.refreshCalls(next, ada), { timeout: 30_000 }).toBe(1);

  const after = await goesOn(world, second, ada);
  expect(after.refreshCalls).toBe(1);
  for (const location of after.locations) expect(location).toMatch(/\/sign-in\?/);
  expect(await isAsBefore(world, second, bea)).toBe(true);
});
