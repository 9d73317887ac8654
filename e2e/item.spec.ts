import type { Locator, Page } from "@playwright/test";
import { SLOTS } from "#lib/game/bucket.ts";
import { expect, test } from "./support/journey.ts";
import { newPlayer } from "./support/new-player.ts";
import type { SandboxControls, SandboxItem, SandboxPlayer } from "./support/sandbox-controls.ts";

test.use({ withPictures: true });

const KINETIC = SLOTS[0]?.bucketHash;
const FEW_ITEMS = { items: 150 };

const dialog = (page: Page) => page.getByRole("dialog");
const tile = (page: Page, item: SandboxItem) =>
  page.locator(`#content a.t[href="/item/${item.itemInstanceId}"]`);
const heading = (page: Page, name: string) => dialog(page).getByRole("heading", { level: 1, name });

/** A kinetic weapon that its character carries but does not wear. */
async function aCarriedWeapon(
  sandbox: SandboxControls,
  { playerId, characters }: SandboxPlayer,
): Promise<SandboxItem> {
  const items = await sandbox.itemsOf(playerId);
  const first = characters[0]?.characterId;
  const found = items.find(
    (item) => item.place === first && item.bucketHash === KINETIC && !item.equipped && !item.postmaster,
  );
  if (!found) throw new Error("the character was to carry a weapon");
  return found;
}

async function opensAgainUntil(page: Page, link: Locator, shown: Locator): Promise<void> {
  await expect(async () => {
    if ((await dialog(page).count()) > 0) await page.keyboard.press("Escape");
    await link.click({ timeout: 2_000 });
    await expect(shown).toBeVisible({ timeout: 2_000 });
  }).toPass();
}

/** The page's first column, so that a phone shows it too. */
const showFirstColumn = (page: Page) => page.getByRole("radio").first().check();

test("an item opens above the inventory, closes in every way, and a reload makes it a page", async ({
  page,
  sandbox,
  signIn,
  axeIsClean,
}) => {
  const player = await newPlayer(sandbox, "one-character", FEW_ITEMS);
  const weapon = await aCarriedWeapon(sandbox, player);
  await signIn(page, player.name, "/inventory");
  const [path, title] = [`/item/${weapon.itemInstanceId}`, `${weapon.name} · Ninefold`];
  // Proof that the page below is the same one afterwards.
  await tile(page, weapon).evaluate((link) => link.setAttribute("data-seen", "yes"));
  const opens = async () => {
    await expect(heading(page, weapon.name)).toBeVisible();
    await expect(page).toHaveURL(path);
    await expect(page).toHaveTitle(title);
    await expect(dialog(page).getByRole("heading", { level: 2, name: "Stats" })).toBeVisible();
  };
  const isClosed = async () => {
    await expect(dialog(page)).toHaveCount(0);
    await expect(page).toHaveURL("/inventory");
    await expect(page).toHaveTitle("Inventory · Ninefold");
    await expect(tile(page, weapon)).toHaveAttribute("data-seen", "yes");
  };

  await tile(page, weapon).click();
  await opens();
  await expect(dialog(page)).toHaveAccessibleName(weapon.name);
  await expect(dialog(page)).toBeFocused();
  await axeIsClean(page);
  // Whichever way it goes round, the focus does not leave it.
  const close = dialog(page).getByRole("button", { name: "Close" });
  await page.keyboard.press("Shift+Tab");
  await expect(close).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(dialog(page)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(dialog(page).locator(":focus")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await isClosed();
  await expect(tile(page, weapon)).toBeFocused();

  await page.keyboard.press("Enter");
  await opens();
  await dialog(page).getByRole("button", { name: "Close" }).click();
  await isClosed();
  await expect(tile(page, weapon)).toBeFocused();

  await page.goForward();
  await opens();
  await page.mouse.click(8, 300);
  await isClosed();

  await tile(page, weapon).click();
  await opens();
  await page.goBack();
  await isClosed();

  await page.goForward();
  await opens();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: weapon.name })).toBeVisible();
  await expect(dialog(page)).toHaveCount(0);
  await expect(page).toHaveTitle(title);
  await axeIsClean(page);
});

test("the dialog opens with the press, before anything has come, and can be closed before it does", async ({
  page,
  sandbox,
  signIn,
}) => {
  const player = await newPlayer(sandbox, "one-character", FEW_ITEMS);
  const weapon = await aCarriedWeapon(sandbox, player);
  await signIn(page, player.name, "/inventory");
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/item\/\d+/, async (route) => {
    await held;
    await route.continue();
  });
  await tile(page, weapon).click();
  await expect(heading(page, weapon.name)).toBeVisible();
  await expect(dialog(page).getByText("Loading…")).toBeVisible();
  await expect(page).toHaveURL("/inventory");
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
  await expect(tile(page, weapon)).toBeFocused();
  const answered = page.waitForResponse(/\/item\/\d+/);
  release();
  await answered;
  await expect(page).toHaveURL("/inventory");
  await expect(dialog(page)).toHaveCount(0);
  // And it opens again as if nothing had been.
  await tile(page, weapon).click();
  await expect(dialog(page).getByRole("heading", { level: 2, name: "Stats" })).toBeVisible();
});

