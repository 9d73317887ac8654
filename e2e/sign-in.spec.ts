import { expect, test } from "./support/journey.ts";
import { newPlayer } from "./support/new-player.ts";
import {
  approveWithoutReturning,
  CALLBACK,
  goToBungie,
  sessionCookie,
  whose,
} from "./support/sign-in-steps.ts";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a player signs in, comes back to the page they asked for, and signs out", async ({
      page,
      context,
      sandbox,
      axeIsClean,
    }) => {
      const { name } = await newPlayer(sandbox);
      await page.goto("/sign-in?returnTo=%2Fabout%3Ffrom%3Dhere");
      await axeIsClean(page);
      await goToBungie(page, "/sign-in?returnTo=%2Fabout%3Ffrom%3Dhere");
      await page.getByRole("radio", { name }).check();
      await page.getByRole("button", { name: "Approve" }).click();
      await page.waitForURL("/about?from=here");
      const cookie = await sessionCookie(context);
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
      expect(await whose(page, cookie?.value)).toContain(name);

      await page.goto("/sign-out");
      await expect(page.getByRole("main")).toContainText(name);
      await axeIsClean(page);
      await page.getByRole("main").getByRole("button", { name: "Sign out" }).click();
      await expect(page.getByRole("heading", { name: "You are signed out" })).toBeVisible();
      await axeIsClean(page);
      expect(await sessionCookie(context)).toBeUndefined();
      expect(await whose(page, cookie?.value), "the old cookie").toBeNull();
    });

    test("declining at Bungie.net is answered in words, and the next sign-in still leads back", async ({
      page,
      context,
      sandbox,
      axeIsClean,
    }) => {
      const { name } = await newPlayer(sandbox);
      await goToBungie(page, "/sign-in?returnTo=%2Fabout%3Ffrom%3Dhere");
      await page.getByRole("button", { name: "Deny" }).click();
      const main = page.getByRole("main");
      await expect(main).toContainText("You declined at Bungie.net");
      await expect(main).toContainText("You will return to the page about Ninefold");
      await axeIsClean(page);
      expect(await sessionCookie(context)).toBeUndefined();
      await main.getByRole("button", { name: /sign in/i }).click();
      await page.getByRole("radio", { name }).check();
      await page.getByRole("button", { name: "Approve" }).click();
      await page.waitForURL("/about?from=here");
    });

    test("a player whose authorization Bungie ended reads so and comes back to the page after signing in", async ({
      page,
      sandbox,
    }) => {
      const player = await newPlayer(sandbox);
      // By way of a page that reads no account: one that was just read is shown again for a few seconds.
      await goToBungie(page, "/sign-in?returnTo=%2Fabout");
      await page.goto((await approveWithoutReturning(page, player)).href);
      await sandbox.setPlayer(player.playerId, { revoked: true });
      await page.goto("/inventory");
      const main = page.getByRole("main");
      await expect(main).toContainText("Your sign-in has ended");
      await expect(main).toContainText("You will return to your inventory");
      await main.getByRole("button", { name: /sign in/i }).click();
      await page.getByRole("radio", { name: player.name }).check();
      await page.getByRole("button", { name: "Approve" }).click();
      await page.waitForURL("/inventory");
      await expect(page.getByRole("heading", { level: 1, name: "Inventory" })).toBeVisible();
    });

    test("who is signed in already reads as whom, goes on, or becomes somebody else whom Bungie.net asks for", async ({
      page,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      const { name } = await newPlayer(sandbox);
      await signIn(page, name);
      await page.goto("/sign-in?returnTo=%2Fabout");
      const main = page.getByRole("main");
      await expect(main).toContainText(`You are signed in as ${name}`);
      await expect(main.getByRole("link", { name: "Go on to the page about Ninefold" })).toBeVisible();
      await axeIsClean(page);
      await main.getByRole("button", { name: "as somebody else" }).click();
      await page.getByRole("button", { name: "Approve" }).waitFor();
      expect(new URL(page.url()).searchParams.get("reauth")).toBe("true");
      await page.getByRole("button", { name: "Deny" }).click();
      await expect(main).toContainText("You declined at Bungie.net");
      await expect(main).toContainText(`You are signed in as ${name}`);
    });
  });
}

