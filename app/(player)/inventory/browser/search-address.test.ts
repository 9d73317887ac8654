import { expect, test } from "@playwright/test";
import { withSearch } from "./search-address.ts";

test("the address tells the search and keeps what else it says", () => {
  expect(withSearch("/inventory?character=1#row-2", " is:exotic 50% ")).toBe(
    "/inventory?character=1&q=is%3Aexotic+50%25#row-2",
  );
});

test("an empty search leaves the address without one, and a refresh is asked for once", () => {
  expect(withSearch("/inventory?q=is%3Aexotic&fresh=1", "  ")).toBe("/inventory");
});
