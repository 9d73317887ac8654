import type { Locator, Page } from "@playwright/test";
import { Bucket } from "#lib/game/bucket.ts";
import { expect, test } from "./support/journey.ts";
import { newPlayer } from "./support/new-player.ts";
import type { SandboxControls, SandboxItem } from "./support/sandbox-controls.ts";

test.use({ withPictures: true });

const SOME_ITEMS = { items: 300 };

const WEAPONS: readonly number[] = [Bucket.Kinetic, Bucket.Energy, Bucket.Power];

/** The most copies of one weapon that a player has. */
async function copiesOf(sandbox: SandboxControls, playerId: string): Promise<SandboxItem[]> {
  const items = (await sandbox.itemsOf(playerId)).filter(
    ({ homeBucketHash, itemInstanceId }) => WEAPONS.includes(homeBucketHash) && itemInstanceId !== null,
  );
  const groups = items.map(({ name }) => items.filter((item) => item.name === name));
  const [most = []] = groups.toSorted((a, b) => b.length - a.length);
  expect(most.length, "copies of one weapon").toBeGreaterThan(1);
  return most;
}

const keysOf = (items: readonly SandboxItem[]) => items.map(({ itemInstanceId }) => itemInstanceId).join(",");
const table = (page: Page) => page.getByRole("region", { name: "Comparison" }).getByRole("table");
const row = (page: Page, name: string | RegExp) =>
  table(page)
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name }) });
const numbersOf = async (cells: Locator) =>
  (await cells.allInnerTexts()).map((text) => Number.parseInt(text, 10));

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("copies are compared number by number, sorted, folded, taken out, added and tagged", async ({
      page,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      const player = await newPlayer(sandbox, "rich", SOME_ITEMS);
      const copies = (await copiesOf(sandbox, player.playerId)).slice(0, 4);
      await signIn(page, player.name, `/inventory/compare?keys=${keysOf(copies)},6917529000000000404`);
      await expect(page.getByText("One item is not here")).toBeVisible();
      await expect(table(page).getByRole("columnheader")).toHaveCount(copies.length);

      const powers = await numbersOf(row(page, /^Power/).getByRole("cell"));
      const best = row(page, /^Power/).getByRole("cell", { name: /best/ });
      const isContest = new Set(powers).size > 1;
      expect(await numbersOf(best)).toEqual(
        isContest ? powers.filter((one) => one === Math.max(...powers)) : [],
      );
      await expect(row(page, "Place").getByRole("cell")).toHaveCount(copies.length);
      await axeIsClean(page);

      await page.getByRole("link", { name: "Power: sort by it" }).click();
      await expect(page.getByRole("link", { name: "Power: sort by it, sorted now" })).toBeVisible();
      expect(await numbersOf(row(page, /^Power/).getByRole("cell"))).toEqual(
        powers.toSorted((a, b) => b - a),
      );

      const all = await table(page).getByRole("row").count();
      await page.getByRole("link", { name: "Show only what differs" }).click();
      await expect(page.getByRole("link", { name: "Show every row" })).toBeVisible();
      expect(await table(page).getByRole("row").count()).toBeLessThan(all);

      await page
        .getByRole("link", { name: /^Take .* out of the comparison$/ })
        .first()
        .click();
      await expect(table(page).getByRole("columnheader")).toHaveCount(copies.length - 1);
      await page
        .getByText("Add another copy")
        .locator("xpath=ancestor::details")
        .getByRole("link")
        .first()
        .click();
      await expect(table(page).getByRole("columnheader")).toHaveCount(copies.length);

      const junk = table(page).getByRole("button", { name: /^Junk/ }).first();
      await junk.click();
      await expect(junk).toHaveAttribute("aria-pressed", "true");
      await expect(row(page, "Tag").getByRole("cell", { name: "Junk" })).toHaveCount(1);
    });
  });
}

test("on a phone the comparison scrolls inside itself, by keyboard too, and names stay in sight", async ({
  page,
  sandbox,
  signIn,
}) => {
  const player = await newPlayer(sandbox, "rich", SOME_ITEMS);
  const copies = await copiesOf(sandbox, player.playerId);
  await signIn(page, player.name);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/inventory/compare?item=${copies[0]?.itemHash}`);
  const frame = page.getByRole("region", { name: "Comparison" });
  await frame.focus();
  const before = await row(page, /^Power/)
    .getByRole("rowheader")
    .boundingBox();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => frame.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  expect(
    (
      await row(page, /^Power/)
        .getByRole("rowheader")
        .boundingBox()
    )?.x,
  ).toBe(before?.x);
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(isWide, "the page itself").toBe(false);
});

test("nothing to compare, and a kind the player has none of, are said in words", async ({
  page,
  sandbox,
  signIn,
  axeIsClean,
}) => {
  const player = await newPlayer(sandbox, "one-character", { items: 150 });
  await signIn(page, player.name, "/inventory/compare");
  await expect(page.getByText("Nothing to compare yet")).toBeVisible();
  await axeIsClean(page);
  await page.goto("/inventory/compare?item=404");
  await expect(page.getByText("You have none of these")).toBeVisible();
});
