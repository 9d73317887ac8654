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
      stackUniqueLabel: z.string().optional(),
      isInstanceItem: z.boolean().optional(),
    })
    .optional(),
  equippingBlock: z
    .object({ uniqueLabel: z.string().optional(), ammoType: z.number().int().default(0) })
    .optional(),
  stats: z
    .object({
      statGroupHash: z.number().optional(),
      stats: z.record(z.string(), z.object({ value: z.number().default(0) })).optional(),
    })
    .optional(),
  sockets: z
    .object({
      socketEntries: z.array(z.object({ singleInitialItemHash: z.number().default(0) })).optional(),
      socketCategories: z
        .array(z.object({ socketCategoryHash: z.number(), socketIndexes: z.array(z.number().int()) }))
        .optional(),
    })
    .optional(),
  collectibleHash: z.number().optional(),
  seasonHash: z.number().optional(),
  traitIds: z.array(z.string()).optional(),
  quality: z.object({ displayVersionWatermarkIcons: z.array(z.string()).optional() }).optional(),
  itemCategoryHashes: z.array(z.number()).optional(),
  breakerType: z.number().int().default(0),
  plug: z.object({ plugCategoryIdentifier: z.string().optional() }).optional(),
  investmentStats: z
    .array(
      z.object({
        statTypeHash: z.number(),
        value: z.number().default(0),
        isConditionallyActive: z.boolean().default(false),
      }),
    )
    .optional(),
  perks: z.array(z.object({ perkHash: z.number(), perkVisibility: z.number().int().default(0) })).optional(),
  objectives: z.object({ objectiveHashes: z.array(z.number()).optional() }).optional(),
});
export type WireItemRow = z.infer<typeof WireItemRow>;

/** `DestinyStatGroupDefinition`. */
export const WireStatGroupRow = z.object({
  scaledStats: z
    .array(
      z.object({
        statHash: z.number(),
        maximumValue: z.number().default(0),
        displayAsNumeric: z.boolean().default(false),
        displayInterpolation: z.array(z.object({ value: z.number(), weight: z.number() })).default([]),
      }),
    )
    .default([]),
});
export type WireStatGroupRow = z.infer<typeof WireStatGroupRow>;

/** `DestinyCollectibleDefinition`, of which only the source line matters here. */
export const WireCollectibleRow = z.object({ sourceString: z.string().optional() });
export type WireCollectibleRow = z.infer<typeof WireCollectibleRow>;

/** `DestinyObjectiveDefinition`. */
export const WireObjectiveRow = z.object({
  displayProperties: WireDisplay,
  progressDescription: z.string().optional(),
  completionValue: z.number().default(0),
});
export type WireObjectiveRow = z.infer<typeof WireObjectiveRow>;

/** `DestinySeasonDefinition`. */
export const WireSeasonRow = z.object({
  displayProperties: WireDisplay,
  seasonNumber: z.number().int().default(0),
});
export type WireSeasonRow = z.infer<typeof WireSeasonRow>;
