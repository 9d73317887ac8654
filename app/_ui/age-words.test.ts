import { expect, test } from "@playwright/test";
import { ageWords } from "./age-words.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const AGES: readonly (readonly [ageMs: number, words: string])[] = [
  [-5_000, "just now"],
  [9_999, "just now"],
  [45_000, "40 seconds ago"],
  [MINUTE_MS, "1 minute ago"],
  [HOUR_MS - 1, "59 minutes ago"],
  [HOUR_MS, "1 hour ago"],
  [DAY_MS, "1 day ago"],
  [59 * DAY_MS, "59 days ago"],
  [61 * DAY_MS, "2 months ago"],
  [700 * DAY_MS, "22 months ago"],
  [731 * DAY_MS, "2 years ago"],
  [3_000 * DAY_MS, "8 years ago"],
];

for (const [ageMs, words] of AGES) {
  test(`${ageMs} milliseconds are ${words}`, () => {
    expect(ageWords(ageMs)).toBe(words);
  });
}
