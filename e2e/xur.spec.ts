import type { Page } from "@playwright/test";
import { visitDay } from "#lib/game/visit-day.ts";
import { expect, test } from "./support/journey.ts";
import { newPlayer } from "./support/new-player.ts";
import type { SandboxControls } from "./support/sandbox-controls.ts";
import { afterArrival, leaveXur, lookAgain, lookAtXur, readVendorsAsPlayer } from "./support/xur-site.ts";

// The sandbox has one clock and one Xûr for all: these tests move them, so they go one after the other.
test.describe.configure({ mode: "default" });
test.afterEach(async ({ sandbox }) => {
  await sandbox.clearFaults();
  await leaveXur(sandbox);
});

const HERE = [afterArrival(5), afterArrival(7)];

async function open(page: Page, path: string, title: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
}

const main = (page: Page) => page.getByRole("main");
const ware = (page: Page, name: string) =>
  main(page)
    .locator("li.ware")
    .filter({ has: page.getByRole("heading", { name, exact: true }) });

async function withReader(
  page: Page,
  sandbox: SandboxControls,
  signIn: (page: Page, name: string) => Promise<void>,
) {
  const { name } = await newPlayer(sandbox, "rich");
  await signIn(page, name);
  await readVendorsAsPlayer(name);
  return name;
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled, timezoneId: "America/New_York" });

    test("while he is here his wares stand in groups, with prices, and what nobody could read is said", async ({
      page,
      sandbox,
      axeIsClean,
    }) => {
      await lookAtXur(sandbox, {}, HERE);
      await open(page, "/xur", "Xûr is here");
      const groups = await main(page).getByRole("heading", { level: 2 }).allTextContents();
      expect(groups.map((group) => group.replace(/ \d+$/, "")).slice(0, 5)).toEqual([
        "Exotic armor",
        "Exotic weapons",
        "Catalysts",
        "Legendary weapons",
        "Legendary armor",
      ]);
      await expect(ware(page, "Hawkmoon")).toContainText("23 Strange Coins");
      await expect(main(page)).toContainText(
        "perks and stats. Bungie.net tells that only to a signed-in character",
      );
      await expect(main(page)).not.toContainText("More Strange Offers");
      const leaves = afterArrival(4 * 24 * 60);
      const time = main(page).locator(`time[datetime="${leaves.toISOString()}"]`);
      await expect(time).toHaveText(javaScriptEnabled ? /12:00.PM/ : /17:00 UTC$/);
      await expect(page.getByRole("timer")).toHaveText(/^3 d 23 h \d\d min$/);
      await axeIsClean(page);
    });

    test("while he is away the page says when he comes, and what he sold last", async ({
      page,
      sandbox,
      axeIsClean,
    }) => {
      await lookAtXur(sandbox, {}, HERE);
      await lookAgain(sandbox, [afterArrival(4 * 24 * 60 + 10), afterArrival(4 * 24 * 60 + 12)]);
      await open(page, "/xur", "Xûr has left");
      const next = afterArrival(7 * 24 * 60);
      await expect(main(page).locator(`time[datetime="${next.toISOString()}"]`)).toHaveCount(1);
      await expect(page.getByRole("timer")).toHaveText(/^2 d 23 h/);
      await expect(main(page)).toContainText("What he sold last");
      await main(page)
        .getByRole("link", { name: /All of that visit/ })
        .click();
      await expect(page).toHaveURL(new RegExp(`/xur/${visitDay(afterArrival(0))}$`));
      await expect(ware(page, "Hawkmoon")).toContainText("23 Strange Coins");
      await axeIsClean(page);
    });

    test("what one look found is shown as not confirmed, until a second look agrees", async ({
      page,
      sandbox,
      axeIsClean,
    }) => {
      await lookAtXur(sandbox, {}, HERE.slice(0, 1));
      await open(page, "/xur", "Xûr is laying out his wares");
      await expect(main(page)).toContainText("Not confirmed yet");
      await expect(ware(page, "Hawkmoon")).toBeVisible();
      await axeIsClean(page);
      await lookAgain(sandbox, [afterArrival(7)]);
      await open(page, "/xur", "Xûr is here");
      await expect(main(page)).not.toContainText("Not confirmed yet");
    });

    test("when his wares change during a visit, the page says what changed, and the visit keeps both", async ({
      page,
      sandbox,
      axeIsClean,
    }) => {
      await lookAtXur(sandbox, { changesAfterSeconds: 3_600 }, HERE);
      await lookAgain(sandbox, [afterArrival(70), afterArrival(72)]);
      await page.goto("/xur");
      await expect(main(page)).toContainText("His wares changed since he came");
      await expect(main(page)).toContainText("is no longer sold");
      await axeIsClean(page);
      await page.goto(`/xur/${visitDay(afterArrival(0))}`);
      await expect(main(page)).toContainText("His wares changed during this visit");
      await expect(main(page)).toContainText("is no longer sold");
      await axeIsClean(page);
    });

    test("one class is a plain link away, and keeps what every class can use", async ({ page, sandbox }) => {
      await lookAtXur(sandbox, {}, HERE);
      await open(page, "/xur", "Xûr is here");
      await page.getByRole("link", { name: "Titan", exact: true }).click();
      await expect(page).toHaveURL(/\?class=titan$/);
      await expect(page.getByRole("link", { name: "Titan", exact: true })).toHaveAttribute(
        "aria-current",
        "true",
      );
      await expect(ware(page, "Hawkmoon")).toBeVisible();
      await expect(
        main(page)
          .locator("li.ware")
          .filter({ hasText: /Exotic (Hunter|Warlock)/ }),
      ).toHaveCount(0);
      await page.goto("/xur?class=nobody&show=everything");
      await expect(page.getByRole("link", { name: "All classes" })).toHaveAttribute("aria-current", "true");
    });

    test("while Bungie is down his last known wares stand, with a sentence, and the letter can still be had", async ({
      page,
      sandbox,
      axeIsClean,
    }) => {
      await lookAtXur(sandbox, {}, HERE);
      await sandbox.addFault({ route: "GetPublicVendors", kind: "code", code: 5 });
      await lookAgain(sandbox, [afterArrival(30)]);
      await page.goto("/xur");
      await expect(main(page)).toContainText("Bungie.net is down for maintenance");
      await expect(main(page)).toContainText("What is shown here is what was last known");
      await expect(page.getByRole("link", { name: "Get the letter" })).toBeVisible();
      await expect(ware(page, "Hawkmoon")).toContainText("23 Strange Coins");
      await axeIsClean(page);
    });

    test("signed in, each ware is held against one's own gear, and what is new comes first", async ({
      page,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      await withReader(page, sandbox, signIn);
      await lookAtXur(sandbox, {}, HERE);
      await open(page, "/xur", "Xûr is here");
      const forYou = page.getByRole("region", { name: "New to you, or better than yours" });
      await expect(forYou).toContainText("Not in your collection");
      await expect(main(page)).toContainText("You can afford it");
      await expect(
        main(page)
          .getByText(/^(Better|Worse) than your best copy/)
          .first(),
      ).toBeVisible();
      await expect(
        main(page)
          .getByText(/^[+−]\d+ (better|worse)$/)
          .first(),
      ).toBeVisible();
      await axeIsClean(page);

      const fresh = await forYou.getByRole("listitem").count();
      await page.getByRole("link", { name: `New or better (${fresh})` }).click();
      await expect(page).toHaveURL(/show=new/);
      await expect(main(page).locator("li.ware")).toHaveCount(fresh);

      await page.getByRole("link", { name: "Find your copies in the inventory" }).click();
      await expect(page).toHaveURL(/\/inventory\?q=exactname/);
    });

    test("a perk opens to what it does, and stats of all three classes are told", async ({
      page,
      sandbox,
      signIn,
    }) => {
      await withReader(page, sandbox, signIn);
      await page.context().clearCookies();
      await lookAtXur(sandbox, {}, HERE);
      await open(page, "/xur", "Xûr is here");
      await expect(main(page)).not.toContainText("no such character set up yet");
      for (const name of ["Titan", "Hunter", "Warlock"]) {
        const armor = main(page)
          .locator("li.ware")
          .filter({ hasText: `Exotic ${name}` })
          .first();
        await expect(armor).toContainText(/Total\s*\d+/);
      }
      const perk = main(page).locator("details.ware-perk").first();
      await perk.locator("summary").press("Enter");
      await expect(perk.locator("p")).toBeVisible();
    });
  });
}

