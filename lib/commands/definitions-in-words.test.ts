import { expect, test } from "@playwright/test";
import { definitionsInWords } from "./definitions-in-words.ts";

const now = new Date("2026-11-22T12:00:00Z");
const EMPTY = { language: "en", current: null, progress: null, failure: null, nextTryAt: null };

test("an operator reads what is in use, what is under way, and why the last import failed", () => {
  const state = {
    language: "de",
    current: { version: "235461.26", itemCount: 36_680, importedAt: new Date("2026-11-22T09:00:00Z") },
    progress: {
      version: "235500.26",
      table: "DestinyRecordDefinition",
      tablesDone: 7,
      tablesTotal: 15,
      rowsDone: 12_400,
      startedAt: new Date("2026-11-22T11:59:48Z"),
    },
    failure: {
      version: "235500.26",
      failure: "Manifest/X: named by Bungie, but not there yet: half published (HTTP 404)",
      failedAt: new Date("2026-11-22T11:50:00Z"),
    },
    nextTryAt: new Date("2026-11-22T12:10:00Z"),
  };
  expect(definitionsInWords(state, now)).toBe(
    [
      "Language: de.",
      "In use: 235461.26, 36,680 items, imported 2026-11-22T09:00:00.000Z, 3 hours ago.",
      "Under way: 235500.26, 7 of 15 tables, 12,400 rows, now DestinyRecordDefinition; begun 2026-11-22T11:59:48.000Z, 12 seconds ago.",
      "Last failure: 2026-11-22T11:50:00.000Z, 10 minutes ago, of 235500.26. Manifest/X: named by Bungie, but not there yet: half published (HTTP 404).",
      "Next try: 2026-11-22T12:10:00.000Z.",
    ].join("\n"),
  );
});

test("before the first import an operator reads that there is none", () => {
  expect(definitionsInWords(EMPTY, now).split("\n")).toEqual([
    "Language: en.",
    "In use: none yet. Pages show how far the first import is.",
    "Under way: no import.",
    "Last failure: none since the last success.",
    "Next try: with the next tick of the schedule, within ten minutes, while a worker runs.",
  ]);
});
