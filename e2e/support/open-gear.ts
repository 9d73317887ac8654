import { expect, type Page } from "@playwright/test";

/** Opens the inventory and waits until its scripts listen: a key pressed before goes nowhere. */
export async function openGear(page: Page, query = ""): Promise<void> {
  await page.goto(`/inventory${query}`);
  // The scripts' first act is to leave one tab stop in each row.
  await expect(page.locator('#gear a.t[tabindex="-1"]').first()).toBeAttached();
}
