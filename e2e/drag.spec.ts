import type { Page } from "@playwright/test";
import { expect, test } from "./support/journey.ts";
import { newPlayer } from "./support/new-player.ts";
import { openGear } from "./support/open-gear.ts";
import type { SandboxControls, SandboxPlayer } from "./support/sandbox-controls.ts";

const cell = (page: Page, slot: string, column: string) =>
  page.getByRole("region", { name: slot, exact: true }).getByRole("group", { name: column, exact: true });
const tileOf = (page: Page, itemInstanceId: string) =>
  page.locator(`#gear a.t[href="/item/${itemInstanceId}"]`);
const moves = (page: Page) => page.getByRole("region", { name: "Moves" });

async function itemOf(sandbox: SandboxControls, { playerId }: SandboxPlayer, itemInstanceId: string) {
  const found = (await sandbox.itemsOf(playerId)).filter((item) => item.itemInstanceId === itemInstanceId);
  expect(found, "every item exists exactly once").toHaveLength(1);
  return found[0];
}

/** The ids of what a cell carries, the worn one left out. */
async function carried(page: Page, slot: string, column: string, name: RegExp): Promise<string[]> {
  const links = cell(page, slot, column).locator(".tiles").getByRole("link", { name });
  return (await links.all()).reduce<Promise<string[]>>(
    async (ids, link) => [...(await ids), (await link.getAttribute("href"))?.split("/").at(-1) ?? ""],
    Promise.resolve([]),
  );
}

/** By the mouse, with a moment over the tile: what can be dragged is made so when a pointer comes. */
async function drag(page: Page, itemInstanceId: string, onto: ReturnType<Page["locator"]>): Promise<void> {
  const tile = tileOf(page, itemInstanceId);
  await tile.hover();
  await expect(tile).toHaveAttribute("draggable", "true");
  // Near the corner: what is said of moves may lie over the middle, and a page that scrolls in between drags another tile.
  const near = { steps: 8, targetPosition: { x: 12, y: 12 } };
  await tile.dragTo(onto, near as Parameters<typeof tile.dragTo>[1]);
}

