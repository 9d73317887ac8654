import pg from "pg";

/** One row of any table, as bytes and as PostgreSQL writes it. */
export interface DumpedRow {
  readonly table: string;
  readonly values: readonly (string | Buffer)[];
}

const BYTEA = 17;
// Everything as PostgreSQL writes it, except bytes: those are what they stand for.
const asWritten = {
  getTypeParser: (type: number) => (text: string) =>
    type === BYTEA ? Buffer.from(text.slice(2), "hex") : text,
};

/** Every row of every table that is not PostgreSQL's own, the job queue's included. */
export async function* readDatabase(client: pg.Client): AsyncGenerator<DumpedRow> {
  const { rows: tables } = await client.query<{ schema: string; name: string }>(
    `select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
     order by 1, 2`,
  );
  for (const { schema, name } of tables) {
    const text = `select * from ${client.escapeIdentifier(schema)}.${client.escapeIdentifier(name)}`;
    const { rows } = await client.query<(string | Buffer | null)[]>({
      text,
      rowMode: "array",
      types: asWritten as pg.CustomTypesConfig,
    });
    for (const row of rows)
      yield { table: `${schema}.${name}`, values: row.filter((value) => value !== null) };
  }
}

/** Runs `work` in a transaction that leaves no trace. */
export async function inPassing<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("begin");
    return await work(client);
  } finally {
    await client.query("rollback");
    await client.end();
  }
}
