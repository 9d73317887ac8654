import type { DestinyInventoryItemDefinition } from "bungie-api-ts/destiny2";
import type { Wire } from "../../wire.ts";
import { BUCKET } from "../buckets.ts";
import { type CatalogItem, patternHashOf, picturePath } from "../catalog.ts";
import { PATTERN_WEAPONS } from "../facts/pursuits.ts";
import type { Element, Tier } from "../facts/rows.ts";
import { socketsOf } from "../sockets.ts";
import { ATTACK, DEFENSE, investmentOf, POWER, statsOfCopy } from "../stats.ts";
import { armorSetHash, seasonOf, setNameOf } from "./collectible-facts.ts";
import { gameHash, NO_HASH } from "./game-hash.ts";
import { isCatalystPlug } from "./item-categories.ts";
import { objectivesOf } from "./objective-facts.ts";
import { capacityOf, energyCostOf, investmentsOfPlug } from "./plug-stats.ts";
import type { Socket } from "./socket.ts";
import { statGroupOf } from "./stat-groups.ts";

export type ItemRow = Wire<DestinyInventoryItemDefinition>;

export const TIER: Record<Tier, { tierTypeHash: number; tierType: number; tierTypeName: string }> = {
  exotic: { tierTypeHash: 2759499571, tierType: 6, tierTypeName: "Exotic" },
  legendary: { tierTypeHash: 4008398120, tierType: 5, tierTypeName: "Legendary" },
  rare: { tierTypeHash: 2127292149, tierType: 4, tierTypeName: "Rare" },
  uncommon: { tierTypeHash: 2395677314, tierType: 3, tierTypeName: "Uncommon" },
  common: { tierTypeHash: 3340296461, tierType: 2, tierTypeName: "Common" },
};

export const DAMAGE: Record<Element, { damageTypeHash: number; damageType: number }> = {
  kinetic: { damageTypeHash: 3373582085, damageType: 1 },
  arc: { damageTypeHash: 2303181850, damageType: 2 },
  solar: { damageTypeHash: 1847026933, damageType: 3 },
  void: { damageTypeHash: 3454344768, damageType: 4 },
  stasis: { damageTypeHash: 151347233, damageType: 6 },
  strand: { damageTypeHash: 3949783978, damageType: 7 },
};

const UNIQUE_LABEL_HASH = { exotic_weapon: 4017842899, exotic_armor: 761097285 } as const;
/** A stat of weapons and armour without a name; real rows have it, with 0. */
const NAMELESS_STAT = 1885944937;
export const POWER_CAP = 2759499571;
export const LEVEL_REQUIREMENT = 2479027085;
export const ANY_ENERGY = 1198124803;
export const DYE_CHANNELS = [662199250, 1367384683, 218592586] as const;
export const DYES = 12;
export const dyeHash = (nth: number): number => gameHash(`ninefold dye ${nth}`);

const isGear = (item: CatalogItem) => item.kind === "weapon" || item.kind === "armor";
const isPlug = (item: CatalogItem) => item.plugCategory !== null && !isGear(item);

export const watermarkOf = (item: CatalogItem): string => picturePath(`watermark ${seasonOf(item)}`, "png");

/** Every gear row has these three with 0, so that clients find the stat that says its power. */
const POWER_STATS = [ATTACK, DEFENSE, POWER, NAMELESS_STAT];

export function statBlock(item: CatalogItem): ItemRow["stats"] {
  const group = statGroupOf(item);
  if (!group) return undefined;
  const primary = item.kind === "weapon" ? ATTACK : DEFENSE;
  const shown = item.kind === "weapon" ? statsOfCopy(item, []) : {};
  const zeroes = POWER_STATS.filter((hash) => hash === primary || hash === POWER || hash === NAMELESS_STAT);
  const displayMaximum = group.maximumValue;
  const stats = [...Object.entries(shown), ...zeroes.map((hash) => [`${hash}`, 0] as const)].map(
    ([hash, value]) => [hash, { statHash: Number(hash), value, minimum: 0, maximum: 0, displayMaximum }],
  );
  return {
    disablePrimaryStatDisplay: false,
    statGroupHash: group.statGroupHash,
    stats: Object.fromEntries(stats),
    hasDisplayableStats: item.kind === "weapon",
    primaryBaseStatHash: primary,
  };
}

