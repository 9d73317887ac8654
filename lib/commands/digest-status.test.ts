import { expect, test } from "@playwright/test";
import { toStatusLines } from "./digest-status.ts";

const at = new Date("2026-11-20T17:10:00Z");
const EDITION = {
  ...{ editionId: "e", visitStartsAt: new Date("2026-11-20T17:00:00Z"), kind: "digest", state: "open" },
  ...{ createdAt: at, completedAt: null, firstSentAt: at, lastSentAt: at, lettersPerSecond: 498.7 },
  letters: { sent: 900, unknown: 100, "given-up": 100 },
};
const LOST = { batchId: "b-1", editionId: "e", state: "given-up", letters: 100, attempts: 9 };

test("an operator reads what became of an edition's letters, and which batches to look at", () => {
  const lines = toStatusLines({
    editions: [EDITION],
    oddBatches: [{ ...LOST, firstTriedAt: at, dueAt: at, failure: "no-answer" }],
    callsPerSecond: 5,
  });
  expect(lines).toEqual([
    "Pace: up to 5 calls a second from each process, 100 letters a call.",
    "Letter of 2026-11-20T17:00:00.000Z (open): 900 sent, 0 waiting, 100 unknown, 100 given up, 0 refused, 0 left out; 499 letters a second",
    "Batches to look at:",
    "  b-1: given up, nobody knows whether it arrived, 100 letters, 9 attempts, first tried 2026-11-20T17:10:00.000Z, no-answer",
  ]);
});

test("before the first visit there is nothing to tell", () => {
  expect(toStatusLines({ editions: [], oddBatches: [], callsPerSecond: 5 }).at(-1)).toBe(
    "No letter was ever opened.",
  );
});
