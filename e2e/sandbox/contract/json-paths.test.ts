import { expect, test } from "@playwright/test";
import { jsonPaths, missingPaths, otherKinds } from "./json-paths.ts";

test("two answers about different items have the same paths", () => {
  const one = { sets: { data: { "6917": { hash: 1, perks: [{ perkHash: 2 }] } } } };
  const other = { sets: { data: { "7000": { hash: 3, perks: [{ perkHash: 4 }, { perkHash: 5 }] } } } };
  expect([...jsonPaths(one).keys()]).toEqual([...jsonPaths(other).keys()]);
  expect([...jsonPaths(one).keys()]).toContain("sets.data.*.perks[].perkHash");
});

test("a missing branch is named once, where it is broken off", () => {
  const theirs = jsonPaths({ a: { b: { c: 1, d: [2] } }, e: [{ f: 1 }] });
  expect(missingPaths(theirs, jsonPaths({ a: {}, e: [{}] }))).toEqual(["a.b", "e[].f"]);
  expect(missingPaths(theirs, jsonPaths({ e: [] }))).toEqual(["a", "e[]"]);
  expect(missingPaths(theirs, theirs)).toEqual([]);
});

test("a value of another kind is told, one that was left out is not", () => {
  const theirs = jsonPaths({ id: "1", count: 2, note: "x" });
  expect(otherKinds(theirs, jsonPaths({ id: 1, count: 2, note: null }))).toEqual([
    "id is number, not string",
  ]);
});
