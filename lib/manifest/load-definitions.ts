import type { Db } from "#lib/db/client.ts";
import type {
  BucketDefinition,
  CollectibleDefinition,
  ItemDefinition,
  NamedDefinition,
  ObjectiveDefinition,
  SeasonDefinition,
  StatGroupDefinition,
  TitleDefinition,
} from "#lib/game/item-definition.ts";
import { type DefinitionsReading, readingDefinitions } from "./definitions-reading.ts";
import type { NamedTable, TableName } from "./tables.ts";

/** A version that the request has taken (`readingDefinitions`), or a client: then the version of this moment. */
export type DefinitionsSource = Db | DefinitionsReading;

/**
 * What items are, by itemHash; hashes we do not know are missing from the map.
 *
 * In one query at most, in none for what this process has looked up lately.
 */
export function loadItemDefinitions(
  source: DefinitionsSource,
  hashes: Iterable<number>,
): Promise<Map<number, ItemDefinition>> {
  return load<ItemDefinition>(source, "item", hashes);
}

/** Names and pictures of one table, by hash; hashes we do not know are missing from the map. */
export function loadNamed(
  source: DefinitionsSource,
  table: NamedTable,
  hashes: Iterable<number>,
): Promise<Map<number, NamedDefinition>> {
  return load<NamedDefinition>(source, table, hashes);
}

/** How stats are drawn, by statGroupHash; groups we do not know are missing from the map. */
export function loadStatGroups(
  source: DefinitionsSource,
  hashes: Iterable<number>,
): Promise<Map<number, StatGroupDefinition>> {
  return load<StatGroupDefinition>(source, "stat-group", hashes);
}

/** Where items drop, by collectibleHash; those of which Bungie says nothing are missing from the map. */
export function loadCollectibles(
  source: DefinitionsSource,
  hashes: Iterable<number>,
): Promise<Map<number, CollectibleDefinition>> {
  return load<CollectibleDefinition>(source, "collectible", hashes);
}

/** What counters count, by objectiveHash; those without words are missing from the map. */
export function loadObjectives(
  source: DefinitionsSource,
  hashes: Iterable<number>,
): Promise<Map<number, ObjectiveDefinition>> {
  return load<ObjectiveDefinition>(source, "objective", hashes);
}

/** Titles, by the hash of their record; records without a title are missing from the map. */
export function loadTitles(
  source: DefinitionsSource,
  recordHashes: Iterable<number>,
): Promise<Map<number, TitleDefinition>> {
  return load<TitleDefinition>(source, "title", recordHashes);
}

/** All buckets, by bucketHash; empty before the first import. */
export async function loadBuckets(source: DefinitionsSource): Promise<Map<number, BucketDefinition>> {
  return new Map((await loadAll(source, "bucket")) as ReadonlyMap<number, BucketDefinition>);
}

/** All seasons, by seasonNumber; empty before the first import. */
export async function loadSeasons(source: DefinitionsSource): Promise<Map<number, SeasonDefinition>> {
  const rows = (await loadAll(source, "season")) as ReadonlyMap<number, SeasonDefinition>;
  return new Map([...rows.values()].map((season) => [season.seasonNumber, season]));
}

/** False before the first import: nothing has a name yet. */
export async function hasDefinitions(db: Db): Promise<boolean> {
  return (await readingDefinitions(db)) !== null;
}

async function load<T extends object>(
  source: DefinitionsSource,
  table: TableName,
  hashes: Iterable<number>,
): Promise<Map<number, T>> {
  const reading = await toReading(source);
  return reading ? ((await reading.find(table, hashes)) as Map<number, T>) : new Map();
}

async function loadAll(source: DefinitionsSource, table: TableName): Promise<ReadonlyMap<number, object>> {
  const reading = await toReading(source);
  return reading ? reading.all(table) : new Map();
}

async function toReading(source: DefinitionsSource): Promise<DefinitionsReading | null> {
  return isReading(source) ? source : readingDefinitions(source);
}

// Not `instanceof`: a process can hold the class more than once (see definitions-reading.ts).
function isReading(source: DefinitionsSource): source is DefinitionsReading {
  return "versionId" in source;
}
