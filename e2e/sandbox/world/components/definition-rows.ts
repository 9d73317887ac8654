import type { AllDestinyManifestComponents } from "bungie-api-ts/destiny2";
import type { Wire } from "../../wire.ts";
import { authoredTable } from "../definitions/tables.ts";

export type TableName = keyof AllDestinyManifestComponents;
export type Row<Name extends TableName> = Wire<AllDestinyManifestComponents[Name][number]> & {
  readonly hash: number;
};

// Answers speak only of rows that a caller can look up, so they are made from the published tables themselves.
const lists = new Map<TableName, readonly unknown[]>();

export function definitionRow<Name extends TableName>(table: Name, hash: number): Row<Name> | undefined {
  return authoredTable(table)[String(hash)] as Row<Name> | undefined;
}

export function definitionRows<Name extends TableName>(table: Name): readonly Row<Name>[] {
  const known = lists.get(table);
  if (known) return known as readonly Row<Name>[];
  const rows: readonly unknown[] = Object.values(authoredTable(table));
  lists.set(table, rows);
  return rows as readonly Row<Name>[];
}
