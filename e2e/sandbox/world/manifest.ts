import { TABLE_NAMES } from "./facts/table-names.ts";
import { ITEM_DEFINITIONS } from "./item-definitions.ts";
import { SMALL_TABLES, table } from "./small-tables.ts";
import { VENDOR_DEFINITIONS } from "./vendors/vendor-definition.ts";

/** The tables that have rows; the lite table is made from the item table when it is published. */
export const FILLED_TABLES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  ...SMALL_TABLES,
  DestinyInventoryItemDefinition: ITEM_DEFINITIONS,
  DestinyVendorDefinition: table(VENDOR_DEFINITIONS),
};

/** The rows of a table as they are written down; tables nothing here needs are there, and empty. */
export function tableRows(tableName: string): Readonly<Record<string, unknown>> | null {
  return FILLED_TABLES[tableName] ?? (TABLE_NAMES.includes(tableName) ? {} : null);
}
