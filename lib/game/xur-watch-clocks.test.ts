import { expect, test } from "@playwright/test";
import { aLook, aWeek, NOTHING_KNOWN } from "./test-looks.ts";
import { watch, type XurMemory } from "./xur-watch.ts";

/** Every quarter of an hour of three weeks, told by a clock that is wrong by so much. */
function threeWeeks(firstFriday: string, offMs: (at: Date) => number): XurMemory[] {
  const startMs = Date.parse(firstFriday);
  const quarters = Array.from(
    { length: 3 * 7 * 96 },
    (_, nth) => new Date(startMs - 3_600_000 + nth * 900_000),
  );
  let memory = NOTHING_KNOWN;
  return quarters.map((at) => {
    const sinceMs = (at.getTime() - startMs + 7 * 86_400_000) % (7 * 86_400_000);
    const week = Math.floor((at.getTime() - startMs) / (7 * 86_400_000));
    const wares = sinceMs < 4 * 86_400_000 ? aWeek(10 + week) : null;
    memory = watch(memory, aLook(new Date(at.getTime() + offMs(at)).toISOString(), wares));
    return memory;
  });
}

const HOUR = 3_600_000;
for (const [what, friday, offMs] of [
  ["a right clock", "2026-11-20T17:00:00Z", () => 0],
  ["a clock an hour fast", "2026-11-20T17:00:00Z", () => HOUR],
  ["a clock an hour slow", "2026-11-20T17:00:00Z", () => -HOUR],
  [
    "a clock that jumps to and fro",
    "2026-11-20T17:00:00Z",
    (at: Date) => (at.getUTCHours() % 3) * HOUR - HOUR,
  ],
  [
    "the end of summer time",
    "2026-10-23T17:00:00Z",
    (at: Date) => (at < new Date("2026-11-01T06:00:00Z") ? 0 : -HOUR),
  ],
  [
    "the beginning of summer time",
    "2027-03-05T17:00:00Z",
    (at: Date) => (at < new Date("2027-03-14T07:00:00Z") ? 0 : HOUR),
  ],
  ["the turn of a year of 53 weeks", "2026-12-25T17:00:00Z", () => 0],
] as const) {
  test(`three weeks are three visits of one revision each, with ${what}`, () => {
    const memories = threeWeeks(friday, offMs);
    const visits = new Set(memories.flatMap(({ visit }) => visit?.startsAt.toISOString() ?? []));
    const starts = [0, 7, 14].map((days) => new Date(Date.parse(friday) + days * 86_400_000).toISOString());
    expect([...visits]).toEqual(starts);
    const revisions = memories.flatMap(({ stock }) => stock?.revision ?? []);
    expect(new Set(revisions)).toEqual(new Set([1]));
    const sold = new Map(
      memories.map(({ visit, stock }) => [visit?.startsAt.toISOString(), stock?.wares[0]?.itemHash]),
    );
    expect(starts.map((start) => sold.get(start))).toEqual([1000, 1100, 1200]);
  });
}
