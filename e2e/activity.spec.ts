import type { Page } from "@playwright/test";
import { expect, test } from "./support/journey.ts";
import { newPlayer } from "./support/new-player.ts";
import type { SandboxControls, SandboxPlayer } from "./support/sandbox-controls.ts";

test.use({ withPictures: true });

/** A weapon in the vault that is neither exotic nor held twice. */
async function aWeaponInVault(sandbox: SandboxControls, { playerId }: SandboxPlayer) {
  const items = await sandbox.itemsOf(playerId);
  const KINETIC = 1498876634;
  const found = items.find(
    (item) =>
      item.place === "vault" &&
      item.homeBucketHash === KINETIC &&
      items.filter(({ name }) => name === item.name).length === 1,
  );
  if (!found?.itemInstanceId) throw new Error("The player has no such weapon in the vault.");
  return { itemKey: found.itemInstanceId, name: found.name };
}

async function moveToHunter(page: Page, itemKey: string): Promise<void> {
  await page.goto(`/item/${itemKey}`);
  await page.getByRole("button", { name: "Move to Hunter" }).click();
  await expect(page.getByText("Sent to your Hunter").first()).toBeVisible();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a player reads what was done for them, finds a part of it, takes it along and undoes it", async ({
      page,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      const player = await newPlayer(sandbox, "no-clan");
      await signIn(page, player.name, "/activity");
      await expect(page.getByRole("heading", { name: "Nothing yet" })).toBeVisible();
      await axeIsClean(page);

      const { itemKey, name } = await aWeaponInVault(sandbox, player);
      await moveToHunter(page, itemKey);
      await page.getByRole("navigation", { name: "Site" }).getByRole("link", { name: "Activity" }).click();
      await page.waitForURL("/activity");
      const request = page.getByRole("listitem").filter({
        has: page.getByRole("heading", { name: `Move ${name} to your Hunter` }),
      });
      const call = request.getByRole("list").getByRole("listitem");
      await expect(call).toHaveCount(1);
      await expect(call).toContainText(name);
      await expect(call).toContainText(/Moved\s+from Vault → ?\s*to Hunter/);
      await expect(call).toContainText("You asked");
      await expect(call).toContainText(/Done after \d[\d.,]* m?s/);
      await expect(call.locator("time")).toHaveText(/\d\d:\d\d:\d\d/);
      await expect(page.getByRole("link", { name: /application history at Bungie\.net/ })).toHaveAttribute(
        "href",
        "https://www.bungie.net/7/en/User/Account/ApplicationHistory",
      );
      await expect(page.getByRole("main")).toContainText("Kept for 90 days");
      await axeIsClean(page);

      await page.getByLabel("What", { exact: true }).selectOption("Equipped");
      await page.getByRole("button", { name: "Show" }).click();
      await page.waitForURL(/what=equipped/);
      await expect(page.getByText("Nothing found")).toBeVisible();
      await axeIsClean(page);
      await page.getByRole("link", { name: "Clear filters" }).click();
      await page.waitForURL("/activity");
      await expect(page.getByLabel("What", { exact: true })).toHaveValue("");

      await page.getByLabel("Item").fill(name.toLowerCase());
      await page.getByRole("button", { name: "Show" }).click();
      await page.waitForURL(/item=/);
      await expect(page.getByText("1 call found")).toBeVisible();
      const address = await page.getByRole("link", { name: /CSV/ }).getAttribute("href");
      const file = await (await page.request.get(address ?? "")).text();
      expect(file.trim().split("\r\n"), "the heads and one call").toHaveLength(2);
      expect(file).toContain(`Moved,${name},1,Vault,Hunter,true,You asked,done,Done,1,`);

      await request.getByRole("button", { name: /^Undo/ }).click();
      await page.waitForURL(/\/moves\/\w+$/);
      await expect
        .poll(
          async () =>
            (await sandbox.itemsOf(player.playerId)).find((one) => one.itemInstanceId === itemKey)?.place,
        )
        .toBe("vault");
      await page.goto("/activity");
      await expect(page.getByRole("heading", { name: /^Undo/ })).toBeVisible();
      await expect(request.getByRole("link", { name: "Undone" })).toBeVisible();
      await expect(request.getByRole("button", { name: /^Undo/ })).toHaveCount(0);
    });
  });
}

test("what is still under way is told to its end, without loading the page anew", async ({
  page,
  sandbox,
  signIn,
}) => {
  const player = await newPlayer(sandbox, "no-clan");
  await signIn(page, player.name);
  const { itemKey, name } = await aWeaponInVault(sandbox, player);
  await moveToHunter(page, itemKey);
  await page.goto(`/item/${itemKey}`);
  const held = { route: "TransferItem", playerId: player.playerId, kind: "delay", delayMs: 5_000 } as const;
  await sandbox.addFault({ ...held, after: 1, times: 1 });
  await page.getByRole("button", { name: "Move to Warlock" }).click();
  await expect(page.getByText(/1 of 2 steps are done/)).toBeVisible();
  await page.goto("/activity");
  const request = page.getByRole("listitem").filter({
    has: page.getByRole("heading", { name: `Move ${name} to your Warlock` }),
  });
  await expect(request).toContainText("On its way to your Warlock");
  await page.getByLabel("Item").fill("typed meanwhile");
  await expect(request.getByRole("button", { name: "Undo" })).toBeVisible({ timeout: 30_000 });
  await expect(request).not.toContainText("On its way");
  await expect(page.getByLabel("Item")).toHaveValue("typed meanwhile");
});

test("the page fits a phone and a wide window", async ({ page, sandbox, signIn, axeIsClean }) => {
  const player = await newPlayer(sandbox, "no-clan");
  await signIn(page, player.name);
  await moveToHunter(page, (await aWeaponInVault(sandbox, player)).itemKey);
  for (const width of [320, 390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto("/activity");
    await expect(page.getByRole("button", { name: /^Undo/ })).toBeVisible();
    const isWider = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(isWider, `nothing reaches beyond ${width} px`).toBe(false);
    await axeIsClean(page);
  }
});

test("a file of the activity is for whom is signed in", async ({ page }) => {
  for (const kind of ["csv", "json"]) {
    const answer = await page.request.get(`/activity/export/${kind}`, { maxRedirects: 0 });
    expect(answer.status()).toBe(307);
    expect(answer.headers().location).toContain("/sign-in?returnTo=%2Factivity");
  }
});
