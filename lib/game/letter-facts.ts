import type { ClassName } from "./character.ts";
import type { OwnComparison, OwnCopy, OwnWare, WareReason } from "./own-ware.ts";

/** Xûr's roll against the reader's best copy, as far as a letter draws it. */
export interface LetterComparison extends Pick<OwnComparison, "stats" | "total" | "verdict"> {
  readonly copy: Pick<OwnCopy, "power" | "isLocked" | "isMasterwork">;
  /** Where the copy lies; `character`: one whose class nothing tells. */
  readonly where: ClassName | "vault" | "character";
}

/** What a ware means to a letter's reader. */
export interface LetterFact {
  /** Place of the ware in the edition's frozen wares. */
  readonly ware: number;
  /** Empty: nothing new to this reader. */
  readonly reasons: readonly WareReason[];
  /** Without copies but the best one: a letter is small. `best.stats` is empty unless his roll is better. */
  readonly own: Pick<OwnWare, "isCollected" | "canAfford" | "isUsable"> & {
    readonly copyCount: number;
    readonly best: LetterComparison | null;
  };
}

/** What an edition means to one player: a fact a ware, in the edition's order. */
export interface LetterFacts {
  readonly facts: readonly LetterFact[];
}

/** Why a letter is about the reader, or why it is not. `not-linked`: the address belongs to no account. */
export type LetterKind = "personal" | "not-linked" | "signed-out" | "private" | "no-account" | "no-answer";
