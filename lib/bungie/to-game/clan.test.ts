import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { WireGroup, WireGroupMember, WireGroupsForMember, WireRosterPage } from "../wire/groups.ts";
import { toClanHead, toClanMember } from "./clan.ts";

const NOW = new Date("2026-11-20T12:00:00Z");
const CARD = { membershipType: 3, membershipId: "4611686018467284386", displayName: "Velask" };

function read(wire: object) {
  const member = toClanMember(WireGroupMember.parse({ destinyUserInfo: CARD, ...wire }), NOW);
  if (!member) throw new Error("a member was expected");
  return member;
}

for (const [told, believed] of [
  ["1566964904", "2019-08-28T04:01:44.000Z"],
  [1566964904, "2019-08-28T04:01:44.000Z"],
  ["0", null],
  ["-62135596800", null],
  ["1000000000", null],
  ["4102444800", null],
  ["soon", null],
  ["", null],
  [undefined, null],
] as const) {
  test(`"last seen" of ${JSON.stringify(told)} is ${believed ? "believed" : "not told to anybody"}`, () => {
    const { lastSeenAt } = read({ lastOnlineStatusChange: told });
    expect(lastSeenAt?.toISOString() ?? null).toBe(believed);
  });
}

for (const [told, believed] of [
  ["2019-08-17T18:39:28Z", "2019-08-17T18:39:28.000Z"],
  ["0001-01-01T00:00:00Z", null],
  ["2031-01-01T00:00:00Z", null],
  ["yesterday", null],
  [undefined, null],
] as const) {
  test(`"joined" of ${JSON.stringify(told)} is ${believed ? "believed" : "not told to anybody"}`, () => {
    expect(read({ joinDate: told }).joinedAt?.toISOString() ?? null).toBe(believed);
  });
}

test("each rank has its role, and one that Bungie invents tomorrow is another rank", () => {
  const roles = [0, 1, 2, 3, 4, 5, 6, undefined].map((memberType) => read({ memberType }).role);
  expect(roles).toEqual([
    "unknown",
    "beginner",
    "member",
    "admin",
    "acting-founder",
    "founder",
    "unknown",
    "unknown",
  ]);
});

test("whether somebody plays is not known when Bungie does not say", () => {
  expect([true, false, undefined].map((isOnline) => read({ isOnline }).isOnline)).toEqual([
    true,
    false,
    null,
  ]);
});

test("a member is called by the Bungie name with four digits, else by the platform's", () => {
  const card = { ...CARD, bungieGlobalDisplayName: "Velask", bungieGlobalDisplayNameCode: 42 };
  expect(read({ destinyUserInfo: card })).toMatchObject({
    bungieName: "Velask#0042",
    platformName: "Velask",
  });
  expect(read({}).bungieName).toBe("Velask");
  const crossSaved = { ...CARD, LastSeenDisplayName: "velask_psn", applicableMembershipTypes: [2, 3] };
  expect(read({ destinyUserInfo: crossSaved })).toMatchObject({
    platformName: "velask_psn",
    platforms: [3, 2],
  });
});

test("a row without a Destiny account is nobody", () => {
  expect(toClanMember(WireGroupMember.parse({ memberType: 2 }), NOW)).toBeNull();
});

test("names, motto and call sign are one line of visible letters, what a clan says of itself keeps its lines", () => {
  const wire = { groupId: "1", name: "A\n\u202eB", motto: "x\u200by", about: "one\r\ntwo\u0007" };
  const head = toClanHead(WireGroup.parse({ ...wire, clanInfo: { clanCallsign: " \tHeM " } }));
  expect(head).toMatchObject({ name: "A B", motto: "xy", callSign: "HeM", about: "one\ntwo" });
});

test("a clan of which Bungie tells nothing but its name is a clan, and nothing is made up", () => {
  expect(toClanHead(WireGroup.parse({ groupId: "1", name: "Bare" }))).toEqual({
    groupId: "1",
    name: "Bare",
    motto: "",
    callSign: "",
    about: "",
    level: null,
    levelCap: null,
    memberCount: null,
    memberLimit: null,
    foundedAt: null,
    banner: null,
  });
});

test("a banner or progressions of a shape we do not know cost no more than themselves", () => {
  const clanInfo = { clanCallsign: "X", clanBannerData: { decalId: "?" }, d2ClanProgressions: [] };
  const head = toClanHead(WireGroup.parse({ groupId: "1", name: "Odd", clanInfo }));
  expect(head).toMatchObject({ callSign: "X", banner: null, level: null });
});

const captures = process.env.BUNGIE_CAPTURES;
if (captures) {
  const captured = (name: string) => JSON.parse(readFileSync(join(captures, "captures", name), "utf8"));

  test("a captured clan is read: level, counts, call sign, banner", () => {
    const { detail } = captured("get-group-2022-02.json").Response;
    const parsed = WireGroupsForMember.parse({ results: [{ group: detail }] });
    const [found] = parsed.results;
    if (!found) throw new Error("the capture holds a clan");
    expect(toClanHead(found.group)).toMatchObject({
      name: "Clan of the Ninth",
      callSign: "HeM",
      level: 6,
      levelCap: 6,
      memberCount: 78,
      memberLimit: 100,
      banner: { decalId: 4142223388, gonfalonColorId: 2157636322 },
    });
  });

  test("captured members are read: the founder of 2022, and one of 2019 before names had codes", () => {
    const founder = captured("get-group-2022-02.json").Response.founder;
    const [{ member }] = captured("get-members-of-group-shape.json");
    const page = WireRosterPage.parse({ results: [founder, member], hasMore: false });
    const members = page.results.flatMap((one) => toClanMember(one, NOW) ?? []);
    expect(members.map(({ bungieName, role }) => [bungieName, role])).toEqual([
      ["Old Chicken#1234", "founder"],
      ["Velask", "member"],
    ]);
    for (const { lastSeenAt, joinedAt, iconPath } of members) {
      expect([lastSeenAt, joinedAt, iconPath]).not.toContain(null);
    }
  });
}
