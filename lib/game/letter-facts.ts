import type { Account } from "./account.ts";
import type { ClassName } from "./character.ts";
import type { OwnFacts } from "./own-copies.ts";
import {
  type OwnComparison,
  type OwnCopy,
  type OwnWare,
  ownWare,
  type WareReason,
  wareReasons,
} from "./own-ware.ts";
import type { Place } from "./place.ts";
import type { XurWare } from "./xur-stock.ts";

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

/** What an edition's wares mean to the player of an account: a fact a ware, in the wares' order. */
export function letterFacts(wares: readonly XurWare[], account: Account, facts: OwnFacts): LetterFacts {
  return {
    facts: wares.map((ware, place) => {
      const own = ownWare(ware, account, facts);
      const { isCollected, canAfford, isUsable, copies, best } = own;
      return {
        ware: place,
        reasons: wareReasons(own, ware),
        own: {
          isCollected,
          canAfford,
          isUsable,
          copyCount: copies.length,
          best: best && toLetterComparison(best, account),
        },
      };
    }),
  };
}

function toLetterComparison(
  { copy, stats, total, verdict }: OwnComparison,
  account: Account,
): LetterComparison {
  const { power, isLocked, isMasterwork } = copy;
  return {
    copy: { power, isLocked, isMasterwork },
    where: whereOf(copy.place, account),
    stats: verdict === "better" ? stats : [],
    total,
    verdict,
  };
}

function whereOf(place: Place, { characters }: Account): LetterComparison["where"] {
  if (place.kind === "vault") return "vault";
  const className = characters.find(({ characterId }) => characterId === place.characterId)?.className;
  return className === undefined || className === "unknown" ? "character" : className;
}
