import { allTables } from "./definitions/tables.ts";

/** The tables as they are written down; the lite table is made from the item table when it is published. */
export const FILLED_TABLES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = allTables();

/** The rows of a table as they are written down; tables nothing here needs are there, and empty. */
export function tableRows(tableName: string): Readonly<Record<string, unknown>> | null {
  return FILLED_TABLES[tableName] ?? null;
}
