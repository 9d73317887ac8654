import type { Page } from "@playwright/test";
import { expect, test } from "./support/journey.ts";
import { plantClan, plantNames } from "./support/planted-names.ts";
import { TwoSites, type Visitor } from "./support/two-sites.ts";

test.use({ withPictures: true });

// One stack of its own, in which Bungie calls everything by names that attack.
const MARKUP = `"><script>window.ran=1</script><img src=x onerror="window.ran=1">`;
const LINK = "javascript:window.ran=1";
const LONG = "W".repeat(300);

let world: TwoSites;
let origin: string;
test.describe.configure({ mode: "default" });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  world = await TwoSites.prepare();
  await plantNames(world.services.db, [MARKUP, LINK, LONG]);
  origin = (await world.startSite()).origin;
});
test.afterAll(() => world.close());

async function comeIn(page: Page, name: string): Promise<Visitor> {
  const visitor = await world.visitor("no-clan");
  const { playerId } = visitor.player;
  const { db } = world.services;
  await db.user.update({ where: { id: playerId }, data: { name, bungieName: name } });
  await db.membership.updateMany({ where: { playerId }, data: { displayName: name } });
  await plantClan(db, visitor.player, name);
  const { playerId: inSandbox } = visitor.inSandbox;
  await world.sandbox.addFault({ route: "GetGroupsForMember", playerId: inSandbox, kind: "code", code: 5 });
  const [cookieName = "", value = ""] = visitor.cookie.split("=");
  await page.context().addCookies([{ name: cookieName, value, url: origin }]);
  return visitor;
}

/** What attacking text would have become, if it were not text. */
function livingParts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const odd = [
      ...document.querySelectorAll("[onerror], [onload], [onclick], img[src='x']"),
      ...[...document.querySelectorAll("a, form, img, iframe")].filter((element) =>
        /^\s*javascript:/i.test(element.getAttribute("href") ?? element.getAttribute("action") ?? ""),
      ),
      ...[...document.querySelectorAll("script")].filter(({ text }) => /^window\.ran=1$/.test(text.trim())),
    ].map(({ outerHTML }) => outerHTML);
    return "ran" in window ? ["something ran", ...odd] : odd;
  });
}

const PAGES = [
  "/characters",
  "/inventory",
  "/account",
  "/account/delete",
  "/clan",
  "/choose-membership",
  "/sign-out",
  "/",
];

for (const [what, name] of [
  ["markup", MARKUP],
  ["a link that would run", LINK],
  ["one word of 300 letters", LONG],
] as const) {
  test(`names that are ${what} are text on every page`, async ({ page }) => {
    test.slow();
    const { inSandbox } = await comeIn(page, name);
    const [item] = await world.sandbox.itemsOf(inSandbox.playerId);
    for (const path of [...PAGES, `/item/${item?.itemInstanceId}`]) {
      await page.goto(`${origin}${path}`);
      expect(await livingParts(page), path).toEqual([]);
    }
    await page.goto(`${origin}/sign-out`);
    await expect(page.getByRole("main")).toContainText(name);
    await page.goto(`${origin}/clan`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
    await page.goto(`${origin}/item/${item?.itemInstanceId}`);
    await expect(page.getByRole("main")).toContainText(/window\.ran=1|W{300}/);
  });
}

/** Text that reaches beyond the right edge of the screen and does not end in an ellipsis. */
function textBeyondTheEdge(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const edge = document.documentElement.clientWidth + 1;
    const isCutOnPurpose = (element: Element | null): boolean =>
      element !== null &&
      (getComputedStyle(element).textOverflow === "ellipsis" ||
        element.classList.contains("sr-only") ||
        isCutOnPurpose(element.parentElement));
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const beyond = document.documentElement.scrollWidth > edge ? ["the page itself"] : [];
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(text);
      if (range.getBoundingClientRect().right > edge && !isCutOnPurpose(text.parentElement))
        beyond.push(`${text.parentElement?.tagName}: ${text.textContent?.slice(0, 60)}`);
    }
    return beyond;
  });
}

test("a name of one word and 300 letters makes no page wider than a phone, nor is it lost at the edge", async ({
  page,
}) => {
  test.slow();
  const { inSandbox } = await comeIn(page, LONG);
  const [item] = await world.sandbox.itemsOf(inSandbox.playerId);
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 844 });
    for (const path of [...PAGES, "/sign-in", "/account/sessions", `/item/${item?.itemInstanceId}`]) {
      await page.goto(`${origin}${path}`);
      expect(await textBeyondTheEdge(page), `${path} at ${width} pixels`).toEqual([]);
    }
  }
});

test("a name that attacks is text in the file of one's data, and in its file's name", async ({ page }) => {
  await comeIn(page, MARKUP);
  const answer = await page.request.get(`${origin}/account/export`);
  expect(answer.headers()["content-type"]).toContain("application/json");
  expect(answer.headers()["x-content-type-options"]).toBe("nosniff");
  expect(answer.headers()["content-disposition"]).toMatch(/^attachment; filename="[\w.-]+"$/);
  expect(JSON.stringify(await answer.json())).toContain("window.ran=1");
});
