import { z } from "zod";

/** GetDestinyManifest: language, then table name, to the path of its JSON. */
export const WireManifestIndex = z.object({
  version: z.string(),
  jsonWorldComponentContentPaths: z.record(z.string(), z.record(z.string(), z.string())),
});

const WireDisplay = z
  .object({ name: z.string().optional(), description: z.string().optional(), icon: z.string().optional() })
  .optional();

/** A row of any table that has a name and a picture. Bungie leaves parts out of rows it has not released. */
export const WireNamedRow = z.object({ displayProperties: WireDisplay });
export type WireNamedRow = z.infer<typeof WireNamedRow>;

/** `DestinyRecordDefinition`, of which only titles matter here; classified rows leave the block out. */
export const WireRecordRow = z.object({
  titleInfo: z
    .object({
      hasTitle: z.boolean().default(false),
      titlesByGenderHash: z.record(z.string(), z.string()).default({}),
    })
    .optional(),
});
export type WireRecordRow = z.infer<typeof WireRecordRow>;

/** `DestinyInventoryBucketDefinition`. */
export const WireBucketRow = z.object({
  displayProperties: WireDisplay,
  /** 0 character, 1 account. */
  scope: z.number().int().default(0),
  itemCount: z.number().int().default(0),
  hasTransferDestination: z.boolean().default(false),
});
export type WireBucketRow = z.infer<typeof WireBucketRow>;

/** `DestinyInventoryItemDefinition`, and its trimmed copies, which name tier and damage type instead of numbering them. */
export const WireItemRow = z.object({
  displayProperties: WireDisplay,
  iconWatermark: z.string().optional(),
  screenshot: z.string().optional(),
  flavorText: z.string().optional(),
  itemTypeDisplayName: z.string().optional(),
  itemType: z.number().int().default(0),
  classType: z.number().int().default(3),
  defaultDamageType: z.number().int().optional(),
  damageType: z.string().optional(),
  equippable: z.boolean().default(false),
  nonTransferrable: z.boolean().default(false),
  redacted: z.boolean().default(false),
  inventory: z
    .object({
      tierType: z.number().int().optional(),
      tierTypeName: z.string().optional(),
      bucketTypeHash: z.number().optional(),
      maxStackSize: z.number().int().optional(),
      isInstanceItem: z.boolean().optional(),
    })
    .optional(),
  equippingBlock: z.object({ uniqueLabel: z.string().optional() }).optional(),
  stats: z
    .object({ stats: z.record(z.string(), z.object({ value: z.number().default(0) })).optional() })
    .optional(),
  sockets: z
    .object({ socketEntries: z.array(z.object({ singleInitialItemHash: z.number().default(0) })).optional() })
    .optional(),
});
export type WireItemRow = z.infer<typeof WireItemRow>;
