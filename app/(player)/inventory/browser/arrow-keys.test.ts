import { expect, test } from "@playwright/test";
import { type Box, type Direction, entry, neighbour } from "./arrow-keys.ts";

/** Tiles of 50 in lines of three, as a cell wraps them: 0 1 2 / 3 4 5 / 6. */
const CELL: readonly Box[] = [0, 1, 2, 3, 4, 5, 6].map((index) => ({
  left: (index % 3) * 60,
  top: Math.floor(index / 3) * 80,
  width: 50,
  height: 70,
}));

const WAYS: readonly { readonly from: number; readonly go: Direction; readonly to: number | null }[] = [
  { from: 0, go: "right", to: 1 },
  { from: 1, go: "left", to: 0 },
  { from: 2, go: "right", to: null },
  { from: 3, go: "left", to: null },
  { from: 1, go: "down", to: 4 },
  { from: 4, go: "up", to: 1 },
  { from: 5, go: "down", to: 6 },
  { from: 6, go: "up", to: 3 },
  { from: 6, go: "down", to: null },
  { from: 0, go: "up", to: null },
];

for (const { from, go, to } of WAYS) {
  test(`arrow ${go} from tile ${from} of a wrapped cell leads to ${to ?? "its edge"}`, () => {
    expect(neighbour(CELL[from] as Box, CELL, go)).toBe(to);
  });
}

/** The same cell, one column to the right. */
const beside = CELL.map((box) => ({ ...box, left: box.left + 300 }));
/** The same cell, one row further down. */
const below = CELL.map((box) => ({ ...box, top: box.top + 400 }));

test("into the next column one comes at the same height, at the side one comes from", () => {
  expect(entry(CELL[5] as Box, beside, "right")).toBe(3);
  expect(entry(beside[3] as Box, CELL, "left")).toBe(5);
  expect(entry(CELL[6] as Box, beside, "right")).toBe(6);
});

test("into the next row one comes at its nearest line, straight below or above", () => {
  expect(entry(CELL[6] as Box, below, "down")).toBe(0);
  expect(entry(CELL[2] as Box, below, "down")).toBe(2);
  expect(entry(below[1] as Box, CELL, "up")).toBe(6);
});

test("a cell that is shorter than the one before is entered at its last line", () => {
  expect(entry(CELL[6] as Box, beside.slice(0, 2), "right")).toBe(0);
});

test("where nothing counts there is nowhere to go", () => {
  expect(entry(CELL[0] as Box, [], "down")).toBeNull();
  expect(entry(CELL[0] as Box, [null, null], "right")).toBeNull();
});

test("a worn tile that stands apart from the carried ones is on their first line", () => {
  const worn: Box = { left: -80, top: 2, width: 50, height: 70 };
  const all = [worn, ...CELL];
  expect(neighbour(worn, all, "right")).toBe(1);
  expect(neighbour(CELL[0] as Box, all, "left")).toBe(0);
  expect(neighbour(CELL[3] as Box, all, "up")).toBe(1);
});
