/** What Next's `userAgent(request)` makes of a request, as far as it is read here. */
export interface UserAgentWords {
  readonly browser: { readonly name?: string | undefined };
  readonly os: { readonly name?: string | undefined };
}

// Part of what a browser says of itself is repeated word for word: only harmless letters, and few of them.
const LONGEST_WORD = 30;

/**
 * What a player calls a browser in their list of sessions: "Firefox on Windows". Null when it does not say.
 *
 * Coarse on purpose: no version and no model, so that it tells sessions apart and identifies nobody.
 */
export function deviceName({ browser, os }: UserAgentWords): string | null {
  const [browserName, osName] = [toWord(browser.name), toWord(os.name)];
  if (browserName && osName) return `${browserName} on ${osName}`;
  return browserName ?? osName;
}

function toWord(name = ""): string | null {
  const word = name.replace(/[^A-Za-z .+-]/g, "").trim();
  return word.slice(0, LONGEST_WORD).trim() || null;
}
