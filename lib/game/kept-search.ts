/** Units: characters (code points). */
export const LONGEST_SEARCH = 500;
/** How many searches a player can save; and how many of the latest others are remembered. */
export const MOST_SAVED = 100;
export const MOST_RECENT = 20;

/** A player's searches as text: the saved ones by their latest use, the other latest ones by theirs. */
export interface KeptSearches {
  readonly saved: readonly string[];
  /** Without those that are saved. */
  readonly recent: readonly string[];
}

/** A search as it is kept: one line, without space around it; null for what cannot be one. */
export function toKeptSearch(typed: string): string | null {
  const query = typed.replaceAll(/[\t\r\n]+/g, " ").trim();
  const isKept = query !== "" && [...query].length <= LONGEST_SEARCH && !/\p{Cc}|\p{Cs}/u.test(query);
  return isKept ? query : null;
}
