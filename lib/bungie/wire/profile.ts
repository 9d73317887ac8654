import {
  anything,
  type Check,
  type Checked,
  flag,
  integer,
  listOf,
  maybe,
  number,
  quick,
  record,
  recordOf,
  schemaOf,
  shape,
  text,
} from "./check.ts";

// A profile has megabytes, and zod took longer to look through one than JSON.parse to read it: so checks that copy
// nothing. Defaults are therefore set where the answer is turned into the game's words.

const isNumber = Number.isFinite;
const isInteger = Number.isSafeInteger;
const isMaybeText = (value: unknown) => value === undefined || typeof value === "string";
const isMaybeFlag = (value: unknown) => value === undefined || typeof value === "boolean";

/** A component that the owner hides, or that is switched off, comes without `data`. */
function component<T>(data: Check<T>) {
  return maybe(shape({ data: maybe(data), privacy: maybe(integer) }));
}

const wireItemShape = shape({
  itemHash: number,
  itemInstanceId: maybe(text),
  quantity: maybe(integer),
  bucketHash: maybe(number),
  transferStatus: maybe(integer),
  state: maybe(integer),
  versionNumber: maybe(integer),
  overrideStyleItemHash: maybe(number),
});
const wireItem = quick(
  wireItemShape,
  (item) =>
    isNumber(item.itemHash) &&
    isMaybeText(item.itemInstanceId) &&
    isInteger(item.quantity) &&
    isNumber(item.bucketHash) &&
    isInteger(item.transferStatus) &&
    isInteger(item.state) &&
    (item.versionNumber === undefined || isInteger(item.versionNumber)) &&
    (item.overrideStyleItemHash === undefined || isNumber(item.overrideStyleItemHash)),
);
export type WireItem = Checked<typeof wireItem>;

const wireItems = shape({ items: listOf(wireItem) });

export const wireStat = quick(
  shape({ statHash: number, value: number }),
  ({ statHash, value }) => isNumber(statHash) && isNumber(value),
);
export type WireStat = Checked<typeof wireStat>;

const wireEnergy = maybe(shape({ energyCapacity: maybe(integer) }));
const wireInstanceShape = shape({
  damageType: maybe(integer),
  primaryStat: maybe(wireStat),
  energy: wireEnergy,
  gearTier: maybe(integer),
});
const wireInstance = quick(
  wireInstanceShape,
  ({ damageType, primaryStat, energy, gearTier }) =>
    isInteger(damageType) &&
    (primaryStat === undefined || wireStat(primaryStat) === null) &&
    wireEnergy(energy) === null &&
    (gearTier === undefined || isInteger(gearTier)),
);
export type WireInstance = Checked<typeof wireInstance>;

export const wireStats = shape({ stats: recordOf(wireStat) });

const wireSocket = quick(
  shape({ plugHash: maybe(number), isEnabled: maybe(flag), isVisible: maybe(flag) }),
  ({ plugHash, isEnabled, isVisible }) =>
    (plugHash === undefined || isNumber(plugHash)) && isMaybeFlag(isEnabled) && isMaybeFlag(isVisible),
);
const wireSockets = shape({ sockets: listOf(wireSocket) });
export type WireSockets = Checked<typeof wireSockets>;

const wirePlug = quick(shape({ plugItemHash: number }), ({ plugItemHash }) => isNumber(plugItemHash));
/** By the socket's index. */
const wireReusablePlugs = shape({ plugs: recordOf(listOf(wirePlug)) });
export type WireReusablePlugs = Checked<typeof wireReusablePlugs>;

const wireObjectiveShape = shape({
  objectiveHash: number,
  progress: maybe(number),
  completionValue: maybe(number),
  complete: maybe(flag),
});

export const wireObjective = quick(
  wireObjectiveShape,
  ({ objectiveHash, progress, completionValue, complete }) =>
    isNumber(objectiveHash) &&
    (progress === undefined || isNumber(progress)) &&
    isNumber(completionValue) &&
    isMaybeFlag(complete),
);
export type WireObjective = Checked<typeof wireObjective>;

/** By the plug's hash. */
export const wirePlugObjectives = shape({ objectivesPerPlug: recordOf(listOf(wireObjective)) });

/** Each by itemInstanceId; of a vendor's wares, by vendorItemIndex. */
const outerItemComponents = {
  instances: component(recordOf(wireInstance)),
  stats: component(record),
  sockets: component(recordOf(wireSockets)),
  reusablePlugs: component(recordOf(wireReusablePlugs)),
  plugObjectives: component(record),
};

export const wireItemComponents = shape(outerItemComponents);

/** By collectibleHash. */
export const wireCollectible = quick(shape({ state: integer }), ({ state }) => isInteger(state));
export type WireCollectible = Checked<typeof wireCollectible>;
export const wireCollectibles = shape({ collectibles: recordOf(wireCollectible) });

const wireCharacter = shape({
  characterId: text,
  membershipId: maybe(text),
  membershipType: maybe(integer),
  dateLastPlayed: maybe(text),
  /** 64 bits, so a text. */
  minutesPlayedTotal: maybe(text),
  light: maybe(integer),
  stats: maybe(recordOf(number)),
  raceHash: maybe(number),
  genderHash: maybe(number),
  classType: maybe(integer),
  titleRecordHash: maybe(number),
  emblemPath: maybe(text),
  emblemBackgroundPath: maybe(text),
});
export type WireCharacter = Checked<typeof wireCharacter>;

const wireOwner = shape({
  membershipType: integer,
  membershipId: text,
  displayName: maybe(text),
  bungieGlobalDisplayName: maybe(text),
  bungieGlobalDisplayNameCode: maybe(integer),
});

const outerProfile = {
  responseMintedTimestamp: maybe(text),
  profile: component(shape({ userInfo: wireOwner })),
  profileInventory: component(wireItems),
  profileCurrencies: component(wireItems),
  characters: component(recordOf(wireCharacter)),
  characterInventories: component(recordOf(wireItems)),
  characterEquipment: component(recordOf(wireItems)),
  itemComponents: maybe(wireItemComponents),
  profileCollectibles: component(anything),
  characterCollectibles: component(record),
};
const wireProfile = shape(outerProfile);
export type WireProfile = Checked<typeof wireProfile>;

/**
 * GetProfile with the components of lib/bungie/profile.ts, but for what Bungie keeps under hashes of its own: stats,
 * counters, collectibles. To go through such an object costs as much as all else, so whoever turns it into the game's
 * words asks the checks above on the way: to-game/profile-reading.ts.
 */
export const WireProfile = schemaOf(wireProfile);
