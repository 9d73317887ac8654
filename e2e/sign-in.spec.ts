import type { BrowserContext, Page } from "@playwright/test";
import { expect, test } from "./support/journey.ts";
import type { SandboxControls, SandboxPlayer } from "./support/sandbox-controls.ts";

const CALLBACK = "/api/auth/callback/bungie";
let made = 0;

/** A player with a name of their own, so that journeys do not meet. */
function newPlayer(sandbox: SandboxControls, template?: "one-character" | "two-memberships") {
  made += 1;
  const name = `Signer ${process.pid}-${made}-${Date.now().toString(36)}`;
  return sandbox.makePlayer({ template: template ?? "one-character", name });
}

/** Presses the button and stops at Bungie's question. */
async function goToBungie(page: Page, from = "/sign-in"): Promise<void> {
  await page.goto(from);
  await page
    .getByRole("main")
    .getByRole("button", { name: /sign in with bungie/i })
    .click();
  await page.getByRole("button", { name: "Approve" }).waitFor();
}

/** Approves, but keeps the address that Bungie would send the browser to. */
async function approveWithoutReturning(page: Page, { playerId }: SandboxPlayer): Promise<URL> {
  const state = new URL(page.url()).searchParams.get("state") ?? "";
  const answer = await page.request.post(page.url(), {
    form: { state, playerId, decision: "approve" },
    maxRedirects: 0,
  });
  return new URL(answer.headers().location ?? "");
}

async function sessionCookie(context: BrowserContext) {
  return (await context.cookies()).find(({ name }) => name.endsWith("session"));
}

/** Whose session a cookie opens, by the name; null when it is worthless. */
async function whose(page: Page, sessionCookieValue: string | undefined): Promise<string | null> {
  const answer = await fetch(new URL("/api/auth/session", page.url()), {
    headers: { cookie: `ninefold.session=${sessionCookieValue ?? ""}` },
  });
  const session = (await answer.json()) as { user?: { name?: string } } | null;
  return session?.user?.name ?? null;
}

/** Token calls for codes that are made up or spent: what a refused callback must not cause. Others' sign-ins succeed. */
async function refusedTokenCalls(sandbox: SandboxControls, since: number): Promise<number> {
  const { requests } = await sandbox.requests(since);
  return requests.filter(({ route, status }) => route === "Token" && status >= 400).length;
}

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

    test("declining at Bungie.net is answered in words, with the way back", async ({
      page,
      context,
      axeIsClean,
    }) => {
      await goToBungie(page);
      await page.getByRole("button", { name: "Deny" }).click();
      await expect(page.getByRole("main")).toContainText("You declined at Bungie.net");
      await expect(page.getByRole("main").getByRole("button", { name: /sign in/i })).toBeVisible();
      await axeIsClean(page);
      expect(await sessionCookie(context)).toBeUndefined();
    });

    test("with two active accounts the player picks one", async ({ page, sandbox, signIn, axeIsClean }) => {
      const { name } = await newPlayer(sandbox, "two-memberships");
      await signIn(page, name);
      await page.goto("/choose-membership");
      await expect(page.getByRole("heading", { name: "Choose an account" })).toBeVisible();
      await axeIsClean(page);
      await page.getByRole("button", { name: "Use this account" }).first().click();
      await page.waitForURL("/characters");
    });
  });
}

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
  expect(await refusedTokenCalls(sandbox, next)).toBe(0);
});

test("a callback by POST, or past its exact address, begins nothing", async ({ page, request }) => {
  await goToBungie(page);
  for (const path of [CALLBACK, "/api/auth/callback/other", "/api/auth/callback"]) {
    const answer = await request.post(`${path}?code=made-up&state=made-up`, { maxRedirects: 0 });
    expect(answer.status(), path).toBe(404);
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
});

test("an outage during the callback says so and keeps the way back", async ({
  page,
  context,
  sandbox,
  axeIsClean,
}) => {
  const player = await newPlayer(sandbox);
  await sandbox.addFault({
    route: "GetMembershipsForCurrentUser",
    playerId: player.playerId,
    kind: "code",
    code: 5,
    times: 3,
  });
  await goToBungie(page);
  await page.goto((await approveWithoutReturning(page, player)).href);
  await expect(page.getByRole("main")).toContainText("Bungie.net is down");
  await axeIsClean(page);
  expect(await sessionCookie(context)).toBeUndefined();
  await expect(page.getByRole("main").getByRole("button", { name: /sign in/i })).toBeVisible();
});

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
