import { CLASS_NAMES } from "#lib/game/character.ts";
import type { EditionTemplate, LetterTerms } from "./edition-letters.ts";
import type { LetterMold } from "./frozen-letters.ts";
import { Kept } from "./kept.ts";

const MOST_MOLDS = 2_000;

/**
 * Letters that are about nobody differ in whose they are alone, where their readers want the same and read times
 * alike: so each is written once. Most letters of a large edition are such.
 *
 * `write` puts one together; null when nothing in it is for such a reader.
 */
export function withMolds(write: (terms: LetterTerms) => LetterMold | null): EditionTemplate["write"] {
  const molds = new Kept<string, LetterMold | null>(MOST_MOLDS);
  const moldFor = (terms: LetterTerms) => {
    const key = likenessOf(terms);
    const known = molds.get(key);
    return known === undefined ? molds.keep(key, write(terms)) : known;
  };
  return (reader) => {
    const mold = reader.kind === "personal" ? write(reader) : moldFor(reader);
    if (!mold) return null;
    const { subscriptionId, address, unsubscribeToken } = reader;
    return { subscriptionId, address, token: encodeURIComponent(unsubscribeToken), mold };
  };
}

function likenessOf({ kind, onlyLacking, isTest = false, classes, zone, locale }: LetterTerms): string {
  let key = `${kind} ${onlyLacking} ${isTest} ${zone} ${locale}`;
  for (const name of CLASS_NAMES) if (classes.includes(name)) key += ` ${name}`;
  return key;
}
