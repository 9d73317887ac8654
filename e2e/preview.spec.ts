import type { Locator, Page } from "@playwright/test";
import { Bucket } from "#lib/game/bucket.ts";
import { moveByHand } from "./support/by-hand.ts";
import { expect, test } from "./support/journey.ts";
import { openGear } from "./support/open-gear.ts";
import { aWorld, doneSince, everything, truly, writesSince } from "./support/preview-world.ts";
import type { SandboxItem } from "./support/sandbox-controls.ts";

const button = (within: Page | Locator, name: string | RegExp) =>
  within.getByRole("button", { name, exact: typeof name === "string" });
const moves = (page: Page) => page.getByRole("region", { name: "Moves" });
const tileOf = (page: Page, { itemInstanceId }: SandboxItem) =>
  page.locator(`#gear a.t[href="/item/${itemInstanceId}"]`);

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "by mouse" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a move that makes room is shown first, carried out when agreed to, and undone", async ({
      page,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      const world = await aWorld(sandbox, { isFull: true });
      const { weapon, hunter } = world;
      await signIn(page, world.player.name, `/item/${weapon.itemInstanceId}`);
      const before = await everything(sandbox, world);
      const { next } = await sandbox.requests();
      await expect(page.getByText("Moves 1 other item to make room.").first()).toBeVisible();

      await button(page, "Move to Hunter").click();
      await expect(page.getByText("This takes 2 calls.")).toBeVisible();
      await expect(page.getByText(/To make room, .+ goes from your Hunter to /)).toBeVisible();
      await expect(page.getByText("Nothing has moved yet")).toBeVisible();
      await axeIsClean(page);
      expect(await writesSince(sandbox, world, next)).toEqual([]);

      await button(page, "Carry out").click();
      await expect(page.getByText("Sent to your Hunter")).toBeVisible();
      await expect(page.getByText(/To make room, .+ went from your Hunter to /)).toBeVisible();
      await axeIsClean(page);
      expect(await truly(sandbox, world, weapon.itemInstanceId)).toMatchObject({ place: hunter });

      await button(page, "Undo").click();
      await expect(page.getByText(/^Undone/)).toBeVisible();
      await axeIsClean(page);
      expect(await everything(sandbox, world)).toEqual(before);
    });

    test("what is shown first and not wanted leaves everything as it was", async ({
      page,
      sandbox,
      signIn,
    }) => {
      const world = await aWorld(sandbox);
      const items = await sandbox.itemsOf(world.player.playerId);
      const worn = items.find(
        ({ place, equipped, homeBucketHash }) =>
          place === world.hunter && equipped && homeBucketHash === Bucket.Kinetic,
      ) as SandboxItem;
      const before = await everything(sandbox, world);
      await signIn(page, world.player.name, `/item/${worn.itemInstanceId}`);
      await button(page, "Move to vault").click();
      await expect(page.getByText(/is equipped on your Hunter instead of/)).toBeVisible();
      await button(page, "Never mind").click();
      await expect(page.getByText("You said never mind; nothing has moved.")).toBeVisible();
      expect(await everything(sandbox, world)).toEqual(before);
    });

    test("a move is cancelled between two calls: it says where the item is and how to undo it", async ({
      page,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      const world = await aWorld(sandbox);
      const { player, weapon } = world;
      await signIn(page, player.name, `/item/${weapon.itemInstanceId}`);
      await button(page, "Move to Hunter").click();
      await expect(page.getByText("Sent to your Hunter")).toBeVisible();
      // Long enough to be looked at and to press a button.
      const fault = {
        route: "TransferItem",
        playerId: player.playerId,
        kind: "delay",
        delayMs: 12_000,
      } as const;
      const { faultId } = await sandbox.addFault({ ...fault, times: 1 });
      await page.goto(`/item/${weapon.itemInstanceId}`);
      await button(page, "Move to Warlock").click();
      await expect(page.getByText(/0 of 2 steps are done/)).toBeVisible();
      await expect(page.getByRole("progressbar")).toBeVisible();
      await axeIsClean(page);
      await button(page, "Cancel").click();
      await expect(page.getByText("You cancelled it")).toBeVisible({ timeout: 30_000 });
      await expect(page.getByText(/It rests in the vault\./)).toBeVisible();
      await axeIsClean(page);
      expect((await truly(sandbox, world, weapon.itemInstanceId)).place).toBe("vault");
      await sandbox.removeFault(faultId).catch(() => undefined);

      await button(page, "Undo").click();
      await expect(page.getByText(/^Undone/)).toBeVisible();
      expect((await truly(sandbox, world, weapon.itemInstanceId)).place).toBe(world.hunter);
    });

    test("a move that Bungie.net's maintenance pauses says where the item is, and goes on when told to", async ({
      page,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      const world = await aWorld(sandbox);
      const { player, weapon, hunter, warlock } = world;
      await signIn(page, player.name, `/item/${weapon.itemInstanceId}`);
      await button(page, "Move to Hunter").click();
      await expect(page.getByText("Sent to your Hunter")).toBeVisible();
      await page.goto(`/item/${weapon.itemInstanceId}`);
      const down = { route: "TransferItem", playerId: player.playerId, kind: "code", code: 5 } as const;
      const { faultId } = await sandbox.addFault({ ...down, after: 1 });
      await button(page, "Move to Warlock").click();
      await expect(page.getByText("Waiting for Bungie.net")).toBeVisible();
      await expect(
        page.getByText(/down for maintenance\..*It rests in the vault\..*goes on by itself/),
      ).toBeVisible();
      await axeIsClean(page);
      expect((await truly(sandbox, world, weapon.itemInstanceId)).place).toBe("vault");

      await sandbox.removeFault(faultId);
      await button(page, "Try now").click();
      await expect(page.getByText("Sent to your Warlock")).toBeVisible({ timeout: 30_000 });
      expect((await truly(sandbox, world, weapon.itemInstanceId)).place).toBe(warlock);
      await button(page, "Undo").click();
      await expect(page.getByText(/^Undone/)).toBeVisible();
      expect((await truly(sandbox, world, weapon.itemInstanceId)).place).toBe(hunter);
    });

    test("with the setting, what moved aside returns by itself, and that is shown first", async ({
      page,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      const world = await aWorld(sandbox, { isFull: true });
      const { weapon } = world;
      const before = await everything(sandbox, world);
      await signIn(page, world.player.name, "/account/moves");
      await page.getByLabel("Put things back by itself").check();
      await button(page, "Save").click();
      await expect(page.getByText("Saved", { exact: true })).toBeVisible();
      await page.goto(`/item/${weapon.itemInstanceId}`);
      await button(page, "Move to Hunter").click();
      await button(page, "Carry out").click();
      await expect(page.getByText("Sent to your Hunter")).toBeVisible();

      await page.goto(`/item/${weapon.itemInstanceId}`);
      await button(page, "Move to vault").click();
      await expect(page.getByText("This takes 2 calls.")).toBeVisible();
      await expect(page.getByText(/ goes back to your Hunter\./)).toBeVisible();
      await axeIsClean(page);
      await button(page, "Carry out").click();
      await expect(page.getByText("Sent to the vault")).toBeVisible();
      await expect(page.getByText(/ went back to your Hunter\./)).toBeVisible();
      expect(await everything(sandbox, world)).toEqual(before);
    });

    test("what moved aside is put back when its room is free again", async ({
      page,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      const world = await aWorld(sandbox, { isFull: true });
      const { weapon } = world;
      const before = await everything(sandbox, world);
      await signIn(page, world.player.name, `/item/${weapon.itemInstanceId}`);
      await button(page, "Move to Hunter").click();
      await button(page, "Carry out").click();
      await expect(page.getByText("Sent to your Hunter")).toBeVisible();
      const steps = page.getByRole("link", { name: "Step by step" });
      if (javaScriptEnabled) await steps.click();
      await page.waitForURL(/\/moves\/\w+/);
      const planPage = page.url();
      await page.goto(`/item/${weapon.itemInstanceId}`);
      await button(page, "Move to vault").click();
      await expect(page.getByText("Sent to the vault")).toBeVisible();

      await page.goto(planPage);
      await axeIsClean(page);
      await button(page, /^Put .+ back$/).click();
      await expect(page.getByText(/is back with your Hunter/).first()).toBeVisible();
      expect(await everything(sandbox, world)).toEqual(before);
    });

    test("a player chooses that everything is shown first, and that nothing else is moved", async ({
      page,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      const world = await aWorld(sandbox, { isFull: true });
      const { weapon } = world;
      await signIn(page, world.player.name);
      const { next } = await sandbox.requests();
      await page.goto("/account");
      await page.getByRole("link", { name: "Change how things are moved" }).click();
      await expect(page.getByRole("heading", { name: "What moves aside first" })).toBeVisible();
      await axeIsClean(page);
      await page.getByLabel("Show every plan first").check();
      await page.getByLabel("Make room by itself").uncheck();
      await button(page, "Save").click();
      await expect(page.getByText("Saved", { exact: true })).toBeVisible();
      await expect(page.getByLabel("Show every plan first")).toBeChecked();
      await expect(page.getByLabel("Make room by itself")).not.toBeChecked();

      await page.goto(`/item/${weapon.itemInstanceId}`);
      await expect(page.getByText(/In the way: /).first()).toBeVisible();
      await button(page, "Move to Hunter").click();
      await expect(page.getByText("making room by itself is switched off").first()).toBeVisible();
      expect(await writesSince(sandbox, world, next)).toEqual([]);

      await button(page, "Move to Warlock").click();
      await expect(page.getByText("This takes 1 call.")).toBeVisible();
      expect(await writesSince(sandbox, world, next)).toEqual([]);
      await button(page, "Carry out").click();
      await expect(page.getByText("Sent to your Warlock")).toBeVisible();
    });
  });
}

test("preview, progress and undo by the keyboard alone, from the item's tile and back to it", async ({
  page,
  sandbox,
  signIn,
  axeIsClean,
}) => {
  const world = await aWorld(sandbox, { isFull: true });
  const { weapon, hunter } = world;
  await signIn(page, world.player.name);
  await openGear(page);
  const select = button(page, /^Select Hunter/);
  if ((await select.count()) > 0) await select.click();
  await expect(button(page, /^Selected Hunter/)).toBeVisible();
  const before = await everything(sandbox, world);
  const says = page.locator("#gear-says");

  await tileOf(page, weapon).focus();
  await page.keyboard.press("p");
  await expect(says).toContainText("This takes 2 calls. To make room,");
  await expect(says).toContainText("Press M to answer.");
  await axeIsClean(page);
  expect(await everything(sandbox, world)).toEqual(before);

  await page.keyboard.press("m");
  await expect(button(moves(page), /^Carry out/)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(says).toContainText("Sent to your Hunter");
  await axeIsClean(page);
  expect(await truly(sandbox, world, weapon.itemInstanceId)).toMatchObject({ place: hunter });

  await page.keyboard.press("m");
  await expect(button(moves(page), /^Undo/)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(says).toContainText("Undone");
  expect(await everything(sandbox, world)).toEqual(before);
  await page.keyboard.press("m");
  await page.keyboard.press("Escape");
  await expect(tileOf(page, weapon)).toBeFocused();
});

test("in an item's dialog the keyboard goes to the question, and its answer is told there", async ({
  page,
  sandbox,
  signIn,
  axeIsClean,
}) => {
  const world = await aWorld(sandbox, { isFull: true });
  const { weapon, hunter } = world;
  await signIn(page, world.player.name);
  await openGear(page);
  await tileOf(page, weapon).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await button(dialog, "Move to Hunter").focus();
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("This takes 2 calls.")).toBeVisible();
  await axeIsClean(page);
  await page.keyboard.press("Tab");
  await expect(button(dialog, "Carry out")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("Sent to your Hunter")).toBeVisible();
  expect(await truly(sandbox, world, weapon.itemInstanceId)).toMatchObject({ place: hunter });
  await button(dialog, "Undo").focus();
  await page.keyboard.press("Enter");
  await expect(dialog.getByText(/^Undone/)).toBeVisible();
  await axeIsClean(page);
});

test("a plan that has become another one since is shown again before anything is done", async ({
  page,
  sandbox,
  signIn,
}) => {
  const world = await aWorld(sandbox, { isFull: true });
  const { weapon, player, hunter } = world;
  await signIn(page, player.name, `/item/${weapon.itemInstanceId}`);
  await button(page, "Move to Hunter").click();
  await expect(page.getByText("This takes 2 calls.")).toBeVisible();
  await page.getByRole("link", { name: "Step by step" }).click();
  await page.waitForURL(/\/moves\/\w+/);

  // In the game the player makes room with their own hands.
  const items = await sandbox.itemsOf(player.playerId);
  const carried = items.find(
    ({ place, bucketHash, equipped }) => place === hunter && bucketHash === Bucket.Kinetic && !equipped,
  ) as SandboxItem;
  await moveByHand(sandbox, player, carried, { characterId: hunter, toVault: true });
  const before = await everything(sandbox, world);

  await button(page, "Carry out").click();
  await expect(page.getByText("Your account has changed meanwhile")).toBeVisible();
  await expect(page.getByText("This takes 1 call.")).toBeVisible();
  expect(await everything(sandbox, world)).toEqual(before);
  await button(page, "Carry out").click();
  await expect(page.getByText("Sent to your Hunter")).toBeVisible();
});

test("a button that is pressed twice asks once: to move, to carry out and to undo", async ({
  page,
  sandbox,
  signIn,
}) => {
  const world = await aWorld(sandbox, { isFull: true });
  await signIn(page, world.player.name, `/item/${world.weapon.itemInstanceId}`);
  const before = await everything(sandbox, world);
  const { next } = await sandbox.requests();
  await button(page, "Move to Hunter").dblclick();
  await button(page, "Carry out").dblclick();
  await expect(page.getByText("Sent to your Hunter")).toBeVisible();
  expect(await doneSince(sandbox, world, next)).toHaveLength(2);
  await button(page, "Undo").dblclick();
  await expect(page.getByText(/^Undone/)).toBeVisible();
  expect(await doneSince(sandbox, world, next)).toHaveLength(4);
  expect(await everything(sandbox, world)).toEqual(before);
});
