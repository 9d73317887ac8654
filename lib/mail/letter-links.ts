/**
 * How the links of letters begin; each ends in its reader's token. Pages act by their buttons only, mail programs post
 * to `oneClick`.
 */
export interface LetterLinks {
  readonly unsubscribePage: string;
  readonly settingsPage: string;
  readonly whyPage: string;
  readonly oneClick: string;
}

/** Links of a site's letters. `siteUrl` has no trailing slash. */
export function letterLinks(siteUrl: string): LetterLinks {
  return {
    unsubscribePage: `${siteUrl}/digest/unsubscribe?token=`,
    settingsPage: `${siteUrl}/digest/settings?token=`,
    whyPage: `${siteUrl}/digest/why?token=`,
    oneClick: `${siteUrl}/api/unsubscribe?token=`,
  };
}

const LINKS: readonly (keyof LetterLinks)[] = ["unsubscribePage", "settingsPage", "whyPage", "oneClick"];
export const LINK_COUNT = LINKS.length;

/** What stands in a letter's parts for a link: a number below zero. */
export function linkPart(link: keyof LetterLinks): number {
  return -1 - LINKS.indexOf(link);
}

/** How the link begins that a part below zero stands for. */
export function linkOf(links: LetterLinks, part: number): string {
  const link = LINKS[-1 - part];
  return link === undefined ? "" : links[link];
}
