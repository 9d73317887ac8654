import { expect, test } from "@playwright/test";
import type { ClassName } from "./character.ts";
import { aLook, aWeek, NOTHING_KNOWN } from "./test-looks.ts";
import { aWare } from "./test-wares.ts";
import { stockChanges } from "./xur-changes.ts";
import type { XurWare } from "./xur-stock.ts";
import { watch, type XurMemory } from "./xur-watch.ts";

type Seen = readonly [at: string, wares: readonly XurWare[] | null, isWhole?: boolean];

const HUNTER: readonly ClassName[] = ["hunter"];
const LAST = aWeek(1);
const THIS = aWeek(2);
const CHANGED = [...THIS.slice(1), aWare(777)];

function after(looks: readonly Seen[], from: XurMemory = NOTHING_KNOWN): XurMemory {
  return looks.reduce((memory, [at, wares, isWhole]) => watch(memory, aLook(at, wares, isWhole)), from);
}

const stateAfter = (looks: readonly Seen[], from?: XurMemory) => after(looks, from).state;
const hashes = ({ stock }: XurMemory) => stock?.wares.map(({ itemHash }) => itemHash).sort();

/** His visit of the week before, watched from beginning to end. */
const LAST_WEEK: readonly Seen[] = [
  ["2026-11-13T17:01:00Z", LAST],
  ["2026-11-13T17:02:00Z", LAST],
  ["2026-11-17T17:00:00Z", null],
];
const BEFORE = after(LAST_WEEK);
const BELIEVED = after(
  [
    ["2026-11-20T17:01:00Z", THIS],
    ["2026-11-20T17:02:00Z", THIS],
  ],
  BEFORE,
);

test("before he comes he is gone from the last visit, and absent from this one until he is seen", () => {
  expect(BEFORE).toMatchObject({ state: "gone", visit: { goneAt: new Date("2026-11-17T17:00:00Z") } });
  expect(stateAfter([["2026-11-20T16:59:59Z", null]], BEFORE)).toBe("gone");
  expect(stateAfter([["2026-11-20T17:10:00Z", null]], BEFORE)).toBe("absent");
  expect(stateAfter([["2026-11-20T17:10:00Z", null]])).toBe("absent");
});

test("what he sells is believed when two answers a minute apart agree on it", () => {
  const once = after([["2026-11-20T17:01:00Z", THIS]], BEFORE);
  expect(once).toMatchObject({ state: "arriving", stock: null, candidate: { kind: "wares", wares: THIS } });
  expect(stateAfter([["2026-11-20T17:01:59Z", THIS]], once)).toBe("arriving");
  const twice = after([["2026-11-20T17:02:00Z", THIS]], once);
  expect(twice).toMatchObject({ state: "here", candidate: null, stock: { revision: 1, wares: THIS } });
  expect(twice.stock?.seenAt).toEqual(new Date("2026-11-20T17:01:00Z"));
});

test("two answers that differ are not believed, and the later one waits for another", () => {
  const odd = after(
    [
      ["2026-11-20T17:01:00Z", CHANGED],
      ["2026-11-20T17:03:00Z", THIS],
    ],
    BEFORE,
  );
  expect(odd).toMatchObject({ state: "arriving", candidate: { wares: THIS } });
  expect(stateAfter([["2026-11-20T17:04:00Z", THIS]], odd)).toBe("here");
});

test("last week's wares on a new visit are not his: he is arriving (api#1401)", () => {
  const old = after(
    [
      ["2026-11-20T17:00:04Z", LAST],
      ["2026-11-20T17:05:00Z", LAST],
    ],
    BEFORE,
  );
  expect(old).toMatchObject({ state: "arriving", candidate: null, stock: null });
  const twice: Seen[] = [
    ["2026-11-20T17:20:00Z", THIS],
    ["2026-11-20T17:21:00Z", THIS],
  ];
  expect(after(twice, old)).toMatchObject({ state: "here", stock: { wares: THIS } });
});

test("wares that are last week's for six hours are this week's, too", () => {
  const late: Seen[] = [
    ["2026-11-20T17:00:04Z", LAST],
    ["2026-11-20T22:59:00Z", LAST],
  ];
  expect(stateAfter(late, BEFORE)).toBe("arriving");
  const overdue: Seen[] = [
    ["2026-11-20T23:01:00Z", LAST],
    ["2026-11-20T23:02:00Z", LAST],
  ];
  expect(after([...late, ...overdue], BEFORE)).toMatchObject({ state: "here", stock: { revision: 1 } });
});

test("the six hours begin when he is there, should he come late", () => {
  const late: Seen[] = [
    ["2026-11-21T02:00:00Z", LAST],
    ["2026-11-21T02:02:00Z", LAST],
  ];
  expect(stateAfter(late, BEFORE)).toBe("arriving");
});

test("part of the old list, seen by fewer classes, is the old list", () => {
  expect(stateAfter([["2026-11-20T17:01:00Z", aWeek(1, HUNTER)]], BEFORE)).toBe("arriving");
  expect(after([["2026-11-20T17:01:00Z", aWeek(1, HUNTER)]], BEFORE).candidate).toBeNull();
});

