import initSqlJs from "sql.js";

export interface DatabaseTable {
  readonly name: string;
  /** The key column with its type: "id INTEGER PRIMARY KEY" or "key TEXT PRIMARY KEY". */
  readonly key: string;
  readonly rows: Iterable<readonly [key: string | number, value: unknown]>;
}

/** A SQLite file with tables of a key and a row as JSON text, as Bungie's databases have them. */
export async function sqliteFile(tables: Iterable<DatabaseTable>): Promise<Uint8Array> {
  const { Database } = await initSqlJs();
  const database = new Database();
  database.run("BEGIN");
  for (const { name, key, rows } of tables) {
    database.run(`CREATE TABLE ${name} (${key} NOT NULL, json BLOB)`);
    const insert = database.prepare(`INSERT INTO ${name} VALUES (?, CAST(? AS TEXT))`);
    // Bytes go in whole, where a string would be copied letter by letter; the cast makes them text again.
    for (const [id, value] of rows) insert.run([id, Buffer.from(JSON.stringify(value))]);
    insert.free();
  }
  database.run("COMMIT");
  return database.export();
}
