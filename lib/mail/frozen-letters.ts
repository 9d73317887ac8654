import type { LetterKind } from "#lib/game/letter-facts.ts";
import { type LetterLinks, linkOf } from "./letter-links.ts";
import type { Letter } from "./mail-access.ts";
import { unsubscribeHeaders } from "./unsubscribe-headers.ts";

/** A piece of a letter: the place of a fragment that all of an edition share, text, or, below zero, a reader's link. */
export type LetterPart = number | string;

/** All of a letter but whose it is. Letters that are alike have the same one. */
export interface LetterMold {
  /** Null: an earlier version froze it. */
  readonly kind: LetterKind | null;
  readonly subject: string;
  readonly html: readonly LetterPart[];
  readonly text: readonly LetterPart[];
}

export interface FrozenLetter {
  readonly subscriptionId: string;
  readonly address: string;
  /** What the reader's links end in. */
  readonly token: string;
  readonly mold: LetterMold;
}

/**
 * A batch as it will be sent, now and when it is asked again.
 *
 * Letters are lists of parts, so that joining them is all that is left to do: another version of the site, with other
 * words, still sends the very same bytes under the same key.
 */
export interface FrozenLetters {
  readonly from: string;
  readonly links: LetterLinks;
  readonly fragments: readonly string[];
  readonly letters: readonly FrozenLetter[];
}

/** The whole letters, in the order they were frozen in. */
export function spliceLetters({ from, links, fragments, letters }: FrozenLetters): Letter[] {
  return letters.map(({ address, token, mold: { subject, html, text } }) => {
    const join = (parts: readonly LetterPart[]) => {
      let whole = "";
      for (const part of parts) {
        if (typeof part === "string") whole += part;
        else whole += part < 0 ? `${linkOf(links, part)}${token}` : (fragments[part] ?? "");
      }
      return whole;
    };
    const headers = unsubscribeHeaders(`${links.oneClick}${token}`);
    return { from, to: address, subject, html: join(html), text: join(text), headers };
  });
}
