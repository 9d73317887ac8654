import type {
  BucketDefinition,
  CollectibleDefinition,
  NamedDefinition,
  ObjectiveDefinition,
  SeasonDefinition,
  StatGroupDefinition,
  TitleDefinition,
} from "#lib/game/item-definition.ts";
import {
  WireBucketRow,
  WireCollectibleRow,
  WireNamedRow,
  WireObjectiveRow,
  WireRecordRow,
  WireSeasonRow,
  WireStatGroupRow,
} from "../wire/manifest.ts";
import { toPicturePath } from "./picture-path.ts";
import { toPlainLine, toPlainText } from "./plain-text.ts";

// The tables beside the items'. Each function trims one row to what we show, and throws ZodError when it is not one.

/** Trims a row of `DestinyInventoryBucketDefinition`. */
export function toBucketDefinition(bucketHash: number, row: unknown): BucketDefinition {
  const wire = WireBucketRow.parse(row);
  return {
    bucketHash,
    name: toPlainLine(wire.displayProperties?.name),
    capacitySlots: wire.itemCount,
    isAccountWide: wire.scope === 1,
    hasTransferDestination: wire.hasTransferDestination,
  };
}

/** Trims a row of any table with names and pictures. */
export function toNamedDefinition(hash: number, row: unknown): NamedDefinition {
  const { displayProperties: display } = WireNamedRow.parse(row);
  return {
    hash,
    name: toPlainLine(display?.name),
    description: toPlainText(display?.description),
    iconPath: toPicturePath(display?.icon),
  };
}

/** The title of a row of `DestinyRecordDefinition`; null for the many without one. */
export function toTitleDefinition(recordHash: number, row: unknown): TitleDefinition | null {
  const { titleInfo } = WireRecordRow.parse(row);
  return titleInfo?.hasTitle ? { recordHash, wordsByGender: titleInfo.titlesByGenderHash } : null;
}

/** How the stats of a kind of item are drawn, from `DestinyStatGroupDefinition`. */
export function toStatGroupDefinition(statGroupHash: number, row: unknown): StatGroupDefinition {
  const { scaledStats } = WireStatGroupRow.parse(row);
  return {
    statGroupHash,
    scaledStats: scaledStats.map(({ statHash, maximumValue, displayAsNumeric, displayInterpolation }) => ({
      statHash,
      maximum: maximumValue,
      isNumeric: displayAsNumeric,
      curve: displayInterpolation.toSorted((one, other) => one.value - other.value),
    })),
  };
}

/** Where a row of the collections drops; null for the many of which Bungie says nothing. */
export function toCollectibleDefinition(collectibleHash: number, row: unknown): CollectibleDefinition | null {
  const source = toPlainLine(WireCollectibleRow.parse(row).sourceString);
  return source === "" ? null : { collectibleHash, source };
}

/** What a counter counts; null for the many without words. */
export function toObjectiveDefinition(objectiveHash: number, row: unknown): ObjectiveDefinition | null {
  const { displayProperties, progressDescription, completionValue } = WireObjectiveRow.parse(row);
  const description = toPlainLine(progressDescription) || toPlainLine(displayProperties?.name);
  return description === "" ? null : { objectiveHash, description, completionValue };
}

/** A season's number and name; null for rows that are none. */
export function toSeasonDefinition(seasonHash: number, row: unknown): SeasonDefinition | null {
  const { displayProperties, seasonNumber } = WireSeasonRow.parse(row);
  return seasonNumber > 0 ? { seasonHash, seasonNumber, name: toPlainLine(displayProperties?.name) } : null;
}
