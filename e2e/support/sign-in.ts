import type { Page } from "@playwright/test";
import { approve, HttpVisitor } from "./http-visitor.ts";
import { SandboxControls } from "./sandbox-controls.ts";

/**
 * Signs a page's browser in through the simulated Bungie.net, and waits to be back on the site, at the page asked for.
 *
 * Nearly every journey begins with it, so the two forms on the way are posted without drawing them; the callback is
 * the browser's own. `sign-in.spec.ts` walks the whole way as a person would.
 */
export async function signIn(page: Page, playerName: string, returnTo = "/characters"): Promise<void> {
  const { AUTH_URL = "", BUNGIE_ORIGIN = "" } = process.env;
  const player = await new SandboxControls(BUNGIE_ORIGIN).playerNamed(playerName);
  const visitor = new HttpVisitor(AUTH_URL);
  const callback = await approve(await visitor.beginSignIn(returnTo), player);
  await page
    .context()
    .addCookies(
      [...visitor.cookies].map(([name, value]) => ({ name, value, url: AUTH_URL, httpOnly: true })),
    );
  await page.goto(callback.href);
}
