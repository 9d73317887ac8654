import { expect, test } from "@playwright/test";
import { PAGES } from "../support/doors.ts";
import { STATE_PAGES } from "../support/state-pages.ts";
import { NO_DEFINITIONS, PLAYER_STATES, SIGNED_OUT, VENDORS_DOWN } from "../support/state-table.ts";

/** Pages with no column of their own, and why. */
const NOT_IN_TABLE: Readonly<Record<string, string>> = {
  "app/(player)/@modal/(.)item/[itemKey]/page.tsx": "the item's page, in a dialog",
  "app/(player)/account/delete/page.tsx": "asks our own database alone",
  "app/(player)/account/deleted/page.tsx": "asks nobody",
  "app/(player)/account/moves/page.tsx": "asks our own database alone",
  "app/(player)/account/sessions/page.tsx": "asks our own database alone",
  "app/(player)/loadouts/[loadoutId]/items/page.tsx": "reads as the loadouts do; see loadouts.spec.ts",
  "app/(player)/loadouts/[loadoutId]/page.tsx": "reads as the loadouts do; see loadouts.spec.ts",
  "app/(player)/moves/[planId]/page.tsx": "asks our own database alone; its states are those of a move",
  "app/(player)/operator/page.tsx": "for operators; asks our own database alone",
  "app/digest/confirm/page.tsx": "opened by a letter's link; asks our own database alone",
  "app/digest/settings/page.tsx": "opened by a letter's link; asks our own database alone",
  "app/digest/unsubscribe/page.tsx": "opened by a letter's link; asks our own database alone",
  "app/digest/why/page.tsx": "opened by a letter's link; asks our own database alone",
  "app/loadout/[token]/page.tsx": "opened by a shared link; asks our own database alone",
  "app/sign-in/page.tsx": "what the table calls sign-in",
  "app/sign-out/page.tsx": "asks our own database alone",
  "app/xur/[visit]/page.tsx": "what was seen of a visit, from our own database",
  "app/xur/json/page.tsx": "words alone",
};

test("every page has its column in the table of states, or says why not", () => {
  const columns = Object.values(STATE_PAGES).map(({ file }) => file);
  const excused = Object.keys(NOT_IN_TABLE);
  expect([...columns, ...excused].toSorted()).toEqual(PAGES.map(({ file }) => file).toSorted());
});

test("every state says of every page what it shows, with a picture where it shows a state", () => {
  const rows = [...PLAYER_STATES.map(({ cells }) => cells), SIGNED_OUT, NO_DEFINITIONS, VENDORS_DOWN];
  for (const cells of rows) {
    expect(Object.keys(cells).toSorted()).toEqual(Object.keys(STATE_PAGES).toSorted());
    for (const cell of Object.values(cells))
      if (cell.shows === "a state") expect(cell.picture).toMatch(/^\w/);
  }
});

test("every state of an account has a title of its own", () => {
  const titles = PLAYER_STATES.map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
});
