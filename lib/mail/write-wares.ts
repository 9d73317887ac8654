import { wrapped } from "#emails/letter-text.ts";
import { GROUP_REASONS } from "#emails/letter-ware.ts";
import * as words from "#emails/letter-words.ts";
import type { LetterFact } from "#lib/game/letter-facts.ts";
import { GROUP_NAMES } from "#lib/game/ware-words.ts";
import type { LetterTerms, LetterWareFacts } from "./edition-letters.ts";
import type { LetterPart } from "./frozen-letters.ts";
import type { Parts, WarePieces } from "./letter-kit.tsx";
import { fill, flat, type InBoth, type Row } from "./letter-pieces.ts";
import { whyLine } from "./letter-surroundings.ts";
import { type CardLines, isCompared, MOST_COMPARED, type OwnLines, type Telling } from "./own-lines.ts";
import type { PartLines } from "./part-lines.ts";
import type { PickedWares } from "./pick-wares.ts";
import { escapeMarkup } from "./render-markup.tsx";

/** What letters tell wares with. */
export interface WareKit {
  readonly siteUrl: string;
  readonly wares: readonly Pick<LetterWareFacts, "group">[];
  readonly parts: Parts;
  readonly partLines: PartLines;
  readonly ownLines: OwnLines;
}

/** One letter's wares on their way. */
export interface WareWriting {
  readonly kit: WareKit;
  readonly reader: LetterTerms;
  /** By ware; empty when the letter is about nobody. */
  readonly facts: readonly (LetterFact | undefined)[];
  readonly picked: PickedWares;
  /** By ware, as the reader writes numbers. */
  readonly pieces: readonly WarePieces[];
  /** False: a test, of a letter that would not be sent. */
  readonly isWanted: boolean;
}

export interface WrittenWares {
  readonly hero: InBoth<readonly LetterPart[]>;
  readonly body: InBoth<readonly LetterPart[]>;
}

/** All that a letter tells of wares, in parts. */
export function writeWares(writing: WareWriting): WrittenWares {
  const letter = new WaresOfLetter(writing);
  const hero = letter.hero();
  letter.addNotesBefore();
  letter.addFresh();
  letter.addGroups();
  letter.addNotesAfter();
  return { hero, body: { html: letter.html, text: letter.text } };
}

export function heroReason({ facts, picked }: Pick<WareWriting, "facts" | "picked">): words.HeroReason {
  return facts[picked.hero]?.reasons[0]?.kind ?? null;
}

interface PartOfWares {
  readonly title: string;
  readonly note: string;
  readonly places: readonly number[];
  readonly telling: Telling;
}

/** Adds up the parts of one letter. */
class WaresOfLetter {
  readonly html: LetterPart[] = [];
  readonly text: LetterPart[] = [];
  readonly #writing: WareWriting;
  /** How many tables of stats are drawn so far. */
  #compared = 0;

  constructor(writing: WareWriting) {
    this.#writing = writing;
  }

