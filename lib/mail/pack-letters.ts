import { constants, gunzipSync, gzipSync } from "node:zlib";
import { type EarlierLetters, fromEarlier } from "./earlier-letters.ts";
import type { FrozenLetters, LetterMold, LetterPart } from "./frozen-letters.ts";
import { LINK_COUNT } from "./letter-links.ts";

/** A list of parts as it differs from one as long: the place of that one, then by twos where and what. */
type PackedParts = readonly number[];

interface PackedMold extends Pick<LetterMold, "kind" | "subject"> {
  readonly html: PackedParts;
  readonly text: PackedParts;
}

/** A letter, with the place of its mold. */
type PackedLetter = readonly [subscriptionId: string, address: string, token: string, mold: number];

/** As it lies in the database: a part below all links is one of `words`, which letters share without its being a fragment. */
interface PackedLetters extends Pick<FrozenLetters, "from" | "links" | "fragments"> {
  readonly words: readonly string[];
  readonly models: readonly (readonly number[])[];
  readonly molds: readonly PackedMold[];
  readonly packed: readonly PackedLetter[];
}

/**
 * Small and quick to make: of letters that are alike only their readers are written, of others the differences, and the
 * lightest packing does the rest. It is gzip in two pieces, since the fragments are the same for all batches of an
 * edition.
 */
export function packLetters({ from, links, fragments, letters }: FrozenLetters): Uint8Array<ArrayBuffer> {
  const packing = new Packing();
  const packed = letters.map(
    ({ subscriptionId, address, token, mold }): PackedLetter => [
      subscriptionId,
      address,
      token,
      packing.mold(mold),
    ],
  );
  const { words, models, molds } = packing;
  const own = { from, links, words, models, molds, packed } satisfies Omit<PackedLetters, "fragments">;
  return Buffer.concat([packFragments(fragments), lightly(JSON.stringify(own).slice(1))]);
}

class Packing {
  readonly words: string[] = [];
  readonly models: number[][] = [];
  readonly molds: PackedMold[] = [];
  readonly #words = new Map<string, number>();
  readonly #molds = new Map<LetterMold, number>();
  readonly #byLength = new Map<number, { readonly place: number; readonly parts: readonly LetterPart[] }>();

  mold(mold: LetterMold): number {
    const known = this.#molds.get(mold);
    if (known !== undefined) return known;
    const { kind, subject, html, text } = mold;
    const place = this.molds.push({ kind, subject, html: this.#parts(html), text: this.#parts(text) }) - 1;
    this.#molds.set(mold, place);
    return place;
  }

  #parts(parts: readonly LetterPart[]): number[] {
    const model = this.#byLength.get(parts.length);
    if (!model) return [this.#newModel(parts)];
    const changes = [model.place];
    for (const [at, part] of parts.entries())
      if (part !== model.parts[at]) changes.push(at, this.#place(part));
    return changes;
  }

  #newModel(parts: readonly LetterPart[]): number {
    const place = this.models.push(parts.map((part) => this.#place(part))) - 1;
    this.#byLength.set(parts.length, { place, parts });
    return place;
  }

  #place(part: LetterPart): number {
    if (typeof part === "number") return part;
    const known = this.#words.get(part);
    if (known !== undefined) return known;
    const place = -LINK_COUNT - this.words.push(part);
    this.#words.set(part, place);
    return place;
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
  const lying = JSON.parse(gunzipSync(body).toString("utf8")) as PackedLetters | EarlierLetters;
  return "molds" in lying ? toFrozen(lying) : fromEarlier(lying);
}

function toFrozen({ from, links, fragments, words, models, packed, ...made }: PackedLetters): FrozenLetters {
  const toPart = (part: number) => (part < -LINK_COUNT ? (words[-1 - LINK_COUNT - part] ?? "") : part);
  const toParts = ([model = 0, ...changes]: PackedParts): LetterPart[] => {
    const parts = [...(models[model] ?? [])];
    for (let nth = 0; nth < changes.length; nth += 2) parts[changes[nth] ?? 0] = changes[nth + 1] ?? 0;
    return parts.map(toPart);
  };
  const molds = made.molds.map(({ kind, subject, html, text }) => {
    return { kind, subject, html: toParts(html), text: toParts(text) };
  });
  const letters = packed.flatMap(([subscriptionId, address, token, place]) => {
    const mold = molds[place];
    return mold ? { subscriptionId, address, token, mold } : [];
  });
  return { from, links, fragments, letters };
}