test("no wares at all are never believed, and never take wares away", () => {
  const empty: Seen[] = [
    ["2026-11-20T17:01:00Z", []],
    ["2026-11-21T17:01:00Z", []],
  ];
  expect(after(empty, BEFORE)).toMatchObject({ state: "arriving", stock: null, candidate: null });
  const later: Seen[] = [
    ["2026-11-20T18:01:00Z", []],
    ["2026-11-20T18:03:00Z", []],
  ];
  expect(after(later, BELIEVED)).toMatchObject({ state: "here", stock: { revision: 1, wares: THIS } });
});

test("sub-vendors that come empty at first are waited for, then what is there is believed", () => {
  const part = THIS.filter(({ vendorHash }) => vendorHash === 2190858386);
  const first: Seen[] = [
    ["2026-11-20T17:01:00Z", part, false],
    ["2026-11-20T17:03:00Z", part, false],
  ];
  const arriving = after(first, BEFORE);
  expect(arriving).toMatchObject({ state: "arriving", stock: null });
  expect(stateAfter([["2026-11-20T17:04:00Z", THIS]], arriving)).toBe("here");
  expect(stateAfter([["2026-11-20T23:02:00Z", part, false]], arriving)).toBe("here");
});

test("sub-vendors that come empty later take nothing away", () => {
  const part = THIS.filter(({ vendorHash }) => vendorHash === 2190858386);
  const later: Seen[] = [
    ["2026-11-20T18:01:00Z", part, false],
    ["2026-11-20T18:03:00Z", part, false],
  ];
  expect(after(later, BELIEVED)).toMatchObject({ state: "here", stock: { revision: 1, wares: THIS } });
});

test("a change that two answers agree on is the next revision, and what has changed is told (api#1771)", () => {
  const once = after([["2026-11-20T19:00:00Z", CHANGED]], BELIEVED);
  expect(once).toMatchObject({ state: "here", stock: { revision: 1 }, candidate: { kind: "wares" } });
  const twice = after([["2026-11-20T19:01:00Z", CHANGED]], once);
  expect(twice).toMatchObject({ state: "here", stock: { revision: 2 }, candidate: null });
  expect(hashes(twice)).toEqual(CHANGED.map(({ itemHash }) => itemHash).sort());
  const changes = BELIEVED.stock && twice.stock ? stockChanges(BELIEVED.stock, twice.stock) : [];
  expect(changes.map(({ kind, ware }) => [kind, ware.itemHash])).toEqual([
    ["came", 777],
    ["went", 200],
  ]);
});

test("a wrong answer between two right ones changes nothing", () => {
  const flicker: Seen[] = [
    ["2026-11-20T19:00:00Z", CHANGED],
    ["2026-11-20T19:01:00Z", THIS],
    ["2026-11-20T19:02:00Z", CHANGED],
  ];
  expect(after(flicker, BELIEVED)).toMatchObject({ stock: { revision: 1 }, candidate: { kind: "wares" } });
});

test("wares that change an hour after he came are a revision of the same visit (api#1146)", () => {
  const hour: Seen[] = [
    ["2026-11-20T18:00:10Z", CHANGED],
    ["2026-11-20T18:01:10Z", CHANGED],
  ];
  const changed = after(hour, BELIEVED);
  expect(changed).toMatchObject({ stock: { revision: 2 } });
  expect(changed.visit?.startsAt).toEqual(BELIEVED.visit?.startsAt);
});

test("class armour and rolls that a better reading adds are the same revision", () => {
  const poor = aWeek(2, HUNTER);
  const started: Seen[] = [
    ["2026-11-20T17:01:00Z", poor],
    ["2026-11-20T17:02:00Z", poor],
  ];
  const stats = [{ statHash: 1, name: "Range", value: 50, maximum: 100 }];
  const rich = THIS.map((ware) => ({ ...ware, stats }));
  const known = after([...started, ["2026-11-20T18:00:00Z", rich]], BEFORE);
  expect(known).toMatchObject({ state: "here", candidate: null, stock: { revision: 1 } });
  expect(known.stock?.coverage).toEqual({ classes: ["titan", "hunter", "warlock"], hasRolls: true });
  expect(hashes(known)).toEqual(THIS.map(({ itemHash }) => itemHash).sort());
});

test("a poorer reading takes nothing away: neither rolls nor classes", () => {
  const stats = [{ statHash: 1, name: "Range", value: 50, maximum: 100 }];
  const rich = THIS.map((ware) => ({ ...ware, stats }));
  const looks: Seen[] = [
    ["2026-11-20T18:00:00Z", rich],
    ["2026-11-20T18:15:00Z", aWeek(2, HUNTER)],
    ["2026-11-20T18:30:00Z", aWeek(2, HUNTER)],
  ];
  const known = after(looks, BELIEVED);
  expect(known.stock).toMatchObject({ revision: 1, coverage: { hasRolls: true } });
  expect(known.stock?.coverage.classes).toHaveLength(3);
  expect(known.stock?.wares.every((ware) => ware.stats.length > 0)).toBe(true);
});

