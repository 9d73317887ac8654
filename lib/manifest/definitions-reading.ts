import type { Db } from "#lib/db/client.ts";
import {
  type DefinitionVersionRow,
  findAllDefinitions,
  findCurrentVersion,
  findDefinitions,
} from "#lib/db/definitions.ts";
import { DefinitionCache } from "./definition-cache.ts";
import { unpackItem } from "./pack-item.ts";
import type { TableName } from "./tables.ts";

/** How long a process may go on with a version after another process has switched. */
const TRUST_VERSION_MS = 3_000;
/** An item takes 2 kB here, anything else a fraction of that; the game has 37,000 items, of which players hold few. */
const MOST_ITEMS = 20_000;
const MOST_OF_A_TABLE = 4_000;
const DEFAULT_LANGUAGE = "en";

/** The definitions of one version: whoever asks the same one twice is never answered from two. */
export class DefinitionsReading {
  readonly versionId: string;
  readonly #db: Db;
  readonly #caches = new Map<TableName, DefinitionCache>();
  readonly #whole = new Map<TableName, Promise<ReadonlyMap<number, object>>>();

  constructor(db: Db, versionId: string) {
    this.#db = db;
    this.versionId = versionId;
  }

  /** Rows by hash, in one query at most; hashes without a row are missing. */
  async find(table: TableName, hashes: Iterable<number>): Promise<Map<number, object>> {
    const cache = this.#cacheOf(table);
    const found = new Map<number, object>();
    const missing = new Set<number>();
    for (const hash of hashes) {
      const row = cache.get(hash);
      if (row) found.set(hash, row);
      else if (row === undefined) missing.add(hash);
    }
    if (missing.size === 0) return found;
    for (const { hash, body } of await findDefinitions(this.#db, this.versionId, table, [...missing])) {
      const row = table === "item" ? unpackItem(body) : body;
      missing.delete(hash);
      cache.set(hash, row);
      found.set(hash, row);
    }
    for (const hash of missing) cache.set(hash, null);
    return found;
  }

  /** All rows of a small table, by hash, kept from then on. */
  async all(table: TableName): Promise<ReadonlyMap<number, object>> {
    const known = this.#whole.get(table);
    if (known) return known;
    const rows = findAllDefinitions(this.#db, this.versionId, table).then(
      (all) => new Map(all.map(({ hash, body }) => [hash, body])),
    );
    this.#whole.set(table, rows);
    rows.catch(() => this.#whole.delete(table));
    return rows;
  }

  #cacheOf(table: TableName): DefinitionCache {
    const known = this.#caches.get(table);
    if (known) return known;
    const cache = new DefinitionCache(table === "item" ? MOST_ITEMS : MOST_OF_A_TABLE);
    this.#caches.set(table, cache);
    return cache;
  }
}

/**
 * The version that lookups read now; null before the first import.
 *
 * A request takes one and hands it to every lookup it makes, so that it sees one version from beginning to end: the
 * rows of a version stay for minutes after another has taken its place.
 */
export async function readingDefinitions(db: Db): Promise<DefinitionsReading | null> {
  const held = heldFor(db);
  const nowMs = performance.now();
  if (held.reading && nowMs - held.readAtMs < TRUST_VERSION_MS) return held.reading;
  held.asking ??= askVersion(db, held).finally(() => {
    held.asking = null;
  });
  return held.asking;
}

/** "None yet" is asked again every time: the first import ends while people wait for it. */
async function askVersion(db: Db, held: Held): Promise<DefinitionsReading | null> {
  const current = await findCurrentVersion(db, held.language);
  held.readAtMs = performance.now();
  if (held.reading?.versionId !== current?.versionId) held.reading = toReading(db, current);
  return held.reading;
}

function toReading(db: Db, current: DefinitionVersionRow | null): DefinitionsReading | null {
  return current && new DefinitionsReading(db, current.versionId);
}

/** Says in which language everything behind this client is read and imported; whoever opens the client says it once. */
export function setDefinitionsLanguage(db: Db, language: string): void {
  const held = heldFor(db);
  if (held.language === language) return;
  held.language = language;
  held.reading = null;
}

export function definitionsLanguage(db: Db): string {
  return heldFor(db).language;
}

interface Held {
  language: string;
  reading: DefinitionsReading | null;
  readAtMs: number;
  asking: Promise<DefinitionsReading | null> | null;
}

// On the global, since Next loads a module more than once a process: pages and routes share what is remembered.
const globalHeld = globalThis as { ninefoldDefinitions?: WeakMap<Db, Held> };

function heldFor(db: Db): Held {
  globalHeld.ninefoldDefinitions ??= new WeakMap();
  const existing = globalHeld.ninefoldDefinitions.get(db);
  if (existing) return existing;
  const held: Held = { language: DEFAULT_LANGUAGE, reading: null, readAtMs: 0, asking: null };
  globalHeld.ninefoldDefinitions.set(db, held);
  return held;
}
