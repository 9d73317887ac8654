import { gunzipSync, gzipSync } from "node:zlib";
import type { Letter } from "./mail-access.ts";
import { unsubscribeHeaders } from "./unsubscribe-headers.ts";

/** A piece of a letter: the place of a fragment that letters of a batch share, or text of this one alone. */
export type LetterPart = number | string;

export interface FrozenLetter {
  readonly subscriptionId: string;
  readonly address: string;
  readonly subject: string;
  readonly html: readonly LetterPart[];
  readonly text: readonly LetterPart[];
  /** The address mail programs post to. */
  readonly oneClick: string;
}

/**
 * A batch as it will be sent, now and when it is asked again.
 *
 * Letters are lists of parts, so that joining them is all that is left to do: another version of the site, with other
 * words, still sends the very same bytes under the same key.
 */
export interface FrozenLetters {
  readonly from: string;
  readonly fragments: readonly string[];
  readonly letters: readonly FrozenLetter[];
}

export function packLetters(letters: FrozenLetters): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(gzipSync(JSON.stringify(letters)));
}

/** The opposite of `packLetters`: only for what it packed. */
export function unpackLetters(body: Uint8Array): FrozenLetters {
  return JSON.parse(gunzipSync(body).toString("utf8")) as FrozenLetters;
}

/** The whole letters, in the order they were frozen in. */
export function spliceLetters({ from, fragments, letters }: FrozenLetters): Letter[] {
  const join = (parts: readonly LetterPart[]) => {
    let whole = "";
    for (const part of parts) whole += typeof part === "number" ? (fragments[part] ?? "") : part;
    return whole;
  };
  return letters.map(({ address, subject, html, text, oneClick }) => ({
    from,
    to: address,
    subject,
    html: join(html),
    text: join(text),
    headers: unsubscribeHeaders(oneClick),
  }));
}