test("what a reader has is shown to them alone", async ({ page, browser, sandbox, signIn, baseURL }) => {
  await withReader(page, sandbox, signIn);
  await lookAtXur(sandbox, {}, HERE);
  await open(page, "/xur", "Xûr is here");
  await expect(page.getByRole("region", { name: "New to you, or better than yours" })).toBeVisible();
  const stranger = await browser.newPage({ baseURL: baseURL ?? "" });
  const answer = await stranger.goto("/xur");
  expect(answer?.headers()["cache-control"]).toContain("no-store");
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("Xûr is here");
  await expect(main(stranger)).not.toContainText(/your collection|You can afford|Your copy|You hold/);
  await stranger.close();
});

test("while one's own gear cannot be read, the public page is whole and says so", async ({
  page,
  sandbox,
  signIn,
}) => {
  await lookAtXur(sandbox, {}, HERE);
  const { name, playerId } = await newPlayer(sandbox);
  await sandbox.addFault({ route: "GetProfile", kind: "code", code: 5, playerId });
  await signIn(page, name);
  await open(page, "/xur", "Xûr is here");
  await expect(main(page)).toContainText("Your own gear is left out");
  await expect(ware(page, "Hawkmoon")).toContainText("23 Strange Coins");
});

test("gear that was read before an outage is still held against his wares, and said to be old", async ({
  page,
  sandbox,
  signIn,
}) => {
  await lookAtXur(sandbox, {}, HERE);
  const { name, playerId } = await newPlayer(sandbox);
  await signIn(page, name, "/xur");
  await sandbox.addFault({ route: "GetProfile", kind: "code", code: 5, playerId });
  await expect(async () => {
    await page.goto("/xur");
    await expect(main(page)).toContainText("Your gear is shown as it was last read", { timeout: 500 });
  }).toPass({ timeout: 60_000 });
  await expect(main(page)).toContainText("your collection");
});

