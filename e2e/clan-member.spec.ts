import type { Locator, Page } from "@playwright/test";
import { type CharacterTruth, characterTruths } from "./support/character-truth.ts";
import { expect, test } from "./support/journey.ts";
import { newPlayer } from "./support/new-player.ts";
import type { SandboxControls, SandboxPlayer } from "./support/sandbox-controls.ts";

test.use({ withPictures: true });

const FEW_ITEMS = { items: 80 };
/** Weapons and armour: what a tile says the power of. */
const GEAR_SLOTS = new Set([
  1498876634, 2465295065, 953998645, 3448274439, 3551918588, 14239492, 20886954, 1585787867,
]);

const pathOf = ({ membershipType, membershipId }: SandboxPlayer) => `/clan/${membershipType}/${membershipId}`;
const heading = (page: Page) => page.getByRole("main").getByRole("heading", { level: 1 });
const card = (page: Page, name: string) => page.getByRole("main").getByRole("region", { name, exact: true });
const fact = (of: Locator, term: string) =>
  of.locator("dl div", { has: of.page().locator("dt", { hasText: new RegExp(`^${term}$`) }) }).locator("dd");

/** What stands on the card of one character, against what the simulated Bungie.net itself says of them. */
async function showsTruth(page: Page, truth: CharacterTruth): Promise<void> {
  const shown = card(page, truth.className);
  await expect(shown.getByRole("heading", { level: 2, name: truth.className, exact: true })).toBeVisible();
  await expect(shown.getByText(truth.race, { exact: true })).toBeVisible();
  await expect(shown.locator("p", { hasText: "Power" }).first()).toHaveText(`Power ${truth.power}`);
  await expect(shown.getByText("Title:")).toHaveCount(truth.title ? 1 : 0);
  const played = fact(shown, "Last played").locator("time");
  await expect(played).toHaveAttribute("datetime", new Date(truth.lastPlayedAt).toISOString());
  const pictures = shown.locator("img");
  await expect(pictures.nth(0)).toHaveAttribute("src", truth.emblemBackgroundUrl);
  await expect(pictures.nth(1)).toHaveAttribute("src", truth.emblemUrl);
}

async function showsWorn(page: Page, sandbox: SandboxControls, mate: SandboxPlayer): Promise<void> {
  const held = await sandbox.itemsOf(mate.playerId);
  for (const { characterId, className } of mate.characters) {
    const worn = held.filter(({ place, equipped }) => place === characterId && equipped);
    const lines = card(page, className).getByRole("listitem");
    await expect(lines).toHaveCount(worn.length);
    for (const { name, bucketHash } of worn) {
      const line = lines.filter({ hasText: name }).first();
      await expect(line).toBeVisible();
      if (GEAR_SLOTS.has(bucketHash)) await expect(line).toContainText(/, power \d+/);
    }
  }
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled, locale: "en-US" });

    test("a clan mate opens from the roster: characters as the game has them, and all that they wear", async ({
      page,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      const me = await newPlayer(sandbox, "one-character", FEW_ITEMS);
      const mate = await newPlayer(sandbox, "rich", FEW_ITEMS);
      await signIn(page, me.name, "/clan");
      // Without scripts the roster stands beside the main part, in the place that it is slotted into.
      await page.locator(`a[href="${pathOf(mate)}"]:visible`).click();
      await expect(heading(page)).toContainText(mate.name);
      await expect(fact(page.getByRole("main"), "Role")).toHaveText("Member");
      await expect(fact(page.getByRole("main"), "Platform")).toHaveText("Steam");
      const truths = await characterTruths(sandbox, mate);
      expect(truths).toHaveLength(3);
      for (const truth of truths) await showsTruth(page, truth);
      await showsWorn(page, sandbox, mate);
      await axeIsClean(page);
      await page.getByRole("main").getByRole("link", { name: "To Quiet Orbit" }).click();
      await expect(heading(page)).toHaveText("Quiet Orbit");
    });

    test("what cannot be shown of a clan mate is said in words, below what the roster knows of them", async ({
      page,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      const me = await newPlayer(sandbox, "one-character", FEW_ITEMS);
      const states = [
        [{ refusedWith: 1665 }, "This member keeps their account private"],
        [{ hidesCharacters: true }, "This member keeps their account private"],
        [{ refusedWith: 1601 }, "Bungie.net no longer knows this member’s account"],
        [{ refusedWith: 1600 }, "Bungie.net answered something we do not understand"],
        [{ charactersDeleted: true }, "This member has no characters at the moment"],
      ] as const;
      const mates = await Promise.all(states.map(() => newPlayer(sandbox, "one-character", FEW_ITEMS)));
      await signIn(page, me.name);
      for (const [nth, mate] of mates.entries()) {
        const [settings, sentence] = states[nth] ?? states[0];
        await sandbox.setPlayer(mate.playerId, settings);
        await page.goto(pathOf(mate));
        await expect(heading(page)).toContainText(mate.name);
        await expect(fact(page.getByRole("main"), "Role")).toHaveText("Member");
        await expect(page.getByRole("main").getByText(sentence)).toBeVisible();
        await expect(page.getByRole("main").getByRole("region")).toHaveCount(0);
        await expect(page.getByRole("main")).not.toContainText(/\b(1665|1601|1600|Privacy 2)\b/);
        await axeIsClean(page);
      }
    });

    test("nobody outside the own clan opens: an address of one answers as an address of nobody", async ({
      page,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      const me = await newPlayer(sandbox, "one-character", FEW_ITEMS);
      const elsewhere = await sandbox.playerNamed("Ilsa Marrow");
      await signIn(page, me.name, "/clan");
      const { next } = await sandbox.requests();
      for (const path of [
        pathOf(elsewhere),
        "/clan/3/4611686018499999999",
        `/clan/254/${me.bungieMembershipId}`,
        "/clan/3/nobody",
        "/clan/3/1%2F..%2F2",
        "/clan/99999/1",
      ]) {
        await page.goto(path);
        await expect(heading(page), path).toHaveText("Nobody in your clan has this address");
        await expect(page.getByRole("main")).not.toContainText("Ilsa");
      }
      await axeIsClean(page);
      const { requests } = await sandbox.requests(next);
      const mine = requests.filter(({ playerId }) => playerId === me.playerId);
      expect(mine.filter(({ route }) => route === "GetProfile")).toEqual([]);
    });
  });
}

