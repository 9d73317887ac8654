import { createHash } from "node:crypto";
import { allTables } from "../definitions/tables.ts";

export type Row = Readonly<Record<string, unknown>>;
export type Table = Readonly<Record<string, Row>>;
export type Tables = Readonly<Record<string, Table>>;

/** Every table the index lists, as written down; those nothing here needs are there, and empty. */
export function authoredTables(): Tables {
  return allTables();
}

let digest: string | undefined;

/** Changes exactly when a written row does. */
export function authoredDigest(): string {
  digest ??= createHash("md5").update(JSON.stringify(authoredTables())).digest("hex");
  return digest;
}
