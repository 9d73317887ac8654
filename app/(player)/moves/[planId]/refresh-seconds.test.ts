import { expect, test } from "@playwright/test";
import { refreshSeconds } from "./refresh-seconds.ts";

test("without scripts a page that waits for Bungie.net leaves time to reach its buttons", () =>
  expect(refreshSeconds({ state: "paused", done: 1, total: 2 })).toBe(10));

test("without scripts a short plan is followed closely, a long one with less haste", () => {
  expect(refreshSeconds({ state: "running", done: 1, total: 4 })).toBe(1);
  expect(refreshSeconds({ state: "running", done: 5, total: 60 })).toBe(4);
  expect(refreshSeconds({ state: "running", done: 55, total: 60 })).toBe(1);
});
