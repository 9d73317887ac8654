/**
 * Every door of the site: each server action, each method of each route, each page.
 *
 * `e2e/rules/doors.test.ts` finds them in the source and fails when one has no row here, or a row no door. The journeys
 * `e2e/walls*.spec.ts` knock at each: without a session, for another player, from another site. So a new action or
 * route needs a row, and with the row it is tried.
 */

/** What a player has that others must not reach, and the links that letters carry. */
export interface Belongings {
  readonly bungieName: string;
  readonly characterId: string;
  readonly itemKey: string;
  readonly membershipId: string;
  readonly planId: string;
  /** Of a plan that was shown and waits to be agreed to. */
  readonly proposedPlanId: string;
  readonly loadoutId: string;
  /** Of a loadout that a link shows, and that link's token. */
  readonly sharedLoadoutId: string;
  readonly shareToken: string;
  readonly sessionHandle: string;
  readonly confirmToken: string;
  readonly unsubscribeToken: string;
  /** Of a letter that was confirmed, is paused and is on the visitor's account; and its id. */
  readonly letterToken: string;
  readonly letterId: string;
}

/** Who may come in: a signed-in player, who holds a letter's link, who knows the cron secret, or anybody, for a reason. */
type Entry = { readonly who: "player" | "link" | "scheduler" } | { readonly who: "anybody"; because: string };

export type ActionDoor = Entry & {
  readonly file: string;
  readonly name: string;
  /** The page its form stands on. */
  readonly at: (has: Belongings) => string;
  /** What its form sends, hidden fields and all. */
  readonly fields: (has: Belongings) => Readonly<Record<string, string>>;
  /** The answer of before comes first, the form second (`useActionState`). */
  readonly takesAnswer?: true;
  /** Which of the fields name something that could be another player's. */
  readonly names: readonly (keyof Belongings)[];
  /** How it shows that it opened: the table it writes, a call to Bungie, or where it leads. */
  readonly opens: { readonly writes: string } | { readonly calls: true } | { readonly leadsTo: RegExp };
};

export type RouteDoor = Entry & {
  readonly file: string;
  readonly method: "GET" | "POST";
  readonly path: (has: Belongings) => string;
  readonly names: readonly (keyof Belongings)[];
};

export type PageDoor = Entry & {
  readonly file: string;
  readonly path: (has: Belongings) => string;
  readonly names: readonly (keyof Belongings)[];
};

/** What every visitor of the walls has saved. */
export const KEPT_SEARCH = "is:legendary is:dupe";

