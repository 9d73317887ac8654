import type { HeldStat } from "./item.ts";
import type { Place } from "./place.ts";

/** One stat of a ware against the same of a copy. */
export interface StatDifference {
  readonly statHash: number;
  readonly name: string;
  readonly his: number;
  readonly mine: number;
}

/** A copy that the player holds of what Xûr sells. */
export interface OwnCopy {
  readonly itemInstanceId: string | null;
  readonly place: Place;
  readonly power: number | null;
  readonly isLocked: boolean;
  readonly isMasterwork: boolean;
  readonly stats: readonly HeldStat[];
}

/** Xûr's roll against the player's best copy. */
export interface OwnComparison {
  readonly copy: OwnCopy;
  /** In the order of the ware's stats. */
  readonly stats: readonly StatDifference[];
  /** The sum of his stats less the sum of the copy's. */
  readonly total: number;
  /** `mixed`: some higher, some lower, the same sum or no sum that means anything. */
  readonly verdict: "better" | "worse" | "same" | "mixed";
}

/** What one ware means to one player. */
export interface OwnWare {
  /** Null: the game keeps no record of it, or the player's collections are hidden. */
  readonly isCollected: boolean | null;
  /** Best first. */
  readonly copies: readonly OwnCopy[];
  /** Null without a copy, or without a roll to compare. */
  readonly best: OwnComparison | null;
  /** Null when what it costs cannot be counted in this account. */
  readonly canAfford: boolean | null;
  /** Whether one of the account's characters can use it. */
  readonly isUsable: boolean;
}

/** Why a ware is worth this player's look, strongest first. */
export type WareReason =
  | { readonly kind: "not-collected" }
  | { readonly kind: "beats-best"; readonly total: number }
  | { readonly kind: "affordable" };
