import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./support/journey.ts";
import { newPlayer } from "./support/new-player.ts";
import type { SandboxControls, SandboxPlayer } from "./support/sandbox-controls.ts";

/** One cell of the inventory: what a column holds of a slot. */
function cell(page: Page, column: string): Locator {
  return page.getByRole("region", { name: /^Kinetic/ }).getByRole("group", { name: column, exact: true });
}

/** Opens a legendary kinetic weapon in the vault. Returns its itemInstanceId. */
async function openWeaponInVault(page: Page): Promise<string> {
  await page.goto("/inventory");
  await cell(page, "Vault")
    .getByRole("link", { name: /, legendary / })
    .first()
    .click();
  await page.waitForURL(/\/item\/\d+$/);
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

/** Where an item truly is. */
async function whereIs(sandbox: SandboxControls, { playerId }: SandboxPlayer, itemInstanceId: string) {
  const found = (await sandbox.itemsOf(playerId)).filter((item) => item.itemInstanceId === itemInstanceId);
  expect(found, "every item exists exactly once").toHaveLength(1);
  return found[0];
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a player moves an item from the vault to a character, equips it and signs out", async ({
      page,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      const player = await newPlayer(sandbox, "no-clan");
      const hunter = player.characters.find(({ className }) => /hunter/i.test(className));
      await signIn(page, player.name);
      const itemInstanceId = await openWeaponInVault(page);
      await axeIsClean(page);

      await page.getByRole("button", { name: "Move to Hunter" }).click();
      await expect(page.getByText("Sent to your Hunter")).toBeVisible();
      await axeIsClean(page);
      expect(await whereIs(sandbox, player, itemInstanceId)).toMatchObject({
        place: hunter?.characterId,
        equipped: false,
      });

      await page.goto(`/item/${itemInstanceId}`);
      await page.getByRole("button", { name: "Equip on Hunter" }).click();
      // The item's own line and the status say it alike.
      await expect(page.getByText("Equipped on your Hunter").first()).toBeVisible();
      expect(await whereIs(sandbox, player, itemInstanceId)).toMatchObject({
        place: hunter?.characterId,
        equipped: true,
      });

      await page.goto("/inventory");
      const worn = cell(page, "Hunter").getByRole("link", { name: /, equipped/ });
      await expect(worn).toHaveAttribute("href", `/item/${itemInstanceId}`);
      await page.goto("/sign-out");
      await page.getByRole("main").getByRole("button", { name: "Sign out" }).click();
      await expect(page.getByRole("heading", { name: "You are signed out" })).toBeVisible();
    });

    test("a move that fails half-way says what happened and where the item rests", async ({
      page,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      const player = await newPlayer(sandbox, "no-clan");
      await signIn(page, player.name);
      const itemInstanceId = await openWeaponInVault(page);
      await page.getByRole("button", { name: "Move to Hunter" }).click();
      await expect(page.getByText("Sent to your Hunter")).toBeVisible();

      // Neither the second hop nor the way back goes, however it is tried.
      await sandbox.addFault({
        route: "TransferItem",
        playerId: player.playerId,
        kind: "code",
        code: 1642,
        after: 1,
      });
      await page.goto(`/item/${itemInstanceId}`);
      await page.getByRole("button", { name: "Move to Warlock" }).click();
      await expect(page.getByText("It rests in the vault.")).toBeVisible();
      await axeIsClean(page);
      expect((await whereIs(sandbox, player, itemInstanceId))?.place).toBe("vault");
    });
  });
}

test("a plan's page and its progress are for the player who asked, and never cached", async ({
  page,
  browser,
  sandbox,
  signIn,
  axeIsClean,
  baseURL,
}) => {
  const player = await newPlayer(sandbox, "no-clan");
  await signIn(page, player.name);
  await openWeaponInVault(page);
  const asked = page.waitForResponse(/\/api\/plans\/\w+$/);
  await page.getByRole("button", { name: "Move to Hunter" }).click();
  const progress = await asked;
  expect(progress.headers()["cache-control"]).toContain("no-store");
  const planId = new URL(progress.url()).pathname.split("/").at(-1) ?? "";

  await page.goto(`/moves/${planId}`);
  await expect(page.getByText("Sent to your Hunter")).toBeVisible();
  await axeIsClean(page);

  const strangers = await browser.newContext({ baseURL: baseURL ?? "" });
  const stranger = await strangers.newPage();
  expect((await stranger.request.get(`/api/plans/${planId}`)).status()).toBe(401);
  await signIn(stranger, (await newPlayer(sandbox, "no-clan")).name);
  expect((await stranger.request.get(`/api/plans/${planId}`)).status()).toBe(404);
  expect((await stranger.goto(`/moves/${planId}`))?.status()).toBe(404);
  expect((await stranger.goto("/moves/%00"))?.status()).toBe(404);
  await strangers.close();
});
