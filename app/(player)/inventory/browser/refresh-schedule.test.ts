import { expect, test } from "@playwright/test";
import { nextRefreshMs, REFRESH_EVERY_MS, type RefreshState } from "./refresh-schedule.ts";

const LOOKED_AT: RefreshState = {
  isVisible: true,
  isOnline: true,
  isBusy: false,
  isRunning: false,
  lastEndedMs: 1_000,
  failures: 0,
};

test("a page that is looked at asks for news every thirty seconds, counted from the end of the last time", () => {
  expect(nextRefreshMs(LOOKED_AT, 1_000)).toBe(30_000);
  expect(nextRefreshMs(LOOKED_AT, 21_000)).toBe(10_000);
});

test("a page that nobody sees never asks, and asks at once when it is seen again with old data", () => {
  expect(nextRefreshMs({ ...LOOKED_AT, isVisible: false }, 500_000)).toBeNull();
  expect(nextRefreshMs(LOOKED_AT, 500_000)).toBe(0);
});

test("a page that comes back while its data is young waits for the rest of the time", () => {
  expect(nextRefreshMs(LOOKED_AT, 1_000 + REFRESH_EVERY_MS - 1)).toBe(1);
});

test("two questions are never under way at once", () => {
  expect(nextRefreshMs({ ...LOOKED_AT, isRunning: true }, 500_000)).toBeNull();
});

test("nothing is drawn anew under the hand of somebody who drags or has a menu open, nor without a network", () => {
  expect(nextRefreshMs({ ...LOOKED_AT, isBusy: true }, 500_000)).toBeNull();
  expect(nextRefreshMs({ ...LOOKED_AT, isOnline: false }, 500_000)).toBeNull();
});

test("while Bungie is down the page asks more and more seldom, but never less than every five minutes", () => {
  const waits = [1, 2, 3, 4, 5, 60].map((failures) => nextRefreshMs({ ...LOOKED_AT, failures }, 1_000));
  expect(waits).toEqual([60_000, 120_000, 240_000, 300_000, 300_000, 300_000]);
});
