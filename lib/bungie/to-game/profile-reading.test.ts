import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { z } from "zod";
import { ProfileReading } from "./profile-reading.ts";

// What the hand-written checks of ../wire/profile.ts and of the way into the game's words mean, said a second time by a library that copies what it reads.
function component<T extends z.ZodType>(data: T) {
  return z.object({ data: data.nullish(), privacy: z.number().int().nullish() }).nullish();
}

const WireItem = z.object({
  itemHash: z.number(),
  itemInstanceId: z.string().nullish(),
  quantity: z.number().int().nullish(),
  bucketHash: z.number().nullish(),
  transferStatus: z.number().int().nullish(),
  state: z.number().int().nullish(),
  versionNumber: z.number().int().nullish(),
  overrideStyleItemHash: z.number().nullish(),
});

const WireInstance = z.object({
  damageType: z.number().int().nullish(),
  primaryStat: z.object({ statHash: z.number(), value: z.number() }).nullish(),
  energy: z.object({ energyCapacity: z.number().int().nullish() }).nullish(),
  gearTier: z.number().int().nullish(),
});

const WireStats = z.object({
  stats: z.record(z.string(), z.object({ statHash: z.number(), value: z.number() })),
});

const WireSockets = z.object({
  sockets: z.array(
    z.object({
      plugHash: z.number().nullish(),
      isEnabled: z.boolean().nullish(),
      isVisible: z.boolean().nullish(),
    }),
  ),
});

const WireReusablePlugs = z.object({
  plugs: z.record(z.string(), z.array(z.object({ plugItemHash: z.number() }))),
});

const WireObjective = z.object({
  objectiveHash: z.number(),
  progress: z.number().nullish(),
  completionValue: z.number().nullish(),
  complete: z.boolean().nullish(),
});

const WirePlugObjectives = z.object({ objectivesPerPlug: z.record(z.string(), z.array(WireObjective)) });

const WireItemComponents = z.object({
  instances: component(z.record(z.string(), WireInstance)),
  stats: component(z.record(z.string(), WireStats)),
  sockets: component(z.record(z.string(), WireSockets)),
  reusablePlugs: component(z.record(z.string(), WireReusablePlugs)),
  plugObjectives: component(z.record(z.string(), WirePlugObjectives)),
});

const WireCollectibles = z.object({
  collectibles: z.record(z.string(), z.object({ state: z.number().int() })),
});

const WireCharacter = z.object({
  characterId: z.string(),
  membershipId: z.string().nullish(),
  membershipType: z.number().int().nullish(),
  dateLastPlayed: z.string().nullish(),
  minutesPlayedTotal: z.string().nullish(),
  light: z.number().int().nullish(),
  stats: z.record(z.string(), z.number()).nullish(),
  raceHash: z.number().nullish(),
  genderHash: z.number().nullish(),
  classType: z.number().int().nullish(),
  titleRecordHash: z.number().nullish(),
  emblemPath: z.string().nullish(),
  emblemBackgroundPath: z.string().nullish(),
});

const WireItems = z.object({ items: z.array(WireItem) });

const Reference = z.object({
  responseMintedTimestamp: z.string().nullish(),
  profile: component(
    z.object({
      userInfo: z.object({
        membershipType: z.number().int(),
        membershipId: z.string(),
        displayName: z.string().nullish(),
        bungieGlobalDisplayName: z.string().nullish(),
        bungieGlobalDisplayNameCode: z.number().int().nullish(),
      }),
    }),
  ),
  profileInventory: component(WireItems),
  profileCurrencies: component(WireItems),
  characters: component(z.record(z.string(), WireCharacter)),
  characterInventories: component(z.record(z.string(), WireItems)),
  characterEquipment: component(z.record(z.string(), WireItems)),
  itemComponents: WireItemComponents.nullish(),
  profileCollectibles: component(WireCollectibles),
  characterCollectibles: component(z.record(z.string(), WireCollectibles)),
});

