import type { Page } from "@playwright/test";
import { expect, test } from "./support/journey.ts";
import { newPlayer } from "./support/new-player.ts";
import type { SandboxControls, SandboxPlayer } from "./support/sandbox-controls.ts";

/** Held by the account, not an item of it. */
const CURRENCIES = ["Glimmer", "Silver", "Bright Dust"];
/** Few enough that axe reads them all in a moment. */
const FEW_ITEMS = { items: 150 };

const field = (page: Page) => page.getByLabel("Search your gear");
const tiles = (page: Page) => page.locator("#gear a.t");
const lit = (page: Page) => page.locator("#gear a.t:not(.no)");
const option = (page: Page, name: string) => page.getByRole("option", { name });

async function itemNames(sandbox: SandboxControls, { playerId }: SandboxPlayer): Promise<string[]> {
  const items = await sandbox.itemsOf(playerId);
  return items.map(({ name }) => name).filter((name) => !CURRENCIES.includes(name));
}

test("a search filters as one types, counts what it finds and stands in the address", async ({
  page,
  sandbox,
  signIn,
  axeIsClean,
}) => {
  const player = await newPlayer(sandbox, "rich", FEW_ITEMS);
  await signIn(page, player.name, "/inventory");
  const names = await itemNames(sandbox, player);
  const [wanted = ""] = names.filter((name) => /^[A-Z][a-z]+$/.test(name));
  const count = names.filter((name) => name === wanted).length;

  await field(page).pressSequentially(`exactname:${wanted}`);
  await expect(lit(page)).toHaveCount(count);
  await expect(tiles(page)).toHaveCount(names.length);
  await expect(lit(page).first()).toHaveAccessibleName(new RegExp(`^${wanted},`));
  await expect(page.getByRole("status").filter({ hasText: "match" })).toHaveText(
    `${count} of ${names.length} items match.`,
  );
  await expect(page).toHaveURL(`/inventory?q=exactname%3A${wanted}`);

  await page.reload();
  await expect(field(page)).toHaveValue(`exactname:${wanted}`);
  await expect(lit(page)).toHaveCount(count);
  await page.getByRole("button", { name: "Clear the search" }).click();
  await expect(lit(page)).toHaveCount(names.length);
  await expect(page).toHaveURL("/inventory");
  await expect(field(page)).toBeFocused();

  await field(page).pressSequentially("is:exotik is:weapon");
  const fault = page.locator("#search-faults li");
  await expect(fault).toContainText("is:exotik");
  await expect(field(page)).toHaveAccessibleDescription(/exotik/);
  await axeIsClean(page);
  await fault.getByRole("link", { name: "is:exotic" }).click();
  await expect(field(page)).toHaveValue("is:exotic is:weapon");
  await expect(fault).toHaveCount(0);
  await expect(lit(page)).not.toHaveCount(names.length);
});

test("the list below the search offers what could come next, what was searched and what was saved", async ({
  page,
  sandbox,
  signIn,
  axeIsClean,
}) => {
  const player = await newPlayer(sandbox, "rich", FEW_ITEMS);
  await signIn(page, player.name, "/inventory");

  await field(page).pressSequentially("is:exo");
  await expect(option(page, "is:exotic").first()).toBeVisible();
  await expect(field(page)).toHaveAttribute("aria-expanded", "true");
  await axeIsClean(page);
  await field(page).press("ArrowDown");
  await expect(page.locator('[role="option"][aria-selected="true"]')).toHaveAttribute(
    "id",
    (await field(page).getAttribute("aria-activedescendant")) ?? "",
  );
  await field(page).press("Enter");
  await expect(field(page)).toHaveValue(/^is:exotic/);
  await field(page).press("Enter");
  await expect(page.getByRole("listbox")).toBeHidden();

  const star = page.getByRole("button", { name: "Save this search" });
  await star.click();
  await expect(star).toHaveAttribute("aria-pressed", "true");
  await field(page).press("Escape");
  await expect(field(page)).toHaveValue("");
  await field(page).fill("is:weapon");
  await field(page).press("Escape");
  await field(page).press("Enter");
  await field(page).press("Escape");

  // What is kept is kept by the site, not by this page.
  await expect(async () => {
    await page.goto("/inventory");
    await field(page).press("ArrowDown");
    await expect(page.getByRole("option")).toHaveText([/is:exotic.*saved search/, /is:weapon.*recent/], {
      timeout: 1_000,
    });
  }).toPass();
  await field(page).press("ArrowDown");
  await field(page).press("Enter");
  await expect(field(page)).toHaveValue("is:exotic");
  await expect(page.locator("#gear a.t.no").first()).toBeAttached();
  await star.click();
  await expect(star).toHaveAttribute("aria-pressed", "false");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a search is a form: its answer is a page with the count, the dimmed tiles and its faults in words", async ({
    page,
    sandbox,
    signIn,
  }) => {
    const player = await newPlayer(sandbox, "rich", FEW_ITEMS);
    await signIn(page, player.name, "/inventory");
    const names = await itemNames(sandbox, player);
    await field(page).fill("is:exotik is:armor");
    await page.getByRole("button", { name: "Search", exact: true }).click();
    await expect(page).toHaveURL("/inventory?q=is%3Aexotik+is%3Aarmor");
    await expect(page.locator("#search-faults li")).toContainText("is:exotik");
    await expect(page.locator("#gear a.t.no").first()).toBeAttached();
    await page.locator("#search-faults").getByRole("link").click();
    await expect(field(page)).toHaveValue("is:exotic is:armor");
    await page.waitForLoadState();
    const dimmed = await page.locator("#gear a.t.no").count();
    const words = `${names.length - dimmed} of ${names.length} items match`;
    await expect(page.getByText(words, { exact: true })).toBeVisible();
  });
});
