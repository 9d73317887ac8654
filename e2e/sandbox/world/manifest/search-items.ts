import { setImmediate as nextTurn } from "node:timers/promises";
import type { DestinyEntitySearchResultItem } from "bungie-api-ts/destiny2";
import type { Wire } from "../../wire.ts";
import type { ManifestContent } from "./manifest-content.ts";

export interface SearchPage {
  readonly suggestedWords: readonly string[];
  readonly found: readonly Wire<DestinyEntitySearchResultItem>[];
}

type DisplayProperties = Wire<DestinyEntitySearchResultItem["displayProperties"]>;

interface Named {
  readonly hash: number;
  readonly name: string;
  readonly displayProperties: DisplayProperties;
}

const MOST_SUGGESTIONS = 10;
const ROWS_A_SLICE = 256;
const ALL_OF_IT = 1;
const BEGINNING = 0.75;
const WORD_BEGINNING = 0.5;
const ANYWHERE = 0.25;

const namesByContent = new WeakMap<ManifestContent, Map<string, Promise<readonly Named[]>>>();

/** Collected once a table, a slice at a time: the first search among 36,000 rows must not hold up everybody. */
function namesOf(content: ManifestContent, tableName: string): Promise<readonly Named[]> {
  const known = namesByContent.get(content) ?? new Map<string, Promise<readonly Named[]>>();
  namesByContent.set(content, known);
  const names = known.get(tableName) ?? collectNames(content, tableName);
  known.set(tableName, names);
  return names;
}

async function collectNames(content: ManifestContent, tableName: string): Promise<readonly Named[]> {
  const names: Named[] = [];
  let count = 0;
  for (const [hash, row] of content.rows(tableName)) {
    const displayProperties = (row.displayProperties ?? {}) as DisplayProperties;
    const name = displayProperties.name?.toLowerCase() ?? "";
    if (name !== "") names.push({ hash: Number(hash), name, displayProperties });
    count += 1;
    if (count % ROWS_A_SLICE === 0) await nextTurn();
  }
  return names;
}

/** How well a name answers what was typed; 0 for not at all. */
function weightOf(name: string, wanted: string): number {
  if (name === wanted) return ALL_OF_IT;
  if (name.startsWith(wanted)) return BEGINNING;
  if (name.includes(` ${wanted}`)) return WORD_BEGINNING;
  return name.includes(wanted) ? ANYWHERE : 0;
}

/** Rows of a table whose name has the words in it, the best first; equals in the order of their hashes. */
export async function searchItems(
  content: ManifestContent,
  tableName: string,
  words: string,
): Promise<SearchPage> {
  const wanted = words.trim().toLowerCase();
  const found: (Wire<DestinyEntitySearchResultItem> & { weight: number; hash: number })[] = [];
  const suggested = new Set<string>();
  for (const { hash, name, displayProperties } of wanted === "" ? [] : await namesOf(content, tableName)) {
    const weight = weightOf(name, wanted);
    if (weight === 0) continue;
    found.push({ hash, entityType: tableName, displayProperties, weight });
    for (const word of name.split(/[^\p{L}\p{N}']+/u)) if (word.startsWith(wanted)) suggested.add(word);
  }
  found.sort((a, b) => b.weight - a.weight || a.hash - b.hash);
  return { suggestedWords: [...suggested].sort().slice(0, MOST_SUGGESTIONS), found };
}
