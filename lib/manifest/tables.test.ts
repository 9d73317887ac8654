import { expect, test } from "@playwright/test";
import { TABLES } from "./tables.ts";

const title = TABLES.find(({ table }) => table === "title");
const WORDS = { 2204441813: "Dredgen", 3111576190: "Dredgen" };

test("of the records only those with a title are kept, and of them only the words", () => {
  const row = {
    displayProperties: { name: "Dredgen", description: "Complete all triumphs.", icon: "/a.png" },
    titleInfo: {
      hasTitle: true,
      titlesByGender: { Male: "Dredgen", Female: "Dredgen" },
      titlesByGenderHash: WORDS,
      gildingTrackingRecordHash: 2126152885,
    },
    objectiveHashes: [1, 2, 3],
    somethingNew: { of: "tomorrow" },
  };
  expect(title?.trim(7, row)).toEqual({ recordHash: 7, wordsByGender: WORDS });
});

const UNTITLED: readonly (readonly [what: string, row: object])[] = [
  ["an ordinary triumph", { titleInfo: { hasTitle: false } }],
  ["a record that only has the block", { titleInfo: {} }],
  ["a classified record", { redacted: true }],
];
for (const [what, row] of UNTITLED) {
  test(`${what} is left out`, () => {
    expect(title?.trim(7, row)).toBeNull();
  });
}

test("the largest table comes last, so that a broken index shows before it is fetched", () => {
  expect(TABLES.at(-1)?.bungieName).toBe("DestinyInventoryItemDefinition");
});
