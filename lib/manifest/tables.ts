import { type SeasonNumbers, toItemDefinition } from "#lib/bungie/to-game/item-definition.ts";
import {
  toBucketDefinition,
  toCollectibleDefinition,
  toNamedDefinition,
  toObjectiveDefinition,
  toSeasonDefinition,
  toStatGroupDefinition,
  toTitleDefinition,
} from "#lib/bungie/to-game/table-definitions.ts";
import type { NamedDefinition } from "#lib/game/item-definition.ts";
import { packItem } from "./pack-item.ts";

/** The tables we keep, by our name for each. */
export type TableName =
  | "item"
  | "bucket"
  | "title"
  | "stat-group"
  | "collectible"
  | "objective"
  | "season"
  | NamedTable;
export type NamedTable = "stat" | "class" | "race" | "damage-type" | "perk" | "vendor" | "socket-category";

export interface Table {
  readonly table: TableName;
  /** Bungie's name for it, as the manifest index lists it. */
  readonly bungieName: string;
  /** Our row; null leaves it out. `seasons` is filled before the items come. */
  readonly trim: (hash: number, row: unknown, seasons?: SeasonNumbers) => object | null;
  /** A table that pages cannot do without is never empty. */
  readonly mayBeEmpty: boolean;
}

/** Change it whenever `trim` makes other rows of the same table, so that everybody imports again. */
export const ROW_SHAPE = 4;

/** Small tables first: what is wrong with an index shows before 135 MB are read. */
export const TABLES: readonly Table[] = [
  { table: "class", bungieName: "DestinyClassDefinition", trim: toNamedDefinition, mayBeEmpty: false },
  { table: "race", bungieName: "DestinyRaceDefinition", trim: toNamedDefinition, mayBeEmpty: false },
  { table: "stat", bungieName: "DestinyStatDefinition", trim: toNamedDefinition, mayBeEmpty: false },
  {
    table: "damage-type",
    bungieName: "DestinyDamageTypeDefinition",
    trim: toNamedDefinition,
    mayBeEmpty: true,
  },
  {
    table: "bucket",
    bungieName: "DestinyInventoryBucketDefinition",
    trim: toBucketDefinition,
    mayBeEmpty: false,
  },
  {
    table: "stat-group",
    bungieName: "DestinyStatGroupDefinition",
    trim: toStatGroupDefinition,
    mayBeEmpty: true,
  },
  {
    table: "socket-category",
    bungieName: "DestinySocketCategoryDefinition",
    trim: toTold,
    mayBeEmpty: true,
  },
  { table: "season", bungieName: "DestinySeasonDefinition", trim: toSeasonDefinition, mayBeEmpty: true },
  { table: "vendor", bungieName: "DestinyVendorDefinition", trim: toTold, mayBeEmpty: true },
  // The titles of some hundred seals, out of thousands of records.
  { table: "title", bungieName: "DestinyRecordDefinition", trim: toTitleDefinition, mayBeEmpty: true },
  {
    table: "collectible",
    bungieName: "DestinyCollectibleDefinition",
    trim: toCollectibleDefinition,
    mayBeEmpty: true,
  },
  {
    table: "objective",
    bungieName: "DestinyObjectiveDefinition",
    trim: toObjectiveDefinition,
    mayBeEmpty: true,
  },
  { table: "perk", bungieName: "DestinySandboxPerkDefinition", trim: toTold, mayBeEmpty: true },
  { table: "item", bungieName: "DestinyInventoryItemDefinition", trim: toPackedItem, mayBeEmpty: false },
];

function toPackedItem(hash: number, row: unknown, seasons?: SeasonNumbers): object {
  return packItem(toItemDefinition(hash, row, seasons));
}

/** Two thirds of the perks and many vendors have neither name nor text: nothing to show. */
function toTold(hash: number, row: unknown): NamedDefinition | null {
  const definition = toNamedDefinition(hash, row);
  return definition.name || definition.description ? definition : null;
}
