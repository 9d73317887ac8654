import { expect, test } from "@playwright/test";
import { toCsv } from "#lib/game/csv.ts";
import type { ActivityRecord } from "./activity-record.ts";
import { toActivitySheet } from "./activity-sheet.ts";

const MOVED: ActivityRecord = {
  startedAt: new Date("2026-11-22T18:00:00.250Z"),
  endedAt: new Date("2026-11-22T18:00:00.450Z"),
  durationMs: 200,
  call: "Moved",
  items: [{ name: "=Sunshot", itemHash: 2907129557, itemInstanceId: "6917529000000000001", answer: "" }],
  quantity: 1,
  from: "Hunter",
  to: "Vault",
  isAsked: false,
  why: "So that there is room for Sunshot",
  outcome: "done",
  answer: "Done",
  bungieCode: 1,
  request: "Move Sunshot to your Hunter",
  requestOutcome: "Done",
  planId: "cmb1",
  position: 0,
};
const SEVERAL: ActivityRecord = {
  ...MOVED,
  outcome: "partly",
  answer: "Partly done",
  items: [
    { name: "A", itemHash: 1, itemInstanceId: "11", answer: "equipped" },
    { name: "B", itemHash: 2, itemInstanceId: "12", answer: "refused: You are in an activity." },
  ],
};

function sheetOf(...records: ActivityRecord[]) {
  const [heads = [], ...rows] = toActivitySheet(records);
  return rows.map((row) => Object.fromEntries(row.map((cell, index) => [heads[index], cell])));
}

test("every call is one line, with a cell under every head", () => {
  const [heads = [], ...rows] = toActivitySheet([MOVED, SEVERAL]);
  expect(rows).toHaveLength(2);
  for (const row of rows) expect(row).toHaveLength(heads.length);
  expect(new Set(heads).size, "no two heads are the same").toBe(heads.length);
});

test("a call's line says when, what, from where to where, who asked, Bungie's answer and how long it took", () => {
  expect(sheetOf(MOVED)[0]).toMatchObject({
    "When (UTC)": "2026-11-22T18:00:00.250Z",
    Call: "Moved",
    From: "Hunter",
    To: "Vault",
    Asked: false,
    Why: "So that there is room for Sunshot",
    Answer: "Done",
    "Bungie’s number": 1,
    Milliseconds: 200,
    Request: "Move Sunshot to your Hunter",
    Hash: 2907129557,
  });
});

test("several items put on by one call stand in its line, each with its answer", () => {
  expect(sheetOf(SEVERAL)[0]).toMatchObject({
    Item: "A | B",
    Answer: "Partly done | A: equipped | B: refused: You are in an activity.",
    Hash: "1 | 2",
    Id: '"11" | "12"',
  });
});

test("in the file the id is whole and a name is no formula", () => {
  const file = toCsv(toActivitySheet([MOVED]));
  expect(file).toContain('"""6917529000000000001"""');
  expect(file).toContain(",'=Sunshot,");
});
