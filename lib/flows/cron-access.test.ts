import { expect, test } from "@playwright/test";
import { cronAccess } from "./cron-access.ts";

const SECRET = "a-secret-of-some-length";

test("the right secret lets a scheduler in", () => {
  expect(cronAccess(`Bearer ${SECRET}`, SECRET)).toBe(true);
});

for (const [what, authorization, secret] of [
  ["no header", null, SECRET],
  ["an empty header", "", SECRET],
  ["another secret", "Bearer another-secret-of-it", SECRET],
  ["the beginning of the secret", `Bearer ${SECRET.slice(0, -1)}`, SECRET],
  ["more than the secret", `Bearer ${SECRET}x`, SECRET],
  ["the bare secret", SECRET, SECRET],
  ["an unset secret", "Bearer ", ""],
  ["a short secret", "Bearer short", "short"],
] as const) {
  test(`nobody is let in by ${what}`, () => {
    expect(cronAccess(authorization, secret)).toBe(false);
  });
}
