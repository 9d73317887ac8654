import { GEAR_DRAWN, gearCell, gearRow, gearTiles, tileName } from "./gear-dom.ts";

/** What each row was drawn from. Nothing is known of those that came with the page itself. */
const drawnFrom = new WeakMap<Element, string>();

/**
 * Puts new gear in place of the old. Rows that are the same stay, and so do tiles that look the same in the others, so
 * that no picture blinks; focus stays on the same item or, when that is gone, close by; and what the reader looks at
 * does not move.
 */
export function swapGear(root: HTMLElement, html: string): void {
  const focused = focusOf(root);
  const anchor = anchorOf(root);
  const sources = html.split(ROW_START).filter(Boolean);
  const rows = sources.map((source) => keptRow(root, source) ?? newRow(source));
  const fresh = rows.filter((row) => !root.contains(row));
  keepOldTiles(root, fresh);
  keepHeights(root, fresh);
  layRows(root, rows);
  holdStill(root, anchor);
  giveFocus(root, focused);
  document.dispatchEvent(new Event(GEAR_DRAWN));
}

const ROW_START = /(?=<section class="gear-row")/;

/** The row as it stands, when it was drawn from the very same; one that was folded by hand looks different. */
function keptRow(root: HTMLElement, source: string): Element | null {
  const id = /id="([^"]+)"/.exec(source)?.[1];
  const row = id === undefined ? null : document.getElementById(id);
  const isSame = row && root.contains(row) && drawnFrom.get(row) === source;
  return isSame && !row.classList.contains("folding") ? row : null;
}

function newRow(source: string): Element {
  const template = document.createElement("template");
  template.innerHTML = source;
  const row = template.content.firstElementChild ?? document.createElement("section");
  drawnFrom.set(row, source);
  return row;
}

/** Rows that stay are not touched: moved about, they would lose focus, scrolling and what a reader holds on to. */
function layRows(root: HTMLElement, rows: readonly Element[]): void {
  const staying = new Set(rows);
  for (const child of [...root.children]) if (!staying.has(child)) child.remove();
  let next = root.firstChild;
  for (const row of rows) {
    if (row === next) next = row.nextSibling;
    else root.insertBefore(row, next);
  }
}

function keepOldTiles(root: HTMLElement, fresh: readonly Element[]): void {
  const old = new Map(gearTiles(root).map((tile) => [tileName(tile), tile]));
  for (const tile of fresh.flatMap((row) => gearTiles(row))) {
    const before = old.get(tileName(tile));
    if (!before || before.innerHTML !== tile.innerHTML) continue;
    before.className = tile.className;
    before.setAttribute("aria-label", tile.getAttribute("aria-label") ?? "");
    tile.replaceWith(before);
  }
}

/** Rows far down are not drawn before they come near: till then they are as high as they were. */
function keepHeights(root: HTMLElement, fresh: readonly Element[]): void {
  for (const row of fresh) {
    const before = document.getElementById(row.id);
    if (before && root.contains(before) && row instanceof HTMLElement)
      row.style.containIntrinsicBlockSize = `auto ${contentHeight(before)}px`;
  }
}

function contentHeight(row: HTMLElement): number {
  const { paddingTop, paddingBottom, borderTopWidth, borderBottomWidth } = getComputedStyle(row);
  const around = [paddingTop, paddingBottom, borderTopWidth, borderBottomWidth];
  return row.getBoundingClientRect().height - around.reduce((sum, part) => sum + Number.parseFloat(part), 0);
}

/** What had the focus: a tile by its name and place, or the button of a row. */
interface Focused {
  readonly tile: string | null;
  readonly place: string | undefined;
  readonly rowId: string | undefined;
}

function focusOf(root: HTMLElement): Focused | null {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || active === root || !root.contains(active)) return null;
  return {
    tile: active instanceof HTMLAnchorElement ? tileName(active) : null,
    place: gearCell(active)?.dataset.place,
    rowId: gearRow(active)?.id,
  };
}

function giveFocus(root: HTMLElement, focused: Focused | null): void {
  if (!focused) return;
  const { tile, place, rowId } = focused;
  const row = rowId ? document.getElementById(rowId) : null;
  const same = tile === null ? null : gearTiles(root).find((one) => tileName(one) === tile);
  const cell = [...(row?.querySelectorAll<HTMLElement>(".gear-cell") ?? [])].find(
    (one) => one.dataset.place === place,
  );
  const near = tile === null ? null : cell?.querySelector<HTMLElement>("a.t");
  (same ?? near ?? row?.querySelector<HTMLElement>("button") ?? root).focus({ preventScroll: true });
}

interface Anchor {
  readonly rowId: string;
  readonly top: number;
}

/** The first row that reaches into the window. */
function anchorOf(root: HTMLElement): Anchor | null {
  for (const row of root.querySelectorAll<HTMLElement>(".gear-row")) {
    const { top, bottom } = row.getBoundingClientRect();
    if (bottom > 0) return { rowId: row.id, top };
  }
  return null;
}

function holdStill(root: HTMLElement, anchor: Anchor | null): void {
  if (!anchor || window.scrollY === 0) return;
  const row = document.getElementById(anchor.rowId);
  if (row && root.contains(row)) window.scrollBy(0, row.getBoundingClientRect().top - anchor.top);
}
