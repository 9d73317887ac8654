import { gearCell, gearRoot, gearRow } from "../gear-dom.ts";
import { type Direction, entry, neighbour } from "./arrow-keys.ts";
import { IN_SEARCH, isDrawn } from "./gear-tiles.ts";

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/**
 * Finds the tile that a key leads to: arrows to the neighbour, across cells and rows; Home and End to the ends of the
 * row, with Ctrl of everything; Page up and down to the row before or after. Null when the key leads nowhere.
 */
export function walk(from: HTMLElement, { key, ctrlKey }: Pick<KeyboardEvent, "key" | "ctrlKey">) {
  const arrow = ARROWS[key];
  if (arrow && !ctrlKey) return stepInCell(from, arrow) ?? stepOut(from, arrow);
  if (key === "PageUp" && !ctrlKey) return toOtherRow(from, "up");
  if (key === "PageDown" && !ctrlKey) return toOtherRow(from, "down");
  const all = ctrlKey ? gearRoot() : gearRow(from);
  if (key === "Home") return tilesIn(all)[0] ?? null;
  if (key === "End") return tilesIn(all).at(-1) ?? null;
  return null;
}

function stepInCell(from: HTMLElement, direction: Direction): HTMLElement | null {
  const tiles = tilesIn(gearCell(from));
  const index = neighbour(boxOf(from), tiles.map(boxOf), direction);
  return index === null ? null : (tiles[index] ?? null);
}

function stepOut(from: HTMLElement, direction: Direction): HTMLElement | null {
  return direction === "up" || direction === "down"
    ? toOtherRow(from, direction)
    : toOtherCell(from, direction);
}

function toOtherCell(from: HTMLElement, direction: "left" | "right"): HTMLElement | null {
  const cells = [...(gearRow(from)?.querySelectorAll<HTMLElement>(".gear-cell") ?? [])];
  const own = cells.findIndex((cell) => cell.contains(from));
  const ahead = direction === "right" ? cells.slice(own + 1) : cells.slice(0, own).reverse();
  return enter(from, ahead.map(tilesIn), direction);
}

function toOtherRow(from: HTMLElement, direction: "up" | "down"): HTMLElement | null {
  const rows = [...(gearRoot()?.querySelectorAll<HTMLElement>(".gear-row") ?? [])];
  const own = rows.findIndex((row) => row.contains(from));
  const ahead = direction === "down" ? rows.slice(own + 1) : rows.slice(0, own).reverse();
  return enter(
    from,
    ahead.map((row) => tilesInColumn(row, gearCell(from))),
    direction,
  );
}

/** Enters the first of some groups that has tiles. */
function enter(from: HTMLElement, groups: readonly (readonly HTMLElement[])[], direction: Direction) {
  const first = groups.find((tiles) => tiles.length > 0) ?? [];
  const index = entry(boxOf(from), first.map(boxOf), direction);
  return index === null ? null : (first[index] ?? null);
}

/** What all characters share stands under each of their columns. */
function tilesInColumn(row: HTMLElement, like: HTMLElement | null): readonly HTMLElement[] {
  const place = like?.dataset.place;
  const cells = [...row.querySelectorAll<HTMLElement>(".gear-cell")];
  const isSame = (own: string | undefined) =>
    own === place || (place !== "vault" && own !== "vault" && (own === "shared" || place === "shared"));
  return cells.filter(({ dataset }) => isSame(dataset.place)).flatMap(tilesIn);
}

function tilesIn(part: Element | null): HTMLElement[] {
  return [...(part?.querySelectorAll<HTMLElement>(IN_SEARCH) ?? [])].filter(isDrawn);
}

function boxOf(element: HTMLElement): DOMRect {
  return element.getBoundingClientRect();
}
