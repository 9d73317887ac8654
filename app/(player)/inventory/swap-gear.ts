import { GEAR_DRAWN, gearCell, gearRow, gearTiles, tileName } from "./gear-dom.ts";

/**
 * Puts new gear in place of the old. Tiles that look the same are kept, so that no picture blinks; focus stays on the
 * same item or, when that is gone, close by; and what the reader looks at does not move.
 */
export function swapGear(root: HTMLElement, html: string): void {
  const focused = focusOf(root);
  const anchor = anchorOf(root);
  const template = document.createElement("template");
  template.innerHTML = html;
  keepOldTiles(root, template.content);
  keepHeights(root, template.content);
  root.replaceChildren(template.content);
  holdStill(root, anchor);
  giveFocus(root, focused);
  document.dispatchEvent(new Event(GEAR_DRAWN));
}

function keepOldTiles(root: HTMLElement, drawn: DocumentFragment): void {
  const old = new Map(gearTiles(root).map((tile) => [tileName(tile), tile]));
  for (const tile of gearTiles(drawn)) {
    const before = old.get(tileName(tile));
    if (!before || before.innerHTML !== tile.innerHTML) continue;
    before.className = tile.className;
    before.setAttribute("aria-label", tile.getAttribute("aria-label") ?? "");
    tile.replaceWith(before);
  }
}

/** Rows far down are not drawn before they come near: till then they are as high as they were. */
function keepHeights(root: HTMLElement, drawn: DocumentFragment): void {
  for (const before of root.querySelectorAll<HTMLElement>(".gear-row")) {
    const row = drawn.getElementById(before.id);
    if (row) row.style.containIntrinsicBlockSize = `auto ${contentHeight(before)}px`;
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
