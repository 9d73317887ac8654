import { OPERATORS } from "#lib/game/search/operators.ts";
import { IS_WORDS } from "#lib/game/search/words.ts";
import { expect, test } from "./support/journey.ts";
import { newPlayer } from "./support/new-player.ts";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the page of the grammar has every operator, and an example pressed searches the inventory", async ({
    page,
    sandbox,
    signIn,
  }) => {
    const player = await newPlayer(sandbox, "rich", { items: 150 });
    await signIn(page, player.name, "/search-help");
    const terms = await page.getByRole("term").allInnerTexts();
    for (const name of Object.keys(OPERATORS)) expect(terms, name).toContain(`${name}:`);
    for (const word of IS_WORDS)
      await expect(page.getByRole("link", { name: `is:${word}`, exact: true })).toBeVisible();
    await page.getByRole("link", { name: "is:exotic", exact: true }).click();
    await expect(page).toHaveURL("/inventory?q=is%3Aexotic");
    await expect(page.getByLabel("Search your gear")).toHaveValue("is:exotic");
  });
});

test("the page of the grammar is for everybody, on a phone too, and axe finds nothing on it", async ({
  page,
  axeIsClean,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto("/search-help");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How to search");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await axeIsClean(page);
  await page.getByRole("searchbox").fill("is:bow or is:glaive");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL(/\/sign-in\?returnTo=%2Finventory%3Fq%3Dis%253Abow%2Bor%2Bis%253Aglaive/);
});

test("who holds the browser's index already is told so, and a stranger gets none", async ({
  page,
  sandbox,
  signIn,
}) => {
  expect((await page.request.get("/inventory/items")).status()).toBe(401);
  const player = await newPlayer(sandbox, "rich", { items: 150 });
  await signIn(page, player.name);
  const first = await page.request.get("/inventory/items");
  expect(first.headers()["cache-control"]).toBe("private, no-store");
  const etag = first.headers().etag ?? "";
  const again = await page.request.get("/inventory/items", { headers: { "if-none-match": etag } });
  expect([first.status(), again.status()]).toEqual([200, 304]);
});
