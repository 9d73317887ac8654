import { expect, test } from "@playwright/test";
import { isExpected, latestVisit, nextVisit } from "./xur-calendar.ts";

const startOf = (at: string) => latestVisit(new Date(at)).startsAt.toISOString();

const CASES = [
  ["the second he arrives", "2026-11-20T17:00:00Z", "2026-11-20T17:00:00.000Z"],
  ["a millisecond before he arrives", "2026-11-20T16:59:59.999Z", "2026-11-13T17:00:00.000Z"],
  ["his last second", "2026-11-24T16:59:59Z", "2026-11-20T17:00:00.000Z"],
  ["the days he is away", "2026-11-26T08:00:00Z", "2026-11-20T17:00:00.000Z"],
  ["New Year's night", "2027-01-01T00:00:00Z", "2026-12-25T17:00:00.000Z"],
  ["New Year's evening, a Friday", "2027-01-01T17:05:00Z", "2027-01-01T17:00:00.000Z"],
  ["the 53rd week of a year", "2026-12-31T23:59:59Z", "2026-12-25T17:00:00.000Z"],
  ["a leap day", "2028-02-29T12:00:00Z", "2028-02-25T17:00:00.000Z"],
  ["summer time beginning in Europe", "2027-03-28T01:30:00Z", "2027-03-26T17:00:00.000Z"],
  ["summer time ending in America", "2026-11-01T06:30:00Z", "2026-10-30T17:00:00.000Z"],
  ["before the epoch", "1969-12-31T00:00:00Z", "1969-12-26T17:00:00.000Z"],
] as const;

for (const [when, at, startsAt] of CASES) {
  test(`the visit at ${when} began on the Friday at or before it`, () => {
    expect(startOf(at)).toBe(startsAt);
  });
}

test("every hour of ten years belongs to exactly one visit that began on a Friday at 17:00 UTC", () => {
  const hourMs = 3_600_000;
  const from = Date.UTC(2024, 0, 1);
  const wrong = Array.from({ length: 10 * 366 * 24 }, (_, hour) => new Date(from + hour * hourMs)).filter(
    (at) => {
      const { startsAt, endsAt } = latestVisit(at);
      const ageMs = at.getTime() - startsAt.getTime();
      const isFridayEvening =
        startsAt.getUTCDay() === 5 && startsAt.getTime() % (24 * hourMs) === 17 * hourMs;
      const followsOn = nextVisit(at).startsAt.getTime() === startsAt.getTime() + 7 * 24 * hourMs;
      return !(
        isFridayEvening &&
        endsAt.getUTCDay() === 2 &&
        ageMs >= 0 &&
        ageMs < 7 * 24 * hourMs &&
        followsOn
      );
    },
  );
  expect(wrong).toEqual([]);
});

test("he is expected from Friday 17:00 UTC until, but not at, Tuesday 17:00 UTC", () => {
  expect(isExpected(new Date("2026-11-20T17:00:00Z"))).toBe(true);
  expect(isExpected(new Date("2026-11-24T16:59:59.999Z"))).toBe(true);
  expect(isExpected(new Date("2026-11-24T17:00:00Z"))).toBe(false);
  expect(isExpected(new Date("2026-11-20T16:59:59.999Z"))).toBe(false);
});
