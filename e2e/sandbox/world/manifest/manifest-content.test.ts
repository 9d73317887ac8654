import { expect, test } from "@playwright/test";
import { readOpenApi } from "../../contract/open-api.ts";
import { RECORDED_FOLDER } from "../../contract/recorded.ts";
import { danglingIn } from "../definitions/find-dangling.ts";
import { authoredTables, type Row } from "./authored-tables.ts";
import { ITEMS, LITE_ITEMS, ManifestContent } from "./manifest-content.ts";

const writtenCount = Object.keys(authoredTables()[ITEMS] ?? {}).length;
const MADE_UP = 1_500;
const ROWS = writtenCount + MADE_UP;
const REAL_BYTES_A_ROW = 3_680;
const REAL_LITE_BYTES_A_ROW = 1_660;

const contentOf = (wish: { definitions?: number; seed?: string; revision?: number } = {}) =>
  new ManifestContent({ definitions: ROWS, seed: "ninefold", revision: 0, ...wish });

const large = contentOf();
const items = new Map(large.rows(ITEMS));
const made = [...items.values()].slice(writtenCount);

test("the item table has as many rows as were asked for, the written ones first, no hash twice", () => {
  expect(items.size).toBe(ROWS);
  expect(large.rowCount(ITEMS)).toBe(ROWS);
  expect(large.rowCount(LITE_ITEMS)).toBe(ROWS);
  expect([...items.keys()].slice(0, writtenCount)).toEqual(Object.keys(authoredTables()[ITEMS] ?? {}));
  expect([...items].filter(([hash, row]) => row.hash !== Number(hash))).toEqual([]);
});

test("fewer rows than are written down are never published", () => {
  expect(contentOf({ definitions: 10 }).rowCount(ITEMS)).toBe(writtenCount);
});

test("the same seed and number make the same rows; another seed makes others", () => {
  const again = [...contentOf().rows(ITEMS)];
  expect(JSON.stringify(again)).toBe(JSON.stringify([...items]));
  expect(contentOf().contentId).toBe(large.contentId);
  const others = [...contentOf({ seed: "another" }).rows(ITEMS)].slice(writtenCount);
  const shared = others.filter(([hash]) => items.has(hash));
  expect(shared).toEqual([]);
});

test("a row does not depend on how many there are", () => {
  const more = new Map(contentOf({ definitions: ROWS + 500 }).rows(ITEMS));
  expect(JSON.stringify(made.map((row) => more.get(String(row.hash))))).toBe(JSON.stringify(made));
});

test("the content's id changes with rows, seed and revision, and with nothing else", () => {
  const ids = [
    contentOf(),
    contentOf({ definitions: ROWS + 1 }),
    contentOf({ seed: "another" }),
    contentOf({ revision: 1 }),
    contentOf({ revision: 2 }),
    contentOf({ revision: -1 }),
  ].map(({ contentId }) => contentId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
});

test("another revision words rows anew and adds some; no row of the first is lost", () => {
  const next = new Map(contentOf({ revision: 2 }).rows(ITEMS));
  expect(next.size).toBe(ROWS + 2);
  const changed = [...items].filter(([hash, row]) => JSON.stringify(next.get(hash)) !== JSON.stringify(row));
  expect(changed.length).toBeGreaterThan(5);
  expect(changed.every(([hash]) => next.has(hash))).toBe(true);
});

const bytes = (rows: readonly unknown[]) =>
  rows.reduce((sum: number, row) => sum + Buffer.byteLength(JSON.stringify(row)), 0);

test("made-up rows are as long as real ones on the average, whole and lite", () => {
  const lite = [...large.rows(LITE_ITEMS)].map(([, row]) => row).slice(writtenCount);
  expect(bytes(made) / made.length / REAL_BYTES_A_ROW).toBeCloseTo(1, 0.9);
  expect(bytes(lite) / lite.length / REAL_LITE_BYTES_A_ROW).toBeCloseTo(1, 0.9);
});

test("kinds of items stand in the proportions of the real table", () => {
  const share = (itemType: number) => made.filter((row) => row.itemType === itemType).length / made.length;
  expect(share(19)).toBeGreaterThan(0.23);
  expect(share(19)).toBeLessThan(0.33);
  expect(share(2)).toBeGreaterThan(0.13);
  expect(share(2)).toBeLessThan(0.2);
  expect(share(3)).toBeGreaterThan(0.04);
  expect(share(3)).toBeLessThan(0.08);
  for (const itemType of [0, 12, 14, 20, 21, 22, 24, 25, 26])
    expect(share(itemType), `${itemType}`).toBeGreaterThan(0);
});

test("whatever a made-up row names has its definition", () => {
  const found = new Set<string>();
  for (const row of made) danglingIn(row, authoredTables(), `${row.hash}`, found);
  expect([...found]).toEqual([]);
});

// Recorded rows have these, though the description lacks them.
const RECORDED_ONLY = /nonTransferrableOriginal|applyStatsToSocketOwnerItem/;

test("made-up rows, whole and lite, are as the official description has them", () => {
  const api = RECORDED_FOLDER === undefined ? null : readOpenApi();
  const found = new Set<string>();
  for (const table of [ITEMS, LITE_ITEMS]) {
    for (const [hash, row] of [...large.rows(table)].slice(writtenCount)) {
      if (row.hash !== Number(hash)) found.add(`${table} ${hash}`);
      const deviations = api?.deviationsOfRow(ITEMS, row);
      for (const one of [...(deviations?.wrong ?? []), ...(deviations?.unknown ?? [])]) found.add(`${one}`);
    }
  }
  expect([...found].filter((one) => !RECORDED_ONLY.test(one)).slice(0, 20)).toEqual([]);
});

test("a made-up row can be looked up by its hash, lite too", () => {
  const [row] = made.slice(100) as [Row];
  expect(large.row(ITEMS, String(row.hash))).toEqual(row);
  expect(large.row(LITE_ITEMS, String(row.hash))).toMatchObject({ hash: row.hash });
  expect(large.row(LITE_ITEMS, String(row.hash))).not.toHaveProperty("sockets");
  expect(large.row(ITEMS, "1")).toBeNull();
  expect(large.row("DestinyNothingDefinition", "1")).toBeNull();
});