test("on a phone the sheet keeps its actions at the thumb; a move shows in it and in the grid behind", async ({
  page,
  sandbox,
  signIn,
  axeIsClean,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const player = await newPlayer(sandbox, "one-character", FEW_ITEMS);
  const weapon = await aCarriedWeapon(sandbox, player);
  await signIn(page, player.name, "/inventory");
  await showFirstColumn(page);
  await tile(page, weapon).click();
  const toVault = dialog(page).getByRole("button", { name: "Move to vault" });
  await expect(toVault).toBeInViewport({ ratio: 1 });
  expect((await toVault.boundingBox())?.y, "in the lower half").toBeGreaterThan(844 / 2);
  await dialog(page).getByRole("heading", { level: 2, name: "Perks" }).scrollIntoViewIfNeeded();
  await expect(toVault, "still there when the details are scrolled").toBeInViewport({ ratio: 1 });
  await axeIsClean(page);
  await page.setViewportSize({ width: 320, height: 640 });
  const width = await dialog(page).evaluate((sheet) => [sheet.scrollWidth, sheet.clientWidth]);
  expect(width[0], "nothing is cut off at 320 pixels").toBeLessThanOrEqual(width[1] ?? 0);
  await toVault.click();
  await expect(dialog(page).getByText("Sent to the vault")).toBeVisible();
  await expect(dialog(page).getByText("In the vault")).toBeVisible();
  await dialog(page).getByRole("button", { name: "Close" }).click();
  await page.getByRole("radio", { name: "Vault", exact: true }).check();
  await expect(tile(page, weapon)).toBeVisible();
  const [inVault] = (await sandbox.itemsOf(player.playerId)).filter(
    ({ itemInstanceId }) => itemInstanceId === weapon.itemInstanceId,
  );
  expect(inVault?.place).toBe("vault");
});

test("what has gone and what an outage keeps away are sentences in the dialog", async ({
  page,
  sandbox,
  signIn,
  axeIsClean,
}) => {
  const player = await newPlayer(sandbox, "rich", FEW_ITEMS);
  const weapon = await aCarriedWeapon(sandbox, player);
  await signIn(page, player.name, "/inventory");
  await sandbox.setPlayer(player.playerId, { characterDeleted: weapon.place });
  // Readers within five seconds share one answer of Bungie's.
  const gone = "That item is no longer where we saw it";
  await opensAgainUntil(page, tile(page, weapon), heading(page, gone));
  await axeIsClean(page);
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);

  await page.goto("/inventory");
  await sandbox.addFault({
    route: "GetProfile",
    playerId: player.playerId,
    kind: "code",
    code: 5,
    status: 503,
  });
  const another = page.locator("#content a.t").first();
  const stale = dialog(page).getByText("This is the last good copy of your account.");
  await opensAgainUntil(page, another, stale);
  for (const button of await dialog(page)
    .getByRole("button", { name: /^(Move|Equip) / })
    .all())
    await expect(button).toBeDisabled();
  await axeIsClean(page);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a tile leads to the item's page, which tells stats, perks, progress and where it drops", async ({
    page,
    sandbox,
    signIn,
  }) => {
    const player = await newPlayer(sandbox, "one-character", FEW_ITEMS);
    await signIn(page, player.name, "/inventory");
    const weapon = page
      .locator("#content")
      .getByRole("link", { name: /, legendary .*(cannon|rifle|gun)/ })
      .first();
    const name = ((await weapon.getAttribute("aria-label")) ?? "").split(", ")[0] ?? "";
    await weapon.click();
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
    await expect(page).toHaveTitle(`${name} · Ninefold`);
    for (const section of ["Frame", "Stats", "Progress", "Perks", "Move to"])
      await expect(page.getByRole("heading", { level: 2, name: section, exact: true })).toBeVisible();
    const stats = page.getByRole("table");
    for (const column of ["Total", "Base", "Parts"])
      await expect(stats.getByRole("columnheader", { name: column })).toBeVisible();
    await expect(stats.getByRole("rowheader", { name: "Impact" })).toBeVisible();
    // What a perk could be instead unfolds without a script.
    await page.locator("summary").filter({ hasText: /^or / }).first().click();
    await expect(page.locator("details[open] p").first()).toBeVisible();
    await expect(page.getByRole("button", { name: "Favorite" })).toBeVisible();
  });
});
