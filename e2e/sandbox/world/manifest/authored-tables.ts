import { createHash } from "node:crypto";
import { TABLE_NAMES } from "../facts/table-names.ts";
import { FILLED_TABLES } from "../manifest.ts";

export type Row = Readonly<Record<string, unknown>>;
export type Table = Readonly<Record<string, Row>>;
export type Tables = Readonly<Record<string, Table>>;

let tables: Tables | undefined;
let digest: string | undefined;

/** Every table the index lists, as written down; those nothing here needs are there, and empty. */
export function authoredTables(): Tables {
  tables ??= Object.fromEntries(TABLE_NAMES.map((name) => [name, (FILLED_TABLES[name] ?? {}) as Table]));
  return tables;
}

/** Changes exactly when a written row does. */
export function authoredDigest(): string {
  digest ??= createHash("md5").update(JSON.stringify(authoredTables())).digest("hex");
  return digest;
}
