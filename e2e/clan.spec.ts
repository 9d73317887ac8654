import type { Page } from "@playwright/test";
import { type MemberTruth, rosterTruth } from "./support/clan-truth.ts";
import { expect, test } from "./support/journey.ts";
import { newPlayer } from "./support/new-player.ts";
import type { SandboxControls, SandboxPlayer } from "./support/sandbox-controls.ts";

test.use({ withPictures: true });

/** The clan of a hundred, of which only standing players are. */
const BIG = "3074001";
const SECOND_PAGE = { route: "GetMembersOfGroup", address: "currentpage=2" } as const;

const heading = (page: Page) => page.getByRole("main").getByRole("heading", { level: 1 });
const rows = (page: Page) => page.locator(".roster tbody tr:visible");
const names = (page: Page) => page.locator(".roster tbody th a:visible");
const count = (page: Page) => page.locator('[aria-labelledby="roster"] [role="status"]:visible');

/** Signs in as somebody who stands in every sandbox. */
async function enterAs(
  playerId: string,
  {
    page,
    sandbox,
    signIn,
  }: { page: Page; sandbox: SandboxControls; signIn: (page: Page, name: string) => Promise<void> },
): Promise<SandboxPlayer> {
  const player = await sandbox.player(playerId);
  await signIn(page, player.name);
  return player;
}

/** Everybody of the roster in the page's order, as far as it can be read off it. */
async function shownRoster(page: Page) {
  return rows(page).evaluateAll((all) =>
    all.map((row) => {
      const link = row.querySelector("a");
      const cells = [...row.querySelectorAll("td")].map((cell) => cell.textContent ?? "");
      return {
        name: link?.textContent ?? "",
        platform: cells[0],
        role: cells[1],
        isOnline: cells[2] === "Playing now",
        joinedAt: row.querySelector("time")?.dateTime ?? "",
        path: link ? new URL(link.href).pathname : "",
      };
    }),
  );
}

