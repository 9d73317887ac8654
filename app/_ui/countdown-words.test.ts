import { expect, test } from "@playwright/test";
import { countdownWords } from "./countdown-words.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const CASES: readonly (readonly [number, string])[] = [
  [4 * DAY, "4 d 00 h 00 min"],
  [2 * DAY + 3 * HOUR + 4 * MINUTE + 59 * SECOND, "2 d 03 h 04 min"],
  [DAY - 1, "23 h 59 min"],
  [HOUR, "1 h 00 min"],
  [HOUR - 1, "59 min 59 s"],
  [5 * SECOND, "0 min 05 s"],
  [999, "any moment now"],
  [0, "any moment now"],
  [-5 * DAY, "any moment now"],
];

for (const [leftMs, words] of CASES) {
  test(`${leftMs} ms are counted down as "${words}"`, () => {
    expect(countdownWords(leftMs)).toBe(words);
  });
}
