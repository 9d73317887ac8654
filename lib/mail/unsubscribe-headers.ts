/** Where one subscriber's letters lead: a page with a button, and the address mail programs post to. */
export interface LetterLinks {
  readonly unsubscribePage: string;
  readonly oneClick: string;
}

/** Links of a subscriber. `siteUrl` has no trailing slash; the token is URL-safe. */
export function letterLinks(siteUrl: string, unsubscribeToken: string): LetterLinks {
  const query = `?token=${encodeURIComponent(unsubscribeToken)}`;
  return {
    unsubscribePage: `${siteUrl}/digest/unsubscribe${query}`,
    oneClick: `${siteUrl}/api/unsubscribe${query}`,
  };
}

/**
 * The headers that let a mail program unsubscribe its reader with one click.
 *
 * Source: RFC 8058, section 3.1 and 3.2: both headers, the address https (loopback apart, in the demo).
 */
export function unsubscribeHeaders(oneClick: string): Record<string, string> {
  return {
    "List-Unsubscribe": `<${oneClick}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
}