const byName = (one: Pick<MemberTruth, "name">, other: Pick<MemberTruth, "name">) =>
  one.name < other.name ? -1 : 1;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled, locale: "en-US" });

    test("a player sees the clan with all that Bungie says of it, and all hundred members of it", async ({
      page,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      const player = await enterAs("rich", { page, sandbox, signIn });
      await page.goto("/clan");
      await expect(heading(page)).toHaveText("Lantern Wake");
      const main = page.getByRole("main");
      await expect(main.getByText("Keep a light on.")).toBeVisible();
      await expect(main.getByText("Call sign: LNTN")).toBeVisible();
      for (const [term, told] of [
        ["Members", "100 of 100"],
        ["Level", "6 of 6"],
        ["Founded", /2018/],
      ] as const) {
        await expect(main.locator(".clan-facts div", { hasText: term }).locator("dd")).toHaveText(told);
      }
      await expect(rows(page)).toHaveCount(100);
      await expect(count(page)).toHaveText(/^100 members · \d+ playing now$/);
      const truth = await rosterTruth(sandbox, player, BIG);
      expect((await shownRoster(page)).toSorted(byName)).toEqual(truth.toSorted(byName));
      const own = rows(page).filter({ has: page.locator(".roster-you") });
      await expect(own.locator("th")).toContainText(player.name);
      await axeIsClean(page);
    });

    test("the roster is ordered and searched by forms, and the address keeps what was asked", async ({
      page,
      sandbox,
      signIn,
    }) => {
      const player = await enterAs("rich", { page, sandbox, signIn });
      const truth = await rosterTruth(sandbox, player, BIG);
      await page.goto("/clan");
      await page.getByLabel("Order").selectOption("Name");
      await page.getByLabel("Role").selectOption("Admin");
      await page.getByRole("button", { name: "Show", exact: true }).click();
      const admins = truth.filter(({ role }) => role === "Admin");
      await expect(names(page)).toHaveText(admins.map(({ name }) => name).toSorted());
      await expect(count(page)).toHaveText(/^4 of 100 members/);
      await page.reload();
      await expect(names(page)).toHaveCount(4);
      await expect(page.getByLabel("Role")).toHaveValue("admin");

      const someone = truth[70];
      await page.getByRole("link", { name: "Clear filters" }).click();
      await expect(names(page)).toHaveCount(100);
      await page.getByLabel("Name").fill(someone?.name.toUpperCase() ?? "");
      await page.getByRole("button", { name: "Show", exact: true }).click();
      await expect(names(page)).toHaveText([someone?.name ?? ""]);
      expect(await names(page).getAttribute("href")).toBe(someone?.path);

      await page.goto("/clan?online=1");
      const playing = truth.filter(({ isOnline }) => isOnline);
      await expect(names(page)).toHaveCount(playing.length);
      expect((await names(page).allTextContents()).toSorted()).toEqual(
        playing.map(({ name }) => name).toSorted(),
      );
      await page.goto("/clan?name=nobody-is-called-so");
      await expect(page.getByText("No member fits what you look for.")).toBeVisible();
    });

    test("an address that makes no sense shows everybody", async ({ page, sandbox, signIn }) => {
      await enterAs("rich", { page, sandbox, signIn });
      const answer = await page.goto("/clan?role=king&platform=99&sort=by&online=2&name=&name=x&fresh=0");
      expect(answer?.status()).toBe(200);
      await expect(rows(page)).toHaveCount(100);
    });

    test("a player in no clan is told so, and what a clan is", async ({
      page,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      const player = await newPlayer(sandbox, "no-clan");
      await signIn(page, player.name, "/clan");
      await expect(heading(page)).toHaveText("You are in no clan");
      await expect(page.getByText(/^A clan is a group of up to 100 players/)).toBeVisible();
      await expect(page.locator(".roster")).toHaveCount(0);
      await axeIsClean(page);
    });

    test("while Bungie is down the last good copy is shown with its age, and nobody is said to play", async ({
      page,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      const player = await newPlayer(sandbox);
      await signIn(page, player.name, "/clan");
      await expect(heading(page)).toHaveText("Quiet Orbit");
      await expect(names(page).filter({ hasText: player.name })).toBeVisible();
      const { playerId } = player;
      await sandbox.addFault({ route: "GetGroupsForMember", playerId, kind: "code", code: 5, status: 503 });
      await expect(async () => {
        await page.goto("/clan?fresh=1&online=1");
        await expect(page.getByText("Bungie.net is down for maintenance.")).toBeVisible({ timeout: 1_000 });
      }).toPass();
      await expect(page.getByText(/^Last good copy: read from Bungie\.net /)).toContainText(/just now|ago/);
      await expect(names(page).filter({ hasText: player.name })).toBeVisible();
      await expect(page.getByText("Playing now", { exact: true })).toHaveCount(0);
      await expect(page.getByText("Who plays now is not known")).toBeVisible();
      await axeIsClean(page);
    });

    test("without a last good copy the page says in words why there is no clan to see", async ({
      page,
      sandbox,
      signIn,
    }) => {
      const player = await newPlayer(sandbox);
      const { playerId } = player;
      await signIn(page, player.name);
      for (const [code, words] of [
        [5, /down for maintenance/],
        [1672, /is busy/],
        [3, /something we do not understand/],
      ] as const) {
        const { faultId } = await sandbox.addFault({
          route: "GetGroupsForMember",
          playerId,
          kind: "code",
          code,
        });
        // What was refused a second ago is told again, also to a refresh.
        await expect(async () => {
          const answer = await page.goto("/clan?fresh=1");
          expect(answer?.status()).toBe(200);
          await expect(heading(page)).toHaveText(words, { timeout: 1_000 });
        }).toPass();
        await sandbox.removeFault(faultId);
      }
    });

    test("when the second half of a roster does not come, the first is shown and the page says so", async ({
      page,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      // Nothing else reads this player's clan, so that there is no copy of it.
      const player = await enterAs("private", { page, sandbox, signIn });
      const { playerId } = player;
      const { faultId } = await sandbox.addFault({ ...SECOND_PAGE, playerId, kind: "code", code: 1643 });
      await page.goto("/clan?fresh=1");
      await expect(page.getByText("A part of the roster is missing").locator("visible=true")).toBeVisible();
      await expect(rows(page)).toHaveCount(50);
      await axeIsClean(page);
      await sandbox.removeFault(faultId);
    });
  });
}

test("the first fifty are shown while the others are still on their way, then everybody", async ({
  page,
  sandbox,
  signIn,
}) => {
  const player = await enterAs("one-character", { page, sandbox, signIn });
  const { playerId } = player;
  const { faultId } = await sandbox.addFault({ ...SECOND_PAGE, playerId, kind: "hang" });
  await page.goto("/clan?fresh=1", { waitUntil: "commit" });
  await expect(rows(page)).toHaveCount(50);
  await expect(count(page)).toHaveText(/^The first 50 members, the others are on their way/);
  await expect(heading(page)).toHaveText("Lantern Wake");
  await sandbox.removeFault(faultId);
  await expect(rows(page)).toHaveCount(100);
  await expect(count(page)).toHaveText(/^100 members/);
});

test("the clan is shown while nobody of the roster is there yet", async ({ page, sandbox, signIn }) => {
  const player = await newPlayer(sandbox);
  const { playerId } = player;
  await signIn(page, player.name);
  const { faultId } = await sandbox.addFault({ route: "GetMembersOfGroup", playerId, kind: "hang" });
  await page.goto("/clan", { waitUntil: "commit" });
  await expect(heading(page)).toHaveText("Quiet Orbit");
  await expect(page.getByText(/^Asking Bungie\.net who is in the clan/)).toBeVisible();
  await sandbox.removeFault(faultId);
  await expect(names(page).filter({ hasText: player.name })).toBeVisible();
});

test("a banner is drawn in the clan's colours with its sign", async ({ page, sandbox, signIn }) => {
  const player = await enterAs("rich", { page, sandbox, signIn });
  await page.goto("/clan");
  const banner = page.locator("svg.clan-banner");
  const { access_token } = await sandbox.tokensFor(player.playerId);
  const ask = async (path: string) =>
    (await (
      await fetch(`${sandbox.origin}/Platform${path}`, {
        headers: { "x-api-key": process.env.BUNGIE_API_KEY ?? "", authorization: `Bearer ${access_token}` },
      })
    ).json()) as { Response: never };
  const { detail } = (await ask(`/GroupV2/${BIG}/`)).Response as {
    detail: { clanInfo: { clanBannerData: Record<string, number> } };
  };
  const numbers = detail.clanInfo.clanBannerData;
  const source = (await ask("/Destiny2/Clan/ClanBannerDictionary/")).Response as Record<
    string,
    Record<
      string,
      { red: number; green: number; blue: number; foregroundPath: string; backgroundPath: string }
    >
  >;
  const color = (table: string, part: string) => {
    const { red, green, blue } = source[table]?.[numbers[part] ?? 0] ?? {};
    return `rgb(${red}, ${green}, ${blue})`;
  };
  await expect(banner.locator(".clan-cloth")).toHaveCSS(
    "fill",
    color("clanBannerGonfalonColors", "gonfalonColorId"),
  );
  const floods = banner.locator("feFlood");
  await expect(floods).toHaveCount(3);
  for (const [nth, [table, part]] of [
    ["clanBannerGonfalonDetailColors", "gonfalonDetailColorId"],
    ["clanBannerDecalSecondaryColors", "decalBackgroundColorId"],
    ["clanBannerDecalPrimaryColors", "decalColorId"],
  ].entries()) {
    await expect(floods.nth(nth)).toHaveCSS("flood-color", color(table ?? "", part ?? ""));
  }
  const decal = source.clanBannerDecals?.[numbers.decalId ?? 0];
  await expect(banner.locator("image").nth(2)).toHaveAttribute(
    "href",
    `${sandbox.origin}${decal?.foregroundPath}`,
  );
});

test("on a phone nothing of the clan's page or of the site's rooms stands out sideways", async ({
  page,
  sandbox,
  signIn,
  axeIsClean,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await enterAs("rich", { page, sandbox, signIn });
  await page.goto("/clan");
  await expect(rows(page)).toHaveCount(100);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  const rooms = page.getByRole("navigation", { name: "Site", exact: true }).getByRole("link");
  const tops = await rooms.evaluateAll((all) => all.map((room) => room.getBoundingClientRect().top));
  expect(tops).toHaveLength(7);
  expect(Math.max(...tops) - Math.min(...tops), "the rooms stand in one line").toBeLessThan(10);
  await expect(page.getByRole("link", { name: "Clan", exact: true })).toHaveAttribute("aria-current", "page");
  await axeIsClean(page);
});

test("a member's page is one key away", async ({ page, sandbox, signIn }) => {
  await enterAs("rich", { page, sandbox, signIn });
  await page.goto("/clan?sort=name");
  await expect(rows(page)).toHaveCount(100);
  const first = names(page).first();
  const path = (await first.getAttribute("href")) ?? "";
  await first.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(path);
});
