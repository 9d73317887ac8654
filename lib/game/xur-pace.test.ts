import { expect, test } from "@playwright/test";
import type { Problem } from "./problem.ts";
import { isLookStale, isPausing, type LookPace } from "./xur-pace.ts";

const NOW = new Date("2026-11-20T17:00:00Z");
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1_000);

function pace(some: Partial<LookPace>): LookPace {
  return { lookedAt: ago(0), failures: 0, problem: null, isWaiting: false, ...some };
}

test("before the first look everything is stale", () => {
  expect(isLookStale(pace({ lookedAt: null }), NOW)).toBe(true);
  expect(isPausing(pace({ lookedAt: null, failures: 9 }), NOW)).toBe(false);
});

test("a look is stale after 15 minutes, and after one while something waits for agreement", () => {
  expect(isLookStale(pace({ lookedAt: ago(899) }), NOW)).toBe(false);
  expect(isLookStale(pace({ lookedAt: ago(900) }), NOW)).toBe(true);
  expect(isLookStale(pace({ lookedAt: ago(60), isWaiting: true }), NOW)).toBe(false);
  expect(isLookStale(pace({ lookedAt: ago(65), isWaiting: true }), NOW)).toBe(true);
});

test("a look from the future is one by a clock that was wrong: it does not put the next one off for hours", () => {
  expect(isLookStale(pace({ lookedAt: ago(-3_600) }), NOW)).toBe(true);
  expect(isPausing(pace({ lookedAt: ago(-3_600), failures: 20 }), NOW)).toBe(false);
});

test("each look that learned nothing makes the pause longer, up to 15 minutes", () => {
  const pausedFor = (failures: number, problem: Problem | null = null) => {
    const seconds = Array.from({ length: 1_000 }, (_, second) => second);
    return seconds.filter((second) => isPausing(pace({ failures, problem, lookedAt: ago(second) }), NOW))
      .length;
  };
  expect([1, 2, 3, 4, 5, 6, 50].map((failures) => pausedFor(failures))).toEqual([
    30, 60, 120, 240, 480, 900, 900,
  ]);
  expect(pausedFor(1, { kind: "busy", retryAfterMs: 90_000 })).toBe(90);
  expect(pausedFor(3, { kind: "definitions-missing" })).toBe(0);
  expect(pausedFor(0)).toBe(0);
});
