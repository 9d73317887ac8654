import type { Page } from "@playwright/test";
import { Bucket } from "#lib/game/bucket.ts";
import { expect, test } from "./support/journey.ts";
import { newPlayer } from "./support/new-player.ts";
import type { SandboxControls, SandboxItem, SandboxPlayer } from "./support/sandbox-controls.ts";

test.use({ withPictures: true });

const SOME_ITEMS = { items: 250 };

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

async function wornIn(sandbox: SandboxControls, player: SandboxPlayer, slot: number): Promise<SandboxItem> {
  const characterId = player.characters[0]?.characterId;
  const worn = (await sandbox.itemsOf(player.playerId)).find(
    ({ equipped, place, homeBucketHash }) => equipped && place === characterId && homeBucketHash === slot,
  );
  if (!worn) throw new Error("something was to be worn");
  return worn;
}

/** Saves what the only character wears, from the page of all loadouts. */
async function saveWorn(page: Page, name: string): Promise<void> {
  await page.goto("/loadouts");
  await page.getByRole("textbox", { name: "Name of the loadout" }).fill(name);
  await button(page, /^Save what your/).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

/** Agrees to the plan that is shown. */
async function agree(page: Page): Promise<void> {
  await expect(page.getByText("Nothing has moved yet")).toBeVisible();
  await page.getByRole("main").getByRole("button").first().click();
  await expect(
    page
      .getByRole("status")
      .getByText(/done|worn|equipped|carried/i)
      .first(),
  ).toBeVisible({
    timeout: 20_000,
  });
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("what is worn is saved, edited, and worn again after its plan was shown and agreed to", async ({
      page,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      const player = await newPlayer(sandbox, "one-character", SOME_ITEMS);
      await signIn(page, player.name, "/loadouts");
      await expect(page.getByText("You have no loadouts yet.")).toBeVisible();
      await axeIsClean(page);
      await button(page, /^Save what your/).click();
      await expect(page.getByText(/A loadout’s name has 1 to 60 characters/)).toBeVisible();
      await saveWorn(page, "Raid boss");
      await expect(page.getByText(/^Missing/)).toHaveCount(0);
      await axeIsClean(page);

      await page.getByRole("textbox", { name: "Name" }).fill("Raid, second phase");
      await page.getByRole("textbox", { name: "Note" }).fill("stay on the left plate");
      await button(page, "Save name and note").click();
      await expect(page.getByRole("heading", { level: 1, name: "Raid, second phase" })).toBeVisible();

      const kinetic = await wornIn(sandbox, player, Bucket.Kinetic);
      await page
        .getByRole("link", { name: `Replace ${kinetic.name}` })
        .first()
        .click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Replace ${kinetic.name}`);
      await axeIsClean(page);
      await page.getByRole("searchbox").fill("is:kineticslot -is:exotic is:invault");
      await button(page, "Search").click();
      const wear = button(page, /^Wear /).first();
      // Copies are told apart by power and place behind the name.
      const chosen = /^Wear (.+), \d+, .+$/.exec((await wear.textContent()) ?? "")?.[1] ?? "";
      await wear.click();
      await expect(page.getByRole("heading", { level: 1, name: "Raid, second phase" })).toBeVisible();
      const items = page.getByRole("form", { name: "Items" });
      await expect(items.getByText(chosen).first()).toBeVisible();

      const energy = await wornIn(sandbox, player, Bucket.Energy);
      await button(page, `Only carry ${energy.name}`).click();
      await expect(button(page, `Wear ${energy.name}`)).toBeVisible();
      const emblem = await wornIn(sandbox, player, Bucket.Emblem);
      await button(page, `Take out ${emblem.name}`).click();
      await expect(button(page, `Take out ${emblem.name}`)).toHaveCount(0);

      await button(page, /^Apply to/).click();
      await expect(page.getByText(chosen).first()).toBeVisible();
      expect((await wornIn(sandbox, player, Bucket.Kinetic)).itemInstanceId).toBe(kinetic.itemInstanceId);
      await agree(page);
      await expect
        .poll(async () => (await wornIn(sandbox, player, Bucket.Kinetic)).name, { timeout: 20_000 })
        .toBe(chosen);
    });

    test("a shared loadout is shown to anybody, without anything of the account, until it is shared no more", async ({
      page,
      browser,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      const player = await newPlayer(sandbox, "one-character", SOME_ITEMS);
      await signIn(page, player.name);
      await saveWorn(page, "Shared raid");
      await button(page, "Make a link").click();
      const link = await page.getByRole("textbox", { name: "Link of this loadout" }).inputValue();
      const loadoutId = new URL(page.url()).pathname.split("/").at(-1) ?? "";

      const stranger = await browser.newContext({ javaScriptEnabled });
      const visit = await stranger.newPage();
      const answer = await visit.goto(link);
      expect(answer?.headers()["cache-control"]).toBe("private, no-store");
      await expect(visit.getByRole("heading", { level: 1, name: "Shared raid" })).toBeVisible();
      const kinetic = await wornIn(sandbox, player, Bucket.Kinetic);
      await expect(visit.getByText(kinetic.name).first()).toBeVisible();
      await expect(visit.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
      await expect(visit.getByRole("main").getByRole("button")).toHaveCount(0);
      const html = (await answer?.text()) ?? "";
      const instances = (await sandbox.itemsOf(player.playerId)).flatMap(
        ({ itemInstanceId }) => itemInstanceId ?? [],
      );
      const own = [player.name, player.membershipId, loadoutId, player.characters[0]?.characterId ?? ""];
      for (const one of [...own, ...instances]) expect(html).not.toContain(one);
      await axeIsClean(visit);

      const other = await newPlayer(sandbox, "one-character", SOME_ITEMS);
      await signIn(visit, other.name);
      await visit.goto(link);
      await button(visit, "Save to my loadouts").click();
      await expect(visit).toHaveURL(/\/loadouts\/\w+$/);
      await expect(visit.getByRole("heading", { level: 1, name: "Shared raid" })).toBeVisible();

      await button(page, "Stop sharing").click();
      await expect(button(page, "Make a link")).toBeVisible();
      expect((await visit.goto(link))?.status()).toBe(404);
      await stranger.close();
    });

    test("a loadout goes out as a file and comes back in; what cannot be read is refused in words", async ({
      page,
      sandbox,
      signIn,
    }) => {
      const player = await newPlayer(sandbox, "one-character", SOME_ITEMS);
      await signIn(page, player.name);
      await saveWorn(page, "From a file");
      const href = await page.getByRole("link", { name: /Download it as a file/ }).getAttribute("href");
      const file = await page.request.get(href ?? "");
      expect(file.headers()).toMatchObject({
        "content-disposition": 'attachment; filename="ninefold-loadout-from-a-file.json"',
        "cache-control": "private, no-store",
      });
      await page.goto("/loadouts");
      const field = page.getByRole("textbox", { name: /Link of a loadout/ });
      await field.fill("my favourite loadout");
      await button(page, "Import").click();
      await expect(page.getByText(/neither the link of a loadout nor the text/)).toBeVisible();
      await expect(field).toHaveValue("my favourite loadout");
      await field.fill(await file.text());
      await button(page, "Import").click();
      await expect(page).toHaveURL(/\/loadouts\/\w+$/);
      await page.goto("/loadouts");
      await expect(page.getByRole("article", { name: "From a file" })).toHaveCount(2);

      await page.getByRole("link", { name: "Open From a file" }).first().click();
      await page.getByText("Delete this loadout…").click();
      await button(page, "Delete From a file").click();
      await expect(page).toHaveURL("/loadouts");
      await expect(page.getByRole("article", { name: "From a file" })).toHaveCount(1);
    });
  });
}

test("items that are missing are named before anything is done, and once more with the plan", async ({
  page,
  sandbox,
  signIn,
}) => {
  const player = await newPlayer(sandbox, "one-character", SOME_ITEMS);
  const [worn] = [await wornIn(sandbox, player, Bucket.Kinetic)];
  const carried = (await sandbox.itemsOf(player.playerId)).find(
    ({ homeBucketHash, place, name, equipped }) =>
      homeBucketHash === Bucket.Energy && place === "vault" && !equipped && name !== "",
  );
  // Nobody has this one: it is the hash of an item that the account holds no copy of.
  const held = new Set((await sandbox.itemsOf(player.playerId)).map(({ itemHash }) => itemHash));
  const others = await newPlayer(sandbox, "rich", { items: 600 });
  const lacking = (await sandbox.itemsOf(others.playerId)).find(
    ({ itemHash, homeBucketHash }) => homeBucketHash === Bucket.Power && !held.has(itemHash),
  );
  const items = [worn, carried, lacking].map((item) => ({ itemHash: item?.itemHash, equip: false }));
  await signIn(page, player.name, "/loadouts");
  const file = { format: "ninefold-loadout-1", name: "Wanted", items };
  await page.getByRole("textbox", { name: /Link of a loadout/ }).fill(JSON.stringify(file));
  await button(page, "Import").click();
  await expect(page.getByText("One item is missing")).toBeVisible();
  await expect(page.getByText(`${lacking?.name}: you have none.`)).toBeVisible();
  await button(page, /^Apply to/).click();
  await expect(page.getByText("Not in your account: it is left out.")).toBeVisible();
  await expect(page.getByText(lacking?.name ?? "").first()).toBeVisible();
});

test("a loadout is saved, changed and applied by keyboard alone", async ({ page, sandbox, signIn }) => {
  const player = await newPlayer(sandbox, "one-character", SOME_ITEMS);
  await signIn(page, player.name, "/loadouts");
  await page.getByRole("textbox", { name: "Name of the loadout" }).focus();
  await page.keyboard.type("By keyboard");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "By keyboard" })).toBeVisible();
  const energy = await wornIn(sandbox, player, Bucket.Energy);
  await button(page, `Only carry ${energy.name}`).focus();
  await page.keyboard.press("Enter");
  await expect(button(page, `Wear ${energy.name}`)).toBeVisible();
  await button(page, "Put all of it into the vault").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Nothing has moved yet")).toBeVisible();
  await button(page, "Carry out").focus();
  await page.keyboard.press("Enter");
  const placeOf = async () =>
    (await sandbox.itemsOf(player.playerId)).find(
      ({ itemInstanceId }) => itemInstanceId === energy.itemInstanceId,
    )?.place;
  await expect.poll(placeOf, { timeout: 20_000 }).toBe("vault");
});

test("the page of a loadout fits a phone", async ({ page, sandbox, signIn }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const player = await newPlayer(sandbox, "one-character", SOME_ITEMS);
  await signIn(page, player.name);
  await saveWorn(page, "On a phone");
  for (const path of [page.url(), `${page.url()}/items`, "/loadouts"]) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
  }
});
