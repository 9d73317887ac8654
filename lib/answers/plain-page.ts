import { PLAIN_STYLE } from "./plain-style.ts";

export interface PlainPage {
  readonly title: string;
  /** What stands below the heading; what came from outside is escaped already. */
  readonly body: string;
  /** Small words above the heading. */
  readonly label?: string;
  /** A drawing above both, as SVG. */
  readonly picture?: string;
  /** More for the head: a refresh, a script. */
  readonly head?: string;
  /** The nonce that lets the style in; none where the policy names its hash. */
  readonly nonce?: string;
}

/** The site's mark, as app/_ui/logo.tsx draws it. */
const MARK = `<svg aria-hidden="true" viewBox="0 0 32 32" width="24" height="24"><g transform="rotate(45 16 16)"><path fill="currentColor" opacity=".45" d="M6 6h5.4v5.4H6zM13.3 6h5.4v5.4h-5.4zM20.6 6H26v5.4h-5.4zM6 13.3h5.4v5.4H6zM20.6 13.3H26v5.4h-5.4zM6 20.6h5.4V26H6zM13.3 20.6h5.4V26h-5.4zM20.6 20.6H26V26h-5.4z"/><path class="lit" d="M13.3 13.3h5.4v5.4h-5.4z"/></g></svg>`;

/** A whole page in the site's look that needs neither Next nor scripts, for answers that Next cannot draw. */
export function plainPage({ title, body, label, picture = "", head = "", nonce }: PlainPage): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="dark light">
<meta name="robots" content="noindex">
<title>${title} · Ninefold</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<style${nonce === undefined ? "" : ` nonce="${escapeHtml(nonce)}"`}>${PLAIN_STYLE}</style>
${head}</head>
<body>
<header><a href="/">${MARK}Ninefold</a></header>
<main>
${picture}${label ? `<p class="label">${label}</p>\n` : ""}<h1>${title}</h1>
${body}
</main>
</body>
</html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text from outside, harmless in an element and in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? "");
}
