import { cutAtSlots } from "#emails/letter-slots.ts";
import type { LetterPart } from "./frozen-letters.ts";

/** What letters share, by number, and the names of the slots between. */
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
    const cut = cutAtSlots(whole).map((text, nth) => (nth % 2 === 0 ? text && this.intern(text) : text));
    return cut.filter((one) => one !== "");
  }
}

/** A piece with its slots filled; a slot nobody fills stays empty. */
export function fill(piece: Piece, fillings: Fillings): LetterPart[] {
  const parts: LetterPart[] = [];
  pour(parts, piece, fillings);
  return parts;
}

/** Adds a filled piece to what is there already: a letter has hundreds of parts, and copies of lists of them cost most. */
export function pour(into: LetterPart[], piece: Piece, fillings: Fillings): void {
  for (const one of piece) {
    if (typeof one === "number") {
      into.push(one);
      continue;
    }
    const filling = fillings[one];
    if (filling === undefined || filling === "") continue;
    if (typeof filling === "string") into.push(filling);
    else for (const part of filling) into.push(part);
  }
}

/** Adds a piece in whose slot somebody else adds something. */
export function pourAround(into: LetterPart[], piece: Piece, addWithin: () => void): void {
  for (const one of piece) {
    if (typeof one === "number") into.push(one);
    else addWithin();
  }
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
