import type { Wanted } from "./row-scanner.ts";
import {
  WireBucketRow,
  WireCollectibleRow,
  WireItemRow,
  WireNamedRow,
  WireObjectiveRow,
  WireRecordRow,
  WireSeasonRow,
  WireStatGroupRow,
} from "./wire/manifest.ts";
import { wantedFields } from "./wire/wanted-fields.ts";

/** What is read of each definition table; of the others all. */
const FIELDS: ReadonlyMap<string, Wanted> = new Map(
  Object.entries({
    DestinyInventoryItemDefinition: WireItemRow,
    DestinyInventoryBucketDefinition: WireBucketRow,
    DestinyCollectibleDefinition: WireCollectibleRow,
    DestinyObjectiveDefinition: WireObjectiveRow,
    DestinyRecordDefinition: WireRecordRow,
    DestinySeasonDefinition: WireSeasonRow,
    DestinyStatGroupDefinition: WireStatGroupRow,
    DestinySandboxPerkDefinition: WireNamedRow,
    DestinyVendorDefinition: WireNamedRow,
  }).map(([table, schema]) => [table, wantedFields(schema)]),
);

export function tableFields(table: string): Wanted {
  return FIELDS.get(table) ?? true;
}
