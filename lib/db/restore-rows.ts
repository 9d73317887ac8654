import type pg from "pg";
import { type BackupPart, type BackupTable, listTables } from "./backup-rows.ts";
import { openSession } from "./open-session.ts";

/** Why nothing was restored. */
export type RestoreRefusal =
  | { readonly kind: "not-empty"; readonly table: string }
  | { readonly kind: "unknown-columns"; readonly table: string; readonly columns: readonly string[] };

export interface Restored {
  readonly rows: number;
  readonly refusal: RestoreRefusal | null;
}

/**
 * Fills an empty, migrated database with what a back-up holds: all of it or, when anything is wrong, nothing.
 *
 * Columns that the back-up does not know get their defaults. `settle` runs in the same transaction, after the rows.
 * Throws what PostgreSQL refuses, and what `parts` throws.
 */
export async function restoreRows(
  databaseUrl: string,
  parts: AsyncIterable<BackupPart>,
  settle: (client: pg.ClientBase) => Promise<void>,
): Promise<Restored> {
  const client = await openSession(databaseUrl, { name: "ninefold restore" });
  try {
    await client.query("begin");
    const known = new Map((await listTables(client)).map((one) => [one.table, one]));
    const full = await findFull(client, [...known.values()]);
    if (full) return { rows: 0, refusal: { kind: "not-empty", table: full } };
    await putOffForeignKeys(client);
    let [rows, into]: [number, BackupTable | null] = [0, null];
    for await (const part of parts) {
      if ("table" in part) {
        into = part;
        const columns = part.columns.filter((name) => !known.get(part.table)?.columns.includes(name));
        if (columns.length > 0)
          return { rows: 0, refusal: { kind: "unknown-columns", table: part.table, columns } };
      } else if (into) rows += await insert(client, into, part.rows);
    }
    await settle(client);
    await client.query("set constraints all immediate");
    await restoreForeignKeys(client);
    await client.query("commit");
    return { rows, refusal: null };
  } finally {
    await client.end(); // without a commit it never happened
  }
}

async function findFull(client: pg.Client, tables: readonly BackupTable[]): Promise<string | null> {
  for (const { table } of tables) {
    const { rows } = await client.query(`select 1 from ${client.escapeIdentifier(table)} limit 1`);
    if (rows.length > 0) return table;
  }
  return null;
}

async function insert(
  client: pg.Client,
  { table, columns }: BackupTable,
  rows: readonly string[],
): Promise<number> {
  const name = client.escapeIdentifier(table);
  const list = columns.map((column) => client.escapeIdentifier(column)).join(", ");
  const { rowCount } = await client.query(
    `insert into ${name} (${list}) select ${list} from json_populate_recordset(null::${name}, $1::json)`,
    [`[${rows.join(",")}]`],
  );
  return rowCount ?? 0;
}

/** Rows come table by table, so those they point at may come later. */
async function putOffForeignKeys(client: pg.Client): Promise<void> {
  for (const { table, name } of await foreignKeys(client))
    await client.query(`alter table ${table} alter constraint ${name} deferrable initially deferred`);
}

async function restoreForeignKeys(client: pg.Client): Promise<void> {
  for (const { table, name } of await foreignKeys(client))
    await client.query(`alter table ${table} alter constraint ${name} not deferrable`);
}

async function foreignKeys(client: pg.Client) {
  const { rows } = await client.query<{ table: string; name: string }>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
  );
  return rows;
}
