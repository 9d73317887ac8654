import type { Page } from "@playwright/test";
import { SLOTS } from "#lib/game/bucket.ts";
import { expect, test } from "./support/journey.ts";
import { newPlayer } from "./support/new-player.ts";
import { openGear } from "./support/open-gear.ts";

test.use({ withPictures: true });

/** Held by the account, not an item of it: no place, no slot, nothing to move. */
const CURRENCIES = ["Glimmer", "Silver", "Bright Dust"];

const FEW_ITEMS = { items: 80 };

const row = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const column = (page: Page, slot: string, name: string) =>
  row(page, slot).getByRole("group", { name, exact: true });
/** Instance ids as large numbers, from the newest on. */
function isFalling(paths: readonly string[]): boolean {
  const ids = paths.map((path) => path.slice("/item/".length)).filter((id) => /^\d+$/.test(id));
  return ids.every((id, index) => index === 0 || BigInt(ids[index - 1] ?? 0) >= BigInt(id));
}

const head = (page: Page, name: string) => page.getByRole("main").getByRole("region", { name, exact: true });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a player sees all gear slot by slot and is remembered with the character they select", async ({
      page,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      const player = await newPlayer(sandbox, "rich");
      await signIn(page, player.name, "/inventory");

      for (const { className } of player.characters) await expect(head(page, className)).toBeVisible();
      for (const { name } of SLOTS) await expect(row(page, name)).toBeVisible();

      const truth = (await sandbox.itemsOf(player.playerId)).filter(({ name }) => !CURRENCIES.includes(name));
      await expect(page.getByRole("main").locator('a[href^="/item/"]')).toHaveCount(truth.length);
      const kinetic = SLOTS[0]?.bucketHash;
      const vaulted = truth.filter(
        ({ place, homeBucketHash }) => place === "vault" && homeBucketHash === kinetic,
      );
      await expect(column(page, "Kinetic", "Vault").getByRole("link")).toHaveCount(vaulted.length);
      for (const { characterId, className } of player.characters) {
        const worn = truth.find(
          (item) => item.equipped && item.place === characterId && item.bucketHash === kinetic,
        );
        const first = column(page, "Kinetic", className).getByRole("link").first();
        await expect(first).toHaveAttribute("href", `/item/${worn?.itemInstanceId}`);
        await expect(first).toHaveAccessibleName(/, equipped/);
      }

      for (const { className } of player.characters.slice(1)) {
        await page.getByRole("button", { name: `Select ${className}` }).click();
        await expect(head(page, className).getByText("Selected")).toBeVisible();
      }
      await page.reload();
      const last = player.characters.at(-1)?.className ?? "";
      await expect(head(page, last).getByText("Selected")).toBeVisible();
      await page.goto("/characters");
      await expect(head(page, last).getByText("Selected")).toBeVisible();
      await axeIsClean(page);
    });

    test("a phone shows one character at a time, and the vault beside them", async ({
      page,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      // Few enough that axe reads them all in a moment.
      const player = await newPlayer(sandbox, "rich", FEW_ITEMS);
      await signIn(page, player.name, "/inventory");
      const columns = [...player.characters.map(({ className }) => className), "Vault"];
      for (const shown of columns) {
        await page.getByRole("radio", { name: shown, exact: true }).check();
        await expect(page.getByRole("group", { name: shown, exact: true }).first()).toBeVisible();
        for (const name of columns) {
          await expect(head(page, name)).toBeVisible({ visible: name === shown });
          if (name !== shown) await expect(page.getByRole("group", { name, exact: true })).toHaveCount(0);
        }
      }
      const { width } = page.viewportSize() ?? { width: 0 };
      const content = await page.locator("html").boundingBox();
      expect(content?.width).toBeLessThanOrEqual(width);
      await axeIsClean(page, "all");
    });

    test("gear is laid out as its player chose, on every later visit, and a folded row says what it hides", async ({
      page,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      const player = await newPlayer(sandbox, "rich", FEW_ITEMS);
      await signIn(page, player.name, "/inventory");
      const carried = page.locator("#row-1498876634 .tiles").first().getByRole("link");
      const tiles = page.locator("#gear a.t");
      const all = await tiles.count();
      const inKinetic = await row(page, "Kinetic").getByRole("link").count();
      const press = async (name: string, value: string) => {
        const button = page.locator(`button[name="${name}"][value="${value}"]`);
        if (!(await button.isVisible()))
          await page.locator(".view-menu > summary", { hasText: "View" }).click();
        await button.click();
        await expect(button).toHaveAttribute("aria-pressed", "true");
      };
      await press("sort", "newest");
      const ids = () => carried.evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
      await expect.poll(async () => isFalling(await ids())).toBe(true);
      await press("tileSize", "compact");
      await expect(page.locator(".inventory")).toHaveClass(/compact/);
      await press("grouping", "rarity");
      await expect(row(page, "Kinetic").getByRole("heading", { level: 3 }).first()).toBeVisible();
      await page.getByRole("button", { name: "Kinetic", exact: true }).click();
      await expect(row(page, "Kinetic").getByText(`${inKinetic} items hidden`)).toBeVisible();
      await expect(tiles).toHaveCount(all - inKinetic);
      await page.reload();
      await expect(row(page, "Kinetic").getByText(`${inKinetic} items hidden`)).toBeVisible();
      await expect(page.locator(".inventory")).toHaveClass(/compact/);
      await axeIsClean(page);
      await page.getByRole("button", { name: "Kinetic", exact: true }).click();
      await expect(tiles).toHaveCount(all);
    });

    test("a search in the address counts its matches, dims the rest and can leave it out", async ({
      page,
      sandbox,
      signIn,
    }) => {
      const player = await newPlayer(sandbox, "rich", FEW_ITEMS);
      await signIn(page, player.name, "/inventory?q=is%3Aexotic");
      const exotics = page.locator("#gear a.t.exotic");
      const others = page.locator("#gear a.t:not(.exotic)");
      const [found, rest] = [await exotics.count(), await others.count()];
      await expect(page.getByText(`${found} of ${found + rest} items match`).first()).toBeVisible();
      await expect(page.locator("#gear a.t.no")).toHaveCount(rest);
      await expect(exotics.first()).not.toHaveClass(/ no/);
      await page.getByRole("link", { name: "Only matches" }).click();
      await expect(others.first()).toBeHidden();
      await expect(exotics.first()).toBeVisible();
      await page.goto("/inventory?q=is%3Anonsense");
      await expect(page.locator("#search-faults")).toContainText("nonsense");
    });

    test("an item's page says what it is, where it lies and what can be done", async ({
      page,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      const player = await newPlayer(sandbox, "one-character");
      const truth = await sandbox.itemsOf(player.playerId);
      const worn = truth.find(
        ({ equipped, homeBucketHash }) => equipped && homeBucketHash === SLOTS[0]?.bucketHash,
      );
      await signIn(page, player.name, "/inventory");
      await axeIsClean(page, "all");
      await page.locator(`a[href="/item/${worn?.itemInstanceId}"]`).click();
      await expect(page.getByRole("heading", { level: 1, name: worn?.name })).toBeVisible();
      await expect(page.getByText(/^Equipped on your/)).toBeVisible();
      await expect(page.getByRole("button", { name: "Move to vault" })).toBeEnabled();
      await expect(page.getByText("Something else is equipped in its place.").first()).toBeVisible();
      await axeIsClean(page);
    });

    test("while Bungie is down the last good copy is shown with its age, and nothing can be moved", async ({
      page,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      const player = await newPlayer(sandbox, "one-character");
      await signIn(page, player.name, "/inventory");
      const count = await page.locator('a[href^="/item/"]').count();
      await sandbox.addFault({
        route: "GetProfile",
        playerId: player.playerId,
        kind: "code",
        code: 5,
        status: 503,
      });
      // Readers within five seconds share one answer of Bungie's.
      await expect(async () => {
        await page.reload();
        await expect(page.getByText("Bungie.net is down for maintenance.")).toBeVisible({ timeout: 500 });
      }).toPass();
      await expect(page.getByText(/Last good copy/)).toBeVisible();
      await expect(page.locator('a[href^="/item/"]')).toHaveCount(count);
      await axeIsClean(page);
      await page.locator('a[href^="/item/"]').first().click();
      await expect(page.getByRole("heading", { level: 2, name: "Move" })).toBeVisible();
      for (const button of await page.getByRole("button", { name: /^(Move|Equip) / }).all()) {
        await expect(button).toBeDisabled();
      }
    });
  });
}

test("tiles are sent once, and are whole on every way to the page", async ({ page, sandbox, signIn }) => {
  const player = await newPlayer(sandbox, "rich", FEW_ITEMS);
  await signIn(page, player.name);
  const html = (await (await page.goto("/inventory"))?.text()) ?? "";
  const tiles = page.locator("#gear a.t");
  const all = await tiles.count();
  expect(html.split('<a class="t ').length - 1).toBe(all);
  const last = (await tiles.last().getAttribute("href")) ?? "";
  expect(html.split(last).length - 1, "neither a second tile nor data to draw one from").toBe(1);
  const site = page.getByRole("navigation", { name: "Site" });
  await site.getByRole("link", { name: "Characters" }).click();
  await expect(page).toHaveURL(/characters/);
  await expect(tiles).toHaveCount(0);
  await page.goBack();
  await expect(tiles).toHaveCount(all);
  await page.goto("/characters");
  await site.getByRole("link", { name: "Inventory" }).click();
  await expect(tiles).toHaveCount(all);
});

test("new gear takes the old one's place under the reader's eyes and keyboard", async ({
  page,
  context,
  sandbox,
  signIn,
}) => {
  const player = await newPlayer(sandbox, "rich", FEW_ITEMS);
  await signIn(page, player.name);
  await openGear(page);
  const tile = page.locator("#row-14239492 a.t").last();
  await tile.focus();
  const href = await tile.getAttribute("href");
  const topOf = () =>
    page.locator(`#gear a[href="${href}"]`).evaluate((one) => one.getBoundingClientRect().top);
  const before = await topOf();
  const swapped = page.evaluate(
    () =>
      new Promise((resolve) => document.addEventListener("gear:drawn", () => resolve(true), { once: true })),
  );
  const elsewhere = await context.newPage();
  await elsewhere.goto((await page.locator("#gear a.t").first().getAttribute("href")) ?? "");
  await elsewhere.getByRole("button", { name: "Keep", exact: true }).click();
  await expect(elsewhere.getByRole("button", { name: "Keep", exact: true })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await elsewhere.close();
  await page.keyboard.press("r");
  expect(await swapped).toBe(true);
  expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe(href);
  expect(Math.abs((await topOf()) - before)).toBeLessThanOrEqual(1);
});

test("the front page says what it is before anybody signs in", async ({ page, axeIsClean }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your whole account on one page.");
  await expect(
    page.getByText("Dismantles, buys or deletes anything.", { exact: false }).first(),
  ).toBeVisible();
  await axeIsClean(page);
  await page.goto("/about");
  await axeIsClean(page);
  await page.goto("/there-is-no-such-page");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is nothing here");
  await axeIsClean(page);
});
