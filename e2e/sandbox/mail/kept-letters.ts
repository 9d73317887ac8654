import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Letter, LetterEvent } from "./letter.ts";
import { LineFile } from "./line-file.ts";
import type { MailFolder } from "./mail-folder.ts";

/** Whichever is reached first; a letter counts with its two parts. */
const KEPT_LETTERS = 4_000;
const KEPT_CHARACTERS = 32_000_000;
/** The file is written anew when it is so many times larger than what is kept of it. */
const SLACK = 4;
const SMALL_FILE_BYTES = 20_000_000;

const sizeOf = ({ html, text }: Letter) => (html?.length ?? 0) + (text?.length ?? 0);

type Line = { readonly letter: Letter } | { readonly mailId: string; readonly event: LetterEvent };

/** The newest letters with all they say; beside a state file also on disk, so that a restart keeps them. */
export class KeptLetters {
  private readonly letters = new Map<string, Letter>();
  private readonly file: LineFile | null;
  private characters = 0;

  constructor(folder: MailFolder) {
    this.file = folder.isKept ? new LineFile(join(folder.path, "letters.ndjson")) : null;
  }

  async load(): Promise<void> {
    if (!this.file || !existsSync(this.file.path)) return;
    for await (const line of this.file.linesWith("")) {
      const kept = JSON.parse(line) as Line;
      if ("letter" in kept) this.remember(kept.letter);
      else this.note(kept.mailId, kept.event);
    }
  }

  get count(): number {
    return this.letters.size;
  }

  add(letters: readonly Letter[]): void {
    for (const letter of letters) this.remember(letter);
    this.write(letters.map((letter) => ({ letter })));
  }

  /** Whether the letter is still kept. */
  addEvent(mailId: string, event: LetterEvent): boolean {
    const known = this.note(mailId, event);
    if (known) this.write([{ mailId, event }]);
    return known;
  }

  change(mailId: string, changed: Partial<Letter>): void {
    const letter = this.letters.get(mailId);
    if (!letter) return;
    this.letters.set(mailId, { ...letter, ...changed });
    this.rewrite();
  }

  find(mailId: string): Letter | null {
    return this.letters.get(mailId) ?? null;
  }

  newest(): Letter[] {
    return [...this.letters.values()].reverse();
  }

  clear(): void {
    this.letters.clear();
    this.characters = 0;
    this.file?.clear();
  }

  close(): void {
    this.file?.close();
  }

  private remember(letter: Letter): void {
    this.letters.set(letter.mailId, letter);
    this.characters += sizeOf(letter);
    for (const oldest of this.letters.values()) {
      if (this.letters.size <= KEPT_LETTERS && this.characters <= KEPT_CHARACTERS) break;
      if (this.letters.size === 1) break;
      this.letters.delete(oldest.mailId);
      this.characters -= sizeOf(oldest);
    }
  }

  private note(mailId: string, event: LetterEvent): boolean {
    const letter = this.letters.get(mailId);
    if (letter) this.letters.set(mailId, { ...letter, events: [...letter.events, event] });
    return letter !== undefined;
  }

  private write(lines: readonly Line[]): void {
    if (!this.file) return;
    this.file.append(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
    const { sizeBytes } = this.file;
    if (sizeBytes > SMALL_FILE_BYTES && sizeBytes > SLACK * this.characters) this.rewrite();
  }

  private rewrite(): void {
    this.file?.replace(toLines(this.letters.values()));
  }
}

function* toLines(letters: Iterable<Letter>): Generator<string> {
  for (const letter of letters) yield `${JSON.stringify({ letter })}\n`;
}
