import { expect, test } from "@playwright/test";
import { pageName } from "./page-name.ts";

for (const [path, name] of [
  ["/inventory?slot=1", "your inventory"],
  ["/characters", "your characters"],
  ["/item/6917529-1?from=vault", "the item you looked at"],
  ["/choose-membership?returnTo=%2Finventory", "choosing a Destiny account"],
  ["/clan/3/4611686018499999999", "your clan"],
  ["/inventory-of-somebody", "the page you came from"],
  ["/", "the front page"],
] as const) {
  test(`who wanted ${path} will return to ${name}`, () => {
    expect(pageName(path)).toBe(name);
  });
}
