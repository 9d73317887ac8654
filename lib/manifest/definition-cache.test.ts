import { expect, test } from "@playwright/test";
import { DefinitionCache } from "./definition-cache.ts";

const row = { name: "Sunshot" };

test("a row is remembered, and so is that there is none", () => {
  const cache = new DefinitionCache(100);
  expect(cache.get(1)).toBeUndefined();
  cache.set(1, row);
  cache.set(2, null);
  expect(cache.get(1)).toBe(row);
  expect(cache.get(2)).toBeNull();
});

test("however much is asked for, no more than the bound is held", () => {
  const cache = new DefinitionCache(100);
  for (let hash = 0; hash < 10_000; hash++) cache.set(hash, row);
  const held = Array.from({ length: 10_000 }, (_, hash) => hash).filter((hash) => cache.get(hash));
  expect(held.length).toBeLessThanOrEqual(101);
});

test("what is asked for again and again outlives what was asked for once", () => {
  const cache = new DefinitionCache(100);
  cache.set(7, row);
  const forgotten: number[] = [];
  for (let hash = 1_000; hash < 9_000; hash++) {
    cache.set(hash, null);
    if (cache.get(7) !== row) forgotten.push(hash);
  }
  expect(forgotten).toEqual([]);
});
