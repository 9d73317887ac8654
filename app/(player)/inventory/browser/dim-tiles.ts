import { GEAR_DRAWN, gearTiles, tileKey } from "../gear-dom.ts";
import { setTabStops } from "./roving-focus.ts";

/** Every tile with its key, read once for each drawing of the gear: a search runs at every key. */
let tiles: readonly (readonly [string, HTMLElement])[] | null = null;

if (typeof document !== "undefined") {
  document.addEventListener(GEAR_DRAWN, () => {
    tiles = null;
  });
}

/** Dims every tile that is not among the found; null lights all of them. */
export function dimTiles(keys: ReadonlySet<string> | null): void {
  tiles ??= gearTiles().map((tile) => [decodeURIComponent(tileKey(tile)), tile]);
  for (const [key, tile] of tiles) tile.classList.toggle("no", keys !== null && !keys.has(key));
  setTabStops();
}
