import type { OwnWare, WareReason } from "./own-ware.ts";

/** What a ware means to a letter's reader. */
export interface LetterFact {
  /** Place of the ware in the edition's frozen wares. */
  readonly ware: number;
  /** Empty: nothing new to this reader. */
  readonly reasons: readonly WareReason[];
  /** Without copies but the best one: a letter is small. */
  readonly own: Omit<OwnWare, "copies"> & { readonly copyCount: number };
}

/** What an edition means to one player: a fact a ware, in the edition's order. */
export interface LetterFacts {
  readonly facts: readonly LetterFact[];
}

/** Why a letter is about the reader, or why it is not. `not-linked`: the address belongs to no account. */
export type LetterKind = "personal" | "not-linked" | "signed-out" | "private" | "no-account" | "no-answer";
