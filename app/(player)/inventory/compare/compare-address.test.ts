import { expect, test } from "@playwright/test";
import { compareAddress, parseComparison } from "./compare-address.ts";

test("a comparison comes out of its address as it went in", () => {
  const asked = {
    itemKeys: ["6917529000000000001", "stack-12-vault"],
    itemHash: null,
    sortBy: "power",
    isFolded: true,
  };
  const params = Object.fromEntries(new URLSearchParams(compareAddress(asked).split("?")[1]));
  expect(parseComparison(params)).toEqual(asked);
});

for (const { why, params, asked } of [
  { why: "nothing is asked for", params: {}, asked: { itemKeys: [], itemHash: null } },
  { why: "empty keys are none", params: { keys: ",,a,," }, asked: { itemKeys: ["a"] } },
  {
    why: "a name given twice is read as one list",
    params: { keys: ["a", "b"] },
    asked: { itemKeys: ["a", "b"] },
  },
  { why: "a hash is a number", params: { item: "3654674561" }, asked: { itemHash: 3654674561 } },
  { why: "what is no hash is none", params: { item: "1;drop" }, asked: { itemHash: null } },
]) {
  test(`of an address, ${why}`, () => {
    expect(parseComparison(params)).toMatchObject(asked);
  });
}

test("an endless list of keys is cut off", () => {
  expect(parseComparison({ keys: "1,".repeat(5_000) }).itemKeys.length).toBeLessThanOrEqual(200);
});
