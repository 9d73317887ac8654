import { COME_BACK, sourceHash } from "./come-back.ts";
import { pagePicture } from "./page-picture.ts";
import { escapeHtml, plainPage } from "./plain-page.ts";
import { PLAIN_STYLE } from "./plain-style.ts";

export interface BrokenFacts {
  /** What was asked for, as a path with its query. */
  readonly address: string;
  /** A form was sent: what became of it is not known here. */
  readonly wasSent: boolean;
  /** Under which our log tells what happened; null without one. */
  readonly number: string | null;
}

const PLAIN_POLICY = [
  "default-src 'none'",
  `style-src ${sourceHash(PLAIN_STYLE)}`,
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

/** What the 500 may load: its own style and the site's mark. */
export const BROKEN_POLICY = PLAIN_POLICY.join("; ");
/** And a page that comes back by itself, its own script as well. */
export const RETURNING_POLICY = [...PLAIN_POLICY, ...COME_BACK.policy].join("; ");

const SENT =
  "<p>Whether what you just sent was taken in is not certain. Look at the page before you send it again.</p>";

/** The 500: what nobody expected. */
export function brokenPage({ address, wasSent, number }: BrokenFacts): string {
  const logged =
    number === null ? "" : ` It is in our log under the number <strong>${escapeHtml(number)}</strong>.`;
  return plainPage({
    label: "500",
    title: "Something broke on our side",
    picture: pagePicture("broken"),
    body: `<p>Your items are safe; a move you asked for goes on by itself.${logged}</p>
${wasSent ? SENT : "<p>Try again; if it stays, come back in a while.</p>"}
${ways(address, wasSent)}`,
  });
}

/** The 503: the database is away or being changed, and comes back. */
export function awayPage({ address, wasSent }: BrokenFacts): string {
  return plainPage({
    label: "503",
    title: "Ninefold is back in a moment",
    picture: pagePicture("building"),
    head: COME_BACK.head,
    body: `<p>Its database is being restarted or brought up to date. Your items are safe, and moves you asked for go on by themselves afterwards.</p>
<p>The page you asked for comes by itself.</p>
${wasSent ? SENT : ""}
${ways(address, wasSent)}`,
  });
}

function ways(address: string, wasSent: boolean): string {
  const words = wasSent ? "To the page" : "Try again";
  return `<p class="ways"><a class="button" href="${escapeHtml(toOwnPath(address))}">${words}</a> <a href="/">To the front page</a></p>`;
}

/** `//host` in an address bar is a path, in a link another site. */
function toOwnPath(address: string): string {
  return address.startsWith("/") ? address.replace(/^[/\\]+/, "/") : "/";
}
