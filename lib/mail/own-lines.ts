import { wrapped } from "#emails/letter-text.ts";
import { copyWords, ownWords, reasonWords } from "#emails/letter-words.ts";
import type { LetterFact } from "#lib/game/letter-facts.ts";
import type { LetterPart } from "./frozen-letters.ts";
import { Kept } from "./kept.ts";
import type { Parts } from "./letter-kit.tsx";
import { around, flat, type InBoth } from "./letter-pieces.ts";
import { escapeMarkup } from "./render-markup.tsx";
import { StatRows } from "./stat-rows.ts";

/** What is told of a ware: as something new to the reader, or as something they know. */
export type Telling = "fresh" | "kept";

/** What stands in the two slots of a ware's card. */
export interface CardLines {
  readonly notes: InBoth<readonly LetterPart[]>;
  readonly stats: InBoth<readonly LetterPart[]>;
}

type Parted = InBoth<readonly LetterPart[]>;

/** A line about a ware, also with the end of the row that it is the last of. */
interface Line extends InBoth<string> {
  readonly last: Parted;
}

/** Where there is nothing to say. */
const NO_LINES: CardLines = { notes: { html: [], text: [] }, stats: { html: [], text: [] } };

const MOST_LINES = 2_000;

/**
 * What the wares' cards say about a reader, in both parts of the letter.
 *
 * Each line is made once an edition: few sentences say what a ware is to all the readers there are.
 */
export class OwnLines {
  readonly #parts: Parts;
  readonly #end: InBoth<string>;
  readonly #stats: StatRows;
  readonly #table: readonly [before: string, after: string];
  /** What ends a row that ends in a table. */
  readonly #afterTable: string;
  readonly #good = new Kept<string, Line>(MOST_LINES);
  readonly #plain = new Kept<string, Line>(MOST_LINES);
  readonly #alike = new Kept<number, Parted | null>(MOST_LINES);

  /** `end`: how every row ends. */
  constructor(parts: Parts, end: InBoth<string>) {
    this.#parts = parts;
    this.#end = end;
    this.#stats = new StatRows(parts);
    this.#table = around(parts.stats, parts.shared);
    this.#afterTable = `${this.#table[1]}${end.html}`;
  }

  /**
   * All that follows the head of a row; null where there is nothing to say.
   *
   * His roll and the reader's best copy are drawn beside each other while `mayCompare`.
   */
  row(fact: LetterFact | undefined, telling: Telling, mayCompare: boolean): Parted | null {
    if (!fact) return null;
    const key = likenessOf(fact, telling);
    if (key === null) return this.#makeRow(fact, telling, mayCompare);
    const known = this.#alike.get(key);
    return known === undefined ? this.#alike.keep(key, this.#makeRow(fact, telling, mayCompare)) : known;
  }

  /** The same for a card, whose notes and stats stand apart. */
  card(fact: LetterFact | undefined, telling: Telling, mayCompare: boolean): CardLines {
    if (!fact) return NO_LINES;
    const lines = this.#lines(fact, telling);
    const stats = mayCompare && fact.own.best ? this.#stats.rows(fact.own.best) : null;
    return {
      notes: { html: lines.map(({ html }) => html), text: lines.map(({ text }) => text) },
      stats: stats
        ? { html: [this.#table[0], ...stats.html, this.#table[1]], text: stats.text }
        : NO_LINES.stats,
    };
  }

  #makeRow(fact: LetterFact, telling: Telling, mayCompare: boolean): Parted | null {
    const lines = this.#lines(fact, telling);
    const stats = mayCompare && fact.own.best ? this.#stats.rows(fact.own.best) : null;
    const last = stats ? undefined : lines.at(-1);
    if (last && lines.length === 1) return last.last;
    if (!last && !stats) return null;
    const html: string[] = [];
    const text: string[] = [];
    for (const line of lines) {
      html.push(line.html);
      text.push(line.text);
    }
    if (stats) {
      html.push(this.#table[0]);
      for (const row of stats.html) html.push(row);
      for (const row of stats.text) text.push(row);
    }
    html.push(stats ? this.#afterTable : this.#end.html);
    text.push(this.#end.text);
    return { html, text };
  }

  /** The reasons of what is new to a reader, and their best copy; one line on what is nothing new. */
  #lines(fact: LetterFact, telling: Telling): Line[] {
    const { own, reasons } = fact;
    const lines: Line[] = [];
    if (telling === "fresh") {
      this.#add(lines, reasonWords(reasons, own.canAfford), true);
      if (own.best) this.#add(lines, copyWords(own.best), false);
    } else this.#add(lines, ownWords(fact), own.best?.verdict === "better");
    return lines;
  }

  #add(lines: Line[], words: string, isGood: boolean): void {
    if (words === "") return;
    const kept = isGood ? this.#good : this.#plain;
    lines.push(kept.get(words) ?? kept.keep(words, this.#line(words, isGood)));
  }

  #line(words: string, isGood: boolean): Line {
    const { good, plain, shared } = this.#parts;
    const html = flat(isGood ? good : plain, shared, { words: escapeMarkup(words) });
    const text = `\n${wrapped(words, isGood ? "  > " : "  ", "    ")}`;
    return { html, text, last: { html: [html + this.#end.html], text: [text + this.#end.text] } };
  }
}

/** How many tables of stats a letter draws: past these the sums are told in words alone, so that it stays small. */
export const MOST_COMPARED = 10;

export function isCompared(fact: LetterFact | undefined): boolean {
  return (fact?.own.best?.stats.length ?? 0) > 0;
}

const MOST_COUNT = 1_000;

/** The same number for facts of which the same is told; null where a copy is compared. */
function likenessOf({ own, reasons }: LetterFact, telling: Telling): number | null {
  const { best, copyCount, isCollected, canAfford } = own;
  if (best !== null || !(copyCount >= 0 && copyCount < MOST_COUNT)) return null;
  let key = 0;
  for (const { kind } of reasons) {
    if (kind === "beats-best") return null;
    key = key * 3 + (kind === "affordable" ? 2 : 1);
  }
  const flags = (telling === "fresh" ? 1 : 0) + (isCollected ? 2 : 0) + (canAfford === false ? 4 : 0);
  return (key * MOST_COUNT + copyCount) * 8 + flags;
}
