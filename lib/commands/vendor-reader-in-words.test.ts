import { expect, test } from "@playwright/test";
import { chosenInWords, readerInWords } from "./vendor-reader-in-words.ts";

const READER = { playerId: "p", bungieName: "Ada#1234", setAt: new Date("2026-11-20T16:00:00Z") };
const LOOKED = new Date("2026-11-20T17:05:00Z");

test("an operator is told who was set, or what to do instead", () => {
  expect(chosenInWords({ state: "set", bungieName: "Ada#1234" }, "ada")).toBe(
    "Ada#1234 reads the vendors from the next look on.",
  );
  expect(chosenInWords({ state: "unknown" }, "Bob#1")).toContain(
    'Nobody called "Bob#1" has an account here.',
  );
  const several = { state: "several", bungieNames: ["Ada#1234", "Ada#9"] } as const;
  expect(chosenInWords(several, "Ada")).toContain("can be Ada#1234, Ada#9.");
});

test("without a reader an operator is told what is missing and how to set one", () => {
  const words = readerInWords({ reader: null, problem: null, lookedAt: null, coverage: null });
  expect(words).toContain("Nobody reads the vendors");
  expect(words).toContain("npm run vendor-reader -- set");
  expect(words).toContain("Nobody has looked for Xûr yet");
});

test("with a reader an operator is told what came of it", () => {
  const coverage = { classes: ["titan", "hunter"] as const, hasRolls: true };
  const fine = readerInWords({ reader: READER, problem: null, lookedAt: LOOKED, coverage });
  expect(fine.split("\n")).toEqual([
    "Ada#1234 reads the vendors, since 2026-11-20T16:00:00.000Z.",
    "The last look was at 2026-11-20T17:05:00.000Z.",
    "Of the wares he sells now: classes titan, hunter; with rolls.",
  ]);
  const state = {
    reader: READER,
    problem: { kind: "signed-out" },
    lookedAt: LOOKED,
    coverage: null,
  } as const;
  expect(readerInWords(state)).toContain("let them sign in again, or set somebody else");
});
