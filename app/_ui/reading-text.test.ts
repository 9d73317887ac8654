import { expect, test } from "@playwright/test";
import { readingText } from "./reading-text.ts";

test("who only reads is not told that something may have happened", () => {
  expect(readingText({ kind: "no-answer" })).toEqual({
    happened: "Bungie.net did not answer in time.",
    rests: "Your items are where they were.",
    next: "Try again in a moment.",
  });
  expect(readingText({ kind: "maintenance" }).rests).toBe("Your items are safe.");
});
