import { readFile } from "node:fs/promises";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { expect, test } from "./support/journey.ts";
import { newPlayer } from "./support/new-player.ts";

/** A browser of its own, as Firefox on Windows would call itself. */
async function otherBrowser(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const userAgent = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";
  return (await browser.newContext({ baseURL: baseURL ?? "", userAgent })).newPage();
}

async function cookieOf(context: BrowserContext): Promise<string> {
  const cookie = (await context.cookies()).find(({ name }) => name.endsWith("session"));
  return `${cookie?.name}=${cookie?.value}`;
}

/** Whether a cookie still opens the account, asked as a thief of it would. */
async function opensAccount(baseURL: string | undefined, cookie: string): Promise<boolean> {
  const answer = await fetch(new URL("/account", baseURL), { headers: { cookie }, redirect: "manual" });
  return answer.status === 200;
}

/** Asks for the letter; the answer is the same for every address. */
async function askForLetter(page: Page, address: string): Promise<void> {
  await page.goto("/digest");
  await page.getByLabel("Mail address").fill(address);
  await page.getByRole("button", { name: "Send me the letter" }).click();
  await expect(page.getByText("Look into your mailbox")).toBeVisible();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a player sees every browser that is signed in, and ends another's sign-in at once", async ({
      page,
      browser,
      baseURL,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      const { name } = await newPlayer(sandbox);
      await signIn(page, name, "/account");
      const rows = page.getByRole("region", { name: "Signed in" }).getByRole("listitem");
      await expect(rows).toHaveCount(1);
      await axeIsClean(page);

      const other = await otherBrowser(browser, baseURL);
      await signIn(other, name);
      const cookie = await cookieOf(other.context());
      expect(await opensAccount(baseURL, cookie)).toBe(true);
      await page.reload();
      await expect(rows).toHaveCount(2);
      await expect(rows.first()).toContainText("This browser");
      await expect(rows.last()).toContainText(/Firefox on Windows.*Signed in .*last seen/);
      await axeIsClean(page);

      await page.getByRole("button", { name: "Sign out Firefox on Windows" }).click();
      await expect(page.getByRole("status")).toContainText("That browser is signed out");
      await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(1);
      await axeIsClean(page);
      await page.getByRole("link", { name: "Back to your account" }).click();
      await expect(rows).toHaveCount(1);
      expect(await opensAccount(baseURL, cookie), "the other browser's cookie").toBe(false);
      expect(await opensAccount(baseURL, await cookieOf(page.context())), "this one's").toBe(true);
      await other.goto("/account");
      expect(new URL(other.url()).pathname).toBe("/sign-in");
      await other.context().close();
    });

    test("signing out everywhere makes every cookie worthless, this browser's too, and says so", async ({
      page,
      context,
      browser,
      baseURL,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      const { name } = await newPlayer(sandbox);
      const other = await otherBrowser(browser, baseURL);
      await signIn(other, name);
      await signIn(page, name);
      const cookies = [await cookieOf(context), await cookieOf(other.context())];
      await page.goto("/account");
      await page.getByRole("button", { name: "Sign out everywhere" }).click();
      await expect(page.getByRole("heading", { level: 1, name: /signed out everywhere/i })).toBeVisible();
      expect(new URL(page.url()).pathname).toBe("/sign-out");
      await axeIsClean(page);
      for (const cookie of cookies) expect(await opensAccount(baseURL, cookie)).toBe(false);
      expect((await context.cookies()).filter((one) => one.name.endsWith("session"))).toEqual([]);
      await other.context().close();
    });

    test("the export is a file with everything that is held, readable, and without a key", async ({
      page,
      context,
      sandbox,
      signIn,
    }) => {
      const { name, playerId, membershipId, bungieMembershipId, characters } = await newPlayer(sandbox);
      const address = `export-${playerId}@example.com`;
      await signIn(page, name);
      await askForLetter(page, address);
      await page.goto("/account");
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: "Export my data" }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/^ninefold-player-[a-z0-9-]+-\d{4}-\d\d-\d\d\.json$/);
      const text = await readFile(await download.path(), "utf8");
      for (const held of [name, membershipId, bungieMembershipId, address, characters[0]?.characterId])
        expect(text, String(held)).toContain(held);
      const file = JSON.parse(text) as Record<string, unknown>;
      for (const part of ["player", "sessions", "memberships", "lastProfile", "moves", "letters"])
        expect(file[part], part).toBeTruthy();
      expect(text.split("\n").length, "lines: it is meant to be read").toBeGreaterThan(50);
      const cookie = (await cookieOf(context)).split("=")[1] ?? "none";
      expect(text).not.toContain(cookie);
      expect(text).not.toMatch(
        /sealed|"accessToken"|"refreshToken"|"sessionToken"|TokenHash|unsubscribeToken/,
      );
    });

    test("deleting needs the typed confirmation: a refusal keeps what was typed and deletes nothing", async ({
      page,
      baseURL,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      const { name } = await newPlayer(sandbox);
      await signIn(page, name, "/account");
      await page.getByRole("link", { name: "Delete my account" }).click();
      await page.waitForURL("/account/delete");
      await axeIsClean(page);
      const field = page.getByRole("textbox", { name: /type your Bungie name or the word DELETE/ });
      for (const typed of ["", "delet", `${name}x`]) {
        await field.fill(typed);
        await Promise.all([
          page.waitForResponse((answer) => answer.request().method() === "POST"),
          page.getByRole("button", { name: "Delete everything" }).click(),
        ]);
        await expect(page.getByRole("button", { name: "Delete everything" })).toBeEnabled();
        await expect(field).toHaveAttribute("aria-invalid", "true");
        await expect(field).toHaveAccessibleDescription(/Nothing was deleted\./);
        await expect(field).toHaveValue(typed);
        expect(page.url(), "nothing of it in the address").not.toContain("?");
      }
      await axeIsClean(page);
      expect(await opensAccount(baseURL, await cookieOf(page.context()))).toBe(true);
    });

    test("once deleted everything is gone: every cookie is worthless, and signing in starts afresh", async ({
      page,
      browser,
      baseURL,
      context,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      const { name, playerId } = await newPlayer(sandbox);
      const other = await otherBrowser(browser, baseURL);
      await signIn(other, name);
      await signIn(page, name);
      await askForLetter(page, `gone-${playerId}@example.com`);
      await page.goto("/account");
      await expect(page.getByRole("region", { name: "Letters" })).toContainText("Waits for the button");
      const before = await (await page.request.get("/account/export")).json();
      const cookies = [await cookieOf(context), await cookieOf(other.context())];

      await page.goto("/account/delete");
      await page.getByRole("textbox").fill(javaScriptEnabled ? ` ${name.toUpperCase()} ` : "delete");
      await page.getByRole("button", { name: "Delete everything" }).click();
      await page.waitForURL("/account/deleted");
      await expect(page.getByRole("heading", { name: "Your account is deleted" })).toBeVisible();
      await expect(page.getByRole("main")).not.toContainText(name);
      await axeIsClean(page);
      for (const cookie of cookies) expect(await opensAccount(baseURL, cookie)).toBe(false);
      expect((await context.cookies()).filter((one) => one.name.endsWith("session"))).toEqual([]);

      await signIn(page, name);
      const after = await (await page.request.get("/account/export")).json();
      expect(after.player.id).not.toBe(before.player.id);
      expect(after.letters).toEqual([]);
      expect(after.sessions).toHaveLength(1);
      await other.context().close();
    });
  });
}

