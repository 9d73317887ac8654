import { plain } from "./plain-text.ts";
import type { SearchableItem } from "./searchable-item.ts";
import { SEASON_WORDS } from "./seasons.ts";

/** What a player owns, as words to be offered while typing. */
export interface Vocabulary {
  readonly names: readonly OwnedWord[];
  readonly perks: readonly OwnedWord[];
  /** Words of `is:` that hold for something. */
  readonly words: ReadonlySet<string>;
  readonly seasons: readonly OwnedWord[];
  readonly tags: readonly OwnedWord[];
  /** "#word" in the player's notes. */
  readonly hashtags: readonly OwnedWord[];
}

export interface OwnedWord {
  readonly text: string;
  readonly plain: string;
  /** Units: items. */
  readonly count: number;
}

// Sockets with nothing in them, in English definitions.
const NOTHING = /^(Empty|Default) /;
const HASHTAG = /#[\p{L}\p{N}_-]+/gu;

/** Made once for a world; asking is cheap then. */
export function vocabularyOf(items: readonly SearchableItem[]): Vocabulary {
  const names = new Map<string, number>();
  const perks = new Map<string, number>();
  const seasons = new Map<string, number>();
  const tags = new Map<string, number>();
  const hashtags = new Map<string, number>();
  const words = new Set<string>();
  for (const { kind, perks: parts, tag, note, words: own } of items) {
    count(names, kind.name);
    for (const perk of new Set(parts.map(({ name }) => name))) if (!NOTHING.test(perk)) count(perks, perk);
    const season = SEASON_WORDS[(kind.seasonNumber ?? 0) - 1];
    if (season) count(seasons, season);
    if (tag) count(tags, tag);
    for (const hashtag of new Set(note.match(HASHTAG))) count(hashtags, hashtag);
    for (const word of kind.words) words.add(word);
    for (const word of own) words.add(word);
  }
  return {
    names: owned(names),
    perks: owned(perks),
    words,
    // The newest first, as one mostly means that.
    seasons: owned(seasons).sort((a, b) => SEASON_WORDS.indexOf(b.text) - SEASON_WORDS.indexOf(a.text)),
    tags: owned(tags),
    hashtags: owned(hashtags),
  };
}

function count(counts: Map<string, number>, text: string): void {
  counts.set(text, (counts.get(text) ?? 0) + 1);
}

function owned(counts: ReadonlyMap<string, number>): OwnedWord[] {
  return [...counts].map(([text, many]) => ({ text, plain: plain(text), count: many }));
}
