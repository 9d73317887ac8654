import { expect, test } from "@playwright/test";
import type { DefinitionsState } from "#lib/flows/load-definitions-state.ts";
import { definitionsText } from "./definitions-text.ts";

const now = new Date("2026-11-22T12:00:00Z");
const secondsFromNow = (seconds: number) => new Date(now.getTime() + seconds * 1_000);
const NOTHING: DefinitionsState = {
  language: "en",
  current: null,
  progress: null,
  failure: null,
  nextTryAt: null,
};
const failedAgo = (seconds: number) => ({ version: "1", failure: "x", failedAt: secondsFromNow(-seconds) });
const progress = {
  version: "1",
  table: "DestinyInventoryItemDefinition",
  tablesDone: 7,
  tablesTotal: 13,
  rowsDone: 12_400,
  startedAt: now,
};

const CASES: readonly (readonly [what: string, state: Partial<DefinitionsState>, reading: string])[] = [
  ["before it begins", {}, "Waiting to begin. Nothing has been read yet."],
  ["under way", { progress }, "Reading Bungie's definitions: 7 of 13 tables, 12,400 rows."],
  [
    "under way after a failure",
    { progress, failure: failedAgo(9) },
    "Reading Bungie's definitions: 7 of 13 tables, 12,400 rows.",
  ],
  [
    "failed, with the next try in the queue",
    { failure: failedAgo(120), nextTryAt: secondsFromNow(7.4) },
    "The last try, 2 minutes ago, got no whole copy from Bungie.net. It is tried again in 8 seconds.",
  ],
  [
    "failed, with nothing in the queue",
    { failure: failedAgo(0) },
    "The last try, a moment ago, got no whole copy from Bungie.net. It is tried again within ten minutes.",
  ],
  [
    "failed, and due",
    { failure: failedAgo(1), nextTryAt: secondsFromNow(-1) },
    "The last try, 1 second ago, got no whole copy from Bungie.net. It is being tried again now.",
  ],
];
for (const [what, state, reading] of CASES) {
  test(`an import ${what} is told as "${reading}"`, () => {
    expect(definitionsText({ ...NOTHING, ...state }, now).reading).toBe(reading);
  });
}
