import type { Locator, Page } from "@playwright/test";
import { SLOTS } from "#lib/game/bucket.ts";
import { expect, test } from "./support/journey.ts";
import { newPlayer } from "./support/new-player.ts";
import { openGear } from "./support/open-gear.ts";
import type { SandboxControls, SandboxPlayer } from "./support/sandbox-controls.ts";

const FEW_ITEMS = { items: 150 };

const cell = (page: Page, slot: string, column: string) =>
  page.getByRole("region", { name: slot, exact: true }).getByRole("group", { name: column, exact: true });

async function itemOf(sandbox: SandboxControls, { playerId }: SandboxPlayer, itemInstanceId: string) {
  const found = (await sandbox.itemsOf(playerId)).filter((item) => item.itemInstanceId === itemInstanceId);
  expect(found, "every item exists exactly once").toHaveLength(1);
  return found[0];
}

async function idOf(tile: Locator): Promise<string> {
  return (await tile.getAttribute("href"))?.split("/").at(-1) ?? "";
}

test("a player walks the whole grid, searches, opens an item and comes back by the keyboard alone", async ({
  page,
  sandbox,
  signIn,
  axeIsClean,
}) => {
  const player = await newPlayer(sandbox, "rich", FEW_ITEMS);
  await signIn(page, player.name);
  await openGear(page);
  const [first = "", second = ""] = player.characters.map(({ className }) => className);
  const inColumn = (slot: string, column: string) => cell(page, slot, column).locator("a.t:focus");
  const kinetic = cell(page, "Kinetic", first).getByRole("link");

  // One tab stop a row: from the name of the row to its first item, and on to the next row's name.
  await expect(page.locator("#gear section").first().locator('a.t[tabindex="0"]')).toHaveCount(1);
  await page.getByRole("button", { name: "Kinetic", exact: true }).focus();
  await page.keyboard.press("Tab");
  await expect(kinetic.first()).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Energy", exact: true })).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(kinetic.first()).toBeFocused();

  await page.keyboard.press("ArrowRight");
  await expect(kinetic.nth(1)).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(kinetic.first()).toBeFocused();
  for (const _ of SLOTS) await page.keyboard.press("ArrowRight");
  await expect(inColumn("Kinetic", first)).toHaveCount(0);
  await page.keyboard.press("End");
  await expect(
    page.getByRole("region", { name: "Kinetic", exact: true }).getByRole("link").last(),
  ).toBeFocused();
  await page.keyboard.press("Home");
  await expect(kinetic.first()).toBeFocused();
  await page.keyboard.press("PageDown");
  await expect(inColumn("Energy", first)).toHaveCount(1);
  await page.keyboard.press("ArrowUp");
  await expect(inColumn("Kinetic", first)).toHaveCount(1);

  // What a search leaves out is passed over.
  await page.keyboard.press("f");
  const field = page.getByLabel("Search your gear");
  await expect(field).toBeFocused();
  await page.keyboard.type(`is:equipped is:kineticslot`);
  await expect(page.locator("#gear a.t:not(.no)")).toHaveCount(player.characters.length);
  await kinetic.first().focus();
  await page.keyboard.press("ArrowRight");
  await expect(cell(page, "Kinetic", second).getByRole("link").first()).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(field).toHaveValue("");

  await page.keyboard.press("Enter");
  await page.waitForURL(/\/item\/\d+$/);
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(cell(page, "Kinetic", second).getByRole("link").first()).toBeFocused();

  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await axeIsClean(page);
  await page.getByLabel("Single keys act anywhere on the page").uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.getByRole("button", { name: "Keys" }).click();
  await page.getByLabel("Single keys act anywhere on the page").check();
  await page.getByRole("button", { name: "Close" }).click();
  await expect(page.getByRole("button", { name: "Keys" })).toBeFocused();
});

test("keys of an item send it to the vault, pull it, tag it and open a menu that does all of it", async ({
  page,
  sandbox,
  signIn,
  axeIsClean,
}) => {
  const player = await newPlayer(sandbox, "no-clan");
  await signIn(page, player.name);
  await openGear(page);
  const [{ className = "", characterId = "" } = {}] = player.characters.filter(({ className: name }) =>
    /hunter/i.test(name),
  );
  // As the one played last, perhaps; then there is nothing to press.
  const select = page.getByRole("button", { name: new RegExp(`^Select ${className}`) });
  if ((await select.count()) > 0) await select.click();
  await expect(page.getByRole("button", { name: new RegExp(`^Selected ${className}`) })).toBeVisible();
  const vaulted = cell(page, "Kinetic", "Vault")
    .getByRole("link", { name: /, legendary / })
    .first();
  const itemInstanceId = await idOf(vaulted);
  const tile = page.locator(`#gear a.t[href="/item/${itemInstanceId}"]`);
  const moves = page.getByRole("region", { name: "Moves" });

  await vaulted.focus();
  await page.keyboard.press("p");
  await expect(moves).toContainText(`Sent to your ${className}`);
  await expect(cell(page, "Kinetic", className).locator(`a[href="/item/${itemInstanceId}"]`)).toBeVisible();
  await expect(page.locator("#gear-says")).toContainText(`Sent to your ${className}`);
  expect((await itemOf(sandbox, player, itemInstanceId))?.place).toBe(characterId);

  await tile.focus();
  await page.keyboard.press("v");
  await expect(cell(page, "Kinetic", "Vault").locator(`a[href="/item/${itemInstanceId}"]`)).toBeVisible();
  await expect(moves).toContainText("Sent to the vault");

  await tile.focus();
  await page.keyboard.press("Shift+Digit3");
  await expect(tile).toHaveAccessibleName(/tagged junk/);

  await tile.focus();
  await page.keyboard.press("Shift+F10");
  const menu = page.getByRole("menu");
  await expect(menu).toBeVisible();
  await expect(menu.getByRole("menuitem").first()).toBeFocused();
  await expect(menu.getByRole("menuitemradio", { name: "Tag as Junk" })).toBeChecked();
  await axeIsClean(page);
  await page.keyboard.press("Escape");
  await expect(menu).toHaveCount(0);
  await expect(tile).toBeFocused();
  await page.keyboard.press("Shift+F10");
  await menu.getByRole("menuitem", { name: `Equip on ${className}` }).focus();
  await page.keyboard.press("Enter");
  await expect(tile).toHaveAccessibleName(/, equipped/);
  expect(await itemOf(sandbox, player, itemInstanceId)).toMatchObject({ place: characterId, equipped: true });

  // Typing is typing: none of these letters moves anything.
  await page.getByLabel("Search your gear").fill("");
  await page.getByLabel("Search your gear").pressSequentially("vprf?");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  expect((await itemOf(sandbox, player, itemInstanceId))?.place).toBe(characterId);
});
