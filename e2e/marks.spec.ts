import type { Page } from "@playwright/test";
import { Bucket } from "#lib/game/bucket.ts";
import { expect, test } from "./support/journey.ts";
import { newPlayer } from "./support/new-player.ts";
import type { SandboxControls, SandboxItem } from "./support/sandbox-controls.ts";

const FEW_ITEMS = { items: 150 };
const WEAPONS: readonly number[] = [Bucket.Kinetic, Bucket.Energy, Bucket.Power];

async function weaponsOf(sandbox: SandboxControls, playerId: string): Promise<SandboxItem[]> {
  const items = await sandbox.itemsOf(playerId);
  return items.filter(
    ({ homeBucketHash, itemInstanceId, postmaster }) =>
      WEAPONS.includes(homeBucketHash) && itemInstanceId !== null && !postmaster,
  );
}

const tag = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a player tags an item and writes a note, finds both again and takes them away", async ({
      page,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      const player = await newPlayer(sandbox, "one-character", FEW_ITEMS);
      const [weapon] = await weaponsOf(sandbox, player.playerId);
      const path = `/item/${weapon?.itemInstanceId}`;
      await signIn(page, player.name, path);

      await tag(page, "Keep").click();
      await expect(tag(page, "Keep")).toHaveAttribute("aria-pressed", "true");
      await page.getByRole("textbox", { name: "Note" }).fill("god roll\nfor raids");
      await tag(page, "Save note").click();
      if (javaScriptEnabled) await expect(page.getByText("Note saved.")).toBeVisible();
      await page.goto(path);
      await expect(page.getByRole("textbox", { name: "Note" })).toHaveValue("god roll\nfor raids");
      await expect(tag(page, "Keep")).toHaveAttribute("aria-pressed", "true");
      await expect(tag(page, "Junk")).toHaveAttribute("aria-pressed", "false");

      const long = "x".repeat(1_001);
      await page.getByRole("textbox", { name: "Note" }).fill(long);
      await tag(page, "Save note").click();
      await expect(page.getByText(/longer than 1000 characters.*your text is still there/)).toBeVisible();
      await expect(page.getByRole("textbox", { name: "Note" })).toHaveValue(long);
      await axeIsClean(page);

      await page.goto("/inventory?q=tag:keep");
      await expect(page.locator(`#content a.t[href="${path}"] .glyph-tag-keep`)).toHaveCount(1);

      await page.goto(path);
      await tag(page, "Keep").click();
      await expect(tag(page, "Keep")).toHaveAttribute("aria-pressed", "false");
      if (javaScriptEnabled) await expect(page.getByText("No tag.")).toBeVisible();
      await page.reload();
      await expect(tag(page, "Keep")).toHaveAttribute("aria-pressed", "false");
      await expect(page.getByRole("textbox", { name: "Note" })).toHaveValue("god roll\nfor raids");
    });

    test("duplicates stand side by side, and what is ticked is tagged at once", async ({
      page,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      const player = await newPlayer(sandbox, "rich", { items: 300 });
      await signIn(page, player.name, "/inventory/duplicates");
      const form = page.getByRole("form", { name: "Tag what is ticked" });
      const kind = form.getByRole("region").first();
      await expect(kind.getByRole("checkbox")).not.toHaveCount(1);

      await form.getByRole("button", { name: "Junk" }).click();
      await expect(page.getByText(/^No item is chosen\./)).toBeVisible();

      await kind.getByRole("checkbox").first().check();
      await kind.getByRole("checkbox").nth(1).check();
      await form.getByRole("button", { name: "Junk" }).click();
      await expect(kind.getByText("Junk", { exact: true })).toHaveCount(2);
      await axeIsClean(page);

      await kind.getByRole("link", { name: /^Compare/ }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Compare" })).toBeVisible();
      await expect(page.getByRole("cell", { name: "Junk", exact: true })).toHaveCount(2);
    });
  });
}

test("the items are exported once each, ids whole, and a search narrows them", async ({
  page,
  sandbox,
  signIn,
}) => {
  const player = await newPlayer(sandbox, "rich", { items: 300 });
  const truth = await sandbox.itemsOf(player.playerId);
  const instances = truth.flatMap(({ itemInstanceId }) => itemInstanceId ?? []);
  await signIn(page, player.name, "/inventory");
  await page.getByText("More", { exact: true }).click();
  // A click at its edge finds the link only when nothing lies over it and it is not cut off.
  await page.getByRole("link", { name: "Duplicates" }).click({ trial: true });
  const file = page.waitForEvent("download");
  await page.getByRole("link", { name: /CSV/ }).click();
  expect((await file).suggestedFilename()).toMatch(/^ninefold-items-\d{4}-\d\d-\d\d\.csv$/);

  const csv = await page.request.get("/inventory/export/csv");
  expect(csv.headers()).toMatchObject({
    "content-type": expect.stringContaining("text/csv; charset=utf-8"),
    "content-disposition": expect.stringContaining("attachment"),
    "cache-control": "private, no-store",
  });
  const body = (await csv.body()).toString("utf8");
  expect(body.startsWith("\u{FEFF}Name,Hash,Id,Tag,")).toBe(true);
  const found = [...body.matchAll(/"""(\d+)"""/g)].map(([, id]) => id);
  expect(found.toSorted()).toEqual(instances.toSorted());
  for (const theirs of [
    player.membershipId,
    player.bungieMembershipId,
    ...player.characters.map((one) => one.characterId),
  ])
    expect(body).not.toContain(theirs);

  const [weapon] = await weaponsOf(sandbox, player.playerId);
  const json = await page.request.get(`/inventory/export/json?q=id:${weapon?.itemInstanceId}`);
  expect(await json.json()).toMatchObject({
    items: [{ name: weapon?.name, itemInstanceId: weapon?.itemInstanceId }],
  });
  const bad = await page.request.get("/inventory/export/csv?q=is:((");
  expect([bad.status(), await bad.text()]).toEqual([
    400,
    "That search cannot be read. Mend it on the inventory page. Nothing was exported.\n",
  ]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a search is saved, found again, used and forgotten by forms alone", async ({
    page,
    sandbox,
    signIn,
  }) => {
    const player = await newPlayer(sandbox, "one-character", FEW_ITEMS);
    await signIn(page, player.name, "/inventory?q=is:weapon");
    // Inside <noscript>, where roles and texts are not looked for.
    const kept = page.locator("noscript details").filter({ hasText: "Saved and recent searches" });
    const open = () => kept.locator("summary").click();
    await open();
    await kept.locator("button", { hasText: "Save this search: is:weapon" }).click();
    await page.goto("/inventory");
    await open();
    await kept.locator("a", { hasText: "is:weapon" }).click();
    await page.waitForURL("/inventory?q=is%3Aweapon");
    await open();
    await kept.locator("button[aria-label='Forget the search is:weapon']").click();
    await page.waitForURL("/inventory");
    await expect(kept).toHaveCount(0);
  });
});