test("items are dragged to another character, onto the worn place and into the vault, several at once", async ({
  page,
  sandbox,
  signIn,
}) => {
  const player = await newPlayer(sandbox, "no-clan");
  await signIn(page, player.name);
  await openGear(page);
  const hunter = player.characters.find(({ className }) => /hunter/i.test(className));
  // The tiles after one that leaves move up, and the mouse would press another.
  const [two = "", one = ""] = await carried(page, "Kinetic", "Vault", /, legendary /);
  await drag(page, one, cell(page, "Kinetic", "Hunter").locator(".tiles"));
  await drag(page, two, cell(page, "Kinetic", "Hunter").locator(".worn"));

  await expect(moves(page).getByRole("listitem")).toHaveCount(2);
  await expect(moves(page)).toContainText("Sent to your Hunter");
  await expect(moves(page)).toContainText("Equipped on your Hunter");
  await expect(
    moves(page)
      .getByRole("link", { name: /Step by step/ })
      .first(),
  ).toHaveAttribute("href", /^\/moves\//);
  await expect(cell(page, "Kinetic", "Hunter").locator(`a[href="/item/${one}"]`)).toBeVisible();
  await expect(cell(page, "Kinetic", "Hunter").locator(`.worn a[href="/item/${two}"]`)).toBeVisible();
  await expect(page.locator("#gear .going")).toHaveCount(0);
  expect(await itemOf(sandbox, player, one)).toMatchObject({ place: hunter?.characterId, equipped: false });
  expect(await itemOf(sandbox, player, two)).toMatchObject({ place: hunter?.characterId, equipped: true });

  // Any row of a column will do for the column, its head as well.
  await drag(page, one, page.locator('.column-heads [data-place="vault"]'));
  await expect(cell(page, "Kinetic", "Vault").locator(`a[href="/item/${one}"]`)).toBeVisible();

  // A worn item is replaced by another one: that is shown first, and nothing is asked of Bungie before it is agreed to.
  await drag(page, two, cell(page, "Kinetic", "Vault"));
  const last = moves(page).getByRole("listitem").last();
  await expect(last).toContainText(/is equipped on your Hunter instead of/);
  await expect(last).toContainText("Nothing has moved yet.");
  expect(await itemOf(sandbox, player, two)).toMatchObject({ place: hunter?.characterId, equipped: true });
  await last.getByRole("button", { name: /^Carry out/ }).click();
  await expect(last).toContainText("Sent to the vault");
  await expect(cell(page, "Kinetic", "Vault").locator(`a[href="/item/${two}"]`)).toBeVisible();
  await last.getByRole("button", { name: /^Undo/ }).click();
  await expect(last).toContainText("Undone");
  await expect(cell(page, "Kinetic", "Hunter").locator(`.worn a[href="/item/${two}"]`)).toBeVisible();
  expect(await itemOf(sandbox, player, two)).toMatchObject({ place: hunter?.characterId, equipped: true });
  await last.getByRole("button", { name: /^Put away/ }).click();
  await expect(moves(page)).not.toContainText("Undone");
});

test("a move that Bungie refuses says why and where the item is, and the menu of a right click asks again", async ({
  page,
  sandbox,
  signIn,
  axeIsClean,
}) => {
  const player = await newPlayer(sandbox, "no-clan");
  await signIn(page, player.name);
  await openGear(page);
  const [item = ""] = await carried(page, "Kinetic", "Vault", /, legendary /);
  const { faultId } = await sandbox.addFault({
    route: "TransferItem",
    playerId: player.playerId,
    kind: "code",
    code: 1642,
  });

  await tileOf(page, item).click({ button: "right" });
  await page.getByRole("menuitem", { name: "Move to Hunter" }).click();
  await expect(moves(page)).toContainText(/it rests in the vault/i);
  await axeIsClean(page);
  await expect(page.locator("#gear-says")).toContainText(/it rests in the vault/i);
  await sandbox.removeFault(faultId);

  await tileOf(page, item).click({ button: "right" });
  await page.getByRole("menuitem", { name: "Move to Hunter" }).click();
  await expect(cell(page, "Kinetic", "Hunter").locator(`a[href="/item/${item}"]`)).toBeVisible();
});

test.describe("refreshing", () => {
  // The browser says it of every address that it cannot reach.
  test.use({ expectedErrors: /ERR_INTERNET_DISCONNECTED/ });

  test("the page refreshes where it stands, by key and by button, and says so only when asked", async ({
    page,
    context,
    sandbox,
    signIn,
  }) => {
    const player = await newPlayer(sandbox, "rich", { items: 300 });
    await signIn(page, player.name);
    await openGear(page);
    const says = page.locator("#gear-says");
    const last = page.locator("#gear a.t").last();
    await last.scrollIntoViewIfNeeded();
    await last.focus();
    const seenAt = () => last.evaluate((tile) => Math.round(tile.getBoundingClientRect().top));
    // Rows that come near are laid out in the next frames.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    const before = await seenAt();
    const { next } = await sandbox.requests();
    // What was read a second ago is as good as new, also to a refresh.
    await expect(async () => {
      await page.keyboard.press("r");
      await expect(says).toContainText("Refreshed");
      const { requests } = await sandbox.requests(next);
      expect(requests.some(({ route }) => route === "GetProfile")).toBe(true);
    }).toPass();
    await expect(last).toBeFocused();
    // Rows above may be laid out anew while the reader's tile stays where it is: the scroll offset says too little.
    expect(Math.abs((await seenAt()) - before)).toBeLessThanOrEqual(2);

    // What has not changed is the very same part of the page as before.
    const fold = page.locator(".gear-row h2 button").first();
    await fold.click();
    await expect(fold).toHaveAttribute("name", "unfold");
    const row = page.locator(".gear-row").last();
    await row.evaluate((element) => element.setAttribute("data-seen", "yes"));
    await fold.click();
    await expect(fold).toHaveAttribute("name", "fold");
    await expect(row).toHaveAttribute("data-seen", "yes");

    // Without a network the page stays what it is.
    await context.setOffline(true);
    await page.getByRole("link", { name: "Refresh" }).click();
    await expect(says).toContainText("could not be reached");
    await expect(last).toBeVisible();
    await context.setOffline(false);
    await sandbox.addFault({
      route: "GetProfile",
      playerId: player.playerId,
      kind: "code",
      code: 5,
      status: 503,
    });
    await expect(async () => {
      await page.getByRole("link", { name: "Refresh" }).click();
      await expect(says).toContainText("last good copy", { timeout: 2_000 });
    }).toPass();
    await expect(page.getByText("Last good copy", { exact: false }).first()).toBeVisible();
  });
});
