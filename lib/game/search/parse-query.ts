import type { ParsedQuery, Query, SearchError, SearchErrorKind } from "./query.ts";
import { readTerm } from "./read-term.ts";
import { type Token, tokensOf, wordAt } from "./tokens.ts";

/**
 * Reads a search; the grammar stands in README.md. Never throws: what means nothing is told as an error, and the rest
 * of the search holds, so that a half-typed search already finds.
 */
export function parseQuery(text: string): ParsedQuery {
  const { tokens, errors, comment } = tokensOf(text);
  const parser = new Parser(text, tokens, errors);
  const query = parser.whole();
  return { query, errors: errors.toSorted((a, b) => a.start - b.start || a.end - b.end), comment };
}

// Deeper than any search a person writes, and far from the end of the stack.
const DEEPEST = 100;

/** Binds from loose to tight, as DIM does: space, `or`, `and`, `not`. */
class Parser {
  private index = 0;
  private depth = 0;
  private readonly text: string;
  private readonly tokens: readonly Token[];
  private readonly errors: SearchError[];

  constructor(text: string, tokens: readonly Token[], errors: SearchError[]) {
    this.text = text;
    this.tokens = tokens;
    this.errors = errors;
  }

  whole(): Query | null {
    const parts: (Query | null)[] = [];
    while (!this.is("end")) {
      parts.push(this.all());
      if (this.is(")")) this.fail("unopened-bracket", this.pop());
    }
    return joined("and", parts);
  }

  /** `a b c`: all of them. */
  private all(): Query | null {
    const parts: (Query | null)[] = [];
    while (!this.is("end") && !this.is(")")) parts.push(this.either());
    return joined("and", parts);
  }

  private either(): Query | null {
    return this.chain("or", () => this.both());
  }

  private both(): Query | null {
    return this.chain("and", () => this.atom());
  }

  private chain(op: "or" | "and", part: () => Query | null): Query | null {
    const parts = [part()];
    while (this.is(op)) {
      const joining = this.pop();
      if (this.isTerm()) parts.push(part());
      else this.fail("missing-term", joining);
    }
    return joined(op, parts);
  }

  private atom(): Query | null {
    const first = this.token;
    let isDenied = false;
    while (this.is("not")) {
      this.pop();
      isDenied = !isDenied;
    }
    if (!this.isTerm()) {
      // An `or` that begins the search is passed over; after a `not` it is left for the chain that waits for it.
      this.fail("missing-term", first.type === "not" ? first : this.pop());
      return null;
    }
    const found = this.is("(") ? this.group() : this.term();
    return found && isDenied ? denied(found) : found;
  }

  private group(): Query | null {
    const open = this.pop();
    if (this.is(")")) {
      this.fail("empty-brackets", { start: open.start, end: this.pop().end });
      return null;
    }
    if (this.depth >= DEEPEST) return this.tooDeep(open);
    this.depth += 1;
    const inside = this.all();
    this.depth -= 1;
    if (this.is(")")) this.pop();
    else this.fail("unclosed-bracket", open);
    return inside;
  }

  /** Leaves out everything up to the bracket's end. */
  private tooDeep(open: Token): null {
    let level = 1;
    let last = open;
    while (level > 0 && !this.is("end")) {
      last = this.pop();
      level += last.type === "(" ? 1 : last.type === ")" ? -1 : 0;
    }
    this.fail("too-deep", { start: open.start, end: last.end });
    return null;
  }

  private term(): Query | null {
    const read = readTerm(this.pop());
    if (read.ok) {
      const query = { op: "term", term: read.term } as const;
      return read.isDenied ? denied(query) : query;
    }
    const { kind, start, end, near } = read;
    this.errors.push({ kind, start, end, near, word: wordAt(this.text, start, end) });
    return null;
  }

  private isTerm(): boolean {
    return this.is("term") || this.is("(") || this.is("not");
  }

  private get token(): Token {
    return this.tokens[Math.min(this.index, this.tokens.length - 1)] as Token;
  }

  private is(type: Token["type"]): boolean {
    return this.token.type === type;
  }

  private pop(): Token {
    const { token } = this;
    this.index += 1;
    return token;
  }

  private fail(
    kind: SearchErrorKind,
    { start, end }: { readonly start: number; readonly end: number },
  ): void {
    this.errors.push({ kind, start, end, near: null, word: wordAt(this.text, start, end) });
  }
}

/** Denied twice is not denied. */
function denied(query: Query): Query {
  return query.op === "not" ? query.operand : { op: "not", operand: query };
}

/** One query of several; what could not be read is left out. Joined ones of the same kind become one. */
function joined(op: "and" | "or", parts: readonly (Query | null)[]): Query | null {
  const operands = parts.flatMap((part) => (part === null ? [] : part.op === op ? part.operands : [part]));
  const [first, second] = operands;
  return second ? { op, operands } : (first ?? null);
}
