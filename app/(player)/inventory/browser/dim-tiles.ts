import { GEAR_DRAWN, gearRoot, gearRow, gearTiles, tileKey } from "../gear-dom.ts";
import { setTabStops } from "./roving-focus.ts";

/** A browser styles as many anew within one frame. */
const TILES_A_FRAME = 250;
/** Keys that change the search itself; every other key acts on what it found. */
const EDITS = /^(.|Backspace|Delete)$/u;

/** Every tile with its key, read once for each drawing of the gear: a search runs at every key. */
let tiles: readonly (readonly [string, HTMLElement])[] | null = null;
/** Out of sight, and not as the last search wants them yet. */
let waiting: HTMLElement[] = [];

if (typeof document !== "undefined") {
  document.addEventListener(GEAR_DRAWN, () => {
    tiles = null;
    waiting = [];
  });
  window.addEventListener("keydown", ({ key }) => EDITS.test(key) || turn(waiting.length), { capture: true });
}

/**
 * Dims every tile that is not among the found; null lights all of them.
 *
 * What the window shows changes at once. The rest follows in the next frames, or with the first key that could lead
 * there: three thousand tiles take longer than the pause between two keys.
 */
export function dimTiles(keys: ReadonlySet<string> | null): void {
  tiles ??= gearTiles().map((tile) => [decodeURIComponent(tileKey(tile)), tile]);
  const isWrong = ([key, tile]: readonly [string, HTMLElement]) =>
    tile.classList.contains("no") !== (keys !== null && !keys.has(key));
  const wrong = tiles.filter(isWrong).map(([, tile]) => tile);
  const inSight = inWindow();
  const isFirst = wrong.map(inSight);
  waiting = [...wrong.filter((_, nth) => isFirst[nth]), ...wrong.filter((_, nth) => !isFirst[nth])];
  // Where tiles that are not found take no room, half of it would move all that is read.
  turn(document.querySelector(".inventory.only") ? waiting.length : isFirst.filter(Boolean).length);
  if (waiting.length === 0) setTabStops();
  else turnSoon();
}

/** Whether a tile is in the window. Rows far away are not even asked: they are not laid out. */
function inWindow(): (tile: HTMLElement) => boolean {
  const isNear = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight;
  };
  const rows = new Set([...(gearRoot()?.querySelectorAll(".gear-row") ?? [])].filter(isNear));
  return (tile) => rows.has(gearRow(tile) as Element) && isNear(tile);
}

/** Turns the next so many of those that wait. */
function turn(count: number): void {
  if (count === 0) return;
  for (const tile of waiting.splice(0, count)) tile.classList.toggle("no");
  if (waiting.length === 0) setTabStops();
}

/** After the frame that shows what was turned before. */
function turnSoon(): void {
  const those = waiting;
  requestAnimationFrame(() => {
    setTimeout(() => {
      if (those !== waiting) return;
      turn(TILES_A_FRAME);
      if (waiting.length > 0) turnSoon();
    });
  });
}
