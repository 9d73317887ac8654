import type { Page } from "@playwright/test";
import { expect, test } from "./support/journey.ts";
import { newPlayer } from "./support/new-player.ts";
import { approveWithoutReturning, goToBungie } from "./support/sign-in-steps.ts";

test.use({ withPictures: true });

/** The cards of the page: what each account is called, and the button that shows it. */
function cards(page: Page) {
  return page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading") });
}

/** The name of the platform's account that pages show. */
async function shownAccount(page: Page): Promise<string> {
  await page.goto("/choose-membership");
  const shown = cards(page).filter({ hasText: "Shown now" });
  return (await shown.getByRole("heading").textContent()) ?? "";
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("with two active accounts the player chooses, and comes back to the page they wanted", async ({
      page,
      sandbox,
      axeIsClean,
    }) => {
      const player = await newPlayer(sandbox, "two-memberships");
      await goToBungie(page, "/sign-in?returnTo=%2Finventory");
      await page.goto((await approveWithoutReturning(page, player)).href);
      await expect(page.getByRole("heading", { name: "Choose an account" })).toBeVisible();
      expect(new URL(page.url()).searchParams.get("returnTo")).toBe("/inventory");
      await expect(cards(page)).toHaveCount(2);
      await expect(page.getByText("Shown now")).toHaveCount(0);
      await axeIsClean(page);
      await page.getByRole("button", { name: "Use this account on Xbox" }).click();
      await page.waitForURL("/inventory");
      await expect(page.getByRole("heading", { level: 1, name: "Inventory" })).toBeVisible();
      expect(await shownAccount(page)).toContain("on Xbox");
    });

    test("the choice can be changed later: the current one is marked, and the page one came from waits", async ({
      page,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      const { name } = await newPlayer(sandbox, "two-memberships");
      await signIn(page, name);
      await page.getByRole("button", { name: "Use this account on Steam" }).click();
      await page.waitForURL("/characters");
      await page.goto("/choose-membership?returnTo=%2Fabout");
      const steam = cards(page).filter({ hasText: "on Steam" });
      await expect(steam.getByText("Shown now")).toBeVisible();
      await expect(steam.getByRole("button")).toHaveCount(0);
      await axeIsClean(page);
      await page.getByRole("button", { name: "Use this account on Xbox" }).click();
      await page.waitForURL("/about");
      expect(await shownAccount(page)).toContain("on Xbox");
    });

    test("who has no Destiny account reads what to do, asks Bungie.net again, or becomes somebody else", async ({
      page,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      const { name } = await newPlayer(sandbox, "brand-new");
      await signIn(page, name);
      for (const path of ["/characters", "/inventory", "/choose-membership"]) {
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1, name: "No Destiny account yet" })).toBeVisible();
        await expect(page.getByRole("main")).toContainText(name);
        await axeIsClean(page);
      }
      const main = page.getByRole("main");
      await expect(main.getByRole("button", { name: "Sign out" })).toBeVisible();
      await main.getByRole("button", { name: "Ask Bungie.net again" }).click();
      await expect(main).toContainText("Bungie.net still names none");
      await axeIsClean(page);
      await main.getByRole("button", { name: "Sign in with another account" }).click();
      await page.getByRole("button", { name: "Approve" }).waitFor();
      expect(new URL(page.url()).searchParams.get("reauth")).toBe("true");
    });

    test("an account without a character says so, and what to do", async ({
      page,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      const { name, playerId } = await newPlayer(sandbox, "one-character");
      await sandbox.setPlayer(playerId, { charactersDeleted: true });
      await signIn(page, name);
      for (const path of ["/characters", "/inventory"]) {
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(/has no characters/);
        await expect(page.getByRole("link", { name: "Try again" })).toHaveAttribute("href", path);
        await axeIsClean(page);
      }
      await page.getByRole("button", { name: "Ask Bungie.net again" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "One Destiny account" })).toBeVisible();
    });

    test("a private account says so, and where it is changed", async ({
      page,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      const { name } = await newPlayer(sandbox, "private");
      await signIn(page, name);
      for (const path of ["/characters", "/inventory"]) {
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(/private/);
        const settings = page.getByRole("link", { name: "Privacy settings at bungie.net" });
        await expect(settings).toHaveAttribute("href", /^https:\/\/www\.bungie\.net\//);
        await axeIsClean(page);
      }
    });

    test("an account with one character shows it alone", async ({ page, sandbox, signIn, axeIsClean }) => {
      const { name } = await newPlayer(sandbox, "one-character");
      await signIn(page, name);
      await page.goto("/characters");
      await expect(page.getByRole("main").getByRole("region")).toHaveCount(1);
      await axeIsClean(page);
      await page.goto("/inventory");
      await expect(page.getByRole("heading", { level: 1, name: "Inventory" })).toBeVisible();
      await axeIsClean(page);
    });

    test("the account page stands in each of these states", async ({
      page,
      context,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      for (const template of ["brand-new", "private", "one-character"] as const) {
        const { name, playerId } = await newPlayer(sandbox, template);
        if (template === "one-character") await sandbox.setPlayer(playerId, { charactersDeleted: true });
        await context.clearCookies();
        await signIn(page, name);
        const answer = await page.goto("/account");
        expect(answer?.status(), template).toBe(200);
        await expect(page.getByRole("main"), template).toContainText(name);
        await axeIsClean(page);
      }
    });
  });
}

