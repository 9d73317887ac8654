import { expect, test } from "./support/journey.ts";
import { newPlayer } from "./support/new-player.ts";

const site = process.env.AUTH_URL ?? "";

test("the sitemap names pages that are there, each saying what it is and where", async ({
  page,
  request,
}) => {
  const sitemap = await (await request.get("/sitemap.xml")).text();
  const addresses = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = ""]) => address);
  expect(addresses).toContain(`${site}/privacy`);
  expect(new Set(addresses).size).toBe(addresses.length);
  const titles = new Set<string>();
  for (const address of addresses.filter((one) => !/\/xur\/\d{4}-/.test(one))) {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(200);
    titles.add(await page.title());
    const description = page.locator('meta[name="description"]');
    expect((await description.getAttribute("content"))?.length, address).toBeGreaterThan(30);
    if (!address.endsWith("/xur/json"))
      await expect(page.locator('link[rel="canonical"]'), address).toHaveAttribute("href", address);
  }
  expect(titles.size, "no two titles alike").toBe(
    addresses.filter((one) => !/\/xur\/\d{4}-/.test(one)).length,
  );
});

test("search engines are led to public pages and away from everybody's own", async ({ request }) => {
  const robots = await (await request.get("/robots.txt")).text();
  expect(robots).toContain(`Sitemap: ${site}/sitemap.xml`);
  const shut = [...robots.matchAll(/^Disallow: (.+)$/gm)].map(([, path = ""]) => path);
  const isShut = (path: string) => shut.some((start) => path.startsWith(start));
  for (const path of ["/inventory", "/item/1", "/account/export", "/loadout/x", "/digest/settings", "/clan"])
    expect(isShut(path), path).toBe(true);
  for (const path of [
    "/",
    "/xur",
    "/xur/2026-11-20",
    "/digest",
    "/faq",
    "/about",
    "/privacy",
    "/search-help",
  ])
    expect(isShut(path), path).toBe(false);
});

test("a browser can put the site on the home screen, with pictures of the size they claim", async ({
  page,
  request,
}) => {
  await page.goto("/");
  const address = await page.locator('link[rel="manifest"]').getAttribute("href");
  const answer = await request.get(address ?? "");
  expect(answer.headers()["content-type"]).toContain("application/manifest+json");
  const manifest = (await answer.json()) as {
    start_url: string;
    icons: { src: string; sizes: string; type: string; purpose?: string }[];
  };
  expect(manifest.icons.some(({ purpose }) => purpose === "maskable")).toBe(true);
  for (const { src, sizes, type } of manifest.icons) {
    const icon = await request.get(src);
    expect(icon.headers()["content-type"], src).toContain(type);
    // A PNG tells its size in the header chunk.
    if (type === "image/png") {
      const bytes = await icon.body();
      expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, src).toBe(sizes);
    }
  }
  expect((await request.get(manifest.start_url)).status()).toBe(200);
  for (const rel of ["apple-touch-icon", "icon"]) {
    const href = await page.locator(`link[rel="${rel}"]`).first().getAttribute("href");
    expect((await request.get(href ?? "")).status(), rel).toBe(200);
  }
  const card = await page.locator('meta[property="og:image"]').getAttribute("content");
  expect((await request.get(card ?? "")).headers()["content-type"]).toBe("image/png");
});

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("every page's foot leads to questions, about and privacy", async ({ page, axeIsClean }) => {
      await page.goto("/xur");
      const foot = page.getByRole("contentinfo");
      for (const [link, heading] of [
        ["Questions", "Questions and answers"],
        ["About", "About Ninefold"],
        ["Privacy", "Privacy"],
      ] as const) {
        await foot.getByRole("link", { name: link, exact: true }).click();
        await expect(page.getByRole("heading", { level: 1, name: heading, exact: true })).toBeVisible();
        await axeIsClean(page);
      }
    });

    test("an address that leads nowhere says so in words, with ways on", async ({ page, axeIsClean }) => {
      for (const path of ["/nothing-here", "/faq/nothing"]) {
        const answer = await page.goto(path);
        expect(answer?.status(), path).toBe(404);
        await expect(page.getByRole("heading", { level: 1, name: "There is nothing here" })).toBeVisible();
        await expect(page.getByRole("link", { name: "To the front page" })).toHaveAttribute("href", "/");
      }
      await axeIsClean(page);
    });

    test("what was there once, or is not for everybody, is missing in the same words", async ({ page }) => {
      for (const [path, words] of [
        ["/loadout/of-nobody", "There is nothing here"],
        ["/operator", "There is nothing here"],
        ["/xur/2019-01-04", "No visit of that day is kept"],
      ] as const) {
        const answer = await page.goto(path);
        expect(answer?.status(), path).toBe(404);
        await expect(page.getByRole("heading", { level: 1 }), path).toHaveText(words);
      }
    });
  });

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a move or a loadout that is not the player's is missing in words as well", async ({
    page,
    sandbox,
    signIn,
  }) => {
    const player = await newPlayer(sandbox, "one-character", { items: 80 });
    await signIn(page, player.name);
    for (const path of ["/moves/of-nobody", "/loadouts/of-nobody", "/loadouts/of-nobody/items"]) {
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBe(404);
      await expect(page.getByRole("heading", { level: 1 }), path).toHaveText("There is nothing here");
    }
  });
});

test("each question has an address of its own, and every link in an answer leads somewhere", async ({
  page,
  request,
}) => {
  await page.goto("/faq");
  const ids = await page.locator("main section section").evaluateAll((all) => all.map(({ id }) => id));
  expect(ids.length).toBeGreaterThan(15);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => /^[a-z-]+$/.test(id))).toBe(true);
  const links = await page
    .locator("main a[href^='/']")
    .evaluateAll((all) => [...new Set(all.map((link) => link.getAttribute("href") ?? ""))]);
  for (const link of links) expect((await request.get(link)).status(), link).toBe(200);
});
