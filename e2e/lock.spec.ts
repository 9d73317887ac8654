import type { Page } from "@playwright/test";
import { Bucket } from "#lib/game/bucket.ts";
import { expect, test } from "./support/journey.ts";
import { newPlayer } from "./support/new-player.ts";
import { openGear } from "./support/open-gear.ts";
import type { SandboxControls, SandboxItem, SandboxPlayer } from "./support/sandbox-controls.ts";

const WEAPONS: readonly number[] = [Bucket.Kinetic, Bucket.Energy, Bucket.Power];

/** An unlocked weapon in the vault. Returns its itemInstanceId. */
async function weaponInVault(sandbox: SandboxControls, { playerId }: SandboxPlayer): Promise<string> {
  const found = (await sandbox.itemsOf(playerId)).find(
    ({ itemInstanceId, homeBucketHash, place, locked }) =>
      itemInstanceId !== null && WEAPONS.includes(homeBucketHash) && place === "vault" && !locked,
  );
  if (!found?.itemInstanceId) throw new Error("The sandbox's player has no unlocked weapon in the vault.");
  return found.itemInstanceId;
}

async function truly(sandbox: SandboxControls, { playerId }: SandboxPlayer, itemInstanceId: string) {
  const found = (await sandbox.itemsOf(playerId)).filter((item) => item.itemInstanceId === itemInstanceId);
  expect(found, "every item exists exactly once").toHaveLength(1);
  return found[0] as SandboxItem;
}

const press = (page: Page, name: "Lock" | "Unlock") =>
  page.getByRole("button", { name, exact: true }).click();

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a player locks an item in the vault on its page, sees it locked in the grid and unlocks it", async ({
      page,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      const player = await newPlayer(sandbox, "no-clan");
      const itemInstanceId = await weaponInVault(sandbox, player);
      await signIn(page, player.name, `/item/${itemInstanceId}`);
      const before = await truly(sandbox, player, itemInstanceId);

      await press(page, "Lock");
      await expect(page.getByText("It is locked")).toBeVisible();
      await axeIsClean(page);
      expect(await truly(sandbox, player, itemInstanceId)).toEqual({ ...before, locked: true });

      await page.goto("/inventory");
      const tile = page.locator(`#content a.t[href="/item/${itemInstanceId}"]`);
      await expect(tile).toHaveAccessibleName(/, locked/);
      await expect(tile.locator(".glyph-lock")).toHaveCount(1);

      await page.goto(`/item/${itemInstanceId}`);
      await expect(page.getByRole("heading", { name: "Locked", exact: true })).toBeVisible();
      await press(page, "Unlock");
      await expect(page.getByText("It is unlocked")).toBeVisible();
      expect(await truly(sandbox, player, itemInstanceId)).toEqual({ ...before, locked: false });
    });
  });
}

test("the key L and the menu lock and unlock the item in hand, in the grid and in its open page", async ({
  page,
  sandbox,
  signIn,
}) => {
  const player = await newPlayer(sandbox, "no-clan");
  await signIn(page, player.name);
  const itemInstanceId = await weaponInVault(sandbox, player);
  const isLocked = async () => (await truly(sandbox, player, itemInstanceId)).locked;
  await openGear(page);
  const tile = page.locator(`#gear a.t[href="/item/${itemInstanceId}"]`);
  const lockInTile = tile.locator(".glyph-lock");
  const moves = page.getByRole("region", { name: "Moves" });
  const says = page.locator("#gear-says");

  await tile.focus();
  await page.keyboard.press("l");
  await expect(says).toContainText("It is locked");
  await expect(moves).toContainText("It is locked");
  await expect(lockInTile).toHaveCount(1);
  expect(await isLocked()).toBe(true);

  await tile.focus();
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menu").getByRole("menuitem", { name: "Unlock", exact: true }).click();
  await expect(moves).toContainText("It is unlocked");
  await expect(lockInTile).toHaveCount(0);
  expect(await isLocked()).toBe(false);

  await tile.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("heading", { name: "Not locked", exact: true })).toBeVisible();
  await page.keyboard.press("l");
  await expect(dialog.getByRole("heading", { name: "Locked", exact: true })).toBeVisible();
  await dialog.getByRole("button", { name: "Unlock", exact: true }).click();
  await expect(dialog.getByText("It is unlocked")).toBeVisible();
  await expect(dialog.getByRole("heading", { name: "Not locked", exact: true })).toBeVisible();
  expect(await isLocked()).toBe(false);

  // What has no lock says so, and nothing is asked of Bungie.
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await page.locator('#gear a.t[href^="/item/stack-"]').first().focus();
  await page.keyboard.press("l");
  await expect(says).toContainText("The game has no lock for this item");
});
