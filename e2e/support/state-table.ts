import type { Fault, PlayerTemplate } from "./sandbox-controls.ts";
import type { StatePageName } from "./state-pages.ts";

/**
 * Every state of Bungie.net and of an account, and what each page shows in it: its sentence and its picture.
 *
 * `e2e/states.spec.ts` visits every cell, with scripts and without.
 */
export interface State {
  /** What is amiss, read aloud after "while" or "with". */
  readonly title: string;
  readonly template?: PlayerTemplate;
  readonly player?: Readonly<Record<string, boolean>>;
  /** Strike this player's calls alone. */
  readonly faults?: readonly Omit<Fault, "playerId">[];
  /** Every page was visited before: there is a last good copy. */
  readonly isKnown?: boolean;
  readonly cells: Readonly<Record<StatePageName, Cell>>;
}

export type Cell =
  /** The page, and nothing of a state on it. */
  | { readonly shows: "the page"; readonly and?: RegExp; readonly tile?: RegExp }
  /** The page, with a sentence and its picture beside it. */
  | { readonly shows: "a notice"; readonly says: RegExp; readonly picture: string | null }
  /** A page that stands in for it. */
  | { readonly shows: "a state"; readonly title: RegExp; readonly says: RegExp; readonly picture: string }
  /** The sign-in page, which leads back. */
  | { readonly shows: "sign-in"; readonly says: RegExp };

const usual: Cell = { shows: "the page" };
const showing = (and: RegExp): Cell => ({ shows: "the page", and });
const withTile = (tile: RegExp): Cell => ({ shows: "the page", tile });
const notice = (says: RegExp, picture: string | null): Cell => ({ shows: "a notice", says, picture });
const state = (title: RegExp, says: RegExp, picture: string): Cell => ({
  shows: "a state",
  title,
  says,
  picture,
});
const signIn = (says: RegExp): Cell => ({ shows: "sign-in", says });

/** Pages that read nobody's account. */
const PUBLIC = {
  front: usual,
  xur: usual,
  "xur-archive": usual,
  digest: usual,
  "search-help": usual,
  about: usual,
  privacy: usual,
  faq: usual,
} as const;
/** Pages of a player that ask our own database alone. */
const KEPT_BY_US = { activity: usual, "choose-membership": usual } as const;

const gear = (cell: Cell) =>
  ({
    characters: cell,
    inventory: cell,
    item: cell,
    several: cell,
    duplicates: cell,
    compare: cell,
    loadouts: cell,
  }) as const;
const clan = (cell: Cell) => ({ clan: cell, mate: cell }) as const;
const personal = (cell: Cell) =>
  ({ ...gear(cell), ...clan(cell), account: cell, activity: cell, "choose-membership": cell }) as const;

const ALL_USUAL = { ...PUBLIC, ...KEPT_BY_US, ...gear(usual), ...clan(usual), account: usual } as const;

interface Passing {
  readonly title: string;
  readonly faults: State["faults"];
  readonly happened: string;
  readonly next: RegExp;
  readonly picture: string;
}

const anywhere = (words: string) => new RegExp(words.replaceAll(".", "\\."));

/** What passes by itself, met on the first visit: pages in words. Xûr's wares are there all the same. */
function atFirst({ title, faults, happened, next, picture }: Passing): State {
  const words = new RegExp(`^${happened.replaceAll(".", "\\.")}$`);
  const cell = state(words, next, picture);
  return {
    title: `${title}, and nothing is known yet`,
    faults: faults ?? [],
    cells: {
      ...PUBLIC,
      ...KEPT_BY_US,
      ...gear(cell),
      ...clan(cell),
      account: notice(words, picture),
      xur: notice(anywhere(`${happened}. `), picture),
    },
  };
}

/** The same, once there is a last good copy: pages with their age. */
function afterwards({ title, faults, happened, picture }: Passing): State {
  const copy = notice(anywhere(happened), picture);
  return {
    title: `${title}, and there is a last good copy`,
    faults: faults ?? [],
    isKnown: true,
    cells: {
      ...PUBLIC,
      ...KEPT_BY_US,
      ...gear(copy),
      ...clan(copy),
      account: copy,
      xur: notice(anywhere(`${happened}. Your gear is shown as it was last read.`), null),
    },
  };
}

const PASSING: readonly Passing[] = [
  {
    title: "Bungie.net is down",
    faults: [{ route: "*", kind: "code", code: 5, status: 503 }],
    happened: "Bungie.net is down for maintenance",
    next: /Your items are safe\. Try again when it is back/,
    picture: "down",
  },
  {
    title: "Bungie.net throttles",
    faults: [{ route: "*", kind: "code", code: 51, throttleSeconds: 30 }],
    happened: "Bungie.net is busy",
    next: /Your items are where they were\. Try again in 30 seconds\./,
    picture: "busy",
  },
  {
    title: "Bungie.net does not answer",
    faults: [{ route: "*", kind: "hang" }],
    happened: "Bungie.net did not answer in time",
    next: /Your items are where they were\. Try again in a moment\./,
    picture: "slow",
  },
  {
    title: "Bungie.net answers with a code that nobody knows",
    faults: [{ route: "*", kind: "code", code: 7 }],
    happened: "Bungie.net answered something we do not understand",
    next: /It is in our log under number \S{8,}\. Try again/,
    picture: "unexplained",
  },
  {
    title: "Bungie.net refuses our key",
    faults: [{ route: "*", kind: "code", code: 2101 }],
    happened: "Bungie.net does not let Ninefold in at the moment",
    next: /That is ours to mend, and in our log under number \S{8,}\./,
    picture: "not-let-in",
  },
];