test("another player's sign-in cannot be ended, whatever a form names", async ({
  page,
  browser,
  baseURL,
  sandbox,
  signIn,
}) => {
  const [ada, bea] = [await newPlayer(sandbox), await newPlayer(sandbox)];
  const other = await otherBrowser(browser, baseURL);
  await signIn(other, bea.name);
  const theirs = await (await other.request.get("/account/export")).json();
  await signIn(page, ada.name);
  const second = await otherBrowser(browser, baseURL);
  await signIn(second, ada.name);
  await page.goto("/account");
  await page.locator('input[name="handle"]').evaluate((input, handle) => {
    (input as HTMLInputElement).value = handle;
  }, theirs.sessions[0].handle);
  await page.getByRole("button", { name: "Sign out Firefox on Windows" }).click();
  await expect(page.getByRole("status")).toContainText("signed out already");
  expect(await opensAccount(baseURL, await cookieOf(other.context())), "the other player's cookie").toBe(
    true,
  );
  await Promise.all([other.context().close(), second.context().close()]);
});

test("the page after a deletion tells nobody who is signed in that they are deleted", async ({
  page,
  sandbox,
  signIn,
}) => {
  const { name } = await newPlayer(sandbox);
  await signIn(page, name, "/account/deleted");
  expect(new URL(page.url()).pathname).toBe("/account");
});

test("a move under way is named before a deletion", async ({ page, sandbox, signIn, axeIsClean }) => {
  const { name, playerId } = await newPlayer(sandbox);
  await signIn(page, name);
  // It waits while Bungie.net is down for it.
  await sandbox.addFault({ route: "TransferItem", playerId, kind: "code", code: 5 });
  await page.goto("/inventory");
  const kinetic = page.getByRole("region", { name: /^Kinetic/ });
  await kinetic
    .getByRole("group", { name: "Vault", exact: true })
    .getByRole("link", { name: /, legendary / })
    .first()
    .click();
  await page.getByRole("button", { name: "Move to Hunter" }).click();
  await expect(page.getByText("Bungie.net is down for maintenance").first()).toBeVisible();
  await page.goto("/account/delete");
  await expect(page.getByRole("main")).toContainText("A move is under way");
  await axeIsClean(page);
});
