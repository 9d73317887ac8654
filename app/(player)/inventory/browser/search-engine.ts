import { compile } from "#lib/game/search/compile.ts";
import { parseQuery } from "#lib/game/search/parse-query.ts";
import { type Suggestion, suggest } from "#lib/game/search/suggest.ts";
import { type Vocabulary, vocabularyOf } from "#lib/game/search/vocabulary.ts";
import { type GearIndex, indexNow, loadIndex } from "./gear-index.ts";
import { type SearchFault, toFaults } from "./search-faults.ts";

/** What a search finds, for the tiles and in numbers. */
export interface Found {
  /** Item keys; null when nothing is looked for, and then nothing is left out. */
  readonly keys: ReadonlySet<string> | null;
  /** Units: items, a stack being one; null when nothing is looked for. */
  readonly count: number | null;
  readonly total: number;
  readonly faults: readonly SearchFault[];
}

/** Searches the index that is there. Null before the first one came. */
export function find(text: string): Found | null {
  const index = indexNow();
  if (!index) return null;
  const { world } = index;
  const { query, errors } = parseQuery(text);
  const faults = toFaults(text, errors);
  const total = world.items.length;
  if (query === null) return { keys: null, count: null, total, faults };
  const found = world.items.filter(compile(query, world));
  return { keys: new Set(found.map(({ key }) => key)), count: found.length, total, faults };
}

let known: { readonly index: GearIndex; readonly vocabulary: Vocabulary } | null = null;

/** What could stand at the caret; nothing before the index came. */
export function suggestAt(text: string, caret: number, most: number): readonly Suggestion[] {
  const index = indexNow();
  if (!index) return [];
  if (known?.index !== index) known = { index, vocabulary: vocabularyOf(index.world.items) };
  return suggest(text, caret, known.vocabulary, most);
}

/** True once a search can be answered here. */
export function isReady(): boolean {
  return indexNow() !== null;
}

/** Sees to it that there is an index of the gear as it is drawn; false when it could not be had. */
export async function prepare(): Promise<boolean> {
  return (await loadIndex()) !== null;
}
