import type { Locator, Page } from "@playwright/test";
import { type CharacterTruth, characterTruths } from "./support/character-truth.ts";
import { expect, test } from "./support/journey.ts";
import { newPlayer } from "./support/new-player.ts";

test.use({ withPictures: true });

const FEW_ITEMS = { items: 80 };

const card = (page: Page, name: string) => page.getByRole("main").getByRole("region", { name, exact: true });
const selectButton = (page: Page, name: string) =>
  card(page, name).getByRole("button", { name: `Select ${name}`, exact: true });
const mark = (page: Page, name: string) =>
  card(page, name).getByRole("button", { name: `Selected ${name}`, exact: true });

/** What stands under a word of a card ("Health", "Time played"). */
const fact = (of: Locator, term: string) =>
  of.locator("div", { has: of.page().locator("dt", { hasText: new RegExp(`^${term}$`) }) }).locator("dd");

async function showsTruth(page: Page, truth: CharacterTruth): Promise<void> {
  const shown = card(page, truth.className);
  await expect(shown.getByRole("heading", { level: 2, name: truth.className, exact: true })).toBeVisible();
  await expect(shown.getByText(truth.race, { exact: true })).toBeVisible();
  await expect(shown.locator("p", { hasText: "Power" })).toHaveText(`Power ${truth.power}`);
  await expect(shown.getByText("Title:")).toHaveCount(truth.title ? 1 : 0);
  if (truth.title) await expect(shown.getByText(truth.title)).toHaveText(`Title: ${truth.title}`);
  const names = truth.stats.map(({ name }) => name);
  await expect(shown.locator("dt")).toHaveText([
    ...names,
    "Last played",
    "Time played",
    "Gear worn",
    "Highest",
  ]);
  for (const { name, value } of truth.stats) await expect(fact(shown, name)).toHaveText(String(value));
  const hours = new Intl.NumberFormat("en").format(Math.floor(truth.minutesPlayed / 60));
  await expect(fact(shown, "Time played")).toHaveText(`${hours} hours`);
  const played = fact(shown, "Last played").locator("time");
  await expect(played).toHaveAttribute("datetime", new Date(truth.lastPlayedAt).toISOString());
  await expect(played).toHaveText(/^\d+ (hour|day)s? ago, /);
  const pictures = shown.locator("img");
  await expect(pictures.nth(0)).toHaveAttribute("src", truth.emblemBackgroundUrl);
  await expect(pictures.nth(1)).toHaveAttribute("src", truth.emblemUrl);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled, locale: "en-US" });

    test("a player sees all characters with all that Bungie says of them, and when Bungie said it", async ({
      page,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      const player = await newPlayer(sandbox, "rich", FEW_ITEMS);
      await signIn(page, player.name);
      const truths = await characterTruths(sandbox, player);
      expect(truths.map(({ title }) => title)).toEqual(["Guest of the Nine", null, null]);
      await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(truths.length);
      for (const truth of truths) await showsTruth(page, truth);
      const made = page.getByText(/^Bungie\.net made this answer /);
      await expect(made).toContainText(/made this answer (just now|\d+ seconds ago) \(.*\d{2}:\d{2}.*\)/);
      const madeAt = Date.parse((await made.locator("time").getAttribute("datetime")) ?? "");
      expect(Math.abs(madeAt - (await sandbox.now()).getTime())).toBeLessThan(60_000);
      await axeIsClean(page);
    });

    test("a selected character is remembered, also by another browser, and later pages open with it", async ({
      page,
      sandbox,
      signIn,
      browser,
      axeIsClean,
    }) => {
      const player = await newPlayer(sandbox, "rich", FEW_ITEMS);
      await signIn(page, player.name);
      await expect(mark(page, "Titan"), "the one played last").toBeVisible();
      await selectButton(page, "Warlock").click();
      await expect(mark(page, "Warlock")).toBeVisible();
      await expect(selectButton(page, "Titan")).toBeVisible();
      expect(new URL(page.url()).pathname).toBe("/characters");
      await axeIsClean(page);

      const elsewhere = await browser.newContext({
        javaScriptEnabled,
        viewport: { width: 390, height: 844 },
      });
      const phone = await elsewhere.newPage();
      await signIn(phone, player.name);
      await phone.goto("/characters");
      await expect(mark(phone, "Warlock")).toBeVisible();
      await phone.goto("/inventory");
      await expect(phone.getByRole("radio", { name: "Warlock", exact: true })).toBeChecked();
      await expect(card(phone, "Warlock")).toBeVisible();
      await expect(card(phone, "Titan")).toBeHidden();
      await elsewhere.close();
    });

    test("selecting leads back to the page one came from: the inventory and the account as well", async ({
      page,
      sandbox,
      signIn,
    }) => {
      const player = await newPlayer(sandbox, "rich", FEW_ITEMS);
      await signIn(page, player.name);
      for (const [path, name] of [
        ["/inventory", "Hunter"],
        ["/account", "Warlock"],
        ["/characters", "Titan"],
      ] as const) {
        await page.goto(path);
        await selectButton(page, name).click();
        await expect(mark(page, name)).toBeVisible();
        expect(new URL(page.url()).pathname).toBe(path);
      }
      await page.reload();
      await expect(mark(page, "Titan"), "nothing is posted again").toBeVisible();
    });

    test("the gear of a character is one step away, whichever is selected", async ({
      page,
      sandbox,
      signIn,
    }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      const player = await newPlayer(sandbox, "rich", FEW_ITEMS);
      await signIn(page, player.name);
      await page.getByRole("link", { name: "See gear of Hunter" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Inventory" })).toBeVisible();
      await expect(page.getByRole("radio", { name: "Hunter", exact: true })).toBeChecked();
      await expect(mark(page, "Hunter"), "looking selects nothing").toHaveCount(0);
    });

    test("while Bungie is down the last good copy is shown, with when Bungie made it", async ({
      page,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      const player = await newPlayer(sandbox, "rich", FEW_ITEMS);
      await signIn(page, player.name);
      const made = page.getByText(/made this answer/).locator("time");
      const goodAt = Date.parse((await made.getAttribute("datetime")) ?? "");
      const truths = await characterTruths(sandbox, player);
      await sandbox.addFault({
        route: "GetProfile",
        playerId: player.playerId,
        kind: "code",
        code: 5,
        status: 503,
      });
      // Readers within five seconds share one answer of Bungie's.
      await expect(async () => {
        await page.reload();
        await expect(page.getByText("Bungie.net is down for maintenance.")).toBeVisible({ timeout: 500 });
      }).toPass();
      await expect(
        page.getByText(/^Last good copy: Bungie\.net made this answer (just now|.* ago) \(/),
      ).toBeVisible();
      const shownAt = Date.parse((await made.getAttribute("datetime")) ?? "");
      expect(shownAt).toBeGreaterThanOrEqual(goodAt);
      for (const truth of truths) await showsTruth(page, truth);
      await axeIsClean(page);
      await selectButton(page, "Hunter").click();
      await expect(mark(page, "Hunter"), "selecting asks nothing of Bungie").toBeVisible();
    });
  });
}

test("a player with one character sees that one, selected", async ({ page, sandbox, signIn, axeIsClean }) => {
  const player = await newPlayer(sandbox, "one-character");
  await signIn(page, player.name);
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(1);
  await expect(mark(page, "Hunter")).toBeVisible();
  await axeIsClean(page);
});

test("two characters of one class are told apart", async ({ page, sandbox, signIn, axeIsClean }) => {
  const player = await newPlayer(sandbox, "rich", { ...FEW_ITEMS, classes: [1, 1, 0] });
  await signIn(page, player.name);
  const names = await page.getByRole("heading", { level: 2 }).allTextContents();
  expect(names).toHaveLength(3);
  expect(new Set(names).size, names.join()).toBe(3);
  expect(names.filter((name) => /^Hunter \d+$/.test(name))).toHaveLength(2);
  const [, second = ""] = names;
  await selectButton(page, second).click();
  await expect(mark(page, second)).toBeVisible();
  await axeIsClean(page);
});

test("selecting keeps the keyboard where it is and is read out", async ({ page, sandbox, signIn }) => {
  const player = await newPlayer(sandbox, "rich", FEW_ITEMS);
  await signIn(page, player.name);
  await selectButton(page, "Hunter").focus();
  await page.keyboard.press("Enter");
  await expect(mark(page, "Hunter")).toBeFocused();
  await expect(card(page, "Hunter").getByRole("status")).toHaveText("Pages now open with your Hunter.");
  await expect(card(page, "Titan").getByRole("status")).toBeEmpty();
});

test("a selected character who is deleted in the game is forgotten: the one played last takes over", async ({
  page,
  sandbox,
  signIn,
}) => {
  const player = await newPlayer(sandbox, "rich", FEW_ITEMS);
  await signIn(page, player.name);
  await selectButton(page, "Warlock").click();
  await expect(mark(page, "Warlock")).toBeVisible();
  const warlock = player.characters.find(({ className }) => className === "Warlock");
  await sandbox.setPlayer(player.playerId, { characterDeleted: warlock?.characterId ?? "" });
  await expect(async () => {
    await page.reload();
    await expect(card(page, "Warlock")).toHaveCount(0, { timeout: 500 });
  }).toPass();
  await expect(mark(page, "Titan")).toBeVisible();
});

test("a page that still shows a deleted character says so when it is selected", async ({
  page,
  context,
  sandbox,
  signIn,
}) => {
  const player = await newPlayer(sandbox, "rich", FEW_ITEMS);
  await signIn(page, player.name);
  const warlock = player.characters.find(({ className }) => className === "Warlock");
  await sandbox.setPlayer(player.playerId, { characterDeleted: warlock?.characterId ?? "" });
  const other = await context.newPage();
  await expect(async () => {
    await other.goto("/characters");
    await expect(card(other, "Warlock")).toHaveCount(0, { timeout: 500 });
  }).toPass();
  await selectButton(page, "Warlock").click();
  await expect(card(page, "Warlock").getByRole("alert")).toContainText("not in your account");
});

test("choosing the same Destiny account again keeps the selected character, another one forgets it", async ({
  page,
  context,
  sandbox,
  signIn,
}) => {
  const player = await newPlayer(sandbox, "two-memberships", { classes: [0, 2] });
  await signIn(page, player.name);
  const olderTab = await context.newPage();
  for (const tab of [page, olderTab]) await tab.goto("/choose-membership");
  const choose = async (tab: Page, platform: string) => {
    await tab.getByRole("button", { name: `Use this account on ${platform}` }).click();
    await expect(tab.getByRole("heading", { level: 1, name: "Characters" })).toBeVisible();
  };
  await choose(page, "Steam");
  await selectButton(page, "Warlock").click();
  await expect(mark(page, "Warlock")).toBeVisible();
  await choose(olderTab, "Steam");
  await expect(mark(olderTab, "Warlock")).toBeVisible();
  for (const [platform, opensWith] of [
    ["Xbox", "Hunter"],
    ["Steam", "Titan"],
  ] as const) {
    await page.goto("/choose-membership");
    await choose(page, platform);
    await expect(mark(page, opensWith)).toBeVisible();
  }
});

test("of a private account nothing is shown, and the page says how to change that", async ({
  page,
  sandbox,
  signIn,
  axeIsClean,
}) => {
  const player = await newPlayer(sandbox, "private");
  await signIn(page, player.name);
  await expect(page.getByRole("heading", { level: 1, name: /items private/ })).toBeVisible();
  await expect(page.getByRole("main").getByRole("region")).toHaveCount(0);
  await expect(page.getByRole("main").locator("img")).toHaveCount(0);
  await axeIsClean(page);
});

test.describe("for a reader in another zone", () => {
  test.use({ timezoneId: "Asia/Kolkata", locale: "de-DE" });

  test("times and numbers are written as there", async ({ page, sandbox, signIn }) => {
    const player = await newPlayer(sandbox, "rich", FEW_ITEMS);
    await signIn(page, player.name);
    const made = page.getByText(/made this answer/).locator("time");
    const at = new Date((await made.getAttribute("datetime")) ?? "");
    const shape = {
      weekday: "short",
      day: "numeric",
      month: "short",
      hour: "2-digit",
      minute: "2-digit",
    } as const;
    const there = new Intl.DateTimeFormat("de-DE", { ...shape, timeZone: "Asia/Kolkata" }).format(at);
    await expect(made).toHaveText(there);
    const [first] = await characterTruths(sandbox, player);
    const played = card(page, "Titan").locator("dd time");
    const exact = new Intl.DateTimeFormat("de-DE", { ...shape, year: "numeric", timeZone: "Asia/Kolkata" });
    await expect(played).toHaveAttribute("title", exact.format(new Date(first?.lastPlayedAt ?? "")));
  });
});
