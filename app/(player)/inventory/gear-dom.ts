/**
 * What the browser's programs may rely on in the gear's HTML. The server writes it (gear-html.ts, tile-html.ts), the
 * island puts it in (gear-island.tsx), everybody else reads it through these functions.
 */

/** The one element that stays when the gear is drawn anew: the place for listeners. */
export const GEAR_ID = "gear";
/** On the document, after new gear was put in place: what was said by classes and tabindex has to be said again. */
export const GEAR_DRAWN = "gear:drawn";

/** Where the stylesheet of a page's pictures lies. */
export function picturesPath(sheetId: string): string {
  return `/inventory/pictures?of=${sheetId}`;
}

export function gearRoot(): HTMLElement | null {
  return document.getElementById(GEAR_ID);
}

/** All tiles in the order of the page, the postmaster's first. */
export function gearTiles(root: ParentNode | null = gearRoot()): HTMLAnchorElement[] {
  return root ? [...root.querySelectorAll<HTMLAnchorElement>("a.t")] : [];
}

/** The item key of a tile; several stacks of a kind share one, see `tileName`. */
export function tileKey(tile: HTMLAnchorElement): string {
  return tile.pathname.slice("/item/".length);
}

/** A key of this tile alone: the item key, and for the second and further stacks their number. */
export function tileName(tile: HTMLAnchorElement): string {
  const nth = tile.dataset.n;
  return nth === undefined ? tileKey(tile) : `${tileKey(tile)} ${nth}`;
}

/** The row that something stands in: `data-bucket` tells the bucketHash, or "postmaster". */
export function gearRow(element: Element): HTMLElement | null {
  return element.closest<HTMLElement>(".gear-row");
}

/** The cell that something stands in: `data-place` tells the characterId, "vault" or "shared". */
export function gearCell(element: Element): HTMLElement | null {
  return element.closest<HTMLElement>(".gear-cell");
}
