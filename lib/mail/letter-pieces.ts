import { cutAtSlots } from "#emails/letter-slots.ts";
import type { LetterPart } from "./frozen-letters.ts";

/** A fragment's number at even places, a slot's name at odd ones. */
export type Piece = readonly (number | string)[];

/** What fills the slots of a piece: parts in order, or text that is escaped already. */
export type Fillings = Readonly<Record<string, readonly LetterPart[] | string | undefined>>;

/** The fragments all letters of an edition share, each kept once. */
export class Fragments {
  readonly all: string[] = [];
  readonly #places = new Map<string, number>();

  intern(text: string): number {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    const place = this.all.push(text) - 1;
    this.#places.set(text, place);
    return place;
  }

  piece(whole: string): Piece {
    return cutAtSlots(whole).map((text, nth) => (nth % 2 === 0 ? this.intern(text) : text));
  }
}

/** A piece with its slots filled; a slot nobody fills stays empty. */
export function fill(piece: Piece, fillings: Fillings): LetterPart[] {
  const parts: LetterPart[] = [];
  for (const one of piece) {
    if (typeof one === "number") {
      parts.push(one);
      continue;
    }
    const filling = fillings[one];
    if (filling === undefined || filling === "") continue;
    if (typeof filling === "string") parts.push(filling);
    else for (const part of filling) parts.push(part);
  }
  return parts;
}

/** A small piece as one text: many short parts take longer to join than one. */
export function flat(
  piece: Piece,
  shared: readonly string[],
  fillings: Readonly<Record<string, string>>,
): string {
  let whole = "";
  for (const one of piece) whole += (typeof one === "number" ? shared[one] : fillings[one]) ?? "";
  return whole;
}
