import type { PlanView } from "#lib/flows/load-plan.ts";

const SOON = 1;
const LATER = 4;
/** Long enough to reach a button by keys alone. */
const MUCH_LATER = 10;
/** So many calls take some seconds. */
const MANY_CALLS = 20;

/** How soon the page loads itself anew without scripts, while a plan is carried out: each time the focus is lost. */
export function refreshSeconds({ state, done, total }: Pick<PlanView, "state" | "done" | "total">): number {
  if (state === "paused") return MUCH_LATER;
  return total - done > MANY_CALLS ? LATER : SOON;
}
