import { wrapped } from "#emails/letter-text.ts";
import { Kept } from "./kept.ts";
import type { Parts } from "./letter-kit.tsx";
import { around, flat, type InBoth } from "./letter-pieces.ts";
import { escapeMarkup } from "./render-markup.tsx";

const MOST_TITLES = 100;
const MOST_LINES = 500;

/** What stands over, below and between the parts of letters, made once an edition. */
export class PartLines {
  readonly #parts: Parts;
  readonly #heads = new Kept<string, Kept<string, InBoth<string>>>(MOST_TITLES);
  readonly #said = new Kept<string, InBoth<string>>(MOST_LINES);

  /** What stands before the rows of a part's wares, and what after. */
  readonly table: readonly [before: string, after: string];

  constructor(parts: Parts) {
    this.#parts = parts;
    this.table = around(parts.table, parts.shared);
  }

  /** A heading with the note below it. `note`: empty for none. */
  head(title: string, note: string): InBoth<string> {
    const heads = this.#heads.get(title) ?? this.#heads.keep(title, new Kept(MOST_LINES));
    return heads.get(note) ?? heads.keep(note, this.#head(title, note));
  }

  /** A line to the reader between parts. */
  said(words: string): InBoth<string> {
    return this.#said.get(words) ?? this.#said.keep(words, this.#say(words));
  }

  #head(title: string, note: string): InBoth<string> {
    const { head, note: line, shared } = this.#parts;
    const said = note && flat(line, shared, { words: escapeMarkup(note) });
    return {
      html: `${flat(head, shared, { title: escapeMarkup(title) })}${said}`,
      text: `${title.toUpperCase()}\n${note && `${wrapped(note)}\n`}`,
    };
  }

  #say(words: string): InBoth<string> {
    const { said, shared } = this.#parts;
    return { html: flat(said, shared, { words: escapeMarkup(words) }), text: `${wrapped(words)}\n\n` };
  }
}
