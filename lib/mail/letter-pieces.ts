import { cutAtSlots } from "#emails/letter-slots.ts";
import type { LetterPart } from "./frozen-letters.ts";

/** What letters share, by number, and the names of the slots between. */
export type Piece = readonly (number | string)[];

/** What fills the slots of a piece: parts in order, or text that is escaped already. */
export type Fillings = Readonly<Record<string, readonly LetterPart[] | string | undefined>>;

/** A piece that says what it has to say of its reader last, but for its end, which all rows share. */
export interface Row {
  /** All of it, of which nothing is said. */
  readonly bare: number;
  /** What stands before that which is said. */
  readonly head: number;
}

/** Something in both parts of a letter. */
export interface InBoth<T> {
  readonly html: T;
  readonly text: T;
}

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

  /** A piece whose slots stand side by side, before its end. */
  row(whole: string): Row {
    const head = cutAtSlots(whole)[0] ?? "";
    return { head: this.intern(head), bare: this.intern(`${head}${endOf(whole)}`) };
  }
}

/** What stands after the last slot. */
export function endOf(whole: string): string {
  return cutAtSlots(whole).at(-1) ?? "";
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
    // A letter has hundreds of parts: copies of lists of them cost most.
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

/** What stands before the one slot of a piece, and what after. */
export function around(piece: Piece, shared: readonly string[]): readonly [before: string, after: string] {
  const at = piece.findIndex((one) => typeof one === "string");
  return [flat(piece.slice(0, at), shared, {}), flat(piece.slice(at + 1), shared, {})];
}
