import type { SearchError } from "#lib/game/search/query.ts";
import { errorSentence } from "../../../_ui/search-text.ts";

/** A part of a search that means nothing, in words. Units of start and end: UTF-16 code units of the search. */
export interface SearchFault {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** The whole search with what was perhaps meant in that part's place; null when nothing is near. */
  readonly instead: string | null;
}

export function toFaults(text: string, errors: readonly SearchError[]): readonly SearchFault[] {
  return errors.map((error) => ({
    start: error.start,
    end: error.end,
    words: errorSentence(error),
    instead: error.near === null ? null : text.slice(0, error.start) + error.near + text.slice(error.end),
  }));
}
