import type { Item } from "../item.ts";
import type { Place } from "../place.ts";

/** What a call is for: the request itself, or what has to happen for its sake. */
export type Reason = "asked" | "make-room" | "fill-slot" | "make-way-for-exotic" | "fetch-replacement";

/** One write call to Bungie, in thought. */
export interface Act {
  /** `pull` brings an item from the postmaster to the character it waits for. */
  readonly call: "pull" | "transfer" | "equip";
  readonly item: Item;
  /** Pieces of a stack; 1 for instances. */
  readonly quantity: number;
  /** Who gives, takes, collects or wears. */
  readonly characterId: string;
  readonly from: Place;
  readonly to: Place;
}

/** An act with what it is for. */
export interface ReasonedAct extends Act {
  readonly reason: Reason;
}
