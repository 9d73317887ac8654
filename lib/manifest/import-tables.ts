import type { BungieAccess } from "#lib/bungie/access.ts";
import { loadManifestTable } from "#lib/bungie/manifest-table.ts";
import type { ImportTransaction } from "#lib/db/definition-imports.ts";
import type { SeasonDefinition } from "#lib/game/item-definition.ts";
import { RowWriter } from "./row-writer.ts";
import type { Table } from "./tables.ts";

/** What Bungie's files lack; the message is for operators. */
export class IncompleteManifest extends Error {}

export interface TableImport {
  readonly transaction: ImportTransaction;
  readonly bungie: BungieAccess;
  readonly versionId: string;
  readonly paths: ReadonlyMap<Table, string>;
  /** Told after each batch, with the table that is being read. */
  readonly onProgress: (
    table: Table,
    done: { readonly tables: number; readonly rows: number },
  ) => Promise<void>;
}

/** Reads all tables into a version; returns how many items there are. Throws IncompleteManifest, BungieError, ZodError. */
export async function importTables(wanted: TableImport): Promise<number> {
  const seasons = new Map<number, number>();
  let itemCount = 0;
  let [tables, rows] = [0, 0];
  for (const [table, path] of wanted.paths) {
    const rowsBefore = rows;
    await wanted.onProgress(table, { tables, rows });
    const count = await importTable(wanted, table, path, seasons, (rowsDone) =>
      wanted.onProgress(table, { tables, rows: rowsBefore + rowsDone }),
    );
    if (count === 0 && !table.mayBeEmpty) throw new IncompleteManifest(`${table.bungieName} is empty`);
    if (table.table === "item") itemCount = count;
    tables++;
    rows += count;
  }
  return itemCount;
}

async function importTable(
  { transaction, bungie, versionId }: TableImport,
  table: Table,
  path: string,
  seasons: Map<number, number>,
  onRows: (rowsDone: number) => Promise<void>,
): Promise<number> {
  const writer = new RowWriter(transaction, versionId, table.table);
  try {
    for await (const batch of loadManifestTable(bungie, table.bungieName, path)) {
      for (const [hash, row] of batch) {
        const body = table.trim(hash, row, seasons);
        if (!body) continue;
        writer.add(hash, body);
        if (table.table === "season") noteSeason(seasons, body as SeasonDefinition);
      }
      if (writer.isFull) await writer.flush();
      await onRows(writer.count);
    }
    await writer.flush();
  } finally {
    await writer.settled();
  }
  return writer.count;
}

function noteSeason(seasons: Map<number, number>, { seasonHash, seasonNumber }: SeasonDefinition): void {
  seasons.set(seasonHash, seasonNumber);
}
