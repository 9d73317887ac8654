import { expect, test } from "@playwright/test";
import { TABLE_NAMES } from "../world/facts/table-names.ts";
import { tableRows } from "../world/manifest.ts";
import { readOpenApi } from "./open-api.ts";
import { RECORDED_FOLDER } from "./recorded.ts";

// Recorded definitions have these, though the description lacks them.
const RECORDED_ONLY = /^$/;
const SHOWN = 40;

test("every row of every table is as the official description has it", () => {
  test.setTimeout(120_000);
  const found = new Set<string>();
  const api = RECORDED_FOLDER === undefined ? null : readOpenApi();
  for (const table of TABLE_NAMES)
    for (const [hash, row] of Object.entries(tableRows(table) ?? {})) {
      expect(
        (row as { hash?: unknown }).hash === Number(hash) || !/^\d+$/.test(hash),
        `${table} ${hash}`,
      ).toBe(true);
      const deviations = api?.deviationsOfRow(table, row);
      for (const one of deviations?.wrong ?? []) found.add(`${table} ${one}`);
      for (const one of deviations?.unknown ?? []) found.add(`${table} ${one} is not described`);
    }
  expect([...found].filter((one) => !RECORDED_ONLY.test(one)).slice(0, SHOWN)).toEqual([]);
});
