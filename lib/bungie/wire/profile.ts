import { z } from "zod";

/** A component that the owner hides, or that is switched off, comes without `data`. */
function component<T extends z.ZodType>(data: T) {
  return z.object({ data: data.optional(), privacy: z.number().int().optional() }).optional();
}

export const WireItem = z.object({
  itemHash: z.number(),
  itemInstanceId: z.string().nullish(),
  quantity: z.number().int().default(1),
  bucketHash: z.number().default(0),
  transferStatus: z.number().int().default(0),
  state: z.number().int().default(0),
  versionNumber: z.number().int().nullish(),
  overrideStyleItemHash: z.number().nullish(),
});
export type WireItem = z.infer<typeof WireItem>;

export const WireInstance = z.object({
  damageType: z.number().int().default(0),
  primaryStat: z.object({ statHash: z.number(), value: z.number() }).nullish(),
  energy: z.object({ energyCapacity: z.number().int().default(0) }).nullish(),
  gearTier: z.number().int().nullish(),
});
export type WireInstance = z.infer<typeof WireInstance>;

const WireStats = z.object({
  stats: z.record(z.string(), z.object({ statHash: z.number(), value: z.number() })),
});

const WireSockets = z.object({
  sockets: z.array(
    z.object({
      plugHash: z.number().nullish(),
      isEnabled: z.boolean().default(false),
      isVisible: z.boolean().default(false),
    }),
  ),
});

/** By the socket's index. */
const WireReusablePlugs = z.object({
  plugs: z.record(z.string(), z.array(z.object({ plugItemHash: z.number() }))),
});

export const WireObjective = z.object({
  objectiveHash: z.number(),
  progress: z.number().nullish(),
  completionValue: z.number().default(0),
  complete: z.boolean().default(false),
});
export type WireObjective = z.infer<typeof WireObjective>;

const WirePlugObjectives = z.object({ objectivesPerPlug: z.record(z.string(), z.array(WireObjective)) });

/** By itemInstanceId. */
export const WireItemComponents = z.object({
  instances: component(z.record(z.string(), WireInstance)),
  stats: component(z.record(z.string(), WireStats)),
  sockets: component(z.record(z.string(), WireSockets)),
  reusablePlugs: component(z.record(z.string(), WireReusablePlugs)),
  plugObjectives: component(z.record(z.string(), WirePlugObjectives)),
});
export type WireItemComponents = z.infer<typeof WireItemComponents>;

/** By collectibleHash. */
export const WireCollectibles = z.object({
  collectibles: z.record(z.string(), z.object({ state: z.number().int() })),
});
export type WireCollectibles = z.infer<typeof WireCollectibles>;

export const WireCharacter = z.object({
  characterId: z.string(),
  membershipId: z.string().optional(),
  membershipType: z.number().int().optional(),
  dateLastPlayed: z.string().optional(),
  /** 64 bits, so a string. */
  minutesPlayedTotal: z.string().optional(),
  light: z.number().int().default(0),
  stats: z.record(z.string(), z.number()).default({}),
  raceHash: z.number().default(0),
  genderHash: z.number().default(0),
  classType: z.number().int().default(3),
  titleRecordHash: z.number().nullish(),
  emblemPath: z.string().default(""),
  emblemBackgroundPath: z.string().default(""),
});
export type WireCharacter = z.infer<typeof WireCharacter>;

const WireItems = z.object({ items: z.array(WireItem) });

/** GetProfile with the components of lib/bungie/profile.ts. */
export const WireProfile = z.object({
  responseMintedTimestamp: z.string().optional(),
  profile: component(
    z.object({
      userInfo: z.object({
        membershipType: z.number().int(),
        membershipId: z.string(),
        displayName: z.string().optional(),
        bungieGlobalDisplayName: z.string().optional(),
        bungieGlobalDisplayNameCode: z.number().int().optional(),
      }),
    }),
  ),
  profileInventory: component(WireItems),
  profileCurrencies: component(WireItems),
  characters: component(z.record(z.string(), WireCharacter)),
  characterInventories: component(z.record(z.string(), WireItems)),
  characterEquipment: component(z.record(z.string(), WireItems)),
  itemComponents: WireItemComponents.optional(),
  profileCollectibles: component(WireCollectibles),
  characterCollectibles: component(z.record(z.string(), WireCollectibles)),
});
export type WireProfile = z.infer<typeof WireProfile>;
