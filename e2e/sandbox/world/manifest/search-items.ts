import type { DestinyEntitySearchResultItem } from "bungie-api-ts/destiny2";
import type { Wire } from "../../wire.ts";
import type { ManifestContent } from "./manifest-content.ts";

export interface SearchPage {
  readonly suggestedWords: readonly string[];
  readonly found: readonly Wire<DestinyEntitySearchResultItem>[];
}

const MOST_SUGGESTIONS = 10;
const ALL_OF_IT = 1;
const BEGINNING = 0.75;
const WORD_BEGINNING = 0.5;
const ANYWHERE = 0.25;

/** How well a name answers what was typed; 0 for not at all. */
function weightOf(name: string, wanted: string): number {
  if (name === wanted) return ALL_OF_IT;
  if (name.startsWith(wanted)) return BEGINNING;
  if (name.includes(` ${wanted}`)) return WORD_BEGINNING;
  return name.includes(wanted) ? ANYWHERE : 0;
}

interface Named {
  readonly displayProperties?: { readonly name?: string };
}

/** Rows of a table whose name has the words in it, the best first; equals in the order of their hashes. */
export function searchItems(content: ManifestContent, tableName: string, words: string): SearchPage {
  const wanted = words.trim().toLowerCase();
  const found: Wire<DestinyEntitySearchResultItem>[] = [];
  const suggested = new Set<string>();
  for (const [hash, row] of wanted === "" ? [] : content.rows(tableName)) {
    const { displayProperties } = row as Named;
    const name = displayProperties?.name?.toLowerCase() ?? "";
    const weight = weightOf(name, wanted);
    if (weight === 0) continue;
    found.push({
      hash: Number(hash),
      entityType: tableName,
      displayProperties: displayProperties ?? {},
      weight,
    });
    for (const word of name.split(/[^\p{L}\p{N}']+/u)) if (word.startsWith(wanted)) suggested.add(word);
  }
  found.sort((a, b) => (b.weight ?? 0) - (a.weight ?? 0) || (a.hash ?? 0) - (b.hash ?? 0));
  return { suggestedWords: [...suggested].sort().slice(0, MOST_SUGGESTIONS), found };
}