export const ROUTES: readonly RouteDoor[] = [
  {
    file: "app/api/auth/[...nextauth]/route.ts",
    method: "GET",
    who: "anybody",
    because: "Bungie.net sends browsers back here; the state decides, see e2e/sign-in.spec.ts",
    path: () => "/api/auth/callback/bungie",
    names: [],
  },
  {
    file: "app/api/cron/jobs/route.ts",
    method: "GET",
    who: "scheduler",
    path: () => "/api/cron/jobs?seconds=5",
    names: [],
  },
  {
    file: "app/api/cron/xur-digest/route.ts",
    method: "GET",
    who: "scheduler",
    path: () => "/api/cron/xur-digest",
    names: [],
  },
  {
    file: "app/api/plans/[planId]/route.ts",
    method: "GET",
    who: "player",
    path: ({ planId }) => `/api/plans/${planId}`,
    names: ["planId"],
  },
  {
    file: "app/healthz/route.ts",
    method: "GET",
    who: "anybody",
    because: "says that the process is up and takes requests, and nothing else",
    path: () => "/healthz",
    names: [],
  },
  {
    file: "app/readyz/route.ts",
    method: "GET",
    who: "anybody",
    because: "tells monitors what works, in numbers: nothing secret, nobody's",
    path: () => "/readyz",
    names: [],
  },
  {
    file: "app/api/unsubscribe/route.ts",
    method: "GET",
    who: "anybody",
    because: "leads to the page with the button",
    path: ({ unsubscribeToken }) => `/api/unsubscribe?token=${unsubscribeToken}`,
    names: [],
  },
  {
    file: "app/api/unsubscribe/route.ts",
    method: "POST",
    who: "link",
    path: ({ unsubscribeToken }) => `/api/unsubscribe?token=${unsubscribeToken}`,
    names: ["unsubscribeToken"],
  },
  {
    file: "app/api/xur.json/route.ts",
    method: "GET",
    who: "anybody",
    because: "tells programs what the page tells everybody",
    path: () => "/api/xur.json",
    names: [],
  },
  {
    file: "app/xur/feed.atom/route.ts",
    method: "GET",
    who: "anybody",
    because: "tells feed readers what the page tells everybody",
    path: () => "/xur/feed.atom",
    names: [],
  },
  {
    file: "app/xur/preview.png/route.ts",
    method: "GET",
    who: "anybody",
    because: "a picture of what the page tells everybody",
    path: () => "/xur/preview.png",
    names: [],
  },
  {
    file: "app/xur/[visit]/preview.png/route.ts",
    method: "GET",
    who: "anybody",
    because: "a picture of what the page tells everybody",
    path: () => "/xur/2026-11-20/preview.png",
    names: [],
  },
  {
    file: "app/robots.txt/route.ts",
    method: "GET",
    who: "anybody",
    because: "tells search engines what is public",
    path: () => "/robots.txt",
    names: [],
  },
  {
    file: "app/sitemap.xml/route.ts",
    method: "GET",
    who: "anybody",
    because: "lists the public pages",
    path: () => "/sitemap.xml",
    names: [],
  },
  {
    file: "app/sw.js/route.ts",
    method: "GET",
    who: "anybody",
    because: "the offline page, the same for everybody",
    path: () => "/sw.js",
    names: [],
  },
  {
    file: "app/api/webhooks/resend/route.ts",
    method: "POST",
    who: "anybody",
    because: "Resend tells of letters; its signature decides, see walls-letters.spec.ts",
    path: () => "/api/webhooks/resend",
    names: [],
  },
  {
    file: "app/(player)/inventory/gear/route.ts",
    method: "GET",
    who: "player",
    path: () => "/inventory/gear",
    names: [],
  },
  {
    file: "app/(player)/inventory/pictures/route.ts",
    method: "GET",
    who: "player",
    path: () => "/inventory/pictures",
    names: [],
  },
  {
    file: "app/(player)/inventory/items/route.ts",
    method: "GET",
    who: "player",
    path: () => "/inventory/items",
    names: [],
  },
  {
    file: "app/(player)/account/export/route.ts",
    method: "GET",
    who: "player",
    path: () => "/account/export",
    names: [],
  },
  {
    file: "app/(player)/inventory/export/csv/route.ts",
    method: "GET",
    who: "player",
    path: () => "/inventory/export/csv",
    names: [],
  },
  {
    file: "app/(player)/inventory/export/json/route.ts",
    method: "GET",
    who: "player",
    path: () => "/inventory/export/json",
    names: [],
  },
  {
    file: "app/(player)/loadouts/[loadoutId]/file/route.ts",
    method: "GET",
    who: "player",
    path: ({ loadoutId }) => `/loadouts/${loadoutId}/file`,
    names: ["loadoutId"],
  },
  {
    file: "app/(player)/activity/export/csv/route.ts",
    method: "GET",
    who: "player",
    path: () => "/activity/export/csv",
    names: [],
  },
  {
    file: "app/(player)/activity/export/json/route.ts",
    method: "GET",
    who: "player",
    path: () => "/activity/export/json",
    names: [],
  },
];

const open = (file: string, path: string, because: string): PageDoor => ({
  file,
  who: "anybody",
  because,
  path: () => path,
  names: [],
});

const personal = (file: string, path: string): PageDoor => ({
  file,
  who: "player",
  path: () => path,
  names: [],
});

