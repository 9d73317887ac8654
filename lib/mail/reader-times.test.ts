import { expect, test } from "@playwright/test";
import { readerTimes } from "./reader-times.ts";

const LEAVES = new Date("2026-11-24T17:00:00Z");

for (const [zone, locale, words] of [
  ["UTC", "en-GB", "Tuesday 24 November, 17:00 UTC"],
  ["Europe/Berlin", "en-DE", "Tuesday 24 November, 18:00 CET"],
  ["America/Los_Angeles", "en-US", "Tuesday November 24, 9:00 AM PST"],
  ["America/Los_Angeles", "en-GB", "Tuesday 24 November, 09:00 GMT-8 (Los Angeles)"],
  ["Australia/Sydney", "en-AU", "Wednesday 25 November, 4:00 am AEDT"],
  ["Asia/Kolkata", "en-GB", "Tuesday 24 November, 22:30 GMT+5:30 (Kolkata)"],
  ["Mars/Olympus", "tlh", "Tuesday 24 November, 17:00 UTC"],
] as const) {
  test(`he leaves in the reader's own time, and the zone is named: ${zone} in ${locale}`, () => {
    expect(readerTimes(zone, locale).instant(LEAVES)).toBe(words);
  });
}

test("the day he leaves is the reader's day", () => {
  expect(readerTimes("Pacific/Auckland", "en-NZ").weekday(LEAVES)).toBe("Wednesday");
});

test("summer time is said where it is in force", () => {
  expect(readerTimes("Europe/Berlin", "en-GB").instant(new Date("2026-07-21T17:00:00Z"))).toBe(
    "Tuesday 21 July, 19:00 CEST",
  );
});
