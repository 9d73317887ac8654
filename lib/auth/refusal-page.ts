import { REFUSAL_STYLE } from "./refusal-style.ts";

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

/** The site's mark, as app/_ui/logo.tsx draws it. */
const MARK = `<svg aria-hidden="true" viewBox="0 0 32 32" width="24" height="24"><g transform="rotate(45 16 16)"><path fill="currentColor" opacity=".45" d="M6 6h5.4v5.4H6zM13.3 6h5.4v5.4h-5.4zM20.6 6H26v5.4h-5.4zM6 13.3h5.4v5.4H6zM20.6 13.3H26v5.4h-5.4zM6 20.6h5.4V26H6zM13.3 20.6h5.4V26h-5.4zM20.6 20.6H26V26h-5.4z"/><path class="lit" d="M13.3 13.3h5.4v5.4h-5.4z"/></g></svg>`;

/**
 * The page for a callback that is refused: 403, or 400 when only the code is missing.
 *
 * A page of its own, because a route can answer 403 and a page of Next cannot. No scripts; nothing from the request
 * but the way back and the player's name, both escaped.
 */
export function refusalPage({ reason, returnTo, policy, signedInAs }: Refusal): Response {
  const status = reason === "no-code" ? 400 : 403;
  const headers = { "Content-Type": "text/html; charset=utf-8" };
  const style = `<style nonce="${escapeHtml(toNonce(policy))}">${REFUSAL_STYLE}</style>`;
  const title = signedInAs === null ? "Sign-in refused" : "You are signed in";
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="dark light">
<meta name="robots" content="noindex">
<title>${title} · Ninefold</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
${style}
</head>
<body>
<header><a href="/">${MARK}Ninefold</a></header>
<main>
<h1>${title}</h1>
${signedInAs === null ? toStranger(reason, returnTo) : toSignedIn(reason, returnTo, signedInAs)}
</main>
</body>
</html>
`;
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

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? "");
}
