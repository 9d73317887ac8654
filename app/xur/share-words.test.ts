import { expect, test } from "@playwright/test";
import { bestWares, dayRange, nameList, stateSentence } from "./share-words.ts";
import { testStock, testVisit, testWare, testXur } from "./test-visit.ts";

const named = (...names: string[]) => bestWares(names.map((name) => testWare({ name })));

test("the best wares lead, and what nobody can name is left out", () => {
  const wares = [
    testWare({ name: "Glimmer", group: "materials" }),
    testWare({ name: "Helm", group: "exotic-armor" }),
    testWare({ name: null }),
    testWare({ name: "Hawkmoon" }),
  ];
  expect(bestWares(wares).map(({ name }) => name)).toEqual(["Hawkmoon", "Helm"]);
});

const LISTS: readonly (readonly [readonly string[], string])[] = [
  [[], "his wares"],
  [["A"], "A"],
  [["A", "B"], "A and B"],
  [["A", "B", "C"], "A, B and C"],
  [["A", "A", "B"], "A and B"],
  [["A", "B", "C", "D", "E"], "A, B, C and 2 more"],
];
for (const [names, words] of LISTS) {
  test(`${names.join(" ") || "nothing"} is listed as "${words}"`, () => {
    expect(nameList(named(...names), 3)).toBe(words);
  });
}

test("the days of a visit are told with their year, across months and years too", () => {
  expect(dayRange(testVisit([]))).toBe("20 – 24 Nov 2026");
  const turn = { startsAt: new Date("2027-12-31T17:00:00Z"), endsAt: new Date("2028-01-04T17:00:00Z") };
  expect(dayRange(turn)).toBe("31 Dec 2027 – 4 Jan 2028");
});

test("a shared link says what Xûr does, in every state", () => {
  expect(stateSentence(testXur())).toBe("Xûr is here until Tue 24 Nov, 17:00 UTC, with Sunshot.");
  expect(stateSentence(testXur({ state: "gone" }))).toBe("Xûr is away. He comes on Fri 27 Nov, 17:00 UTC.");
  expect(stateSentence(testXur({ state: "absent", stock: null }))).toContain("Xûr is away.");
  expect(stateSentence(testXur({ state: "arriving", stock: null }))).toContain("laying out his wares");
  expect(stateSentence(testXur({ state: "unknown", stock: null }))).toContain("What Xûr sells");
  expect(stateSentence(testXur({ stock: testStock([]) }))).not.toContain("undefined");
});
