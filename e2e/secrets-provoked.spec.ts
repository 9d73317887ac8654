import type { Page } from "@playwright/test";
import { expect, test } from "./support/journey.ts";
import { newPlayer } from "./support/new-player.ts";
import type { Fault, SandboxControls, SandboxPlayer } from "./support/sandbox-controls.ts";

test.use({ withPictures: true });

// These make the site and the worker write to their logs, so that the search of the logs has something to search.
// By Bungie's list a parameter that cannot be read: nothing that any page explains.
const UNEXPLAINED = 7;

const fail = (
  sandbox: SandboxControls,
  { playerId }: SandboxPlayer,
  fault: Omit<Fault, "kind" | "playerId">,
) => sandbox.addFault({ ...fault, playerId, kind: "code" });

/** A page in words, with the number of its log line and nothing of the error. */
async function expectToldPage(page: Page, title: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(page.getByText(/in our log under number \w+/)).toBeVisible();
  expect(await page.content()).not.toMatch(/BungieError|\.ts:\d|node_modules/);
}

test("a page that Bungie's answer breaks says the number of its log line and nothing of the error", async ({
  page,
  sandbox,
  signIn,
}) => {
  const player = await newPlayer(sandbox, "no-clan");
  await fail(sandbox, player, { route: "GetProfile", code: UNEXPLAINED });
  await signIn(page, player.name);
  await expectToldPage(page, "Bungie.net answered something we do not understand");
});

test("a refresh that fails for our own settings' sake breaks the page, not the session", async ({
  page,
  sandbox,
  signIn,
}) => {
  const player = await newPlayer(sandbox, "no-clan");
  // The code is exchanged; what comes after it is refused.
  await fail(sandbox, player, { route: "Token", code: 2101, after: 1 });
  await fail(sandbox, player, { route: "GetProfile", code: 99 });
  await signIn(page, player.name);
  await expectToldPage(page, "Bungie.net does not let Ninefold in at the moment");
  await page.goto("/sign-out");
  await expect(page.getByRole("main")).toContainText(player.name);
});

test("a sign-in that breaks is answered in words", async ({ page, sandbox, signIn }) => {
  const player = await newPlayer(sandbox, "no-clan");
  await fail(sandbox, player, { route: "GetMembershipsForCurrentUser", code: UNEXPLAINED });
  await signIn(page, player.name);
  await expect(page).toHaveURL(/\/sign-in\?problem=failed/);
});

test("a move that meets what nobody can explain says where the item rests", async ({
  page,
  sandbox,
  signIn,
}) => {
  const player = await newPlayer(sandbox, "no-clan");
  await signIn(page, player.name, "/inventory");
  const kinetic = page.getByRole("region", { name: /^Kinetic/ });
  const inVault = kinetic.getByRole("group", { name: "Vault", exact: true });
  await inVault
    .getByRole("link", { name: /, legendary / })
    .first()
    .click();
  await fail(sandbox, player, { route: "TransferItem", code: UNEXPLAINED });
  await page.getByRole("button", { name: "Move to Hunter" }).click();
  await expect(page.getByText("in the vault").first()).toBeVisible();
  await expect(page.getByText(/broke on our side|went wrong/).first()).toBeVisible();
});

for (const [what, path] of [
  ["a confirmation link", "/digest/confirm?token=%00"],
  ["an unsubscribe link", "/digest/unsubscribe?token=%00"],
  ["an item", "/item/%00"],
  ["a plan", "/moves/%00"],
  ["a plan's progress", "/api/plans/%00"],
] as const) {
  test(`a zero byte in ${what} is answered without a stack trace`, async ({ page, sandbox, signIn }) => {
    const player = await newPlayer(sandbox, "no-clan");
    await signIn(page, player.name);
    const answer = await page.goto(path);
    expect(await answer?.text()).not.toMatch(/Prisma|invocation|node_modules|\.ts:\d/);
  });
}

test("an address with a zero byte is refused beside its field", async ({ page }) => {
  await page.goto("/digest");
  const action = await page
    .locator("form:has(input[name=address])")
    .first()
    .evaluate((form) =>
      [...new FormData(form as HTMLFormElement)].map(([name, value]) => [name, String(value)]),
    );
  const fields = { ...Object.fromEntries(action), address: "reader\0@example.com" };
  const answer = await page.request.post("/digest", { multipart: fields });
  expect(await answer.text()).toContain("That is not an address mail can be sent to.");
});
