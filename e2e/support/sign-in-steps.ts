import type { BrowserContext, Page } from "@playwright/test";
import type { SandboxControls, SandboxPlayer } from "./sandbox-controls.ts";

export const CALLBACK = "/api/auth/callback/bungie";

/** Presses the button and stops at Bungie's question. */
export async function goToBungie(page: Page, from = "/sign-in"): Promise<void> {
  await page.goto(from);
  await page
    .getByRole("main")
    .getByRole("button", { name: /sign in with bungie/i })
    .click();
  await page.getByRole("button", { name: "Approve" }).waitFor();
}

/** Approves, but keeps the address that Bungie would send the browser to. */
export async function approveWithoutReturning(page: Page, { playerId }: SandboxPlayer): Promise<URL> {
  const state = new URL(page.url()).searchParams.get("state") ?? "";
  const answer = await page.request.post(page.url(), {
    form: { state, playerId, decision: "approve" },
    maxRedirects: 0,
  });
  return new URL(answer.headers().location ?? "");
}

export async function sessionCookie(context: BrowserContext) {
  return (await context.cookies()).find(({ name }) => name.endsWith("session"));
}

/** Whose session a cookie opens, by the name; null when it is worthless. */
export async function whose(page: Page, sessionCookieValue: string | undefined): Promise<string | null> {
  const answer = await fetch(new URL("/sign-out", page.url()), {
    headers: { cookie: `ninefold.session=${sessionCookieValue ?? ""}` },
  });
  const text = (await answer.text()).replace(/<!--.*?-->/g, "");
  return /You are signed in as ([^<]*?)\. /.exec(text)?.[1] ?? null;
}

/**
 * Token calls that failed, for codes that are made up or those of a player: what a refused callback must not cause.
 *
 * Others' calls, which meet faults of their own, do not count: they carry real codes, and the sandbox knows whose.
 */
export async function refusedTokenCalls(
  sandbox: SandboxControls,
  since: number,
  player: SandboxPlayer | null = null,
): Promise<number> {
  const { requests } = await sandbox.requests(since);
  const playerId = player?.playerId ?? null;
  return requests.filter((one) => one.route === "Token" && one.status >= 400 && one.playerId === playerId)
    .length;
}
