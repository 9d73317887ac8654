import { expect, test } from "@playwright/test";
import { letterStanding, nextTest, pauseEnd, TESTS_A_DAY } from "./letter-settings.ts";
import { guessLocale } from "./reader-locale.ts";
import { isZone, listZones, startOfDay } from "./reader-zone.ts";

const NOW = new Date("2026-11-20T12:00:00Z");
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);

for (const [told, locale] of [
  ["en-US,en;q=0.9", "en-US"],
  ["en-GB", "en-GB"],
  ["en", "en-US"],
  ["de-DE,de;q=0.9,en;q=0.8", "en-DE"],
  ["de", "en-DE"],
  ["fr-CA", "en-CA"],
  ["nl-BE", "en-BE"],
  ["zh-Hant-TW, en-AU;q=0.5", "en-AU"],
  ["tlh", "en-GB"],
  ["", "en-GB"],
  ["*", "en-GB"],
  ["<script>,../..", "en-GB"],
] as const) {
  test(`dates and numbers are guessed from what a browser prefers: ${told} is ${locale}`, () => {
    expect(guessLocale(told)).toBe(locale);
  });
}

test("every zone of the list is one, old names and UTC too, and nothing else is", () => {
  for (const zone of [...listZones(), "UTC", "Asia/Calcutta", "Etc/GMT+5"])
    expect(isZone(zone), zone).toBe(true);
  for (const text of ["", "Mars/Phobos", "../etc/passwd", "UTC\n", "x".repeat(100), "Europe/"])
    expect(isZone(text), text).toBe(false);
});

for (const [day, zone, at] of [
  ["2026-12-24", "UTC", "2026-12-24T00:00:00.000Z"],
  ["2026-12-24", "Europe/Berlin", "2026-12-23T23:00:00.000Z"],
  ["2026-07-01", "America/Los_Angeles", "2026-07-01T07:00:00.000Z"],
  ["2027-01-01", "Pacific/Kiritimati", "2026-12-31T10:00:00.000Z"],
  // The clocks go forward, and back, on these days, after midnight.
  ["2027-03-28", "Europe/Berlin", "2027-03-27T23:00:00.000Z"],
  ["2026-11-01", "America/New_York", "2026-11-01T04:00:00.000Z"],
  // The day after each.
  ["2027-03-29", "Europe/Berlin", "2027-03-28T22:00:00.000Z"],
  ["2026-11-02", "America/New_York", "2026-11-02T05:00:00.000Z"],
] as const) {
  test(`a pause until ${day} ends when that day begins in ${zone}`, () => {
    expect(startOfDay(day, zone)?.toISOString()).toBe(at);
  });
}

test("what is no day ends no pause", () => {
  for (const text of ["", "2026-02-30", "2026-13-01", "tomorrow", "26-1-1", "2026-1-1", "9999-99-99"])
    expect(startOfDay(text, "UTC"), text).toBeNull();
});

test("a pause counts only where letters would come, and only until it ends", () => {
  const paused = { state: "confirmed", pausedUntil: minutes(1) };
  expect(letterStanding(paused, NOW)).toBe("paused");
  expect(letterStanding(paused, minutes(1))).toBe("confirmed");
  expect(letterStanding({ ...paused, state: "unsubscribed" }, NOW)).toBe("unsubscribed");
  expect(letterStanding({ ...paused, state: "suppressed" }, NOW)).toBe("suppressed");
  expect(letterStanding({ ...paused, pausedUntil: pauseEnd({ kind: "for-good" }, NOW) }, NOW)).toBe("paused");
  expect(pauseEnd({ kind: "weeks" }, NOW).toISOString()).toBe("2026-12-18T12:00:00.000Z");
});

test("test letters come ten minutes apart and five a day", () => {
  expect(nextTest({ testedAt: null, testsThatDay: 0 }, NOW)).toEqual({ may: true, testsThatDay: 1 });
  expect(nextTest({ testedAt: minutes(-9), testsThatDay: 1 }, NOW)).toEqual({ may: false, why: "too-soon" });
  expect(nextTest({ testedAt: minutes(-10), testsThatDay: 1 }, NOW)).toEqual({ may: true, testsThatDay: 2 });
  const most = { testedAt: minutes(-10), testsThatDay: TESTS_A_DAY };
  expect(nextTest(most, NOW)).toEqual({ may: false, why: "too-many" });
  expect(nextTest(most, minutes(12 * 60))).toEqual({ may: true, testsThatDay: 1 });
});
