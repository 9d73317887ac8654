import { expect } from "@playwright/test";
import { test } from "./support/journey.ts";
import { TwoSites } from "./support/two-sites.ts";

const WAIT = { timeout: 40_000 };
const BAR = { name: "The game's definitions" };

test("on the first start a page shows how far the definitions are, why a try failed, and then itself", async ({
  axeIsClean,
  browser,
}) => {
  test.setTimeout(180_000);
  const world = await TwoSites.prepare({ withDefinitions: false });
  const control = (method: string, body?: object) =>
    fetch(`${world.sandbox.origin}/__sandbox/manifest`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
  try {
    const site = await world.startSite();
    const visitor = await world.visitor();
    const [name = "", value = ""] = visitor.cookie.split("=");
    const [scripted, plain] = await Promise.all([
      browser.newContext(),
      browser.newContext({ javaScriptEnabled: false }),
    ]);
    for (const context of [scripted, plain])
      await context.addCookies([{ name, value, url: site.origin, httpOnly: true }]);
    const page = await scripted.newPage();
    const withoutScripts = await plain.newPage();

    await page.goto(`${site.origin}/inventory`);
    await expect(page.getByRole("progressbar", BAR)).toBeVisible();
    await expect(page.getByRole("status")).toHaveText("Waiting to begin. Nothing has been read yet.");

    await control("POST", { missing: { tables: ["DestinyVendorDefinition"] } });
    await world.startWorker();
    await expect(page.getByRole("status").first()).toHaveText(
      /The last try, .+ ago, got no whole copy from Bungie\.net\. It is (being )?tried again/,
      WAIT,
    );
    await axeIsClean(page);

    await world.sandbox.addFault({ route: "ManifestTable", kind: "hang", after: 7 });
    await control("DELETE");
    const reading = /^Reading Bungie's definitions: [1-9]\d* of \d+ tables, [\d,]+ rows\.$/;
    await expect(page.getByRole("status").first()).toHaveText(reading, WAIT);
    await expect(page.getByRole("progressbar", BAR)).toHaveAttribute("value", /^[1-9]$/);
    await withoutScripts.goto(`${site.origin}/inventory`);
    await expect(withoutScripts.getByRole("status")).toHaveText(reading);
    await withoutScripts.screenshot({ path: test.info().outputPath("without-scripts.png"), fullPage: true });
    await page.goto(`${site.origin}/xur`);
    await expect(page.getByRole("progressbar", BAR)).toBeVisible();
    await page.goto(`${site.origin}/inventory`);
    await page.screenshot({ path: test.info().outputPath("with-scripts.png"), fullPage: true });

    await world.sandbox.clearFaults();
    for (const waiting of [page, withoutScripts]) {
      await expect(waiting.getByRole("progressbar", BAR)).toHaveCount(0, WAIT);
      await expect(waiting).toHaveURL(`${site.origin}/inventory`);
      await expect(waiting.locator("[data-column]").first()).toBeVisible();
    }
    await Promise.all([scripted.close(), plain.close()]);
  } finally {
    await world.close();
  }
});
