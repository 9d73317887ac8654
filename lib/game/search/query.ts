import type { SearchableItem, SearchWorld } from "./searchable-item.ts";

/** What a search asks. `and` and `or` have two operands or more. */
export type Query =
  | { readonly op: "and" | "or"; readonly operands: readonly Query[] }
  | { readonly op: "not"; readonly operand: Query }
  | { readonly op: "term"; readonly term: Term };

/** One condition, as it was typed and as it is tested. */
export interface Term {
  /** The operator without its colon; "keyword" for bare words. */
  readonly name: string;
  readonly value: string;
  readonly test: (world: SearchWorld) => Predicate;
}

export type Predicate = (item: SearchableItem) => boolean;

/** A place of the text that means nothing, and what was perhaps meant. Units of start and end: UTF-16 code units. */
export interface SearchError {
  readonly kind: SearchErrorKind;
  readonly start: number;
  /** One past the last. */
  readonly end: number;
  /** What stands there, cut to what a sentence can hold. */
  readonly word: string;
  /** What to put there instead; null when nothing known is near. */
  readonly near: string | null;
}

export const SEARCH_ERROR_KINDS = [
  "unclosed-quote",
  "unclosed-comment",
  "unclosed-bracket",
  "unopened-bracket",
  "empty-brackets",
  "too-deep",
  /** `or`, `and`, `not` or `-` with nothing to join or deny. */
  "missing-term",
  /** `name:` and nothing after it. */
  "missing-value",
  "unknown-operator",
  /** `is:legendry`, `tag:favourite`. */
  "unknown-word",
  "unknown-stat",
  "bad-number",
  /** DIM knows it, we do not (yet). */
  "not-available",
] as const;

export type SearchErrorKind = (typeof SEARCH_ERROR_KINDS)[number];

export interface ParsedQuery {
  /** What could be understood; null when there is nothing to look for, and then everything matches. */
  readonly query: Query | null;
  /** In the order of the text. What an error points at is left out of the query. */
  readonly errors: readonly SearchError[];
  /** The first comment, which names a saved search; null without one. */
  readonly comment: string | null;
}
