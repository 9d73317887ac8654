import { WORD_GROUPS } from "./words.ts";

/**
 * The items of a world for the way to the browser: columns of numbers, and what repeats said once.
 *
 * Numbers are places in the lists of the same object; -1 is none. Changing its shape needs no number of a version: the
 * page and its script are of one build, and so is what they fetch.
 */
export interface PackedIndex {
  /** The account's minting time, in milliseconds: which answer this is. */
  readonly mintedAtMs: number;
  readonly selectedCharacterId: string | null;
  readonly characters: readonly (readonly [characterId: string, className: string])[];
  readonly places: readonly string[];
  /** Type names, words, stat names, descriptions of sources: text that many share. */
  readonly texts: readonly string[];
  readonly perks: {
    readonly name: readonly string[];
    readonly description: readonly string[];
    readonly type: readonly number[];
  };
  readonly kinds: {
    readonly itemHash: readonly number[];
    readonly name: readonly string[];
    readonly type: readonly number[];
    readonly description: readonly string[];
    readonly class: readonly number[];
    readonly bucketHash: readonly number[];
    readonly words: readonly (readonly number[])[];
    /** Copies of each other have the same number. */
    readonly copies: readonly number[];
    readonly season: readonly number[];
    readonly maxStackSize: readonly number[];
    readonly isEquippable: readonly number[];
    readonly source: readonly number[];
    /** Names of the stats whose values its copies have, in their order. */
    readonly stats: readonly (readonly number[])[];
  };
  readonly items: {
    readonly kind: readonly number[];
    readonly id: readonly string[];
    readonly place: readonly number[];
    readonly quantity: readonly number[];
    /** A bit for each copy word, then equipped and postmaster. */
    readonly bits: readonly number[];
    readonly element: readonly number[];
    readonly power: readonly number[];
    readonly gearTier: readonly number[];
    readonly energyCapacity: readonly number[];
    readonly tag: readonly number[];
    readonly stats: readonly (readonly number[])[];
    readonly perks: readonly (readonly number[])[];
  };
  /** What few items have, by the item's place in the list. */
  readonly masterworks: readonly (readonly [item: number, tier: number, stat: number])[];
  readonly catalysts: readonly (readonly [item: number, state: number])[];
  readonly kills: readonly (readonly [item: number, what: number, count: number])[];
  readonly notes: readonly (readonly [item: number, note: string])[];
}

export const CATALYST_STATES = ["missing", "incomplete", "complete"] as const;

/** In a fixed order: each is a bit. */
export const COPY_WORDS = (["state", "parts", "collections", "armorAge"] as const)
  .flatMap((group) => WORD_GROUPS[group].split(" "))
  .filter((word) => word !== "stackfull");
export const EQUIPPED_BIT = 2 ** COPY_WORDS.length;
export const POSTMASTER_BIT = 2 * EQUIPPED_BIT;
