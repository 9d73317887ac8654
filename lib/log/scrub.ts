const LONGEST = 400;

/** What must not stand in a log or a trace, wherever it came from, and what stands there instead. */
const SECRETS: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\bpostgres(ql)?:\/\/\S*/gi, "[database]"],
  [/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/gi, "$1[credentials]@"],
  [/\b(bearer|basic)\s+\S+/gi, "[credentials]"],
  [/[^\s<>"'(),:;[\]]+@[\w-]+(\.[\w-]+)+/g, "[address]"],
  [/\?[^\s"'`)]+/g, "?[query]"],
  // Tokens, keys, ids of sessions: long words that are no word of any language.
  [/[\w+=~-]{24,}/g, "[long word]"],
];

/** The text without addresses, credentials, queries and long words, and not longer than a line should be. */
export function scrub(text: string): string {
  const clean = SECRETS.reduce((left, [pattern, instead]) => left.replace(pattern, instead), text);
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST)}…` : clean;
}

/** Parts of our own addresses: words, days, and names of files. Everything else in a path names somebody's thing. */
const OWN_SEGMENT = /^([a-z][a-z-]{0,29}(\.[a-z]{2,5})?|\d{4}-\d{2}-\d{2})$/;

/** The path of an address of ours, without its query and without anybody's ids or tokens. */
export function toSafePath(address: string): string {
  const [pathname = "/"] = address.split(/[?#]/);
  const segments = pathname.split("/").map((part) => (part === "" || OWN_SEGMENT.test(part) ? part : "*"));
  return segments.slice(0, 8).join("/");
}
