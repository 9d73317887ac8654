import { expect, test } from "@playwright/test";
import { duplicateKey, groupDuplicates } from "../duplicates.ts";
import { countsOf } from "./copies.ts";
import { ACCOUNT, WORLD } from "./test-world.ts";

test("count: and is:dupe count as the list of duplicates does", () => {
  const countOf = countsOf(WORLD.items);
  const listed = groupDuplicates(ACCOUNT.items);
  const expected = ACCOUNT.items.map((item) => listed.get(duplicateKey(item) ?? "")?.length ?? 0);
  expect(WORLD.items.map(countOf)).toEqual(expected);
});
