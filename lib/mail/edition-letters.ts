import type { ClassName } from "#lib/game/character.ts";
import type { LetterFacts, LetterKind } from "#lib/game/letter-facts.ts";
import type { NamedWare } from "#lib/game/shown-ware.ts";
import type { XurVisit } from "#lib/game/xur-calendar.ts";
import type { StockChange, XurWare } from "#lib/game/xur-stock.ts";
import type { FrozenLetter } from "./frozen-letters.ts";
import type { LetterLinks } from "./letter-links.ts";

export type LetterWareFacts = XurWare & NamedWare;

/** Everything that the letters of one edition share. */
export interface EditionLetter {
  /** No trailing slash. */
  readonly siteUrl: string;
  readonly pictureOrigin: string;
  readonly kind: "digest" | "correction";
  readonly visit: XurVisit;
  /** Never empty: an empty letter must not exist. */
  readonly wares: readonly LetterWareFacts[];
  /** Of a correction: what it says has changed. */
  readonly changes: readonly StockChange[];
}

/** What a letter shall be like. */
export interface LetterTerms {
  /** Whose gear is listed; empty: everybody's. */
  readonly classes: readonly ClassName[];
  readonly onlyLacking: boolean;
  /** IANA, and BCP 47. */
  readonly zone: string;
  readonly locale: string;
  readonly kind: LetterKind;
  /** Null unless `kind` is personal. */
  readonly facts: LetterFacts | null;
  /** A letter the reader asked for, to see what one is like: says so, and is never null. */
  readonly isTest?: boolean;
}

/** Who a letter is for, and what it shall be like. */
export interface LetterReader extends LetterTerms {
  readonly subscriptionId: string;
  readonly address: string;
  readonly unsubscribeToken: string;
}

/** An edition rendered once: every letter is spliced from its fragments. */
export interface EditionTemplate {
  /** Nothing of any reader is in them. */
  readonly fragments: readonly string[];
  readonly links: LetterLinks;
  /** Never throws. Null: nothing in it is for this reader (all is filtered away), so none is sent. */
  readonly write: (reader: LetterReader) => FrozenLetter | null;
}
