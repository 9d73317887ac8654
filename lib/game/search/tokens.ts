import { straightQuotes } from "./plain-text.ts";
import type { SearchError, SearchErrorKind } from "./query.ts";

export interface Token {
  readonly type: "(" | ")" | "or" | "and" | "not" | "term" | "end";
  readonly start: number;
  readonly end: number;
  /** Of a term: the operator, "keyword" for bare words; else empty. */
  readonly name: string;
  readonly value: string;
  /** Where the value begins, without its quote. */
  readonly valueAt: number;
}

export interface Tokens {
  readonly tokens: readonly Token[];
  readonly errors: SearchError[];
  readonly comment: string | null;
}

const SPACE = /\s+/y;
const COMMENT = /\/\*([\s\S]*?)(\*\/|$)/y;
// A joining word stands alone: "order" and "or:" are none.
const JOINING = /(or|and|not)(?=[\s()]|$)/iy;
const OPERATOR = /[a-z]+:/iy;
const BARE = /[^\s()]+/y;

/** Cuts a search into its parts. Never throws: what cannot be cut is told as an error, and taken as well as it can be. */
export function tokensOf(typed: string): Tokens {
  return new Lexer(typed).read();
}

class Lexer {
  private at = 0;
  private readonly text: string;
  private readonly typed: string;
  private readonly tokens: Token[] = [];
  private readonly errors: SearchError[] = [];
  private comment: string | null = null;

  constructor(typed: string) {
    this.typed = typed;
    this.text = straightQuotes(typed);
  }

  read(): Tokens {
    while (this.at < this.text.length) this.next();
    this.push("end", this.at);
    return { tokens: this.tokens, errors: this.errors, comment: this.comment };
  }

  private next(): void {
    if (this.take(SPACE)) return;
    const start = this.at;
    const letter = this.text.charAt(start);
    if (letter === "(" || letter === ")" || letter === "-") {
      this.at += 1;
      this.push(letter === "-" ? "not" : letter, start);
    } else if (!this.remark(start) && !this.joining(start)) {
      const name = letter === '"' || letter === "'" ? null : this.take(OPERATOR);
      this.term(start, name ? name[0].slice(0, -1).toLowerCase() : "keyword");
    }
  }

  private remark(start: number): boolean {
    const remark = this.take(COMMENT);
    if (!remark) return false;
    if (remark[2] === "") this.fail("unclosed-comment", start);
    this.comment ??= remark[1]?.trim() || null;
    return true;
  }

  private joining(start: number): boolean {
    const joining = this.take(JOINING);
    if (joining) this.push(joining[0].toLowerCase() as "or" | "and" | "not", start);
    return joining !== null;
  }

  private term(start: number, name: string): void {
    const quote = this.text.charAt(this.at);
    if (quote === '"' || quote === "'") {
      const valueAt = this.at + 1;
      const value = this.quoted(quote, start);
      this.push("term", start, name, value, valueAt);
    } else {
      const valueAt = this.at;
      const value = this.take(BARE)?.[0] ?? "";
      this.push("term", start, name, value, valueAt);
    }
  }

  /** After a backslash stands the quote or the backslash itself; any other backslash is one. */
  private quoted(quote: string, start: number): string {
    let value = "";
    this.at += 1;
    while (this.at < this.text.length) {
      const letter = this.text.charAt(this.at++);
      if (letter === quote) return value;
      const after = this.text.charAt(this.at);
      if (letter === "\\" && after !== "" && "\"'\\".includes(after)) {
        value += after;
        this.at += 1;
      } else value += letter;
    }
    this.fail("unclosed-quote", start);
    return value.trimEnd();
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at += found[0].length;
    return found;
  }

  private push(type: Token["type"], start: number, name = "", value = "", valueAt = start): void {
    this.tokens.push({ type, start, end: this.at, name, value, valueAt });
  }

  private fail(kind: SearchErrorKind, start: number): void {
    this.errors.push({ kind, start, end: this.at, word: wordAt(this.typed, start, this.at), near: null });
  }
}

/** What stands at a place, cut to what a sentence can hold. */
export function wordAt(typed: string, start: number, end: number): string {
  const letters = [...typed.slice(start, end)];
  return letters.length > 40 ? `${letters.slice(0, 39).join("")}…` : letters.join("");
}
