import type { Db } from "#lib/db/client.ts";
import { findAllDefinitions, findCurrentVersion, findDefinitions } from "#lib/db/definitions.ts";
import type {
  BucketDefinition,
  CollectibleDefinition,
  ItemDefinition,
  NamedDefinition,
  ObjectiveDefinition,
  StatGroupDefinition,
  TitleDefinition,
} from "#lib/game/item-definition.ts";
import { DefinitionCache } from "./definition-cache.ts";
import { LANGUAGE } from "./language.ts";
import { unpackItem } from "./pack-item.ts";
import type { NamedTable, TableName } from "./tables.ts";

/** How long a process may go on with a version after another process has switched. */
const TRUST_VERSION_MS = 3_000;

/**
 * What items are, by itemHash; hashes we do not know are missing from the map.
 *
 * All of one version, in one query at most.
 */
export function loadItemDefinitions(db: Db, hashes: Iterable<number>): Promise<Map<number, ItemDefinition>> {
  return load<ItemDefinition>(db, "item", hashes);
}

/** Names and pictures of one table, by hash; hashes we do not know are missing from the map. */
export function loadNamed(
  db: Db,
  table: NamedTable,
  hashes: Iterable<number>,
): Promise<Map<number, NamedDefinition>> {
  return load<NamedDefinition>(db, table, hashes);
}

/** How stats are drawn, by statGroupHash; groups we do not know are missing from the map. */
export function loadStatGroups(db: Db, hashes: Iterable<number>): Promise<Map<number, StatGroupDefinition>> {
  return load<StatGroupDefinition>(db, "stat-group", hashes);
}

/** Where items drop, by collectibleHash; those of which Bungie says nothing are missing from the map. */
export function loadCollectibles(
  db: Db,
  hashes: Iterable<number>,
): Promise<Map<number, CollectibleDefinition>> {
  return load<CollectibleDefinition>(db, "collectible", hashes);
}

/** What counters count, by objectiveHash; those without words are missing from the map. */
export function loadObjectives(db: Db, hashes: Iterable<number>): Promise<Map<number, ObjectiveDefinition>> {
  return load<ObjectiveDefinition>(db, "objective", hashes);
}

/** Titles, by the hash of their record; records without a title are missing from the map. */
export function loadTitles(db: Db, recordHashes: Iterable<number>): Promise<Map<number, TitleDefinition>> {
  return load<TitleDefinition>(db, "title", recordHashes);
}

/** All buckets, by bucketHash; empty before the first import. */
export async function loadBuckets(db: Db): Promise<Map<number, BucketDefinition>> {
  const versionId = await currentVersionId(db);
  if (versionId === null) return new Map();
  const { buckets } = heldFor(db);
  if (buckets?.versionId === versionId) return new Map(buckets.byHash);
  const rows = await findAllDefinitions(db, versionId, "bucket");
  const byHash = new Map(rows.map(({ hash, body }) => [hash, body as BucketDefinition]));
  heldFor(db).buckets = { versionId, byHash };
  return new Map(byHash);
}

/** False before the first import: nothing has a name yet. */
export async function hasDefinitions(db: Db): Promise<boolean> {
  return (await currentVersionId(db)) !== null;
}

async function load<T extends object>(
  db: Db,
  table: TableName,
  hashes: Iterable<number>,
): Promise<Map<number, T>> {
  const wanted = new Set(hashes);
  const versionId = wanted.size > 0 ? await currentVersionId(db) : null;
  if (versionId === null) return new Map();
  const { cache } = heldFor(db);
  const known = new Map<number, object | null>();
  for (const hash of wanted) {
    const definition = cache.get(versionId, table, hash);
    if (definition !== undefined) known.set(hash, definition);
  }
  const missing = [...wanted].filter((hash) => !known.has(hash));
  if (missing.length > 0) {
    const found = new Map(
      (await findDefinitions(db, versionId, table, missing)).map(({ hash, body }) => [
        hash,
        table === "item" ? unpackItem(body) : body,
      ]),
    );
    for (const hash of missing) {
      known.set(hash, found.get(hash) ?? null);
      cache.set(versionId, table, hash, found.get(hash) ?? null);
    }
  }
  return new Map([...known].flatMap(([hash, body]) => (body ? [[hash, body as T]] : [])));
}

interface Held {
  readonly cache: DefinitionCache<object>;
  version: { readonly versionId: string; readonly readAtMs: number } | null;
  buckets: { readonly versionId: string; readonly byHash: ReadonlyMap<number, BucketDefinition> } | null;
}

const heldByDb = new WeakMap<Db, Held>();

function heldFor(db: Db): Held {
  const existing = heldByDb.get(db);
  if (existing) return existing;
  const held: Held = { cache: new DefinitionCache(), version: null, buckets: null };
  heldByDb.set(db, held);
  return held;
}

/** "None yet" is asked again every time: the first import ends while people wait for it. */
async function currentVersionId(db: Db): Promise<string | null> {
  const held = heldFor(db);
  const nowMs = performance.now();
  if (held.version && nowMs - held.version.readAtMs < TRUST_VERSION_MS) return held.version.versionId;
  const current = await findCurrentVersion(db, LANGUAGE);
  held.version = current && { versionId: current.versionId, readAtMs: nowMs };
  return current?.versionId ?? null;
}