export function investmentBlock(item: CatalogItem): ItemRow["investmentStats"] {
  if (isPlug(item)) return investmentsOfPlug(item.itemHash);
  const own = item.kind === "weapon" ? investmentOf(item) : {};
  const zeroes = isGear(item) ? [item.kind === "weapon" ? ATTACK : DEFENSE, POWER, NAMELESS_STAT] : [];
  return [...zeroes.map((hash) => [`${hash}`, 0] as const), ...Object.entries(own)].map(([hash, value]) => ({
    statTypeHash: Number(hash),
    value,
    isConditionallyActive: false,
  }));
}

function socketEntry(socket: Socket): NonNullable<NonNullable<ItemRow["sockets"]>["socketEntries"]>[number] {
  const { pool, isRandom } = socket;
  return {
    socketTypeHash: socket.socketTypeHash,
    singleInitialItemHash: isRandom && !socket.isHidden ? (pool.plugs[0] ?? 0) : socket.initialPlugHash,
    reusablePlugItems: isRandom && pool.plugs[0] ? [{ plugItemHash: pool.plugs[0] }] : [],
    preventInitializationOnVendorPurchase: false,
    hidePerksInItemTooltip: false,
    plugSources: socket.plugSources,
    ...(isRandom ? { randomizedPlugSetHash: pool.plugSetHash } : { reusablePlugSetHash: pool.plugSetHash }),
    defaultVisible: !socket.isHidden,
  };
}

export function socketBlock(item: CatalogItem): ItemRow["sockets"] {
  const sockets = socketsOf(item, `definition ${item.itemHash}`);
  if (sockets.length === 0) return undefined;
  const categories = [...new Set(sockets.map((socket) => socket.socketCategoryHash))];
  return {
    detail: "Details",
    socketEntries: sockets.map(socketEntry),
    intrinsicSockets: [],
    socketCategories: categories.map((socketCategoryHash) => ({
      socketCategoryHash,
      socketIndexes: sockets.flatMap((socket, at) =>
        socket.socketCategoryHash === socketCategoryHash ? [at] : [],
      ),
    })),
  };
}

export function equippingBlock(item: CatalogItem): ItemRow["equippingBlock"] {
  if (!item.equippable) return undefined;
  const setName = setNameOf(item);
  return {
    ...(item.uniqueLabel && { uniqueLabel: item.uniqueLabel }),
    uniqueLabelHash: item.uniqueLabel ? UNIQUE_LABEL_HASH[item.uniqueLabel] : 0,
    equipmentSlotTypeHash: item.homeBucketHash,
    attributes: 0,
    ...(setName && { equipableItemSetHash: armorSetHash(setName) }),
    ammoType: item.ammoType,
    displayStrings: [""],
  };
}

/** `nonTransferrableOriginal` is in every real row, though not in the generated type. */
export function inventoryBlock(
  item: CatalogItem,
): ItemRow["inventory"] & { nonTransferrableOriginal: boolean } {
  return {
    ...(item.uniqueStack && { stackUniqueLabel: `ninefold.${item.itemHash}` }),
    maxStackSize: item.maxStackSize,
    bucketTypeHash: item.homeBucketHash,
    recoveryBucketTypeHash: item.instanced && item.transferable ? BUCKET.postmaster : 0,
    ...TIER[item.tier],
    isInstanceItem: item.instanced,
    ...(PATTERN_WEAPONS.includes(item.itemHash) && { recipeItemHash: patternHashOf(item.itemHash) }),
    nonTransferrableOriginal: !item.transferable,
    expirationTooltip: "",
    expiredInActivityMessage: "",
    expiredInOrbitMessage: "",
    suppressExpirationWhenObjectivesComplete: true,
  };
}

