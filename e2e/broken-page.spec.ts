import { expect, test } from "./support/journey.ts";

// By Bungie's list a parameter that cannot be read: nothing that any page explains.
const UNEXPLAINED = 7;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a page whose answer nobody can explain says so under the log's number, and shows itself once it can", async ({
      page,
      sandbox,
      signIn,
      axeIsClean,
    }) => {
      const name = `Retrier ${process.pid}-${javaScriptEnabled}-${Date.now().toString(36)}`;
      const { playerId } = await sandbox.makePlayer({ template: "one-character", name });
      const { faultId } = await sandbox.addFault({
        route: "GetProfile",
        kind: "code",
        code: UNEXPLAINED,
        playerId,
      });
      await signIn(page, name);
      for (const path of ["/inventory", "/loadouts", "/item/6917529000000000000", "/characters"]) {
        expect((await page.goto(path))?.status()).toBe(200);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(
          "Bungie.net answered something we do not understand",
        );
        await expect(page.getByRole("main")).toContainText(/It is in our log under number \S{8,}\./);
      }
      await axeIsClean(page);
      await sandbox.removeFault(faultId);
      await page.getByRole("link", { name: "Try again" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Characters" })).toBeVisible();
    });

    test("a page that an outage keeps away offers to try again, and leads back to itself", async ({
      page,
      sandbox,
      signIn,
    }) => {
      const name = `Waiter ${process.pid}-${javaScriptEnabled}-${Date.now().toString(36)}`;
      const { playerId } = await sandbox.makePlayer({ template: "one-character", name });
      const { faultId } = await sandbox.addFault({ route: "GetProfile", kind: "code", code: 5, playerId });
      await signIn(page, name);
      await expect(page.getByRole("heading", { name: "Bungie.net is down for maintenance" })).toBeVisible();
      await expect(page.getByRole("link", { name: "Try again" })).toHaveAttribute("href", "/characters");
      await sandbox.removeFault(faultId);
      await expect(async () => {
        await page.getByRole("link", { name: "Try again" }).click();
        await expect(page.getByRole("heading", { level: 1, name: "Characters" })).toBeVisible({
          timeout: 2_000,
        });
      }).toPass();
    });
  });
}
