import { expect, test } from "@playwright/test";
import { toCsv } from "#lib/game/csv.ts";
import type { ItemRecord } from "./item-record.ts";
import { toItemSheet } from "./item-sheet.ts";

const SUNSHOT: ItemRecord = {
  name: "Sunshot",
  itemHash: 2907129557,
  itemInstanceId: "6917529000000000001",
  tag: "keep",
  note: "=not a formula",
  rarity: "exotic",
  type: "Hand Cannon",
  slot: "Energy",
  wearer: "any",
  element: "solar",
  power: 550,
  tier: null,
  energy: null,
  quantity: 1,
  place: "Vault",
  isEquipped: false,
  isLocked: true,
  isMasterwork: true,
  masterwork: { level: 10, stat: "Range" },
  isCrafted: false,
  season: 1,
  stats: [
    { name: "Range", value: 55, base: 45 },
    { name: "Power", value: 3, base: 3 },
  ],
  statTotal: null,
  perks: [
    { name: "Sunburn", isIn: true },
    { name: "Sun Blast", isIn: false },
  ],
};
const GLIMMER: ItemRecord = {
  ...SUNSHOT,
  name: "Glimmer Chunk",
  itemInstanceId: null,
  stats: [],
  perks: [],
  quantity: 250,
};

function sheetOf(...records: ItemRecord[]) {
  const [heads = [], ...rows] = toItemSheet(records);
  return rows.map((row) => Object.fromEntries(row.map((cell, index) => [heads[index], cell])));
}

test("every item is one line, with a cell under every head", () => {
  const [heads = [], ...rows] = toItemSheet([SUNSHOT, GLIMMER]);
  expect(rows).toHaveLength(2);
  for (const row of rows) expect(row).toHaveLength(heads.length);
  expect(new Set(heads).size, "no two heads are the same").toBe(heads.length);
});

test("an item's line says what a spreadsheet wants to know", () => {
  const [sunshot, glimmer] = sheetOf(SUNSHOT, GLIMMER);
  expect(sunshot).toMatchObject({
    Name: "Sunshot",
    Hash: 2907129557,
    Tag: "keep",
    Power: 550,
    Locked: true,
    Range: 55,
    "Range (base)": 45,
    "Masterwork stat": "Range",
    Perks: "Sunburn* | Sun Blast",
    Notes: "=not a formula",
  });
  expect(glimmer).toMatchObject({ Id: null, Quantity: 250, Range: null, Perks: "" });
});

test("a stat that is called like another column stands in one of its own", () => {
  expect(sheetOf(SUNSHOT)[0]).toMatchObject({ Power: 550, "Power (stat)": 3 });
});

test("in the file the id is whole and the note is no formula", () => {
  const file = toCsv(toItemSheet([SUNSHOT]));
  expect(file).toContain('"""6917529000000000001"""');
  expect(file).toContain(",'=not a formula\r\n");
});
