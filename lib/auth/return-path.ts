const BASE = "https://ninefold.invalid";
/** Also as it is escaped: it travels in a cookie, which escapes it once more and must stay under 4 KB. */
const LONGEST = 512;

/**
 * Where to go after signing in: a path of this site, with its query, or `/` for anything that could lead elsewhere.
 *
 * Never throws; takes whatever a stranger put in a link.
 */
export function returnPath(wanted: unknown): string {
  if (typeof wanted !== "string" || wanted.length > LONGEST || !wanted.startsWith("/")) return "/";
  // Browsers read `\` as `/` and drop tabs and line breaks, so `/\evil` and `/<tab>/evil` are `//evil` to them.
  const decoded = decodeFully(wanted);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
  if (decoded === null || /[\\\u0000-\u001f\u007f]/.test(decoded) || decoded.startsWith("//")) return "/";
  if (!URL.canParse(wanted, BASE)) return "/";
  const url = new URL(wanted, BASE);
  if (url.origin !== BASE || url.pathname.startsWith("//")) return "/";
  const path = `${url.pathname}${url.search}`;
  return isSignIn(url.pathname) || path.length > LONGEST ? "/" : path;
}

/** The same for a whole address, as the cookie of a sign-in keeps it: it must begin with the site's own. */
export function returnPathOf(address: string | undefined, siteUrl: string): string {
  return returnPath(address?.startsWith(siteUrl) ? address.slice(siteUrl.length) : address);
}

// Coming back to these after signing in would read like a failure.
function isSignIn(pathname: string): boolean {
  return /^\/(sign-in|sign-out|api)(\/|$)/.test(pathname);
}

/** Undoes percent-encoding until nothing changes; null when it is malformed or nested beyond reason. */
function decodeFully(text: string): string | null {
  let current = text;
  for (let round = 0; round < 4; round++) {
    let next: string;
    try {
      next = decodeURIComponent(current);
    } catch {
      return null;
    }
    if (next === current) return current;
    current = next;
  }
  return null;
}
