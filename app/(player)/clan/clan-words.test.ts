import { expect, test } from "@playwright/test";
import { CLAN_ROLES, ROSTER_SORTS, WHOLE_ROSTER } from "#lib/game/clan-roster.ts";
import { lastSeenWords, memberName, shownWords } from "./clan-words.ts";
import { AskedRoster } from "./input.ts";
import { rosterAddress } from "./roster-address.ts";

const NOW = new Date("2026-11-20T12:00:00Z");
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);

for (const [at, words] of [
  [null, "not told"],
  [daysAgo(-0.02), "in the last day"],
  [daysAgo(0.99), "in the last day"],
  [daysAgo(1), "about 1 day ago"],
  [daysAgo(20.9), "about 20 days ago"],
  [daysAgo(21), "about 3 weeks ago"],
  [daysAgo(60), "about 9 weeks ago"],
  [daysAgo(61), "about 2 months ago"],
  [daysAgo(730), "about 24 months ago"],
  [daysAgo(731), "about 2 years ago"],
] as const) {
  test(`somebody last seen ${at?.toISOString() ?? "nobody knows when"} was so ${words}, and no finer`, () => {
    expect(lastSeenWords(at, NOW)).toBe(words);
  });
}

for (const [facts, words] of [
  [{ shown: 100, of: 100, isPart: false, isFiltered: false }, "100 members"],
  [{ shown: 1, of: 1, isPart: false, isFiltered: false }, "1 member"],
  [{ shown: 7, of: 100, isPart: false, isFiltered: true }, "7 of 100 members"],
  [{ shown: 50, of: 50, isPart: true, isFiltered: false }, "The first 50 members"],
  [{ shown: 3, of: 50, isPart: true, isFiltered: true }, "3 of the first 50 members"],
] as const) {
  test(`a list says how many it shows: ${words}`, () => {
    expect(shownWords(facts)).toBe(words);
  });
}

test("a member whom Bungie knows by no name is called something all the same", () => {
  expect(memberName({ bungieName: "Ada#0001" })).toBe("Ada#0001");
  expect(memberName({ bungieName: "" })).toBe("A member without a name");
});

test("an address asks for the very view it was made from, whatever the view", () => {
  for (const sort of ROSTER_SORTS) {
    for (const role of [null, ...CLAN_ROLES]) {
      const view = { sort, role, name: "Ada & Co #0001 ñ", platform: 6, onlyOnline: true };
      const { searchParams } = new URL(rosterAddress(view, { fresh: true }), "http://localhost");
      expect(AskedRoster.parse(Object.fromEntries(searchParams))).toEqual({ view, fresh: true });
    }
  }
  expect(rosterAddress(WHOLE_ROSTER)).toBe("/clan");
  expect(AskedRoster.parse({})).toEqual({ view: WHOLE_ROSTER, fresh: false });
});

test("an address that makes no sense asks for everybody", () => {
  const odd = {
    name: ["a", "b"],
    role: "king",
    platform: "3; drop",
    online: "yes",
    sort: ["__proto__"],
    fresh: "",
  };
  expect(AskedRoster.parse(odd)).toEqual({ view: { ...WHOLE_ROSTER, name: "a" }, fresh: false });
  expect(AskedRoster.parse({ name: "x".repeat(101) }).view.name).toBe("");
});
