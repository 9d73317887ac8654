import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { OF_PLAYERS, OF_READERS } from "./kept-rows.ts";

const rows = [...OF_PLAYERS, ...OF_READERS];
const schema = readFileSync(new URL("../../prisma/schema.prisma", import.meta.url), "utf8");

/** What the page calls each table of the database, or why it has no row there. */
const TOLD: Readonly<Record<string, RegExp | string>> = {
  User: /Bungie\.net name, number and picture/,
  Account: /Bungie\.net name, number and picture/,
  Membership: /the Destiny accounts Bungie\.net links/,
  Session: /each browser you are signed in with/,
  UsedState: /number that each sign-in carries/,
  BungieToken: /keys Bungie\.net gives Ninefold/,
  ProfileSnapshot: /last copy of your characters and gear/,
  ClanCopy: /last copy of your clan/,
  Plan: /moves you asked for/,
  Step: /every call that was made for them/,
  ItemMark: /tags and notes/,
  Search: /searches you saved/,
  ViewSettings: /how you like the inventory and moves to be/,
  MoveSettings: /how you like the inventory and moves to be/,
  Loadout: /loadouts/,
  Subscription: /mail address/,
  LetterFacts: /edition of Xûr’s wares meant to you/,
  Delivery: /Which letters went to it/,
  DeliveryBatch: /The letters themselves/,
  Suppression: /scrambled form of an address/,
  MailEvent: /mail service told of a letter/,
  DefinitionVersion: "Bungie's names of things",
  DefinitionProgress: "Bungie's names of things",
  Definition: "Bungie's names of things",
  Edition: "Xûr's wares, the same for everybody",
  XurVisit: "Xûr's wares, the same for everybody",
  XurStock: "Xûr's wares, the same for everybody",
  XurWatch: "what was last learned of Xûr",
  VendorReader: "which operator's account asks the vendors",
};

test("every table of the database has its row on the privacy page, or holds nothing of anybody", () => {
  const models = [...schema.matchAll(/^model (\w+) \{/gm)].map(([, name = ""]) => name);
  const untold = models.filter((model) => TOLD[model] === undefined);
  expect(untold, "say on app/privacy what is kept there, what for and how long").toEqual([]);
  for (const [model, told] of Object.entries(TOLD))
    if (told instanceof RegExp)
      expect(rows.filter(({ what }) => told.test(what)).length, `a row tells of ${model}`).toBe(1);
});

test("every row says what it is for and when it ends", () => {
  for (const { what, why, until } of rows) {
    expect(why, what).toMatch(/\.$/);
    expect(until, what).toMatch(/^[A-Z0-9].*\.$/);
  }
});
