import type { Character } from "./character.ts";
import type { Place } from "./place.ts";
import type { Problem } from "./problem.ts";

/** What a player asks of one item or stack: to a place, and on it if `equip`; or what its lock shall be. */
export interface Wish {
  readonly itemKey: string;
  readonly to: Place;
  readonly equip: boolean;
  /** Pieces of a stack; null means all of it. Instances ignore it. */
  readonly quantity: number | null;
  /** What its lock shall be. With it the item stays where it is: the place counts for nothing. */
  readonly lock?: boolean;
}

/** What several wishes are together: it decides how they are told, not how they are carried out. */
export type ErrandKind =
  | "move"
  | "equip-several"
  | "empty-postmaster"
  | "lock-several"
  | "highest-power"
  | "loadout"
  | "undo"
  | "put-back";

/** Why a plan, or a part of it, did not end as asked; `broken` is ours and was logged under the plan's id. */
export type PlanProblem = Problem | { readonly kind: "broken" };

/** Whose idea a wish is: the player's, or the plan's own, to leave nothing half done or to return what stood aside. */
export type WishReason = "asked" | "bring-back" | "put-back";

/** A wish of a plan with the facts that name it later, when the account has changed, and what became of it. */
export interface WishRecord extends Wish {
  readonly reason: WishReason;
  readonly itemInstanceId: string | null;
  readonly itemHash: number;
  /** Null when the definitions do not know the item. */
  readonly itemName: string | null;
  /** Open until it is done or cannot be done any more. */
  readonly state: "open" | "done" | "refused";
  /** Why it is refused; `already-there` of what was so before. */
  readonly problem: PlanProblem | null;
  /** Planned anew because the game had changed underneath; that happens once. */
  readonly isReplanned: boolean;
  /** Where an account showed it when it was refused; absent where its steps tell, null where it was nowhere. */
  readonly seenAt?: RestingItem | null;
  /** Of what is brought back: the place of the wish that came to nothing. */
  readonly of?: number;
}

/** What a plan was made for. */
export interface Asked {
  readonly kind: ErrandKind;
  /** The player's own name for it, such as a loadout's. */
  readonly title: string | null;
  /** The plan that this one undoes or tidies up after. */
  readonly ofPlanId: string | null;
  /** Its player was shown that other things move for it: planned anew, it may choose others. */
  readonly mayMoveOthers: boolean;
  readonly characters: readonly Pick<Character, "characterId" | "className" | "power">[];
  /** What belongs to it and is not in the account, by name: it goes without. */
  readonly missing?: readonly string[];
}

/** An item of a plan with the place it lies in now. */
export interface RestingItem {
  readonly itemInstanceId: string | null;
  readonly itemHash: number;
  readonly quantity: number;
  readonly place: Place;
}

/** `proposed`: shown and not agreed to yet; nothing happens before that. */
export type PlanState = "proposed" | "queued" | "running" | "paused" | "done" | "refused" | "stopped";

/** True once nothing more will happen. */
export function isOver(state: PlanState): boolean {
  return state === "done" || state === "refused" || state === "stopped";
}
