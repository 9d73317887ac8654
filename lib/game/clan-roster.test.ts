import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { type ClanMember, findMember, joinRoster, withoutPresence } from "./clan.ts";
import { arrangeRoster, CLAN_ROLES, ROSTER_SORTS, type RosterView, WHOLE_ROSTER } from "./clan-roster.ts";

let made = 0;

function member(over: Partial<ClanMember> = {}): ClanMember {
  made += 1;
  return {
    membershipType: 3,
    membershipId: `46116860180000000${made}`,
    bungieName: `Somebody ${made}#0001`,
    platformName: `somebody${made}`,
    platforms: [over.membershipType ?? 3],
    iconPath: null,
    role: "member",
    isOnline: false,
    lastSeenAt: null,
    joinedAt: null,
    ...over,
  };
}

const on = (day: number) => new Date(Date.UTC(2026, 0, day));
const named = (bungieName: string, over: Partial<ClanMember> = {}) => member({ bungieName, ...over });
const names = (members: readonly ClanMember[], view: Partial<RosterView>) =>
  arrangeRoster(members, { ...WHOLE_ROSTER, ...view }).map(({ bungieName }) => bungieName);

const CREW = [
  named("Zoe#0001", { role: "beginner", isOnline: true, joinedAt: on(3), lastSeenAt: on(20) }),
  named("bea#0002", {
    role: "founder",
    joinedAt: on(1),
    lastSeenAt: on(9),
    membershipType: 1,
    platforms: [1, 3],
  }),
  named("Ada#0003", { role: "member", joinedAt: null, lastSeenAt: null, membershipType: 2, platforms: [2] }),
  named("Élan#0004", {
    role: "admin",
    isOnline: true,
    joinedAt: on(2),
    lastSeenAt: on(11),
    platformName: "xX_El",
  }),
];

for (const [sort, expected] of [
  ["online", ["Élan", "Zoe", "bea", "Ada"]],
  ["name", ["Ada", "bea", "Élan", "Zoe"]],
  ["role", ["bea", "Élan", "Ada", "Zoe"]],
  ["platform", ["bea", "Ada", "Élan", "Zoe"]],
  ["joined", ["bea", "Élan", "Zoe", "Ada"]],
  ["newest", ["Zoe", "Élan", "bea", "Ada"]],
  ["seen", ["Zoe", "Élan", "bea", "Ada"]],
] as const) {
  test(`a roster by "${sort}" stands in that order, and what is not known stands last`, () => {
    expect(names(CREW, { sort }).map((name) => name.split("#")[0])).toEqual(expected);
  });
}

for (const [words, view, expected] of [
  ["a part of a Bungie name, in any letter case", { name: "BEA" }, ["bea#0002"]],
  ["a name without its accents", { name: "elan" }, ["Élan#0004"]],
  ["the name on their platform", { name: "xx_el" }, ["Élan#0004"]],
  ["a name with its code", { name: "ada#0003" }, ["Ada#0003"]],
  ["a role", { role: "admin" }, ["Élan#0004"]],
  ["a platform, also one they play on besides", { platform: 3 }, ["bea#0002", "Élan#0004", "Zoe#0001"]],
  ["who plays now", { onlyOnline: true }, ["Élan#0004", "Zoe#0001"]],
  ["all of it at once", { onlyOnline: true, role: "beginner", platform: 3, name: "z" }, ["Zoe#0001"]],
] as const satisfies readonly (readonly [string, Partial<RosterView>, readonly string[]])[]) {
  test(`members are found by ${words}`, () => {
    expect(names(CREW, { sort: "name", ...view })).toEqual(expected);
  });
}

test("of a copy of earlier nobody is said to play, and asking for those who do leaves nobody out", () => {
  const { members } = withoutPresence({ members: CREW } as never);
  expect(members.map(({ isOnline }) => isOnline)).toEqual([null, null, null, null]);
  expect(names(members, { onlyOnline: true })).toHaveLength(4);
});

test("who stands on two pages of a roster is one member, and each account opens as itself", () => {
  const [one, other] = [member({ membershipId: "1" }), member({ membershipId: "1", membershipType: 1 })];
  const members = joinRoster([[one, other], [one]]);
  expect(members).toEqual([one, other]);
  const clan = { members } as never;
  expect(findMember(clan, { membershipType: 1, membershipId: "1" })).toBe(other);
  expect(findMember(clan, { membershipType: 2, membershipId: "1" })).toBeUndefined();
});

const anyMember = fc.record({
  bungieName: fc.constantFrom("Ada#1", "ada#1", "Ödön#2", "", "Zoe"),
  role: fc.constantFrom(...CLAN_ROLES),
  isOnline: fc.constantFrom(true, false, null),
  lastSeenAt: fc.option(fc.date({ noInvalidDate: true })),
  joinedAt: fc.option(fc.date({ noInvalidDate: true })),
  membershipType: fc.constantFrom(1, 2, 3, 6, 99),
});

test("ordering loses and doubles nobody, and ends the same however Bungie ordered them", () => {
  fc.assert(
    fc.property(fc.array(anyMember), fc.constantFrom(...ROSTER_SORTS), (parts, sort) => {
      const members = parts.map((part, nth) => member({ ...part, membershipId: String(nth) }));
      const arranged = arrangeRoster(members, { ...WHOLE_ROSTER, sort });
      expect(new Set(arranged)).toEqual(new Set(members));
      expect(arranged).toHaveLength(members.length);
      expect(arrangeRoster(members.toReversed(), { ...WHOLE_ROSTER, sort })).toEqual(arranged);
    }),
    { verbose: true },
  );
});
