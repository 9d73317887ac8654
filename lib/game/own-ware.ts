import type { Account } from "./account.ts";
import type { HeldStat } from "./item.ts";
import type { ItemDefinition } from "./item-definition.ts";
import { type OwnFacts, ownCopies } from "./own-copies.ts";
import { payPrice, piecesOf } from "./pay-price.ts";
import type { Place } from "./place.ts";
import type { XurWare } from "./xur-stock.ts";
import type { Cost, WareGroup } from "./xur-wares.ts";

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

/**
 * Tells what a ware means to the player of an account.
 *
 * Collected is what the collections say, and whatever the player holds a copy of. What a copy is, DIM's rule for
 * duplicates says (duplicates.ts): another season's issue and an adept kin are copies, so nobody is told of an item as
 * new that lies in their vault under another hash.
 */
export function ownWare(ware: XurWare, account: Account, facts: OwnFacts): OwnWare {
  const kind = facts.kinds.get(ware.itemHash) ?? null;
  const { copies, best } = ownCopies(ware, account.items, facts);
  return {
    isCollected: isCollected(ware, copies, account),
    copies,
    best,
    heldPieces: kind && stacks(kind) ? piecesOf(ware.itemHash, account) : null,
    ...payPrice(ware.costs, account),
    isUsable: account.characters.some(
      ({ className }) => ware.className === null || className === ware.className,
    ),
  };
}

/**
 * Why a ware is worth its player's look; nothing for a class that the account does not have.
 *
 * That it can be paid for is worth a word beside another reason. Alone it is one only of rare things nobody can tell
 * whether the player has: everybody can afford materials, every week.
 */
export function wareReasons(own: OwnWare, { group }: Pick<XurWare, "group">): WareReason[] {
  if (!own.isUsable) return [];
  const reasons: WareReason[] = [];
  if (own.isCollected === false) reasons.push({ kind: "not-collected" });
  const total = own.best?.total ?? 0;
  if (total > 0) reasons.push({ kind: "beats-best", total });
  const mayBeNew = own.isCollected === null && RARE.includes(group);
  if (own.canAfford && (reasons.length > 0 || mayBeNew)) reasons.push({ kind: "affordable" });
  return reasons;
}

const RARE: readonly WareGroup[] = ["exotic-armor", "exotic-weapons", "catalysts"];

function isCollected(
  { collectibleHash }: XurWare,
  copies: readonly OwnCopy[],
  { collected }: Account,
): boolean | null {
  if (copies.length > 0) return true;
  return collected && collectibleHash !== null ? collected.has(collectibleHash) : null;
}

function stacks({ isInstanced, maxStackSize }: ItemDefinition): boolean {
  return !isInstanced && maxStackSize > 1;
}