test("who is in no clan opens nobody", async ({ page, sandbox, signIn }) => {
  const [me, somebody] = [await newPlayer(sandbox, "no-clan", FEW_ITEMS), await newPlayer(sandbox)];
  await signIn(page, me.name, pathOf(somebody));
  await expect(heading(page)).toHaveText("Nobody in your clan has this address");
  await expect(page.getByRole("main")).not.toContainText(somebody.name);
});

test("while Bungie does not tell, a clan mate is named as on the roster; trying again shows them", async ({
  page,
  sandbox,
  signIn,
  axeIsClean,
}) => {
  const [me, mate] = [await newPlayer(sandbox, "one-character", FEW_ITEMS), await newPlayer(sandbox)];
  await signIn(page, me.name, "/clan");
  const { faultId } = await sandbox.addFault({
    route: "GetProfile",
    kind: "code",
    code: 5,
    playerId: me.playerId,
  });
  await page.goto(pathOf(mate));
  await expect(heading(page)).toContainText(mate.name);
  await expect(page.getByText("Bungie.net is down for maintenance", { exact: true })).toBeVisible();
  await axeIsClean(page);
  await sandbox.removeFault(faultId);
  // The refusal of the seconds before is still shared.
  await expect(async () => {
    await page.getByRole("link", { name: "Try again" }).click();
    await expect(card(page, "Hunter")).toBeVisible({ timeout: 2_000 });
  }).toPass();
});

test("what a clan mate hides of their gear alone is said on each character", async ({
  page,
  sandbox,
  signIn,
}) => {
  const me = await newPlayer(sandbox, "one-character", FEW_ITEMS);
  const mate = await newPlayer(sandbox, "rich", FEW_ITEMS);
  await sandbox.setPlayer(mate.playerId, { hidesGear: true });
  await signIn(page, me.name, pathOf(mate));
  for (const { className } of mate.characters) {
    await expect(card(page, className)).toContainText("They keep what they wear private");
    await expect(card(page, className).getByRole("listitem")).toHaveCount(0);
  }
});

test("whatever a clan mate is called is text, and nothing else", async ({ page, sandbox, signIn }) => {
  const me = await newPlayer(sandbox, "one-character", FEW_ITEMS);
  const name = `<img src=x onerror=alert(${Date.now()})>`;
  const mate = await sandbox.makePlayer({ template: "one-character", name, ...FEW_ITEMS });
  await signIn(page, me.name, pathOf(mate));
  await expect(heading(page)).toContainText(name);
  await expect(page).toHaveTitle(/^<img src=x onerror/);
  await expect(page.locator("img[onerror], img[src=x]")).toHaveCount(0);
});

test("a page of a clan mate stays with who asked: no cache keeps it, and a foreign visitor is sent to sign in", async ({
  page,
  request,
  sandbox,
  signIn,
}) => {
  const [me, mate] = [await newPlayer(sandbox, "one-character", FEW_ITEMS), await newPlayer(sandbox)];
  await signIn(page, me.name);
  const answer = await page.goto(pathOf(mate));
  expect(answer?.headers()["cache-control"]).toMatch(/private.*no-store|no-store.*private/);
  const stranger = await request.get(pathOf(mate), { maxRedirects: 0 });
  expect(stranger.status()).toBe(307);
  expect(stranger.headers().location).toMatch(/^\/sign-in\?returnTo=/);
  expect(await stranger.text()).not.toContain(mate.name);
});

test("opening oneself says so, and leads to the own characters; on a phone nothing runs out of the page", async ({
  page,
  sandbox,
  signIn,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const me = await newPlayer(sandbox, "rich", FEW_ITEMS);
  await signIn(page, me.name, pathOf(me));
  await expect(page.getByText("This is you, as your clan sees you.")).toBeVisible();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await page.getByRole("link", { name: "To your characters" }).click();
  await expect(heading(page)).toHaveText("Characters");
});
