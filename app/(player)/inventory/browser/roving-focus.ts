import { gearRoot, gearRow } from "../gear-dom.ts";
import { IN_SEARCH } from "./gear-tiles.ts";

const STOP = 'a.t[tabindex="0"]';

/**
 * Leaves one tab stop in each row, where one was last or its first tile that the search shows; arrows reach the rest.
 *
 * A row with nothing that the search shows has none: Tab goes from find to find.
 */
export function setTabStops(): void {
  for (const tile of gearRoot()?.querySelectorAll<HTMLElement>("a.t:not([tabindex])") ?? []) {
    tile.tabIndex = -1;
  }
  for (const row of gearRoot()?.querySelectorAll<HTMLElement>(".gear-row") ?? []) {
    const stop = row.querySelector<HTMLElement>(STOP);
    if (stop?.matches(IN_SEARCH)) continue;
    if (stop && stop !== document.activeElement) stop.tabIndex = -1;
    const next = row.querySelector<HTMLElement>(IN_SEARCH);
    if (next) next.tabIndex = 0;
  }
}

/** Makes a tile the tab stop of its row. */
export function moveTabStop(tile: HTMLElement): void {
  const before = gearRow(tile)?.querySelector<HTMLElement>(STOP);
  if (before) before.tabIndex = -1;
  tile.tabIndex = 0;
}
