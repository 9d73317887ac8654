import { CLASS_NAMES } from "#lib/game/character.ts";
import type { EditionTemplate, LetterReader } from "./edition-letters.ts";
import type { FrozenLetter, LetterPart, LetterRun, SinglePart } from "./frozen-letters.ts";
import { Kept } from "./kept.ts";
import type { LetterLinks } from "./letter-links.ts";

type Write = EditionTemplate["write"];

/** A part that letters share, or a link that each has of its own. */
type MoldPart = LetterRun | keyof LetterLinks;

/** A letter without address and links. */
interface Mold extends Pick<FrozenLetter, "kind" | "subject"> {
  readonly html: readonly MoldPart[];
  readonly text: readonly MoldPart[];
}

const MOST_MOLDS = 2_000;

/** What stands in a mold's letter where links belong: nothing that a letter says, nor that markup writes otherwise. */
const MARKS: LetterLinks = {
  unsubscribePage: "~unsubscribePage~",
  settingsPage: "~settingsPage~",
  whyPage: "~whyPage~",
  oneClick: "~oneClick~",
};

/**
 * Letters that are about nobody differ in address and links alone, where their readers want the same and read times
 * alike: so each is written once, and only its links are put in. Most letters of a large edition are such.
 */
export function withMolds(write: Write): Write {
  const molds = new Kept<string, Mold | null>(MOST_MOLDS);
  return (reader) => {
    if (reader.kind === "personal") return write(reader);
    const key = likenessOf(reader);
    const known = molds.get(key);
    const mold = known === undefined ? molds.keep(key, toMold(write({ ...reader, links: MARKS }))) : known;
    return mold && cast(mold, reader);
  };
}

function likenessOf({ kind, onlyLacking, isTest = false, classes, zone, locale }: LetterReader): string {
  let key = `${kind} ${onlyLacking} ${isTest} ${zone} ${locale}`;
  for (const name of CLASS_NAMES) if (classes.includes(name)) key += ` ${name}`;
  return key;
}

function toMold(letter: FrozenLetter | null): Mold | null {
  if (!letter) return null;
  const { kind, subject, html, text } = letter;
  return { kind, subject, html: toMoldParts(html), text: toMoldParts(text) };
}

const names = new Map(Object.entries(MARKS).map(([name, mark]) => [mark, name as keyof LetterLinks]));

/** What stands between two links becomes one part. */
function toMoldParts(parts: readonly LetterPart[]): MoldPart[] {
  const mold: MoldPart[] = [];
  let run: SinglePart[] = [];
  for (const part of parts.flat()) {
    const link = typeof part === "string" ? names.get(part) : undefined;
    if (link === undefined) {
      if (run.push(part) === 1) mold.push(run);
      continue;
    }
    mold.push(link);
    run = [];
  }
  return mold;
}

/** Links are URLs of a token: neither markup nor JSON writes any sign of theirs otherwise. */
function cast(
  { kind, subject, html, text }: Mold,
  { subscriptionId, address, links }: LetterReader,
): FrozenLetter {
  const pour = (part: MoldPart): LetterPart => (typeof part === "string" ? links[part] : part);
  const { oneClick } = links;
  return { subscriptionId, kind, address, subject, html: html.map(pour), text: text.map(pour), oneClick };
}