test("signing in as somebody else ends the first session and joins no accounts", async ({
  page,
  context,
  sandbox,
  signIn,
}) => {
  const [ada, bea] = [await newPlayer(sandbox), await newPlayer(sandbox)];
  await signIn(page, ada.name);
  const first = (await sessionCookie(context))?.value;
  await signIn(page, bea.name);
  const second = (await sessionCookie(context))?.value;
  expect(second).not.toBe(first);
  expect(await whose(page, first), "the first cookie").toBeNull();
  expect(await whose(page, second)).toContain(bea.name);
  await signIn(page, ada.name);
  expect(await whose(page, (await sessionCookie(context))?.value)).toContain(ada.name);
});

test("signing in again gives another session and makes the old cookie worthless", async ({
  page,
  context,
  sandbox,
  signIn,
}) => {
  const { name } = await newPlayer(sandbox);
  await signIn(page, name);
  const first = (await sessionCookie(context))?.value;
  await signIn(page, name);
  expect(await whose(page, first)).toBeNull();
  expect(await whose(page, (await sessionCookie(context))?.value)).toContain(name);
});

test("a session planted before signing in is not the one that is signed in", async ({
  page,
  context,
  sandbox,
  signIn,
}) => {
  const { name } = await newPlayer(sandbox);
  await page.goto("/sign-in");
  await context.addCookies([{ name: "ninefold.session", value: "planted", url: page.url() }]);
  await signIn(page, name);
  expect((await sessionCookie(context))?.value).not.toBe("planted");
  expect(await whose(page, "planted")).toBeNull();
});

test("a signed-in page asks a stranger to sign in, and leads back to itself", async ({
  page,
  sandbox,
  axeIsClean,
}) => {
  const player = await newPlayer(sandbox);
  await page.goto("/inventory");
  expect(new URL(page.url()).pathname).toBe("/sign-in");
  expect(new URL(page.url()).searchParams.get("returnTo")).toBe("/inventory");
  await axeIsClean(page);
  await goToBungie(page, page.url());
  await page.goto((await approveWithoutReturning(page, player)).href);
  expect(new URL(page.url()).pathname).toBe("/inventory");
});

for (const returnTo of ["//evil.example", "/%5Cevil.example", "https:evil.example", "javascript:alert(1)"]) {
  test(`signing in never leads to ${returnTo}`, async ({ page, sandbox, baseURL }) => {
    const player = await newPlayer(sandbox);
    await goToBungie(page, `/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
    const address = await approveWithoutReturning(page, player);
    const back = await page.request.get(address.href, { maxRedirects: 0 });
    expect(back.headers().location).toMatch(new RegExp(`^${baseURL}/(characters)?$`));
  });
}

test("a form posted from another site is refused, whatever host it claims", async ({ request }) => {
  const claims: readonly Record<string, string>[] = [
    {},
    { "x-forwarded-host": "evil.example" },
    { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https", forwarded: "host=evil.example" },
  ];
  for (const claim of claims) {
    const answer = await request.post("/sign-out", {
      headers: { origin: "https://evil.example", ...claim },
      data: "x",
    });
    expect(answer.status()).toBe(403);
  }
});

test("every page comes with the guarding headers and stays out of caches", async ({ request }) => {
  for (const path of ["/", "/sign-in", "/sign-out", "/api/auth/session", CALLBACK, "/nothing-here"]) {
    const headers = (await request.get(path, { maxRedirects: 0 })).headers();
    expect(headers["content-security-policy"], path).toMatch(/script-src 'self' 'nonce-[^']+';/);
    expect(headers["content-security-policy"], path).toContain("frame-ancestors 'none'");
    expect(headers["cache-control"], path).toContain("no-store");
    expect(headers, path).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
    });
    expect(headers["strict-transport-security"], path).toBeTruthy();
    expect(headers["x-powered-by"], path).toBeUndefined();
  }
});
