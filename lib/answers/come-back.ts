import { createHash } from "node:crypto";

const LOOK_EVERY_S = 10;

/**
 * Looks quietly whether the page can be had again, and only then goes there: a page that reloads by itself takes the
 * reader's place away. What was a form is asked for as a page, never sent again.
 */
const SCRIPT = `const look = () => fetch(location.href, { method: "HEAD", cache: "no-store" })
  .then(({ status }) => status < 500 && location.replace(location.href), () => undefined);
addEventListener("online", look);
setInterval(look, ${LOOK_EVERY_S * 1_000});`;

export function sourceHash(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/** For the head of a page that comes back by itself; where there are no scripts, the browser asks anew. */
export const COME_BACK = {
  head: `<script>${SCRIPT}</script>
<noscript><meta http-equiv="refresh" content="${LOOK_EVERY_S}"></noscript>
`,
  /** What the page's policy must allow for it. */
  policy: [`script-src ${sourceHash(SCRIPT)}`, "connect-src 'self'"],
} as const;
