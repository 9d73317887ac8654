import type { Page } from "@playwright/test";
import { Bucket } from "#lib/game/bucket.ts";
import { expect, test } from "./support/journey.ts";
import { newPlayer } from "./support/new-player.ts";
import type { SandboxControls, SandboxItem, SandboxPlayer } from "./support/sandbox-controls.ts";

const SEARCH = "is:kineticslot is:invault";

async function stored(sandbox: SandboxControls, { playerId }: SandboxPlayer): Promise<SandboxItem[]> {
  return (await sandbox.itemsOf(playerId)).filter(
    ({ homeBucketHash, place }) => homeBucketHash === Bucket.Kinetic && place === "vault",
  );
}

const hunterOf = ({ characters }: SandboxPlayer) =>
  characters.find(({ className }) => /hunter/i.test(className))?.characterId ?? "";

/** The plan is shown before anything is done; then it is agreed to. */
async function agree(page: Page): Promise<void> {
  await page.waitForURL(/\/moves\//);
  await page.getByRole("button", { name: "Carry out" }).click();
}

/** Without scripts the plan's page is loaded anew until it is over, under the feet of whoever looks into it. */
async function leave(page: Page): Promise<void> {
  await page.goto("/about");
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a player locks all that a search finds, after a look at the plan", async ({
      page,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      const player = await newPlayer(sandbox, "no-clan");
      await signIn(
        page,
        player.name,
        javaScriptEnabled ? "/inventory" : `/inventory?q=${encodeURIComponent(SEARCH)}`,
      );
      if (javaScriptEnabled) await page.getByRole("combobox", { name: "Search your gear" }).fill(SEARCH);
      const count = (await stored(sandbox, player)).length;
      await page.getByText(`${count} found`).click();
      await axeIsClean(page);
      await page.getByRole("button", { name: "Lock", exact: true }).click();
      await page.waitForURL(/\/moves\//);
      await axeIsClean(page);
      await agree(page);
      await expect.poll(async () => (await stored(sandbox, player)).every(({ locked }) => locked)).toBe(true);
      await leave(page);
    });

    test("a player chooses among what was found, and only that moves", async ({
      page,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      const player = await newPlayer(sandbox, "no-clan");
      await signIn(page, player.name, `/inventory?q=${encodeURIComponent(SEARCH)}`);
      await page.getByText(/\d+ found/).click();
      await page.getByRole("link", { name: "Choose among them" }).click();
      await page.waitForURL(/\/inventory\/several\?/);
      const ticks = page.getByRole("checkbox", { name: /^Tick / });
      const before = await stored(sandbox, player);
      await expect(ticks).toHaveCount(before.length);
      await expect(ticks.first()).toBeChecked();
      await page.getByRole("link", { name: "Untick all" }).click();
      await expect(ticks.first()).not.toBeChecked();
      await ticks.nth(0).check();
      await ticks.nth(1).check();
      await page.getByText("With what is ticked").click();
      await axeIsClean(page);
      await page.getByRole("button", { name: "Move to Hunter" }).click();
      await agree(page);
      await expect.poll(async () => (await stored(sandbox, player)).length).toBe(before.length - 2);
      const all = await sandbox.itemsOf(player.playerId);
      const moved = before.filter(({ itemInstanceId }) =>
        all.some((one) => one.itemInstanceId === itemInstanceId && one.place !== "vault"),
      );
      expect(moved).toHaveLength(2);
      await leave(page);
    });

    test("as many as the page lists are locked at once", async ({ page, sandbox, signIn }) => {
      const player = await newPlayer(sandbox, "no-clan", { items: 400 });
      await signIn(page, player.name, `/inventory/several?q=${encodeURIComponent("is:invault -is:locked")}`);
      const ticks = page.getByRole("checkbox", { name: /^Tick / });
      // More than any other form has fields.
      expect(await ticks.count()).toBeGreaterThan(100);
      await page.getByText("With what is ticked").click();
      await page.getByRole("button", { name: "Lock", exact: true }).click();
      await page.waitForURL(/\/moves\//);
      await expect(page.getByText("Nothing has moved yet")).toBeVisible();
    });

    test("a player collects all that waits at a postmaster", async ({
      page,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      const player = await newPlayer(sandbox, "no-clan");
      const waiting = async () =>
        (await sandbox.itemsOf(player.playerId)).filter(
          ({ postmaster, place }) => postmaster && place === hunterOf(player),
        ).length;
      expect(await waiting()).toBeGreaterThan(1);
      await signIn(page, player.name, "/inventory");
      await page
        .getByRole("region", { name: "Postmaster" })
        .getByRole("group", { name: "Hunter" })
        .getByRole("button", { name: "Collect all" })
        .click();
      await page.waitForURL(/\/moves\//);
      await axeIsClean(page);
      await agree(page);
      await expect.poll(waiting).toBe(0);
      await leave(page);
    });

    test("a player puts on the highest power, and the page says so", async ({
      page,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      const player = await newPlayer(sandbox, "no-clan");
      await signIn(page, player.name);
      await axeIsClean(page);
      await page.getByRole("button", { name: "Equip highest power on Hunter" }).click();
      await agree(page);
      await expect
        .poll(async () => {
          await page.goto("/characters");
          return page.getByRole("button", { name: "Equip highest power on Hunter" }).count();
        })
        .toBe(0);
    });

    test("a search with a part that means nothing acts on nothing", async ({ page, sandbox, signIn }) => {
      const player = await newPlayer(sandbox, "no-clan");
      await signIn(page, player.name, `/inventory?q=${encodeURIComponent("is:weapon is:junkk")}`);
      await expect(page.getByText("is:junkk").first()).toBeVisible();
      await expect(page.getByText(/\d+ found/)).toHaveCount(0);
    });
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the menu fits the window and is worked by keys alone", async ({ page, sandbox, signIn }) => {
    const player = await newPlayer(sandbox, "no-clan");
    await signIn(page, player.name, `/inventory?q=${encodeURIComponent(SEARCH)}`);
    // Before, the field is an ordinary one: its script opens no list and closes no menu.
    await expect(page.getByRole("combobox", { name: "Search your gear" })).toBeVisible();
    const summary = page.locator("summary", { hasText: "found" });
    await summary.focus();
    await page.keyboard.press("Enter");
    const menu = page.getByRole("form", { name: "With all that was found" });
    const box = await menu.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    expect(box?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press("Escape");
    await expect(menu).toBeHidden();
    await expect(summary).toBeFocused();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await expect(menu.getByRole("button", { name: "Move to Hunter" })).toBeFocused();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/moves\//);
    await expect(page.getByRole("button", { name: "Carry out" })).toBeVisible();
  });
});
