import type pg from "pg";
import { openSession } from "./open-session.ts";

/** What comes from Bungie and is imported again by itself, and what the migrations keep of themselves. */
const LEFT_OUT = ["definition", "definition_progress", "definition_version", "_prisma_migrations"];
const ROWS_AT_ONCE = 500;

/** One table of the site's, with its columns in the order of the schema. */
export interface BackupTable {
  readonly table: string;
  readonly columns: readonly string[];
}

/** The rows of a table as JSON texts, never parsed here: what PostgreSQL wrote is what it reads again, digit for digit. */
export type BackupPart = BackupTable | { readonly rows: readonly string[] };

/** Lists the tables that a back-up holds. */
export async function listTables(client: pg.ClientBase): Promise<readonly BackupTable[]> {
  const { rows } = await client.query<BackupTable>(
    `select t.table_name as table, array_agg(c.column_name::text order by c.ordinal_position) as columns
     from information_schema.tables t
     join information_schema.columns c using (table_schema, table_name)
     where t.table_schema = 'public' and t.table_type = 'BASE TABLE' and t.table_name <> all($1)
     group by t.table_name order by t.table_name`,
    [LEFT_OUT],
  );
  return rows;
}

/**
 * Reads every table as it was at one moment, while sites and workers go on; each table is told before its rows.
 *
 * The job queue is not among them: what it holds is about to be done, and must not be done a second time.
 */
export async function* readBackup(databaseUrl: string): AsyncGenerator<BackupPart> {
  const client = await openSession(databaseUrl, { name: "ninefold back-up" });
  try {
    await client.query("begin transaction isolation level repeatable read read only");
    for (const one of await listTables(client)) {
      yield one;
      const table = client.escapeIdentifier(one.table);
      await client.query(
        `declare taken no scroll cursor for select row_to_json(t)::text as row from ${table} t`,
      );
      for (;;) {
        const { rows } = await client.query<{ row: string }>(`fetch ${ROWS_AT_ONCE} from taken`);
        if (rows.length === 0) break;
        yield { rows: rows.map(({ row }) => row) };
      }
      await client.query("close taken");
    }
  } finally {
    await client.end();
  }
}
