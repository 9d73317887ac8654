/** The pages of the table of states, as a visitor opens them; `usual` is the heading when nothing is amiss. */
export interface StatePage {
  /** As in e2e/support/doors.ts. */
  readonly file: string;
  readonly path: (own: { readonly itemKey: string; readonly mate: string }) => string;
  readonly usual: RegExp;
}

const page = (file: string, path: string, usual: RegExp): StatePage => ({
  file: `app/${file}page.tsx`,
  path: () => path,
  usual,
});

export const STATE_PAGES = {
  front: page("", "/", /^Your whole account on one page\.$/),
  characters: page("(player)/characters/", "/characters", /^Characters$/),
  inventory: page("(player)/inventory/", "/inventory", /^Inventory$/),
  item: {
    file: "app/(player)/item/[itemKey]/page.tsx",
    path: ({ itemKey }) => `/item/${itemKey}`,
    usual: /^[A-Z]/,
  },
  several: page("(player)/inventory/several/", "/inventory/several?q=is:weapon", /^Several at once$/),
  duplicates: page("(player)/inventory/duplicates/", "/inventory/duplicates", /^Duplicates$/),
  compare: page("(player)/inventory/compare/", "/inventory/compare", /^Compare$/),
  loadouts: page("(player)/loadouts/", "/loadouts", /^Loadouts$/),
  clan: page("(player)/clan/", "/clan", /^[A-Z]/),
  mate: {
    file: "app/(player)/clan/[membershipType]/[membershipId]/page.tsx",
    path: ({ mate }) => mate,
    usual: /^\S/,
  },
  account: page("(player)/account/", "/account", /^\S/),
  activity: page("(player)/activity/", "/activity", /^Activity$/),
  "choose-membership": page("(player)/choose-membership/", "/choose-membership", /^One Destiny account$/),
  xur: page("xur/", "/xur", /^Xûr is here$/),
  "xur-archive": page("xur/archive/", "/xur/archive", /^Earlier visits$/),
  digest: page("digest/", "/digest", /^What Xûr sells, by mail$/),
  "search-help": page("search-help/", "/search-help", /^How to search$/),
  about: page("about/", "/about", /^About Ninefold$/),
  privacy: page("privacy/", "/privacy", /^Privacy$/),
  faq: page("faq/", "/faq", /^Questions and answers$/),
} as const satisfies Readonly<Record<string, StatePage>>;

export type StatePageName = keyof typeof STATE_PAGES;
