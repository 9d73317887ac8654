import { constants, gunzipSync, gzipSync } from "node:zlib";
import type { LetterKind } from "#lib/game/letter-facts.ts";
import type { Letter } from "./mail-access.ts";
import { unsubscribeHeaders } from "./unsubscribe-headers.ts";

/** A piece of a letter: the place of a fragment that letters of a batch share, or text of this one alone. */
export type SinglePart = number | string;

/** Pieces that stand together in many letters. Known by itself: two that hold the same are two. */
export type LetterRun = readonly SinglePart[];

export type LetterPart = SinglePart | LetterRun;

export interface FrozenLetter {
  readonly subscriptionId: string;
  /** Null: an earlier version froze it. */
  readonly kind: LetterKind | null;
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

/** A list of parts as it differs from one as long: the place of that one, then by twos where and what. */
type PackedParts = readonly SinglePart[];

/** Text; or a run; or, all of them below zero, the places of words that make up one text. */
type SharedWords = string | LetterRun;

interface PackedLetter {
  readonly id: string;
  /** Not said until 2026-11-23. */
  readonly kind?: LetterKind | null;
  readonly to: string;
  /** Places of words; texts until 2026-11-23. */
  readonly subject: SinglePart;
  readonly oneClick: SinglePart;
  readonly html: PackedParts;
  readonly text: PackedParts;
}

/** As it lies in the database: a part below zero is one of `words`, which letters share without its being a fragment; so are runs. */
interface PackedLetters {
  readonly fragments: readonly string[];
  readonly from: string;
  readonly words: readonly SharedWords[];
  readonly models: readonly (readonly SinglePart[])[];
  readonly packed: readonly PackedLetter[];
}

/** As packed until 2026-11-22: each letter with all of its parts. */
interface PackedAtLength extends Pick<FrozenLetters, "from" | "fragments"> {
  readonly words?: readonly string[];
  readonly letters: readonly Omit<FrozenLetter, "kind">[];
}

/**
 * Small and quick to make: of letters that are alike only the differences are written, and the lightest packing does
 * the rest. It is gzip in two pieces, since the fragments are the same for all batches of an edition.
 */
export function packLetters({ from, fragments, letters }: FrozenLetters): Uint8Array<ArrayBuffer> {
  const packing = new Packing();
  const packed = letters.map(({ subscriptionId, kind, address, subject, oneClick, html, text }) => ({
    ...{ id: subscriptionId, kind, to: address },
    ...{ subject: packing.place(subject), oneClick: packing.place(oneClick) },
    ...{ html: packing.pack(html), text: packing.pack(text) },
  }));
  const { words, models } = packing;
  const own = { from, words, models, packed } satisfies Omit<PackedLetters, "fragments">;
  return Buffer.concat([packFragments(fragments), lightly(JSON.stringify(own).slice(1))]);
}

class Packing {
  readonly words: SharedWords[] = [];
  readonly models: number[][] = [];
  readonly #places = new Map<SharedWords, number>();
  readonly #byLength = new Map<number, { readonly place: number; readonly parts: readonly LetterPart[] }>();

  pack(parts: readonly LetterPart[]): number[] {
    const model = this.#byLength.get(parts.length);
    if (!model) return [this.#newModel(parts)];
    const changes = [model.place];
    for (const [at, part] of parts.entries())
      if (part !== model.parts[at]) changes.push(at, this.place(part));
    return changes;
  }

  #newModel(parts: readonly LetterPart[]): number {
    const place = this.models.push(parts.map((part) => this.place(part))) - 1;
    this.#byLength.set(parts.length, { place, parts });
    return place;
  }

  place(part: LetterPart): number {
    if (typeof part === "number") return part;
    const known = this.#places.get(part);
    if (known !== undefined) return known;
    const place = -this.words.push(typeof part === "string" ? this.#inTwo(part) : part);
    this.#places.set(part, place);
    return place;
  }

  /** The links of a letter end in the same token, and those of all letters begin alike. */
  #inTwo(text: string): SharedWords {
    const at = text.startsWith("http") ? text.lastIndexOf("=") + 1 : 0;
    if (at === 0 || at === text.length) return text;
    return [this.place(text.slice(0, at)), this.place(text.slice(at))];
  }
}

const packedFragments = new WeakMap<readonly string[], Buffer>();

function packFragments(fragments: readonly string[]): Buffer {
  const known = packedFragments.get(fragments);
  if (known) return known;
  const packed = lightly(`{"fragments":${JSON.stringify(fragments)},`);
  packedFragments.set(fragments, packed);
  return packed;
}

function lightly(text: string): Buffer {
  return gzipSync(text, { level: constants.Z_BEST_SPEED });
}

/** The opposite of `packLetters`: only for what it packed, now or in earlier versions. */
export function unpackLetters(body: Uint8Array): FrozenLetters {
  const lying = JSON.parse(gunzipSync(body).toString("utf8")) as PackedLetters | PackedAtLength;
  return "packed" in lying ? toFrozen(lying) : atLength(lying);
}

function toFrozen({ from, fragments, models, packed, ...packing }: PackedLetters): FrozenLetters {
  const words = wholeWords(packing.words);
  const toText = (word: SinglePart) => (typeof word === "string" ? word : String(words[-1 - word]));
  const toParts = ([model, ...changes]: PackedParts) => {
    const parts = [...(models[Number(model)] ?? [])];
    for (let nth = 0; nth < changes.length; nth += 2) parts[Number(changes[nth])] = changes[nth + 1] ?? "";
    return withWords(parts, words);
  };
  const letters = packed.map(({ id, kind = null, to, subject, oneClick, html, text }) => ({
    ...{ subscriptionId: id, kind, address: to, subject: toText(subject), oneClick: toText(oneClick) },
    ...{ html: toParts(html), text: toParts(text) },
  }));
  return { from, fragments, letters };
}

function wholeWords(words: readonly SharedWords[]): SharedWords[] {
  const whole = (word: SharedWords): SharedWords => {
    const isMadeOfWords = typeof word !== "string" && typeof word[0] === "number" && word[0] < 0;
    return isMadeOfWords ? word.map((place) => words[-1 - Number(place)]).join("") : word;
  };
  return words.map(whole);
}

function atLength({ from, fragments, words = [], letters }: PackedAtLength): FrozenLetters {
  const whole = letters.map((letter) => ({
    ...letter,
    kind: null,
    html: withWords(letter.html, words),
    text: withWords(letter.text, words),
  }));
  return { from, fragments, letters: whole };
}

function withWords(parts: readonly LetterPart[], words: readonly SharedWords[]): LetterPart[] {
  return parts.map((part) => (typeof part === "number" && part < 0 ? (words[-1 - part] ?? "") : part));
}

/** The whole letters, in the order they were frozen in. */
export function spliceLetters({ from, fragments, letters }: FrozenLetters): Letter[] {
  const join = (parts: readonly LetterPart[]) => {
    let whole = "";
    for (const part of parts.flat()) whole += typeof part === "number" ? (fragments[part] ?? "") : part;
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
