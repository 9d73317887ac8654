import type { HeldStat } from "./item.ts";
import type { Place } from "./place.ts";
import type { Cost } from "./xur-wares.ts";

/** One stat of a ware against the same of a copy. */
export interface StatDifference {
  readonly statHash: number;
  readonly name: string;
  readonly his: number;
  readonly mine: number;
  /** Of his: of some stats less is better. */
  readonly verdict: "better" | "worse" | "same";
}

/** A copy that the player holds of what Xûr sells. */
export interface OwnCopy {
  readonly itemInstanceId: string | null;
  readonly place: Place;
  readonly power: number | null;
  readonly isLocked: boolean;
  readonly isMasterwork: boolean;
  /** What it has by itself: without mods, masterwork and catalyst, as far as these can be told. Empty: not known. */
  readonly stats: readonly HeldStat[];
}

/** Xûr's roll against the player's best copy. */
export interface OwnComparison {
  readonly copy: OwnCopy;
  /** In the order of the ware's stats. */
  readonly stats: readonly StatDifference[];
  /** The sum of his stats less the sum of the copy's; null for weapons, whose sum means nothing. */
  readonly total: number | null;
  /** `mixed`: some higher, some lower, and the same sum or no sum that means anything. */
  readonly verdict: "better" | "worse" | "same" | "mixed";
}

/** What one ware means to one player. */
export interface OwnWare {
  /** Null: the game keeps no record of it, or the player's collections are hidden. */
  readonly isCollected: boolean | null;
  /** Of gear, best first; a stack has none, see `heldPieces`. */
  readonly copies: readonly OwnCopy[];
  /** Null without a copy, or without a roll to compare. */
  readonly best: OwnComparison | null;
  /** How many pieces the account holds of what stacks; null for gear. */
  readonly heldPieces: number | null;
  /** Null when what it costs cannot be counted in this account. */
  readonly canAfford: boolean | null;
  /** What is missing of its price; empty when nothing is, or when `canAfford` is null. */
  readonly lacking: readonly Cost[];
  /** Whether one of the account's characters can use it. */
  readonly isUsable: boolean;
}

/** Why a ware is worth this player's look, strongest first. */
export type WareReason =
  | { readonly kind: "not-collected" }
  | { readonly kind: "beats-best"; readonly total: number }
  | { readonly kind: "affordable" };
