import { expect, test } from "@playwright/test";
import { compareAddress, parseComparison } from "./compare-address.ts";

test("a comparison comes out of its address as it went in", () => {
  const asked = {
    itemKeys: ["6917529000000000001", "stack-12-vault"],
    copiesOf: null,
    sortBy: "power",
    isFolded: true,
  };
  const params = Object.fromEntries(new URLSearchParams(compareAddress(asked).split("?")[1]));
  expect(parseComparison(params)).toEqual(asked);
});

for (const { why, params, asked } of [
  { why: "nothing is asked for", params: {}, asked: { itemKeys: [], copiesOf: null } },
  { why: "empty keys are none", params: { keys: ",,a,," }, asked: { itemKeys: ["a"] } },
  {
    why: "a name given twice is read as one list",
    params: { keys: ["a", "b"] },
    asked: { itemKeys: ["a", "b"] },
  },
  { why: "a hash names copies", params: { item: "3654674561" }, asked: { copiesOf: "3654674561" } },
  {
    why: "an item of the grid's menu names its copies",
    params: { item: "6917529000000000001" },
    asked: { copiesOf: "6917529000000000001" },
  },
]) {
  test(`of an address, ${why}`, () => {
    expect(parseComparison(params)).toMatchObject(asked);
  });
}

test("an endless list of keys is cut off", () => {
  expect(parseComparison({ keys: "1,".repeat(5_000) }).itemKeys.length).toBeLessThanOrEqual(200);
});
