import { expect, test } from "./support/journey.ts";

// By Bungie's list a parameter that cannot be read: nothing that any page explains.
const UNEXPLAINED = 7;

// React's number for an error that the server did not tell.
test.use({ expectedErrors: /Minified React error #441/ });

test("on a page that broke, Try again shows it once it can be shown", async ({ page, sandbox, signIn }) => {
  const name = `Retrier ${process.pid}-${Date.now().toString(36)}`;
  const { playerId } = await sandbox.makePlayer({ template: "one-character", name });
  const { faultId } = await sandbox.addFault({
    route: "GetProfile",
    kind: "code",
    code: UNEXPLAINED,
    playerId,
  });
  await signIn(page, name);
  await page.goto("/characters");
  await expect(page.getByRole("heading", { name: "Something broke on our side" })).toBeVisible();
  await sandbox.removeFault(faultId);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Characters" })).toBeVisible();
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a page that an outage keeps away offers to try again, and leads back to itself", async ({
      page,
      sandbox,
      signIn,
    }) => {
      const name = `Waiter ${process.pid}-${javaScriptEnabled}-${Date.now().toString(36)}`;
      const { playerId } = await sandbox.makePlayer({ template: "one-character", name });
      const { faultId } = await sandbox.addFault({ route: "GetProfile", kind: "code", code: 5, playerId });
      await signIn(page, name);
      await page.goto("/characters");
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
