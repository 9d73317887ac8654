import type { Problem } from "#lib/game/problem.ts";
import { problemText } from "../../../_ui/problem-text.ts";
import type { MoveOffer } from "./move-offers.ts";

// All of it is classes and one attribute on what the server drew: can-drop, no-drop, drop-here, data-drop (words).

/** The place that an element belongs to, as `data-place` tells it. */
export function placeOf(element: Element): string | undefined {
  return element.closest<HTMLElement>("[data-place]")?.dataset.place;
}

/** Shows where the dragged item can go: in its own row, and on the heads of the columns. */
export function markTargets(
  targets: readonly HTMLElement[],
  row: HTMLElement | null,
  problemAt: (target: HTMLElement) => Problem | null,
  lies: string,
): void {
  for (const target of targets) {
    const isHead = target.closest(".column-heads") !== null;
    if (!isHead && !row?.contains(target)) continue;
    const problem = problemAt(target);
    if (problem?.kind === "already-there" || placeOf(target) === lies) continue;
    target.classList.add(problem ? "no-drop" : "can-drop");
  }
}

/** Shows what letting go here would do: in the dragged item's own row, whichever row of the column is pointed at. */
export function markDrop(over: Element, row: HTMLElement | null, { place, equip, problem }: MoveOffer): void {
  if (problem?.kind === "already-there") return;
  const home = row?.querySelector<HTMLElement>(`[data-place="${place.key}"]`);
  const said = problem ? problemText(problem).happened : `${equip ? "Equip on" : "Move to"} ${place.name}`;
  for (const element of new Set([over, home ?? over])) element.classList.add("drop-here");
  const target = over instanceof HTMLElement ? over : null;
  if (!target) return;
  target.dataset.drop = said;
  target.classList.toggle("drop-refused", problem !== null);
}

const HOVERED = ["drop-here", "drop-refused"];
const STANDING = ["can-drop", "no-drop"];

export function clearDropMarks(which: "hovered" | "all"): void {
  const classes = which === "all" ? [...HOVERED, ...STANDING] : HOVERED;
  const marked = document.querySelectorAll<HTMLElement>(classes.map((name) => `.${name}`).join());
  for (const element of marked) {
    element.classList.remove(...classes);
    delete element.dataset.drop;
  }
}
