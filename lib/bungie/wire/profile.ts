import { z } from "zod";

/** A component that the owner hides, or that is switched off, comes without `data`. */
function component<T extends z.ZodType>(data: T) {
  return z.object({ data: data.optional(), privacy: z.number().int().optional() }).optional();
}

export const WireItem = z.object({
  itemHash: z.number(),
  itemInstanceId: z.string().optional(),
  quantity: z.number().int().default(1),
  bucketHash: z.number().default(0),
  transferStatus: z.number().int().default(0),
  state: z.number().int().default(0),
  versionNumber: z.number().int().optional(),
  overrideStyleItemHash: z.number().optional(),
});
export type WireItem = z.infer<typeof WireItem>;

export const WireInstance = z.object({
  damageType: z.number().int().default(0),
  primaryStat: z.object({ statHash: z.number(), value: z.number() }).optional(),
});
export type WireInstance = z.infer<typeof WireInstance>;

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
  itemComponents: z.object({ instances: component(z.record(z.string(), WireInstance)) }).optional(),
});
export type WireProfile = z.infer<typeof WireProfile>;