test("earlier visits can be looked through, and a day without one is a 404 in words", async ({
  page,
  sandbox,
  axeIsClean,
}) => {
  await lookAtXur(sandbox, {}, [afterArrival(5, 2), afterArrival(7, 2)]);
  await lookAgain(sandbox, [afterArrival(5), afterArrival(7)]);
  await page.goto("/xur/archive");
  await axeIsClean(page);
  const visits = main(page).getByRole("link", { name: /^\d+ .*20\d\d$/ });
  await expect(visits).toHaveCount(2);
  await visits.nth(1).click();
  await expect(page).toHaveURL(new RegExp(`/xur/${visitDay(afterArrival(0, 2))}$`));
  await expect(main(page).locator("li.ware").first()).toBeVisible();
  for (const path of ["/xur/2026-11-21", "/xur/2019-01-04", "/xur/nonsense"]) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("No visit of that day is kept");
  }
  await axeIsClean(page);
});

test("programs read the same as people: JSON and feed, kept shortly by anybody, sent once", async ({
  page,
  request,
  sandbox,
}) => {
  await lookAtXur(sandbox, {}, HERE);
  await open(page, "/xur", "Xûr is here");
  const json = await request.get("/api/xur.json", { headers: { origin: "https://elsewhere.example" } });
  expect(json.headers()).toMatchObject({
    "access-control-allow-origin": "*",
    "cache-control": "public, max-age=60",
    "content-type": "application/json; charset=utf-8",
  });
  const told = await json.json();
  expect(told).toMatchObject({ version: 1, state: "here", isConfirmed: true, revision: 1 });
  await expect(main(page).locator("li.ware")).toHaveCount(told.wares.length);
  for (const path of ["/api/xur.json", "/xur/feed.atom", "/xur/preview.png"]) {
    const first = await request.get(path);
    expect(first.status(), path).toBe(200);
    expect(first.headers()["set-cookie"], path).toBeUndefined();
    const again = await request.get(path, { headers: { "if-none-match": first.headers().etag ?? "" } });
    expect(again.status(), path).toBe(304);
  }
  const feed = await request.get("/xur/feed.atom");
  const problems = await page.evaluate(
    (text) => {
      const parsed = new DOMParser().parseFromString(text, "application/xml");
      return [parsed.querySelector("parsererror")?.textContent, parsed.querySelectorAll("entry").length];
    },
    await feed.text(),
  );
  expect(problems).toEqual([undefined, 1]);
});

test("a shared link has a title, a sentence with the best wares, and a picture", async ({
  page,
  request,
  sandbox,
  baseURL,
}) => {
  await lookAtXur(sandbox, {}, HERE);
  await open(page, "/xur", "Xûr is here");
  const meta = (name: string) =>
    page.locator(`head meta[name="${name}"], head meta[property="${name}"]`).first().getAttribute("content");
  expect(await page.locator('head link[rel="canonical"]').getAttribute("href")).toBe(`${baseURL}/xur`);
  expect(await meta("description")).toMatch(/^Xûr is here until .+ UTC, with .+ and \d+ more\.$/);
  for (const type of ["application/atom+xml", "application/json"])
    expect(await page.locator(`head link[rel="alternate"][type="${type}"]`).count(), type).toBe(1);
  const visit = `/xur/${visitDay(afterArrival(0))}`;
  for (const path of ["/xur", visit]) {
    await page.goto(path);
    const address = await meta("og:image");
    expect(address).toBe(`${baseURL}${path}/preview.png`);
    const picture = await request.get(new URL(address ?? "").pathname);
    expect(picture.headers()["content-type"]).toBe("image/png");
    const bytes = await picture.body();
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], "width and height").toEqual([1200, 630]);
  }
});

test("the front page says in a line what he does", async ({ page, sandbox, axeIsClean }) => {
  await lookAtXur(sandbox, {}, HERE);
  await page.goto("/");
  await expect(page.getByText(/^Xûr is here until/)).toBeVisible();
  await axeIsClean(page);
});
