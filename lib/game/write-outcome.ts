import type { StepState } from "./plan-record.ts";

/**
 * What is known of a call that was made. `turned-away`: it had no effect and was not made again; `waiting`: it had none
 * and will be. `gone`: the item was not where it was taken from. `partly`: some of several items.
 */
export type WriteOutcome =
  | "done"
  | "partly"
  | "refused"
  | "gone"
  | "turned-away"
  | "waiting"
  | "under-way"
  | "unknown";

/** What became of a call that was made at least once; `isOver`: nothing more will happen to its plan. */
export function writeOutcome(state: StepState, isOver: boolean): WriteOutcome {
  switch (state) {
    case "planned":
      return isOver ? "turned-away" : "waiting";
    case "started":
      return isOver ? "unknown" : "under-way";
    case "succeeded":
      return "done";
    case "partly":
    case "refused":
    case "gone":
    case "unknown":
      return state;
  }
}
