import { type KeptSearches, MOST_RECENT } from "#lib/game/kept-search.ts";
import type { Suggestion } from "#lib/game/search/suggest.ts";

/** One line of the list below the search field. */
export interface SearchChoice {
  readonly kind: "saved" | "recent" | "suggestion";
  /** What stands in the line. */
  readonly label: string;
  /** The whole search when it is chosen, and where the caret stands then. */
  readonly text: string;
  readonly caret: number;
  /** How many items have it; null where nobody counted. */
  readonly count: number | null;
}

const MOST = 10;
/** So many kept searches beside what could be typed next. */
const FEW_KEPT = 3;

/**
 * What the list offers: with nothing typed, the kept searches; else what could be typed next, and the kept searches
 * that have all of the typed words.
 */
export function searchChoices(
  typed: string,
  { saved, recent }: KeptSearches,
  suggestions: readonly Suggestion[],
): readonly SearchChoice[] {
  const kept = [
    ...saved.map((text) => toKept("saved", text)),
    ...recent.filter((text) => !saved.includes(text)).map((text) => toKept("recent", text)),
  ];
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return kept.slice(0, MOST);
  const fitting = kept.filter(
    ({ text }) =>
      text !== typed &&
      !suggestions.some((next) => next.text === text) &&
      words.every((word) => text.toLowerCase().includes(word)),
  );
  const few = fitting.slice(0, FEW_KEPT);
  const next = suggestions.map(({ label, text, caret, count }) => ({
    kind: "suggestion" as const,
    label,
    text,
    caret,
    count,
  }));
  return [...next.slice(0, MOST - few.length), ...few];
}

function toKept(kind: "saved" | "recent", text: string): SearchChoice {
  return { kind, label: text, text, caret: text.length, count: null };
}

/** Adds a search to the recent ones, or takes it to their front. */
export function withRecent(kept: KeptSearches, query: string): KeptSearches {
  const recent = [query, ...kept.recent.filter((text) => text !== query)].slice(0, MOST_RECENT);
  return { ...kept, recent };
}

/** Saves a search, the latest first. */
export function withSaved(kept: KeptSearches, query: string): KeptSearches {
  return { ...kept, saved: [query, ...kept.saved.filter((text) => text !== query)] };
}

/** Takes a search out of both lists. */
export function without({ saved, recent }: KeptSearches, query: string): KeptSearches {
  const isOther = (text: string) => text !== query;
  return { saved: saved.filter(isOther), recent: recent.filter(isOther) };
}