  hero(): InBoth<readonly LetterPart[]> {
    const { kit, facts, picked, pieces } = this.#writing;
    const card = pieces[picked.hero]?.hero;
    if (!card) return { html: [], text: [] };
    const reason = heroReason(this.#writing);
    const { notes, stats } = facts.length > 0 ? this.#heroLines(reason) : leadLines(kit, picked.hero);
    const eyebrow = words.EYEBROWS[reason ?? "none"];
    const html = { notes: notes.html, stats: stats.html, eyebrow: escapeMarkup(eyebrow) };
    const text = fill(card.text, { notes: notes.text, stats: stats.text, eyebrow });
    text.push("\n");
    return { html: fill(card.html, html), text };
  }

  #heroLines(reason: words.HeroReason): CardLines {
    const { kit, facts, picked } = this.#writing;
    const fact = facts[picked.hero];
    return kit.ownLines.card(fact, reason === null ? "kept" : "fresh", this.#mayCompare(fact));
  }

  addNotesBefore(): void {
    const { kit, reader, facts, isWanted } = this.#writing;
    const why = whyLine(kit.siteUrl, kit.parts, reader.kind);
    if (why) this.#add(why);
    if (!isWanted) this.#say(words.NOTHING_LACKING);
    else if (reader.onlyLacking && facts.length === 0) this.#say(words.CANNOT_TELL);
    else if (facts.length > 0 && heroReason(this.#writing) === null) this.#say(words.NOTHING_NEW);
  }

  addFresh(): void {
    const places = this.#writing.picked.fresh;
    if (places.length > 0) this.#addPart({ title: "Also new to you", note: "", places, telling: "fresh" });
  }

  addGroups(): void {
    const { facts, picked, pieces } = this.#writing;
    for (const { group, listed, above } of picked.groups) {
      const reason = facts.length === 0 && listed.length > 0 ? (GROUP_REASONS[group] ?? "") : "";
      const names = above.length > 0 ? words.aboveWords(above.map((at) => pieces[at]?.name ?? "")) : "";
      const note = reason && names ? `${reason} ${names}` : `${reason}${names}`;
      this.#addPart({ title: GROUP_NAMES[group], note, places: listed, telling: "kept" });
    }
  }

  addNotesAfter(): void {
    const { reader, picked, isWanted } = this.#writing;
    const { hiddenForClass, hiddenAsKept } = picked;
    const notes: string[] = [];
    if (isWanted && hiddenAsKept > 0) notes.push(words.lackingOnly(hiddenAsKept));
    if (isWanted && hiddenForClass > 0) notes.push(words.classesHidden(hiddenForClass, reader.classes));
    if (notes.length > 0) this.#say(`${notes.join(" ")} ${words.CHANGE_IN_SETTINGS}`);
  }

  /** A heading, a line below it, and wares as rows. */
  #addPart({ title, note, places, telling }: PartOfWares): void {
    const { kit, pieces } = this.#writing;
    const [before, after] = kit.partLines.table;
    this.#add(kit.partLines.head(title, note));
    if (places.length > 0) this.html.push(before);
    for (const at of places) {
      const row = pieces[at]?.row;
      if (row) this.#addRow(at, row, telling);
    }
    if (places.length > 0) this.html.push(after);
    this.text.push("\n");
  }

  #addRow(at: number, { html, text }: InBoth<Row>, telling: Telling): void {
    const { kit, facts } = this.#writing;
    const fact = facts[at];
    const own = fact ? kit.ownLines.row(fact, telling, this.#mayCompare(fact)) : null;
    if (own === null) {
      this.html.push(html.bare);
      this.text.push(text.bare);
      return;
    }
    this.html.push(html.head);
    for (const part of own.html) this.html.push(part);
    this.text.push(text.head);
    for (const part of own.text) this.text.push(part);
  }

  #mayCompare(fact: LetterFact | undefined): boolean {
    const mayCompare = this.#compared < MOST_COMPARED;
    if (mayCompare && isCompared(fact)) this.#compared += 1;
    return mayCompare;
  }

  #say(said: string): void {
    this.#add(this.#writing.kit.partLines.said(said));
  }

  #add({ html, text }: InBoth<LetterPart>): void {
    this.html.push(html);
    this.text.push(text);
  }
}

/** Why the leading ware is worth a look, to a reader nobody knows. */
function leadLines({ wares, parts }: WareKit, at: number): CardLines {
  const group = wares[at]?.group;
  const why = group ? GROUP_REASONS[group] : null;
  const stats = { html: [], text: [] };
  if (!why) return { notes: { html: [], text: [] }, stats };
  const html = flat(parts.plain, parts.shared, { words: escapeMarkup(why) });
  return { notes: { html: [html], text: [`\n${wrapped(why, "  ")}`] }, stats };
}
