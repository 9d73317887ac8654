import { freePort } from "./support/demo-process.ts";
import { HttpsFront } from "./support/https-front.ts";
import { startHttpsSite } from "./support/https-site.ts";
import { expect, test } from "./support/journey.ts";
import { newPlayer } from "./support/new-player.ts";
import { goToBungie } from "./support/sign-in-steps.ts";

test("on a laptop, npm run https leads a player through the whole sign-in over https", async ({
  browser,
  sandbox,
}) => {
  const player = await newPlayer(sandbox);
  const publicPort = await freePort();
  const site = await startHttpsSite(sandbox, { publicPort });
  const front = await HttpsFront.start({ port: publicPort, to: Number(new URL(site.listensAt).port) });
  const context = await browser.newContext({ ignoreHTTPSErrors: true, baseURL: site.publicOrigin });
  const page = await context.newPage();
  await goToBungie(page);
  await page.getByRole("radio", { name: player.name }).check();
  await page.getByRole("button", { name: "Approve" }).click();
  await page.waitForURL(`${site.publicOrigin}/characters`);
  await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toBeVisible();
  const session = (await context.cookies()).find(({ name }) => name.endsWith("session"));
  expect(session).toMatchObject({ name: "__Host-ninefold.session", secure: true });
  await context.close();
  await site.end();
  const answer = await fetch(`http://localhost:${publicPort}`).catch(() => null);
  expect(answer?.ok ?? false, "it does not speak http").toBe(false);
  await front.stop();
});
