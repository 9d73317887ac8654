import { constants, gunzipSync, gzipSync } from "node:zlib";
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

/** As it lies in the database: a part below zero is one of `words`, which many letters share without its being a fragment. */
interface PackedLetters extends FrozenLetters {
  readonly words: readonly string[];
}

/** Small and quick to make: what letters say alike is written once, and the lightest packing does the rest. */
export function packLetters({ from, fragments, letters }: FrozenLetters): Uint8Array<ArrayBuffer> {
  const places = new Map<string, number>();
  const toPlaces = (parts: readonly LetterPart[]) =>
    parts.map((part) => {
      if (typeof part === "number") return part;
      const known = places.get(part);
      if (known !== undefined) return known;
      const place = -1 - places.size;
      places.set(part, place);
      return place;
    });
  const packed = letters.map((letter) => ({
    ...letter,
    html: toPlaces(letter.html),
    text: toPlaces(letter.text),
  }));
  const body: PackedLetters = { from, fragments, words: [...places.keys()], letters: packed };
  return Uint8Array.from(gzipSync(JSON.stringify(body), { level: constants.Z_BEST_SPEED }));
}

/** The opposite of `packLetters`: only for what it packed. */
export function unpackLetters(body: Uint8Array): FrozenLetters {
  const packed = JSON.parse(gunzipSync(body).toString("utf8")) as PackedLetters;
  const { from, fragments, words } = packed;
  const toParts = (parts: readonly LetterPart[]) =>
    parts.map((part) => (typeof part === "number" && part < 0 ? (words[-1 - part] ?? "") : part));
  const letters = packed.letters.map((letter) => ({
    ...letter,
    html: toParts(letter.html),
    text: toParts(letter.text),
  }));
  return { from, fragments, letters };
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