test("the armour of one class for everybody is no change (api#1656, api#844)", () => {
  const onlyHunters = THIS.filter(({ className }) => className === null || className === "hunter");
  const leaked = THIS.filter(({ isOwnClassOnly, className }) => !isOwnClassOnly || className === "hunter");
  for (const odd of [onlyHunters, leaked]) {
    const looks: Seen[] = [
      ["2026-11-20T18:00:00Z", odd],
      ["2026-11-20T18:15:00Z", odd],
    ];
    expect(after(looks, BELIEVED)).toMatchObject({ candidate: null, stock: { revision: 1, wares: THIS } });
  }
});

test("one answer without him is not yet the end; two are, and the first of them dates it", () => {
  const once = after([["2026-11-22T09:00:00Z", null]], BELIEVED);
  expect(once).toMatchObject({ state: "here", visit: { goneAt: null } });
  expect(stateAfter([["2026-11-22T09:00:59Z", null]], once)).toBe("here");
  const twice = after([["2026-11-22T09:01:00Z", null]], once);
  expect(twice).toMatchObject({ state: "gone", visit: { goneAt: new Date("2026-11-22T09:00:00Z") } });
});

test("who is seen again after one answer without him never left", () => {
  const looks: Seen[] = [
    ["2026-11-22T09:00:00Z", null],
    ["2026-11-22T09:15:00Z", THIS],
    ["2026-11-22T09:30:00Z", null],
  ];
  expect(after(looks, BELIEVED)).toMatchObject({ state: "here", stock: { revision: 1 } });
});

test("who comes back during his visit is on the same visit, with the same wares", () => {
  const looks: Seen[] = [
    ["2026-11-22T09:00:00Z", null],
    ["2026-11-22T09:15:00Z", null],
    ["2026-11-22T10:00:00Z", THIS],
  ];
  expect(after(looks, BELIEVED)).toMatchObject({
    state: "here",
    visit: { goneAt: null, startsAt: BELIEVED.visit?.startsAt },
    stock: { revision: 1 },
  });
});

test("past the end of his visit one answer without him is enough", () => {
  expect(after([["2026-11-24T17:00:05Z", null]], BELIEVED)).toMatchObject({
    state: "gone",
    visit: { goneAt: new Date("2026-11-24T17:00:05Z") },
  });
});

test("he lingers on the visit that is over, and what is laid out then is not its own", () => {
  const looks: Seen[] = [
    ["2026-11-24T17:15:00Z", THIS],
    ["2026-11-24T17:30:00Z", aWeek(3)],
    ["2026-11-24T17:45:00Z", aWeek(3)],
  ];
  const lingering = after(looks, BELIEVED);
  expect(lingering).toMatchObject({ state: "here", stock: { revision: 1, wares: THIS } });
  expect(lingering.visit?.startsAt).toEqual(BELIEVED.visit?.startsAt);
});

test("who comes early is on the coming visit", () => {
  const early = after([["2026-11-20T16:10:00Z", THIS]], BEFORE);
  expect(early.visit?.startsAt).toEqual(new Date("2026-11-20T17:00:00Z"));
  expect(after([["2026-11-20T17:10:00Z", THIS]], early)).toMatchObject({
    state: "here",
    visit: { startsAt: new Date("2026-11-20T17:00:00Z"), arrivedAt: new Date("2026-11-20T16:10:00Z") },
  });
});

test("who came early stays on the coming visit, although Bungie's date goes back", () => {
  const early: Seen[] = [
    ["2026-11-19T05:30:00Z", THIS],
    ["2026-11-19T04:30:00Z", THIS],
    ["2026-11-19T06:30:00Z", THIS],
  ];
  expect(after(early, BEFORE)).toMatchObject({
    visit: { startsAt: new Date("2026-11-20T17:00:00Z") },
    stock: { revision: 1 },
  });
});

test("the end of a visit that nobody saw is the calendar's", () => {
  const unseen = after([["2026-11-27T17:30:00Z", null]], BELIEVED);
  expect(unseen).toMatchObject({ state: "absent", visit: { goneAt: BELIEVED.visit?.endsAt } });
});

test("absent all week is absent all week, and the next visit is a visit of its own", () => {
  const week = [
    "2026-11-20T17:30:00Z",
    "2026-11-22T12:00:00Z",
    "2026-11-24T17:30:00Z",
    "2026-11-26T12:00:00Z",
  ];
  for (const at of week)
    expect(stateAfter([[at, null]], after([["2026-11-20T17:10:00Z", null]], BEFORE))).toBe("absent");
  const next = after([["2026-11-27T17:02:00Z", aWeek(3)]], after([["2026-11-26T12:00:00Z", null]], BEFORE));
  expect(next).toMatchObject({ state: "arriving", visit: { startsAt: new Date("2026-11-27T17:00:00Z") } });
});
