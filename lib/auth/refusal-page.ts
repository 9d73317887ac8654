import { escapeHtml, plainPage } from "#lib/answers/plain-page.ts";

export type RefusalReason = "other" | "unknown" | "no-code";

export interface Refusal {
  readonly reason: RefusalReason;
  /** Where the player was going; already one of our own paths. */
  readonly returnTo: string;
  /** The request's Content-Security-Policy, whose nonce lets the style in. */
  readonly policy: string | null;
  /** The player's name, when this browser is signed in. */
  readonly signedInAs: string | null;
}

const HAPPENED: Readonly<Record<RefusalReason, string>> = {
  other:
    "This is not the sign-in that your browser began last. If you began another one in a second tab, finish that one, or start again here.",
  unknown:
    "This address is good for one sign-in, in the browser that began it, for 15 minutes. It was used already, began elsewhere, or is too old.",
  "no-code": "Bungie.net sent you back without a sign-in code.",
};

/**
 * The page for a callback that is refused: 403, or 400 when only the code is missing.
 *
 * A page of its own, because a route can answer 403 and a page of Next cannot. No scripts; nothing from the request
 * but the way back and the player's name, both escaped.
 */
export function refusalPage({ reason, returnTo, policy, signedInAs }: Refusal): Response {
  const status = reason === "no-code" ? 400 : 403;
  const headers = { "Content-Type": "text/html; charset=utf-8" };
  const html = plainPage({
    title: signedInAs === null ? "Sign-in refused" : "You are signed in",
    body: signedInAs === null ? toStranger(reason, returnTo) : toSignedIn(reason, returnTo, signedInAs),
    nonce: toNonce(policy),
  });
  return new Response(html, { status, headers });
}

function toStranger(reason: RefusalReason, returnTo: string): string {
  const address = returnTo === "/" ? "/sign-in" : `/sign-in?${new URLSearchParams({ returnTo })}`;
  return `<p>${HAPPENED[reason]}</p>
<p>You are not signed in, and nothing was shared. Starting again takes one click.</p>
<p class="ways"><a class="button" href="${escapeHtml(address)}">Start again</a> <a href="/">To the front page</a></p>`;
}

function toSignedIn(reason: RefusalReason, returnTo: string, name: string): string {
  const wayOn = returnTo === "/" ? "/characters" : returnTo;
  return `<p>You are signed in as <strong>${escapeHtml(name)}</strong>, and that has not changed.</p>
<p>${HAPPENED[reason]}</p>
<p class="ways"><a class="button" href="${escapeHtml(wayOn)}">Go on</a> <a href="/sign-in">Sign in as somebody else</a></p>`;
}

function toNonce(policy: string | null): string {
  return /'nonce-([A-Za-z0-9+/=_-]+)'/.exec(policy ?? "")?.[1] ?? "";
}