const ID = "6917529000000000001";
const gun = {
  itemHash: 1,
  itemInstanceId: ID,
  quantity: 1,
  bucketHash: 138197802,
  transferStatus: 0,
  state: 5,
};
const WHOLE = {
  responseMintedTimestamp: "2026-11-22T10:00:00Z",
  secondaryComponentsMintedTimestamp: "0001-01-01T00:00:00Z",
  profile: {
    data: {
      userInfo: { membershipType: 3, membershipId: "4", bungieGlobalDisplayNameCode: 7 },
      dateLastPlayed: "",
    },
    privacy: 1,
  },
  profileInventory: {
    data: { items: [{ ...gun, versionNumber: 2, overrideStyleItemHash: 9 }, { itemHash: 5 }] },
  },
  profileCurrencies: { data: { items: [{ itemHash: 3159615086, quantity: 239_469 }] } },
  characters: {
    data: {
      23: {
        characterId: "23",
        minutesPlayedTotal: "75957",
        light: 550,
        stats: { 1935470627: 550 },
        classType: 1,
        titleRecordHash: null,
        emblemPath: "/a.jpg",
      },
    },
  },
  characterInventories: { data: { 23: { items: [gun] }, 24: { items: [] } } },
  characterEquipment: { data: { 23: { items: [gun] } } },
  itemComponents: {
    instances: {
      data: {
        [ID]: {
          damageType: 99,
          primaryStat: { statHash: 1480404414, value: 550 },
          energy: { energyCapacity: 10 },
          gearTier: 4,
        },
      },
    },
    stats: { data: { [ID]: { stats: { 4284893193: { statHash: 4284893193, value: 140 } } } } },
    sockets: { data: { [ID]: { sockets: [{ plugHash: 71, isEnabled: true, isVisible: true }, {}] } } },
    reusablePlugs: { data: { [ID]: { plugs: { 0: [{ plugItemHash: 71, canInsert: true }] } } } },
    plugObjectives: {
      data: {
        [ID]: {
          objectivesPerPlug: { 73: [{ objectiveHash: 9, progress: 4, completionValue: 5, complete: false }] },
        },
      },
    },
  },
  profileCollectibles: { data: { collectibles: { 1: { state: 0 } } } },
  characterCollectibles: { data: { 23: { collectibles: { 5: { state: 65 } } } } },
};

type Keys = readonly string[];

/** Where something stands in the example: all of it, from the outside in. */
function pathsIn(value: unknown): Keys[] {
  if (typeof value !== "object" || value === null) return [[]];
  return [[], ...Object.entries(value).flatMap(([key, part]) => pathsIn(part).map((path) => [key, ...path]))];
}

/** The same with one thing replaced; undefined takes it away. */
function replacedAt(value: unknown, [key, ...rest]: Keys, by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((one, index) => (String(index) === key ? replacedAt(one, rest, by) : one));
  const { [key]: part, ...others } = value as Record<string, unknown>;
  const replaced = replacedAt(part, rest, by);
  return replaced === undefined ? others : { ...others, [key]: replaced };
}

const ODD = [
  undefined,
  null,
  "",
  "7",
  7,
  7.5,
  -1,
  1e300,
  Number.POSITIVE_INFINITY,
  true,
  [],
  {},
  [7],
  { data: 7 },
];
const change = fc.record({ at: fc.constantFrom(...pathsIn(WHOLE)), by: fc.constantFrom(...ODD) });

const changed = (changes: readonly { at: Keys; by: unknown }[]) =>
  changes.reduce((value: unknown, { at, by }) => {
    try {
      return replacedAt(value, at, by);
    } catch {
      // An earlier change took the way there away.
      return value;
    }
  }, WHOLE);

// Plain conditions in the properties: thousands of `expect` take longer than all they look at.
test("a profile passes exactly when the schema that says the same lets it pass, and is left as it is", () => {
  const example = fc.array(change, { minLength: 1, maxLength: 4 }).map(changed);
  fc.assert(
    fc.property(example, (value) => {
      const before = JSON.stringify(value);
      const ours = ProfileReading.safeParse(value);
      const isSame = !ours.success || ours.data.wire === value;
      return (
        ours.success === Reference.safeParse(value).success && isSame && JSON.stringify(value) === before
      );
    }),
    { numRuns: 3_000 },
  );
});

test("a refusal says where in the answer it found what", () => {
  fc.assert(
    fc.property(change, (one) => {
      const value = changed([one]);
      const [ours, reference] = [ProfileReading.safeParse(value), Reference.safeParse(value)];
      if (ours.success || reference.success) return true;
      const [, where, what] = /^(.*): expected ([a-z ]+)$/.exec(ours.error.message) ?? [];
      return what !== undefined && reference.error.issues.some(({ path }) => path.join(".") === where);
    }),
    { numRuns: 2_000 },
  );
});

test("fields and values of an enumeration that nobody has heard of pass", () => {
  const items = [{ ...gun, state: 1_048_576, transferStatus: 64, mood: { by: ["the Nine"] } }];
  const characters = { data: { 23: { characterId: "23", classType: 9, raceHash: 7, pet: "a fox" } } };
  const value = { ...WHOLE, profileInventory: { data: { items }, privacy: 77 }, characters, weather: "rain" };
  expect(ProfileReading.safeParse(value)).toMatchObject({ success: true, data: { wire: value } });
});

const captures = process.env.BUNGIE_CAPTURES;
test("recorded profiles pass as they are", () => {
  const names = captures ? ["get-profile-2021-05-28-a.json", "get-profile-2021-05-28-b-later.json"] : [];
  for (const name of names) {
    const { Response } = JSON.parse(readFileSync(join(String(captures), "captures", name), "utf8"));
    expect(ProfileReading.safeParse(Response)).toMatchObject({ success: true, data: { wire: Response } });
    expect(Reference.safeParse(Response).success).toBe(true);
  }
});
