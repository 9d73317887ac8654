import { expect, test } from "@playwright/test";
import { medianScores, missedBy, PAGES } from "./minimums.mjs";

test("a page one point below a minimum is named with what it misses, and one at it is not", () => {
  const [front] = PAGES;
  const full = { performance: 90, accessibility: 100, "best-practices": 95, seo: 95 };
  expect(missedBy(front, full)).toEqual([]);
  expect(missedBy(front, { ...full, performance: 89 })).toEqual(["performance 89, at least 90"]);
  expect(missedBy(front, { ...full, accessibility: 99 })).toHaveLength(1);
  expect(missedBy(front, {}), "a score that is missing is no score").toHaveLength(4);
});

test("of several runs the middle one counts, category by category", () => {
  const runs = [
    { performance: 70, seo: 100 },
    { performance: 95, seo: 90 },
    { performance: 91, seo: 95 },
  ];
  expect(medianScores(runs)).toEqual({ performance: 91, seo: 95 });
  expect(medianScores(runs.slice(0, 2)), "of two, the lower").toEqual({ performance: 70, seo: 90 });
});

test("public pages must be findable; a player's own need not", () => {
  for (const page of PAGES) expect("seo" in page.minimums, page.path).toBe(!page.isOwn);
});