export const PAGES: readonly PageDoor[] = [
  open("app/page.tsx", "/", "the front door"),
  open("app/about/page.tsx", "/about", "says what the site does"),
  open("app/privacy/page.tsx", "/privacy", "says what is kept"),
  open("app/faq/page.tsx", "/faq", "answers what players ask"),
  open("app/search-help/page.tsx", "/search-help", "says what a search understands; reads nobody's gear"),
  open("app/xur/page.tsx", "/xur", "public wares"),
  open("app/xur/archive/page.tsx", "/xur/archive", "public wares"),
  open("app/xur/[visit]/page.tsx", "/xur/2026-11-20", "public wares"),
  open("app/xur/json/page.tsx", "/xur/json", "says what programs are told"),
  open("app/sign-in/page.tsx", "/sign-in", "signing in begins signed out"),
  open("app/sign-out/page.tsx", "/sign-out", "says whether one is signed out"),
  open("app/digest/page.tsx", "/digest", "the letter needs no account"),
  {
    file: "app/digest/confirm/page.tsx",
    who: "link",
    path: ({ confirmToken }) => `/digest/confirm?token=${confirmToken}`,
    names: ["confirmToken"],
  },
  {
    file: "app/digest/unsubscribe/page.tsx",
    who: "link",
    path: ({ unsubscribeToken }) => `/digest/unsubscribe?token=${unsubscribeToken}`,
    names: ["unsubscribeToken"],
  },
  {
    file: "app/digest/settings/page.tsx",
    who: "link",
    path: ({ letterToken }) => `/digest/settings?token=${letterToken}`,
    names: ["letterToken"],
  },
  {
    file: "app/digest/why/page.tsx",
    who: "link",
    path: ({ letterToken }) => `/digest/why?token=${letterToken}`,
    names: ["letterToken"],
  },
  open(
    "app/(player)/operator/page.tsx",
    "/operator",
    "for all but operators it is an address that leads nowhere, see walls-letters.spec.ts",
  ),
  personal("app/(player)/characters/page.tsx", "/characters"),
  personal("app/(player)/inventory/page.tsx", "/inventory"),
  {
    file: "app/(player)/inventory/compare/page.tsx",
    who: "player",
    path: ({ itemKey }) => `/inventory/compare?keys=${itemKey}`,
    names: ["itemKey"],
  },
  personal("app/(player)/inventory/duplicates/page.tsx", "/inventory/duplicates"),
  personal("app/(player)/inventory/several/page.tsx", "/inventory/several?q=is:weapon"),
  // Whose it is stands in the address, and so in the answer; that it opens clan mates alone: clan-member.spec.ts.
  personal("app/(player)/clan/[membershipType]/[membershipId]/page.tsx", "/clan/3/4611686018400000001"),
  personal("app/(player)/choose-membership/page.tsx", "/choose-membership"),
  personal("app/(player)/account/page.tsx", "/account"),
  personal("app/(player)/account/delete/page.tsx", "/account/delete"),
  personal("app/(player)/account/sessions/page.tsx", "/account/sessions"),
  personal("app/(player)/account/moves/page.tsx", "/account/moves"),
  {
    file: "app/(player)/item/[itemKey]/page.tsx",
    who: "player",
    path: ({ itemKey }) => `/item/${itemKey}`,
    names: ["itemKey"],
  },
  {
    file: "app/(player)/@modal/(.)item/[itemKey]/page.tsx",
    who: "player",
    path: ({ itemKey }) => `/item/${itemKey}`,
    names: ["itemKey"],
  },
  {
    file: "app/(player)/moves/[planId]/page.tsx",
    who: "player",
    path: ({ planId }) => `/moves/${planId}`,
    names: ["planId"],
  },
  personal("app/(player)/activity/page.tsx", "/activity"),
  personal("app/(player)/clan/page.tsx", "/clan"),
  personal("app/(player)/loadouts/page.tsx", "/loadouts"),
  {
    file: "app/(player)/loadouts/[loadoutId]/page.tsx",
    who: "player",
    path: ({ loadoutId }) => `/loadouts/${loadoutId}`,
    names: ["loadoutId"],
  },
  {
    file: "app/(player)/loadouts/[loadoutId]/items/page.tsx",
    who: "player",
    path: ({ loadoutId }) => `/loadouts/${loadoutId}/items`,
    names: ["loadoutId"],
  },
  {
    file: "app/loadout/[token]/page.tsx",
    who: "link",
    path: ({ shareToken }) => `/loadout/${shareToken}`,
    names: ["shareToken"],
  },
  open("app/(player)/account/deleted/page.tsx", "/account/deleted", "says that the account is gone"),
];
