import type { Page } from "@playwright/test";
import { expect, test } from "./support/journey.ts";
import { newPlayer } from "./support/new-player.ts";
import type { Fault, SandboxControls, SandboxPlayer } from "./support/sandbox-controls.ts";

const cell = (page: Page, column: string) =>
  page.getByRole("region", { name: /^Kinetic/ }).getByRole("group", { name: column, exact: true });
const tile = (page: Page, column: string, itemInstanceId: string) =>
  cell(page, column).locator(`a[href="/item/${itemInstanceId}"]`);

const profileFault = (sandbox: SandboxControls, { playerId }: SandboxPlayer, fault: Omit<Fault, "route">) =>
  sandbox.addFault({ route: "GetProfile", playerId, ...fault });

/** Sends a weapon from the vault to the Hunter, as a player does. Returns its itemInstanceId. */
async function moveToHunter(page: Page): Promise<string> {
  await cell(page, "Vault")
    .getByRole("link", { name: /, legendary / })
    .first()
    .click();
  await page.waitForURL(/\/item\/\d+$/);
  const itemInstanceId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await page.getByRole("button", { name: "Move to Hunter" }).click();
  await expect(page.getByText("Sent to your Hunter")).toBeVisible();
  return itemInstanceId;
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a page tells how old it is, is refreshed, keeps an own move against older answers, and outlasts an outage", async ({
      page,
      sandbox,
      signIn,
    }) => {
      const player = await newPlayer(sandbox, "no-clan");
      const { faultId } = await profileFault(sandbox, player, { kind: "stale", seconds: 130 });
      await signIn(page, player.name, "/inventory");
      await expect(page.getByText(/^[2-5] minutes ago, old data$/)).toBeVisible();
      await sandbox.removeFault(faultId);
      // What was read a second ago is as good as new, also to a refresh.
      await expect(async () => {
        await page.getByRole("link", { name: "Refresh" }).click();
        await expect(page.getByText(/old data/)).toHaveCount(0, { timeout: 1_500 });
      }).toPass();
      await expect(page.getByText(/Bungie.net made this answer \d+ seconds? ago|just now/)).toBeVisible();

      const itemInstanceId = await moveToHunter(page);
      const older = await profileFault(sandbox, player, { kind: "stale", seconds: 300 });
      await page.goto("/inventory?fresh=1");
      await expect(tile(page, "Hunter", itemInstanceId)).toHaveCount(1);
      await expect(tile(page, "Vault", itemInstanceId)).toHaveCount(0);
      const shown = await page.locator('a[href^="/item/"]').count();

      await sandbox.removeFault(older.faultId);
      await profileFault(sandbox, player, { kind: "code", code: 5, status: 503 });
      await expect(async () => {
        await page.goto("/inventory?fresh=1");
        await expect(page.getByText("Bungie.net is down for maintenance.")).toBeVisible({ timeout: 500 });
      }).toPass();
      await expect(page.getByText(/Last good copy: Bungie.net made this answer .+ ago/)).toBeVisible();
      await expect(tile(page, "Hunter", itemInstanceId)).toHaveCount(1);
      await expect(page.locator('a[href^="/item/"]')).toHaveCount(shown);
      await page.goto(`/item/${itemInstanceId}`);
      for (const button of await page.getByRole("button", { name: /^(Move|Equip) / }).all()) {
        await expect(button).toBeDisabled();
      }
    });
  });
}