export function qualityBlock(item: CatalogItem): ItemRow["quality"] {
  if (!isGear(item)) return undefined;
  const infusionCategoryHash = gameHash(`ninefold infusion ${item.homeBucketHash} ${item.classType}`);
  return {
    itemLevels: [],
    qualityLevel: 0,
    infusionCategoryName: `${infusionCategoryHash}`,
    infusionCategoryHash,
    infusionCategoryHashes: [infusionCategoryHash],
    progressionLevelRequirementHash: item.kind === "armor" ? LEVEL_REQUIREMENT : 0,
    currentVersion: 0,
    versions: [{ powerCapHash: POWER_CAP }],
    displayVersionWatermarkIcons: [watermarkOf(item)],
  };
}

export function translationBlock(item: CatalogItem): ItemRow["translationBlock"] {
  if (!isGear(item)) return undefined;
  return {
    weaponPatternHash: item.kind === "weapon" && item.tier === "exotic" ? item.itemHash : 0,
    defaultDyes: DYE_CHANNELS.map((channelHash, nth) => ({
      channelHash,
      dyeHash: dyeHash((item.itemHash + nth) % DYES),
    })),
    lockedDyes: [],
    customDyes: [],
    arrangements: [{ classHash: 0, artArrangementHash: item.itemHash }],
    hasGeometry: true,
  };
}

const isUpgrade = (item: CatalogItem) => item.plugCategory === "v460.plugs.armor.masterworks";
const isMasterwork = (item: CatalogItem) =>
  (item.plugCategory?.includes(".masterworks.stat.") ?? false) || isCatalystPlug(item);

export function plugBlock(item: CatalogItem): ItemRow["plug"] {
  if (item.plugCategory === null) return undefined;
  const energyCost = energyCostOf(item);
  const energy = { energyTypeHash: ANY_ENERGY, energyType: 0 };
  return {
    insertionRules: [],
    plugCategoryIdentifier: item.plugCategory,
    plugCategoryHash: gameHash(item.plugCategory),
    onActionRecreateSelf: false,
    insertionMaterialRequirementHash: isUpgrade(item) ? INSERTION_COST : 0,
    previewItemOverrideHash: 0,
    enabledMaterialRequirementHash: 0,
    enabledRules: [],
    uiPlugLabel: isMasterwork(item) ? "masterwork" : "",
    plugStyle: isMasterwork(item) ? 1 : 0,
    plugAvailability: 0,
    alternateUiPlugLabel: "",
    alternatePlugStyle: 0,
    isDummyPlug: false,
    parentItemOverride: { additionalEquipRequirementsDisplayStrings: [] },
    ...(isUpgrade(item) && { energyCapacity: { capacityValue: capacityOf(item), ...energy } }),
    ...(energyCost > 0 && { energyCost: { energyCost, ...energy } }),
  };
}

/** What upgrading armour costs: a row of the material requirement table. */
export const INSERTION_COST = gameHash("ninefold cost armor upgrade");

export function objectiveBlock(item: CatalogItem): ItemRow["objectives"] {
  const objectives = objectivesOf(item);
  if (objectives.length === 0) return undefined;
  return {
    objectiveHashes: objectives.map((one) => one.objectiveHash),
    displayActivityHashes: objectives.map(() => NO_HASH),
    requireFullObjectiveCompletion: item.kind === "quest" || item.kind === "bounty",
    questlineItemHash: item.kind === "quest" ? item.itemHash : 0,
    narrative: "",
    objectiveVerbName: "",
    questTypeIdentifier: item.kind === "quest" ? "quest" : "",
    questTypeHash: item.kind === "quest" ? gameHash("quest") : NO_HASH,
    perObjectiveDisplayProperties: objectives.map(() => ({ displayOnItemPreviewScreen: false })),
    displayAsStatTracker: false,
  };
}
