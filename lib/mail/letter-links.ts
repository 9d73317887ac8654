/** Where one subscriber's letters lead; pages act by their buttons only, mail programs post to `oneClick`. */
export interface LetterLinks {
  readonly unsubscribePage: string;
  readonly settingsPage: string;
  readonly whyPage: string;
  readonly oneClick: string;
}

/** Links of a subscriber. `siteUrl` has no trailing slash; the token is URL-safe. */
export function letterLinks(siteUrl: string, unsubscribeToken: string): LetterLinks {
  const query = `?token=${encodeURIComponent(unsubscribeToken)}`;
  return {
    unsubscribePage: `${siteUrl}/digest/unsubscribe${query}`,
    settingsPage: `${siteUrl}/digest/settings${query}`,
    whyPage: `${siteUrl}/digest/why${query}`,
    oneClick: `${siteUrl}/api/unsubscribe${query}`,
  };
}
