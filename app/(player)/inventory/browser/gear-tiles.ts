import { gearRoot, tileKey } from "../gear-dom.ts";

/** What a search leaves out is passed over by the keyboard. */
export const IN_SEARCH = "a.t:not(.no)";

/** The tile that an event happened on. */
export function tileAt(target: EventTarget | null): HTMLAnchorElement | null {
  const tile = target instanceof Element ? target.closest<HTMLAnchorElement>("a.t") : null;
  return tile && gearRoot()?.contains(tile) ? tile : null;
}

/** All stacks that share a key have the same link. */
export function tilesOfKey(itemKey: string): readonly HTMLAnchorElement[] {
  const link = `a.t[href="/item/${CSS.escape(itemKey)}"]`;
  return [...(gearRoot()?.querySelectorAll<HTMLAnchorElement>(link) ?? [])];
}

/** The item key of a tile as actions take it. */
export function itemKeyOf(tile: HTMLAnchorElement): string {
  return decodeURIComponent(tileKey(tile));
}

/** "Sunshot" of "Sunshot, exotic hand cannon, 550, solar, locked". */
export function nameOfTile(tile: HTMLAnchorElement): string {
  return tile.ariaLabel?.split(", ")[0] ?? "";
}

/** True for what takes up room on the page: not in a folded row, nor in a column that a phone does not show. */
export function isDrawn(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}
