import { expect, test } from "@playwright/test";
import { powerWords } from "./power-words.ts";

test("power is told as the mean of eight slots, down to the eighth", () => {
  expect([3_200, 3_201, 3_204, 3_207, 0].map(powerWords)).toEqual(["400", "400⅛", "400½", "400⅞", "0"]);
});
