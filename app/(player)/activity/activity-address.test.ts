import { expect, test } from "@playwright/test";
import { type ActivityFilter, EVERYTHING } from "#lib/game/activity-filter.ts";
import { activityAddress, exportAddress } from "./activity-address.ts";
import { AskedActivity } from "./input.ts";

const FULL: ActivityFilter = {
  itemName: "Señor & Söhne #1",
  kind: "equipped",
  outcome: "refused",
  cause: "side-effect",
  characterId: "2305843009301234567",
  days: 7,
};
const AFTER = { planStartedAt: new Date("2026-11-22T18:00:00.123Z"), planId: "cmb1x2y3z", position: 12 };

function readBack(address: string) {
  return AskedActivity.parse(Object.fromEntries(new URL(address, "http://localhost").searchParams));
}

test("an address says all that was asked for, and where its page begins", () => {
  expect(readBack(activityAddress(FULL, AFTER))).toEqual({ filter: FULL, after: AFTER });
  expect(readBack(activityAddress(EVERYTHING))).toEqual({ filter: EVERYTHING, after: null });
  expect(activityAddress(EVERYTHING)).toBe("/activity");
});

test("a file is asked for with the filter of the page, and from its beginning", () => {
  expect(readBack(exportAddress("csv", FULL))).toEqual({ filter: FULL, after: null });
});

test("what makes no sense in an address is as good as absent", () => {
  const typed = {
    item: "x".repeat(101),
    what: "deleted",
    outcome: ["done", "refused"],
    who: "",
    character: "1' or 1=1",
    days: "8",
    after: "0-../x-1",
    other: "?",
  };
  expect(AskedActivity.parse(typed)).toEqual({ filter: { ...EVERYTHING, outcome: "done" }, after: null });
});

test("a form whose fields were left alone asks for everything", () => {
  const left = { item: "", what: "", outcome: "", who: "", character: "", days: "" };
  expect(AskedActivity.parse(left)).toEqual({ filter: EVERYTHING, after: null });
});
