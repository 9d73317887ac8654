import type { Page } from "@playwright/test";
import { expect, test } from "./support/journey.ts";
import { newPlayer } from "./support/new-player.ts";

test.use({ withPictures: true });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("the account page says who one is, on what, with whom, and where to take it all back", async ({
      page,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      const { name, characters } = await newPlayer(sandbox, "rich");
      await signIn(page, name);
      await page.getByRole("banner").getByRole("link", { name }).click();
      await page.waitForURL("/account");
      const main = page.getByRole("main");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(new RegExp(`^${name}#\\d{4}$`));
      await expect(main.locator("img").first(), "the picture of the account").toHaveAttribute(
        "src",
        /avatar/i,
      );
      await expect(main).toContainText(/Here since .*\d{4}/);

      const platforms = page.getByRole("region", { name: "Platforms" });
      await expect(platforms.getByRole("listitem")).toHaveCount(1);
      await expect(platforms.getByRole("listitem")).toContainText(/Steam.*last played .*Shown here/);
      await expect(platforms.getByRole("listitem").locator("img")).toHaveAttribute("src", /\/img\//);

      const cards = page.getByRole("region", { name: "Characters" });
      for (const { className } of characters)
        await expect(cards.getByRole("heading", { name: className }), className).toBeVisible();
      await expect(cards).toContainText(/Read from Bungie\.net .*\d\d:\d\d/);
      await expect(cards).toContainText(/just now|seconds ago/);

      const access = page.getByRole("region", { name: "Access" });
      await expect(access).toContainText(/until .*20\d\d/);
      await expect(access.getByRole("link", { name: /Review or revoke/ })).toHaveAttribute(
        "href",
        "https://www.bungie.net/7/en/User/Account/ApplicationHistory",
      );
      await expect(page.getByRole("region", { name: "Letters" })).toContainText("no mail address of yours");
      await axeIsClean(page);
    });

    test("with two active accounts the page shows both, and leads to the choice and back", async ({
      page,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      const { name } = await newPlayer(sandbox, "two-memberships");
      await signIn(page, name, "/account");
      const platforms = page.getByRole("region", { name: "Platforms" });
      await expect(platforms.getByRole("listitem")).toHaveCount(2);
      await expect(platforms.getByText("Shown here")).toHaveCount(0);
      await expect(page.getByRole("region", { name: "Characters" })).toContainText("Choose an account first");
      await axeIsClean(page);
      await platforms.getByRole("link", { name: "Use this account on Xbox" }).click();
      await page.getByRole("listitem").filter({ hasText: "Xbox" }).getByRole("button").click();
      await page.waitForURL("/account");
      await expect(platforms.getByRole("listitem").filter({ hasText: "Shown here" })).toContainText("Xbox");
      await expect(platforms.getByRole("link", { name: "Use this account on Steam" })).toBeVisible();
      await expect(platforms.getByRole("link", { name: "Change" })).toBeVisible();
      await axeIsClean(page);
    });

    test("platforms that cross save joins are named as such, and cannot be chosen", async ({
      page,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      const { name } = await newPlayer(sandbox, "cross-saved");
      await signIn(page, name, "/account");
      const rows = page.getByRole("region", { name: "Platforms" }).getByRole("listitem");
      await expect(rows).toHaveCount(4);
      await expect(rows.filter({ hasText: "Shown here" })).toContainText("PlayStation");
      await expect(rows.filter({ hasText: "Joined by cross save: PlayStation is shown" })).toHaveCount(3);
      await expect(rows.getByRole("link")).toHaveCount(0);
      await axeIsClean(page);
    });

    test("Bungie.net is asked again about platforms when a player wants it", async ({
      page,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      const { name, playerId } = await newPlayer(sandbox);
      await signIn(page, name, "/account");
      const { next } = await sandbox.requests();
      const platforms = page.getByRole("region", { name: "Platforms" });
      await platforms.getByRole("button", { name: "Ask Bungie.net again" }).click();
      await expect(platforms.getByRole("status")).toContainText("Bungie.net was asked again");
      const asked = (await sandbox.requests(next)).requests.filter((one) => one.playerId === playerId);
      expect(asked.filter(({ route }) => route === "GetLinkedProfiles")).toHaveLength(1);

      await sandbox.addFault({ route: "GetLinkedProfiles", playerId, kind: "code", code: 5, times: 3 });
      await platforms.getByRole("button", { name: "Ask Bungie.net again" }).click();
      await expect(platforms.getByRole("status")).toContainText("Bungie.net is down for maintenance");
      await expect(platforms.getByRole("listitem")).toHaveCount(1);
      await axeIsClean(page);
    });

    test("while Bungie.net is down the last good copy stands there with its age, and nothing else is lost", async ({
      page,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      const { name, playerId } = await newPlayer(sandbox);
      await signIn(page, name, "/account");
      await sandbox.addFault({ route: "GetProfile", playerId, kind: "code", code: 5 });
      const characters = page.getByRole("region", { name: "Characters" });
      // An answer of the seconds before is still shared.
      await expect(async () => {
        await page.reload();
        await expect(characters).toContainText("Last good copy, read", { timeout: 500 });
      }).toPass();
      await expect(characters).toContainText("Bungie.net is down for maintenance");
      await expect(characters).toContainText(/\d\d:\d\d/);
      await expect(characters.getByRole("heading", { name: "Hunter" })).toBeVisible();
      await expectTheRest(page);
      await axeIsClean(page);
    });

    for (const [state, template, words] of [
      [
        "without a Destiny account",
        "brand-new",
        "There is no Destiny 2 account behind this Bungie.net account",
      ],
      ["that Bungie keeps private", "private", "Bungie.net keeps this account’s items private"],
    ] as const) {
      test(`an account ${state} has its sentence, and the rest of the page`, async ({
        page,
        sandbox,
        signIn,
        axeIsClean,
      }) => {
        const { name } = await newPlayer(sandbox, template);
        await signIn(page, name, "/account");
        await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
        await expect(page.getByRole("region", { name: "Characters" })).toContainText(
          new RegExp(words.replace("’", "['’]")),
        );
        await expectTheRest(page);
        await axeIsClean(page);
      });
    }
  });
}

/** What must be there in every state of the game: signing out, export and deletion. */
async function expectTheRest(page: Page): Promise<void> {
  await expect(page.getByRole("button", { name: "Sign out everywhere" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Export my data" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Delete my account" })).toBeVisible();
  await expect(page.getByRole("link", { name: /Review or revoke/ })).toBeVisible();
}

test("the account page stands while Bungie.net is down before anything was read", async ({
  page,
  sandbox,
  signIn,
  axeIsClean,
}) => {
  const { name, playerId } = await newPlayer(sandbox);
  await sandbox.addFault({ route: "GetProfile", playerId, kind: "code", code: 5 });
  await signIn(page, name);
  expect((await page.goto("/account"))?.status()).toBe(200);
  const characters = page.getByRole("region", { name: "Characters" });
  await expect(characters).toContainText("Bungie.net is down for maintenance");
  await expect(characters).toContainText("Not read from Bungie.net yet");
  await expectTheRest(page);
  await axeIsClean(page);
});

test("the account page stands while Bungie.net answers what nobody can explain", async ({
  page,
  sandbox,
  signIn,
  axeIsClean,
}) => {
  const { name, playerId } = await newPlayer(sandbox);
  await signIn(page, name);
  await sandbox.addFault({ route: "GetProfile", playerId, kind: "code", code: 1653 });
  const characters = page.getByRole("region", { name: "Characters" });
  // An answer of the seconds before is still shared.
  await expect(async () => {
    expect((await page.goto("/account"))?.status()).toBe(200);
    await expect(characters).toContainText("Bungie.net answered something we do not understand.", {
      timeout: 500,
    });
  }).toPass();
  await expect(characters).toContainText(/It is in our log under number \S{8,}\./);
  await expect(characters).toContainText(/Last good copy, read .*\d\d:\d\d/);
  await expectTheRest(page);
  await axeIsClean(page);
});

test("an authorization that ended at Bungie.net leads to signing in, and back to the account", async ({
  page,
  sandbox,
  signIn,
}) => {
  const { name, playerId } = await newPlayer(sandbox);
  await signIn(page, name);
  await sandbox.setPlayer(playerId, { revoked: true });
  await expect(async () => {
    await page.goto("/account");
    expect(new URL(page.url()).pathname).toBe("/sign-in");
  }).toPass();
  expect(new URL(page.url()).searchParams.get("returnTo")).toBe("/account");
  await expect(page.getByRole("main")).toContainText("Your sign-in has ended");
});

test("two players at once see their own account and never a thing of the other", async ({
  browser,
  baseURL,
  sandbox,
  signIn,
}) => {
  const players = await Promise.all([newPlayer(sandbox, "rich"), newPlayer(sandbox, "cross-saved")]);
  const pages = await Promise.all(
    players.map(async ({ name }) => {
      const page = await (await browser.newContext({ baseURL: baseURL ?? "" })).newPage();
      await signIn(page, name);
      return page;
    }),
  );
  for (let round = 0; round < 3; round++) {
    const texts = await Promise.all(
      pages.map(async (page, nth) => {
        await page.goto("/account");
        await expect(page.getByRole("heading", { level: 1 })).toContainText(players[nth]?.name ?? "nobody");
        const file = await page.request.get("/account/export");
        return (await page.content()) + (await file.text());
      }),
    );
    for (const [mine, other] of [
      [0, 1],
      [1, 0],
    ] as const) {
      const foreign = players[other];
      expect(texts[mine]).toContain(players[mine]?.name);
      for (const secret of [foreign?.name, foreign?.membershipId, foreign?.characters[0]?.characterId])
        expect(texts[mine]).not.toContain(secret);
    }
  }
  await Promise.all(pages.map((page) => page.context().close()));
});

test("strangers are sent to sign in from every page of the account, and nothing of it is kept by caches", async ({
  page,
  request,
  sandbox,
  signIn,
}) => {
  for (const path of ["/account", "/account/delete", "/account/export"]) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect(answer.status(), path).toBe(307);
    expect(answer.headers().location, path).toContain("/sign-in?returnTo=%2Faccount");
  }
  const { name } = await newPlayer(sandbox);
  await signIn(page, name);
  for (const path of ["/account", "/account/delete", "/account/export", "/account?told=asked-again"]) {
    const answer = await page.request.get(path);
    expect(answer.status(), path).toBe(200);
    expect(answer.headers()["cache-control"], path).toContain("no-store");
  }
});

test.describe("in Auckland", () => {
  test.use({ timezoneId: "Pacific/Auckland", locale: "en-NZ" });

  test("dates are in the reader's zone", async ({ page, sandbox, signIn }) => {
    const { name } = await newPlayer(sandbox);
    await signIn(page, name, "/account");
    const read = page.getByRole("region", { name: "Characters" }).getByRole("time").first();
    const at = new Date((await read.getAttribute("datetime")) ?? "");
    const time = new Intl.DateTimeFormat("en-NZ", {
      timeZone: "Pacific/Auckland",
      hour: "2-digit",
      minute: "2-digit",
    });
    await expect(read).toContainText(time.format(at));
    await expect(read).not.toContainText("UTC");
  });
});

test.describe("on the narrowest phone", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test("nothing of the account sticks out, and the way out stays beside the name", async ({
    page,
    sandbox,
    signIn,
  }) => {
    const { name } = await sandbox.makePlayer({
      template: "cross-saved",
      name: `Wolfeschlegelsteinhausen ${process.pid}-${Date.now().toString(36)}`,
    });
    await signIn(page, name);
    for (const path of ["/account", "/account/delete"]) {
      await page.goto(path);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, path).toBeLessThanOrEqual(320);
      await expect(page.getByRole("banner").getByRole("button", { name: "Sign out" })).toBeInViewport();
    }
  });
});
