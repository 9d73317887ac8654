import type { Character } from "./character.ts";
import type { Place } from "./place.ts";
import type { Problem } from "./problem.ts";

/** What a player asks for: one item or stack to a place, and on it if `equip`. */
export interface MoveRequest {
  readonly itemKey: string;
  readonly to: Place;
  readonly equip: boolean;
  /** Pieces of a stack; null means all of it. Instances ignore it. */
  readonly quantity: number | null;
  /** What its lock shall be. With it the item stays where it is: the place counts for nothing. */
  readonly lock?: boolean;
}

/** A request with the facts that name it to the player later, when the account has changed. */
export interface AskedMove extends MoveRequest {
  readonly itemInstanceId: string | null;
  readonly itemHash: number;
  /** Null when the definitions do not know the item. */
  readonly itemName: string | null;
  readonly characters: readonly Pick<Character, "characterId" | "className" | "power">[];
}

/** An item of a plan with the place it lies in now. */
export interface RestingItem {
  readonly itemInstanceId: string | null;
  readonly itemHash: number;
  readonly quantity: number;
  readonly place: Place;
}

/** Why a plan did not end as asked; `broken` is ours and was logged under the plan's id. */
export type PlanProblem = Problem | { readonly kind: "broken" };

export type PlanState = "queued" | "running" | "paused" | "done" | "refused" | "stopped";

/** True once nothing more will happen. */
export function isOver(state: PlanState): boolean {
  return state === "done" || state === "refused" || state === "stopped";
}
