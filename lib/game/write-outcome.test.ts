import { expect, test } from "@playwright/test";
import type { StepState } from "./plan-record.ts";
import { type WriteOutcome, writeOutcome } from "./write-outcome.ts";

const CASES: [StepState, open: WriteOutcome, over: WriteOutcome][] = [
  ["planned", "waiting", "turned-away"],
  ["started", "under-way", "unknown"],
  ["succeeded", "done", "done"],
  ["partly", "partly", "partly"],
  ["refused", "refused", "refused"],
  ["gone", "gone", "gone"],
  ["unknown", "unknown", "unknown"],
];
for (const [state, open, over] of CASES) {
  test(`a call that is ${state} is told as ${open} while its plan goes on, as ${over} after its end`, () => {
    expect(writeOutcome(state, false)).toBe(open);
    expect(writeOutcome(state, true)).toBe(over);
  });
}