test("who is cross-saved is never asked, and reads that there is nothing to choose", async ({
  page,
  sandbox,
  axeIsClean,
}) => {
  const player = await newPlayer(sandbox, "cross-saved");
  await goToBungie(page, "/sign-in?returnTo=%2Fcharacters");
  await page.goto((await approveWithoutReturning(page, player)).href);
  expect(new URL(page.url()).pathname).toBe("/characters");
  await expect(page.getByRole("main").getByRole("region")).toHaveCount(3);
  await page.goto("/choose-membership");
  await expect(page.getByRole("main")).toContainText("there is nothing to choose");
  await expect(page.getByRole("main")).toContainText("Cross save joins your platforms in it");
  await expect(page.getByRole("button", { name: /Use this account/ })).toHaveCount(0);
  await axeIsClean(page);
});

test("an account that cross save takes the place of is no longer chosen, and nobody is asked again", async ({
  page,
  sandbox,
  signIn,
}) => {
  const { name, playerId } = await newPlayer(sandbox, "two-memberships");
  await signIn(page, name);
  await page.getByRole("button", { name: "Use this account on Xbox" }).click();
  await page.waitForURL("/characters");
  await sandbox.setPlayer(playerId, { crossSaved: true });
  await page.goto("/choose-membership");
  await page.getByRole("button", { name: "Ask Bungie.net again" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "One Destiny account" })).toBeVisible();
  await expect(cards(page).filter({ hasText: "Shown now" })).toContainText("on Steam");
  await page.goto("/characters");
  await expect(page.getByRole("main").getByRole("region")).toHaveCount(2);
});

test("asking again in an outage takes no account away and says so", async ({ page, sandbox, signIn }) => {
  const { name, playerId } = await newPlayer(sandbox, "two-memberships");
  await signIn(page, name);
  await page.goto("/choose-membership?returnTo=%2Fabout");
  await sandbox.addFault({ route: "GetLinkedProfiles", kind: "code", code: 5, playerId, times: 1 });
  await page.getByRole("button", { name: "Ask Bungie.net again" }).click();
  await expect(page.getByRole("main")).toContainText("Bungie.net is down");
  await expect(cards(page)).toHaveCount(2);
  await page.getByRole("button", { name: "Use this account on Steam" }).click();
  await page.waitForURL("/about");
});

test("a choice that is not one of the player's own is refused in words and changes nothing", async ({
  page,
  sandbox,
  signIn,
}) => {
  const other = await newPlayer(sandbox);
  const { name } = await newPlayer(sandbox, "two-memberships");
  await signIn(page, name);
  await page.goto("/choose-membership");
  await page
    .locator('input[name="membershipId"]')
    .first()
    .evaluate((input: HTMLInputElement, id) => {
      input.value = id;
    }, other.membershipId);
  await page.getByRole("button", { name: "Use this account" }).first().click();
  await expect(page.getByRole("main")).toContainText("That account cannot be chosen");
  await expect(cards(page)).toHaveCount(2);
  await expect(page.getByText("Shown now")).toHaveCount(0);
});

for (const returnTo of ["//evil.example", "/%5Cevil.example", "https:evil.example", "javascript:alert(1)"]) {
  test(`after choosing an account nobody is led to ${returnTo}`, async ({ page, sandbox, signIn }) => {
    const { name } = await newPlayer(sandbox, "two-memberships");
    await signIn(page, name);
    await page.goto(`/choose-membership?returnTo=${encodeURIComponent(returnTo)}`);
    await page.getByRole("button", { name: "Use this account on Steam" }).click();
    await page.waitForURL("/characters");
  });
}