/** Who is in no clan has no clan mates, whatever the address. */
const NO_MATE = state(/^Nobody in your clan has this address$/, /members of your own clan/, "not-found");
const INCOMPLETE = /^Bungie\.net left a part of your account out of its answer/;

export const PLAYER_STATES: readonly State[] = [
  { title: "nothing amiss", cells: ALL_USUAL },
  ...PASSING.map(atFirst),
  ...PASSING.map(afterwards),
  {
    title: "the vault missing from Bungie.net's answers, and nothing known yet",
    faults: [{ route: "GetProfile", kind: "vault-missing" }],
    cells: {
      ...ALL_USUAL,
      ...gear(state(INCOMPLETE, /This passes by itself; reload in a minute\./, "incomplete")),
      account: notice(INCOMPLETE, "incomplete"),
      xur: notice(/left a part of your account out/, "incomplete"),
    },
  },
  {
    title: "the vault missing from Bungie.net's answers, and a last good copy",
    faults: [{ route: "GetProfile", kind: "vault-missing" }],
    isKnown: true,
    cells: {
      ...ALL_USUAL,
      ...gear(notice(INCOMPLETE, "incomplete")),
      account: notice(INCOMPLETE, "incomplete"),
      xur: notice(/left a part of your account out/, null),
    },
  },
  {
    title: "an account that Bungie.net keeps private",
    template: "private",
    cells: {
      ...ALL_USUAL,
      ...gear(state(/items private$/, /Allow it at bungie\.net under Settings, Privacy/, "private")),
      account: notice(/items private/, "private"),
      xur: notice(/items private/, "private"),
    },
  },
  {
    title: "an account without characters",
    player: { charactersDeleted: true },
    cells: {
      ...ALL_USUAL,
      ...gear(state(/has no characters yet$/, /Create one in the game, then come back\./, "no-characters")),
      mate: notice(/^This member has no characters at the moment/, "no-characters"),
      account: notice(/has no characters yet/, "no-characters"),
      xur: notice(/has no characters yet/, "no-characters"),
    },
  },
  {
    title: "no Destiny account",
    template: "brand-new",
    cells: {
      ...PUBLIC,
      activity: usual,
      ...gear(state(/^No Destiny account yet$/, /Start Destiny 2 once/, "no-account")),
      clan: state(/^No Destiny account yet$/, /Start Destiny 2 once/, "no-account"),
      mate: NO_MATE,
      "choose-membership": state(/^No Destiny account yet$/, /Start Destiny 2 once/, "no-account"),
      account: notice(/no Destiny 2 account behind this Bungie\.net account/, "no-account"),
      xur: notice(/no Destiny 2 account behind this Bungie\.net account/, "no-account"),
    },
  },
  {
    title: "no clan",
    template: "no-clan",
    cells: {
      ...ALL_USUAL,
      clan: state(/^You are in no clan$/, /A clan is a group of up to 100/, "no-clan"),
      mate: NO_MATE,
    },
  },
  {
    title: "classified items",
    faults: [{ route: "GetProfile", kind: "classified" }],
    cells: {
      ...ALL_USUAL,
      inventory: withTile(/^Classified/),
      item: showing(/Classified.*keeps what this item is to itself for now/),
    },
  },
  {
    title: "values that nobody has heard of",
    faults: [{ route: "GetProfile", kind: "unknown-values" }],
    cells: {
      ...ALL_USUAL,
      characters: showing(/Character/),
      inventory: withTile(/^Unknown item/),
      item: showing(/Unknown item.*has not published what this item is/),
    },
  },
  {
    title: "fields that nobody has heard of",
    faults: [{ route: "*", kind: "new-fields" }],
    cells: ALL_USUAL,
  },
];

/** Nobody is signed in: public pages as ever, and every other leads to signing in and back. */
export const SIGNED_OUT: State["cells"] = { ...PUBLIC, ...personal(signIn(/You will return to /)) };

/** Bungie.net has ended the authorization: the page that finds out says so. */
export const REVOKED = signIn(/Your sign-in has ended/);
export const FINDS_OUT = [
  "characters",
  "inventory",
  "item",
  "several",
  "duplicates",
  "compare",
  "loadouts",
  "clan",
  "mate",
  "account",
] as const satisfies readonly StatePageName[];

/** The vendors alone do not answer. */
export const VENDORS_DOWN: State["cells"] = {
  ...ALL_USUAL,
  xur: state(
    /^Where Xûr is, nobody knows yet$/,
    /Bungie\.net is down for maintenance.*We look again/,
    "down",
  ),
};

const NAMELESS = state(
  /^The names and pictures of the game are still being fetched$/,
  /Waiting to begin/,
  "definitions",
);
/** The game's names were never read. */
export const NO_DEFINITIONS: State["cells"] = {
  ...ALL_USUAL,
  ...gear(NAMELESS),
  mate: NAMELESS,
  account: notice(/names and pictures of the game are still being fetched/, "definitions"),
  xur: state(
    /^Where Xûr is, nobody knows yet$/,
    /names and pictures of the game are still being fetched/,
    "definitions",
  ),
};
