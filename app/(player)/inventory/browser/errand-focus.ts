import { announce } from "./announce.ts";
import { tilesOfKey } from "./gear-tiles.ts";

/** Brings the keyboard to the move that waits for an answer, else to the latest. */
export function goToMoves(): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>(".errand")];
  const row = rows.findLast((one) => one.matches(".errand-waiting")) ?? rows.at(-1);
  const first = row?.querySelector<HTMLElement>("button, a");
  if (first) first.focus();
  else announce("No move is under way.");
  return true;
}

/** Brings it back to the item that the move is about; false when it is not with the moves. */
export function leaveMoves(): boolean {
  const row = document.activeElement?.closest<HTMLElement>(".errand");
  if (!row) return false;
  const [tile] = tilesOfKey(row.dataset.item ?? "");
  if (tile) tile.focus();
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  return true;
}
