import type { Page } from "@playwright/test";
import { expect, test } from "./support/journey.ts";
import { newPlayer } from "./support/new-player.ts";
import {
  approveWithoutReturning,
  CALLBACK,
  goToBungie,
  refusedTokenCalls,
  sessionCookie,
} from "./support/sign-in-steps.ts";

for (const [which, query] of [
  ["no state", "code=made-up"],
  ["a wrong state", "code=made-up&state=made-up"],
  ["an empty state", "code=made-up&state="],
  ["neither code nor state", ""],
] as const) {
  test(`a callback with ${which} is refused without asking Bungie`, async ({
    page,
    context,
    sandbox,
    axeIsClean,
  }) => {
    const { next } = await sandbox.requests();
    await goToBungie(page);
    const answer = await page.goto(`${CALLBACK}?${query}`);
    expect(answer?.status()).toBe(403);
    await expect(page.getByRole("heading", { name: "Sign-in refused" })).toBeVisible();
    await axeIsClean(page);
    expect(await refusedTokenCalls(sandbox, next)).toBe(0);
    expect(await sessionCookie(context)).toBeUndefined();
  });
}

test("a callback in another browser is refused without asking Bungie", async ({
  page,
  browser,
  sandbox,
  baseURL,
}) => {
  const player = await newPlayer(sandbox);
  await goToBungie(page);
  const address = await approveWithoutReturning(page, player);
  const other = await browser.newContext({ baseURL: baseURL ?? "" });
  const otherPage = await other.newPage();
  await goToBungie(otherPage);
  expect((await otherPage.goto(address.href))?.status()).toBe(403);
  expect(await sessionCookie(other)).toBeUndefined();
  await other.close();
  expect((await page.goto(address.href))?.status(), "the browser that began it").toBe(200);
});

test("a state is good for one callback: not again later, and not twice at once", async ({
  page,
  context,
  sandbox,
}) => {
  const player = await newPlayer(sandbox);
  const { next } = await sandbox.requests();
  await goToBungie(page);
  const address = await approveWithoutReturning(page, player);
  const state = (await context.cookies()).find(({ name }) => name.endsWith("state"));
  const call = () =>
    fetch(address, { redirect: "manual", headers: { cookie: `${state?.name}=${state?.value}` } });
  const statuses = (await Promise.all([call(), call(), call()])).map(({ status }) => status);
  expect(statuses.toSorted()).toEqual([303, 403, 403]);
  expect((await call()).status).toBe(403);
  expect(await refusedTokenCalls(sandbox, next, player)).toBe(0);
});

test("a callback by POST, or past its exact address, begins nothing", async ({ page, request }) => {
  await goToBungie(page);
  for (const path of [CALLBACK, "/api/auth/callback/other", "/api/auth/callback"]) {
    const answer = await request.post(`${path}?code=made-up&state=made-up`, { maxRedirects: 0 });
    expect([404, 405], path).toContain(answer.status());
    expect(answer.headers()["set-cookie"], path).toBeUndefined();
  }
});

test("a missing code is refused in words, without a stack trace", async ({ page, sandbox }) => {
  const player = await newPlayer(sandbox);
  await goToBungie(page);
  const address = await approveWithoutReturning(page, player);
  address.searchParams.delete("code");
  expect((await page.goto(address.href))?.status()).toBe(400);
  const text = await page.locator("body").textContent();
  expect(text).toContain("without a sign-in code");
  expect(text).not.toMatch(/at .*\.(js|ts)|Error:/);
  await expect(page.getByRole("link", { name: "Start again" })).toBeVisible();
});

test("of next-auth's own routes none is open but the callback", async ({ request }) => {
  for (const name of ["session", "csrf", "providers", "signin", "signin/bungie", "signout", "error"]) {
    const path = `/api/auth/${name}`;
    const answers = [
      await request.get(path, { maxRedirects: 0 }),
      await request.post(path, { maxRedirects: 0, form: { csrfToken: "made-up" } }),
    ];
    for (const answer of answers) {
      expect([404, 405], `${path} ${answer.status()}`).toContain(answer.status());
      expect(answer.headers()["set-cookie"], path).toBeUndefined();
    }
  }
});

test("a refused callback keeps the way back: starting again leads to the page one wanted", async ({
  page,
  sandbox,
}) => {
  const player = await newPlayer(sandbox);
  await goToBungie(page, "/sign-in?returnTo=%2Fabout%3Ffrom%3Dhere");
  expect((await page.goto(`${CALLBACK}?code=made-up&state=made-up`))?.status()).toBe(403);
  await page.getByRole("link", { name: "Start again" }).click();
  await expect(page.getByRole("main")).toContainText("You will return to the page about Ninefold");
  await goToBungie(page, page.url());
  await page.goto((await approveWithoutReturning(page, player)).href);
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe("/about?from=here");
});

test("who reloads a spent callback address reads that they are signed in, and gets a way on", async ({
  page,
  context,
  sandbox,
  axeIsClean,
}) => {
  const player = await newPlayer(sandbox);
  await goToBungie(page);
  const address = await approveWithoutReturning(page, player);
  await page.goto(address.href);
  const session = (await sessionCookie(context))?.value;
  expect((await page.goto(address.href))?.status()).toBe(403);
  await expect(page.getByRole("heading", { name: "You are signed in" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText(player.name);
  await axeIsClean(page);
  await page.getByRole("link", { name: "Go on" }).click();
  await page.waitForURL("/characters");
  expect((await sessionCookie(context))?.value, "the session is the one before").toBe(session);
});

test("of two sign-ins begun in two tabs the first ends in words, and the second signs in", async ({
  page,
  context,
  sandbox,
  axeIsClean,
}) => {
  const player = await newPlayer(sandbox);
  await goToBungie(page, "/sign-in?returnTo=%2Fabout");
  const second = await context.newPage();
  await goToBungie(second, "/sign-in?returnTo=%2Finventory");
  expect((await page.goto((await approveWithoutReturning(page, player)).href))?.status()).toBe(403);
  await expect(page.getByRole("main")).toContainText("not the sign-in that your browser began last");
  await axeIsClean(page);
  await second.goto((await approveWithoutReturning(second, player)).href);
  expect(new URL(second.url()).pathname).toBe("/inventory");
  // The first tab's way on, pressed after the second tab signed in.
  await page.getByRole("link", { name: "Start again" }).click();
  await expect(page.getByRole("main")).toContainText(`You are signed in as ${player.name}`);
});

for (const colorScheme of ["dark", "light"] as const) {
  test.describe(`in ${colorScheme} colours, without JavaScript`, () => {
    test.use({ colorScheme, javaScriptEnabled: false });

    test("the refusal page wears the site's look", async ({ page }) => {
      await page.goto("/sign-in");
      const ofSite = await lookOf(page, "html");
      const button = await lookOf(page, "main button.button");
      await page.goto(`${CALLBACK}?code=made-up&state=made-up`);
      expect(await lookOf(page, "html")).toEqual(ofSite);
      expect(await lookOf(page, "a.button")).toEqual(button);
    });
  });
}

async function lookOf(page: Page, selector: string) {
  return page.locator(selector).evaluate((element) => {
    const { color, backgroundColor } = getComputedStyle(element);
    return { color, backgroundColor };
  });
}
