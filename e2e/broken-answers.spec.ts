import { type BrowserContext, expect, type Page } from "@playwright/test";
import { DatabaseRelay } from "./support/database-relay.ts";
import { test as base } from "./support/pictures-test.ts";
import { SiteProcess } from "./support/site-process.ts";
import { TwoSites, type Visitor } from "./support/two-sites.ts";

interface Broken {
  readonly world: TwoSites;
  readonly site: SiteProcess;
  readonly relay: DatabaseRelay;
  readonly visitor: Visitor;
}

const test = base.extend<object, { broken: Broken }>({
  broken: [
    async ({ browserName: _ }, use) => {
      const world = await TwoSites.prepare({ withDefinitions: false });
      const relay = await DatabaseRelay.start(world.env.DATABASE_URL);
      const settings = { ...world.env, DATABASE_URL: relay.databaseUrl };
      const site = await SiteProcess.start(settings, { authUrl: world.env.AUTH_URL });
      await use({ world, site, relay, visitor: await world.visitor() });
      await site.end();
      await relay.cut();
      await world.close();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

test.describe.configure({ mode: "default" });

async function beVisitor(context: BrowserContext, { site, visitor }: Broken): Promise<void> {
  const [name = "", value = ""] = visitor.cookie.split("=");
  await context.addCookies([{ name, value, url: site.origin, httpOnly: true, sameSite: "Lax" }]);
}

/** What the page's own policy stops would be told on the console. */
function watchConsole(page: Page): string[] {
  const loud: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" && !/server responded with a status/.test(message.text()))
      loud.push(message.text());
  });
  return loud;
}

const title = (page: Page) => page.getByRole("heading", { level: 1 });
const wordsOf = async (page: Page) => (await page.getByRole("main").textContent()) ?? "";

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("while the database is away every page says that it comes back, and it does", async ({
      broken,
      page,
      context,
    }) => {
      const { site, relay } = broken;
      await beVisitor(context, broken);
      const loud = watchConsole(page);
      await relay.cut();
      for (const path of ["/", "/about", "/account", "/digest"]) {
        const answer = await page.goto(`${site.origin}${path}`);
        expect(answer?.status(), path).toBe(503);
        expect(answer?.headers(), path).toMatchObject({
          "retry-after": "10",
          "cache-control": expect.stringContaining("no-store"),
        });
        await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ninefold is back in a moment");
        await expect(page.getByText("Your items are safe")).toBeVisible();
      }
      expect(loud).toEqual([]);
      await relay.mend();
      // The page that was asked for last, by itself.
      await expect(page.getByRole("heading", { level: 1, name: "What Xûr sells, by mail" })).toBeVisible({
        timeout: 30_000,
      });
    });

    test("what nobody can explain says so under a number that stands in the log", async ({
      broken,
      page,
      context,
    }) => {
      const { site, world } = broken;
      await beVisitor(context, broken);
      const loud = watchConsole(page);
      await failOnUse(world);
      try {
        const answer = await page.goto(`${site.origin}/account?from=here`);
        expect(answer?.status()).toBe(500);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText("Something broke on our side");
        const number = (await page.locator("main strong").textContent()) ?? "";
        expect(number.length).toBeGreaterThan(5);
        expect(site.output, "the log").toContain(number);
        expect(await page.content(), "nothing of the error").not.toMatch(/broken on purpose|Prisma|P\d{4}/);
        await expect(page.getByRole("link", { name: "Try again" })).toHaveAttribute(
          "href",
          "/account?from=here",
        );
        expect(loud).toEqual([]);
      } finally {
        await mend(world);
      }
      await page.getByRole("link", { name: "Try again" }).click();
      await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Something broke on our side");
    });
  });

test("a page that breaks in an open site keeps its frame, tells the log's number and shows itself when asked again", async ({
  broken,
  page,
  context,
}) => {
  const { site, world } = broken;
  await beVisitor(context, broken);
  await page.goto(`${site.origin}/about`);
  await failOnUse(world);
  try {
    await page.getByRole("link", { name: /^Your account:/ }).click();
    await expect(title(page)).toHaveText("Something broke on our side");
    await expect(page.getByRole("navigation", { name: "Site", exact: true })).toBeVisible();
    const [, number = "no number"] = /under the number (\S+?)\./.exec(await wordsOf(page)) ?? [];
    expect(site.output, "the log").toContain(number);
    expect(await page.content(), "nothing of the error").not.toMatch(/broken on purpose|Prisma|P\d{4}/);
  } finally {
    await mend(world);
  }
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(title(page)).toContainText(broken.visitor.player.bungieName);
});

test("where even the frame breaks in an open site, a page of its own says so and loads again", async ({
  broken,
  page,
  context,
}) => {
  const { site, world } = broken;
  await beVisitor(context, broken);
  // It draws itself anew every other second, with its frame.
  await page.goto(`${site.origin}/inventory`);
  await failOnUse(world);
  try {
    await expect(page.getByRole("button", { name: "Load it again" })).toBeVisible();
    await expect(title(page)).toHaveText("Something broke on our side");
    await expect(page.getByRole("navigation")).toHaveCount(0);
  } finally {
    await mend(world);
  }
  await page.getByRole("button", { name: "Load it again" }).click();
  await expect(title(page)).toContainText("still being fetched");
});

test("while the database is away, who is signed out still reads what needs none", async ({
  broken,
  page,
}) => {
  const { site, relay } = broken;
  await relay.cut();
  for (const path of ["/about", "/privacy", "/faq", "/search-help", "/robots.txt", "/sw.js"])
    expect((await page.request.get(`${site.origin}${path}`)).status(), path).toBe(200);
  const answer = await page.request.get(`${site.origin}/sitemap.xml`);
  expect(answer.status(), "programs are told as well").toBe(503);
  expect(answer.headers()["retry-after"]).toBe("10");
  await relay.mend();
});

test("while a new version's tables are not there yet, pages are away and not broken", async ({
  broken,
  page,
}) => {
  const { site, world, visitor } = broken;
  const { db } = world.services;
  const ask = () => page.request.get(`${site.origin}/about`, { headers: { cookie: visitor.cookie } });
  for (const [away, back] of [
    [
      "alter table membership rename to membership_of_later",
      "alter table membership_of_later rename to membership",
    ],
    [
      "alter table session rename column handle to later",
      "alter table session rename column later to handle",
    ],
  ] as const) {
    await db.$executeRawUnsafe(away);
    expect((await ask()).status(), away).toBe(503);
    await db.$executeRawUnsafe(back);
    expect((await ask()).status(), back).toBe(200);
  }
});

/** From now on the database fails on the first thing a signed-in page does, for a reason of no kind we know. */
async function failOnUse({ services: { db } }: TwoSites): Promise<void> {
  await db.$executeRawUnsafe(`update session set "lastSeenAt" = null`);
  await db.$executeRawUnsafe(`create or replace function fail_on_use() returns trigger language plpgsql as
    $$ begin raise exception 'broken on purpose' using errcode = '22012'; end $$`);
  await db.$executeRawUnsafe(
    "create trigger fail_on_use before update on session for each row execute function fail_on_use()",
  );
}

async function mend({ services: { db } }: TwoSites): Promise<void> {
  await db.$executeRawUnsafe("drop trigger fail_on_use on session");
}
