import { expect, test } from "@playwright/test";
import { isDatabaseAway } from "./database-trouble.ts";

const raw = (originalCode: string) => ({
  code: "P2010",
  meta: { driverAdapterError: { cause: { originalCode, kind: "postgres" } } },
});

const AWAY: readonly [what: string, error: unknown][] = [
  ["nobody listens", { code: "ECONNREFUSED" }],
  ["it cannot be reached", { code: "P1001" }],
  ["it closed the connection", { code: "P1017" }],
  ["it is starting", raw("57P03")],
  ["an operator ended the connection", raw("57P01")],
  ["it has no connection left", raw("53300")],
  ["a table is not there", { code: "P2021" }],
  ["a column is not there", raw("42703")],
  ["the database is not there", raw("3D000")],
];

for (const [what, error] of AWAY)
  test(`the database counts as away when ${what}`, () => {
    expect(isDatabaseAway(error)).toBe(true);
  });

for (const [what, error] of [
  ["two rows are alike", { code: "P2002" }],
  ["a division by zero", raw("22012")],
  ["a plain mistake of ours", new TypeError("undefined is not a function")],
  ["nothing at all", null],
] as const)
  test(`${what} is no outage of the database`, () => {
    expect(isDatabaseAway(error)).toBe(false);
  });
