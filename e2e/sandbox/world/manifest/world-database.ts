import { HISTORICAL_STATS } from "./historical-stats.ts";
import { ITEMS, LITE_ITEMS, type ManifestContent } from "./manifest-content.ts";
import { type DatabaseTable, sqliteFile } from "./sqlite-file.ts";

/** Hashes are signed there: whoever reads the table adds 2^32 to what is below zero. */
function* signed(rows: Iterable<readonly [string, unknown]>): Generator<readonly [number, unknown]> {
  for (const [hash, row] of rows) yield [Number(hash) | 0, row];
}

function* worldTables(content: ManifestContent): Generator<DatabaseTable> {
  for (const name of content.tableNames) {
    if (name !== LITE_ITEMS) yield { name, key: "id INTEGER PRIMARY KEY", rows: signed(content.rows(name)) };
  }
  yield {
    name: "DestinyHistoricalStatsDefinition",
    key: "key TEXT PRIMARY KEY",
    rows: Object.entries(HISTORICAL_STATS),
  };
}

/**
 * The mobile manifest: one SQLite table a definition type, `id` the signed hash, `json` the row as text. The lite
 * items are in the JSON alone (Bungie-net/api#1113); historical stats are here alone, and their key is a word.
 */
export function worldDatabase(content: ManifestContent): Promise<Uint8Array> {
  return sqliteFile(worldTables(content));
}

function* gearRows(content: ManifestContent): Generator<readonly [number, unknown]> {
  for (const [hash, { itemType }] of content.rows(ITEMS)) {
    if (itemType === 2 || itemType === 3) yield [Number(hash) | 0, { gear: [], content: [] }];
  }
}

/** What a gear viewer reads first. We have no models, so each item's list of them is empty. */
export function gearAssetDatabase(content: ManifestContent): Promise<Uint8Array> {
  const rows = gearRows(content);
  return sqliteFile([{ name: "DestinyGearAssetsDefinition", key: "id INTEGER PRIMARY KEY", rows }]);
}
