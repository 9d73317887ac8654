import type { Page } from "@playwright/test";

/** Signs in through the simulated Bungie.net, as a person would, and waits to be back on the site. */
export async function signIn(page: Page, playerName: string): Promise<void> {
  await page.goto("/sign-in");
  await page
    .getByRole("main")
    .getByRole("button", { name: /sign in with bungie/i })
    .click();
  await page.getByRole("radio", { name: playerName }).check();
  await page.getByRole("button", { name: "Approve" }).click();
  await page.waitForURL((url) => url.origin === new URL(process.env.AUTH_URL ?? "").origin);
}
