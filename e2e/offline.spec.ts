import type { Page } from "@playwright/test";
import { expect, test as journey } from "./support/journey.ts";

// What a service worker asks for by itself has no body to look into; other journeys watch the same pages.
const test = journey.extend({
  keptSecrets: async ({ page: _ }, use) => {
    await use(undefined);
  },
});

// Everywhere else the service worker is kept out, see playwright.config.ts.
test.use({
  serviceWorkers: "allow",
  // What the browser and Next say on the console of a connection that is gone.
  expectedErrors: /ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch/,
});

async function openAndLearn(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

test("without a connection a page of ours says so, and the wanted one comes by itself", async ({
  page,
  context,
  axeIsClean,
}) => {
  await openAndLearn(page, "/about");
  await context.setOffline(true);
  await page.goto("/faq");
  await expect(page.getByRole("heading", { level: 1, name: "There is no connection" })).toBeVisible();
  await expect(page.getByText("Your items are safe")).toBeVisible();
  await axeIsClean(page);
  await context.setOffline(false);
  await expect(page.getByRole("heading", { level: 1, name: "Questions and answers" })).toBeVisible();
});

test("a link pressed without a connection leads there, too", async ({ page, context }) => {
  test
    .info()
    .annotations.push({ type: "why", description: "Next asks for pages by script and gives up on them" });
  await openAndLearn(page, "/about");
  await context.setOffline(true);
  await page.getByRole("contentinfo").getByRole("link", { name: "Privacy" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "There is no connection" })).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole("heading", { level: 1, name: "Privacy" })).toBeVisible();
});

test("of a signed-in player nothing is kept for it", async ({ page, context, sandbox, signIn }) => {
  const name = `Offliner ${process.pid}-${Date.now().toString(36)}`;
  await sandbox.makePlayer({ template: "one-character", name });
  await signIn(page, name);
  await openAndLearn(page, "/inventory");
  await page.goto("/account");
  await context.setOffline(true);
  await page.goto("/inventory");
  await expect(page.getByRole("heading", { level: 1, name: "There is no connection" })).toBeVisible();
  expect(await page.content()).not.toContain(name);
  expect(await page.evaluate(() => caches.keys()), "caches").toEqual([]);
  expect(await page.evaluate(() => indexedDB.databases()), "databases").toEqual([]);
  await context.setOffline(false);
  await expect(page.getByRole("heading", { level: 1, name: "Inventory" })).toBeVisible();
});

test("a form pressed without a connection is not sent, says so, and keeps what was filled in", async ({
  page,
  context,
  axeIsClean,
}) => {
  await openAndLearn(page, "/digest");
  const posts: string[] = [];
  page.on("request", (asked) => asked.method() === "POST" && posts.push(asked.url()));
  const field = page.getByLabel("Mail address");
  const send = page.getByRole("button", { name: "Send me the letter" });
  const unsent = page.getByRole("alert").filter({ hasText: "nothing was sent" });
  await field.fill(`offline-${Date.now().toString(36)}@example.com`);
  await context.setOffline(true);
  await send.click();
  await expect(unsent).toBeVisible();
  await expect(field).toHaveValue(/^offline-/);
  await axeIsClean(page);
  expect(posts).toEqual([]);
  await context.setOffline(false);
  await expect(unsent).toHaveCount(0);
  await send.click();
  await expect(page.getByText("Look into your mailbox")).toBeVisible();
});

test("when the answer to a form never comes, nothing is claimed of what became of it", async ({ page }) => {
  await openAndLearn(page, "/digest");
  await page.route("**/digest", (route) =>
    route.request().method() === "POST" ? route.abort() : route.continue(),
  );
  await page.getByLabel("Mail address").fill("lost@example.com");
  await page.getByRole("button", { name: "Send me the letter" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The site could not be reached");
  await expect(page.getByRole("main")).toContainText("is not certain");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByLabel("Mail address")).toBeVisible();
});
