import { expect, test } from "@playwright/test";
import { parseVisitDay, visitDay } from "./visit-day.ts";
import { latestVisit } from "./xur-calendar.ts";

test("a visit is called by the day it began, and found again by it", () => {
  const { startsAt } = latestVisit(new Date("2026-11-22T21:00:00Z"));
  expect(visitDay(startsAt)).toBe("2026-11-20");
  expect(parseVisitDay("2026-11-20")).toEqual(startsAt);
});

for (const day of [
  "2026-11-21",
  "2026-13-01",
  "2026-02-30",
  "20261120",
  "2026-11-20 ",
  "",
  "archive",
  "9999-99-99",
]) {
  test(`no visit began on "${day}"`, () => {
    expect(parseVisitDay(day)).toBeNull();
  });
}

test("every Friday of two years has its visit, and no other day", () => {
  const start = Date.parse("2026-01-01T00:00:00Z");
  for (let count = 0; count < 731; count += 1) {
    const day = new Date(start + count * 86_400_000);
    const found = parseVisitDay(visitDay(day));
    expect(found !== null, visitDay(day)).toBe(day.getUTCDay() === 5);
  }
});
