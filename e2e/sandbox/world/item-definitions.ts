import type { DestinyInventoryItemDefinition } from "bungie-api-ts/destiny2";
import type { Wire } from "../wire.ts";
import { BUCKET, bucketOf } from "./buckets.ts";
import { CATALOG, type CatalogItem, type ItemKind, picturePath } from "./catalog.ts";
import type { Element, Tier } from "./facts/rows.ts";
import { socketsOf } from "./sockets.ts";
import { ATTACK, armorStats, DEFENSE, weaponStats } from "./stats.ts";
import { descriptionOf, flavourOf } from "./words.ts";

export type ItemDefinition = Wire<DestinyInventoryItemDefinition>;

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

const ITEM_TYPE: Partial<Record<ItemKind, number>> = {
  weapon: 3,
  armor: 2,
  ghost: 24,
  ship: 21,
  sparrow: 22,
  emblem: 14,
  subclass: 16,
  finisher: 29,
  consumable: 9,
  currency: 1,
  engram: 8,
  quest: 12,
  bounty: 26,
  shader: 19,
  projection: 19,
  transmat: 19,
  mod: 19,
  weaponmod: 19,
  perk: 19,
  catalyst: 20,
  doorway: 20,
};

// Item sub type and item category of each gear type (DestinyItemSubType, ItemCategoryHashes).
const GEAR_TYPE: Record<string, readonly [subType: number, category: number]> = {
  "Auto Rifle": [6, 5],
  Shotgun: [7, 11],
  "Machine Gun": [8, 12],
  "Hand Cannon": [9, 6],
  "Rocket Launcher": [10, 13],
  "Fusion Rifle": [11, 9],
  "Sniper Rifle": [12, 10],
  "Pulse Rifle": [13, 7],
  "Scout Rifle": [14, 8],
  Sidearm: [17, 14],
  Sword: [18, 54],
  "Linear Fusion Rifle": [22, 1504945536],
  "Grenade Launcher": [23, 153950757],
  "Submachine Gun": [24, 3954685534],
  "Trace Rifle": [25, 2489664120],
  Helmet: [26, 45],
  Gauntlets: [27, 46],
  "Chest Armor": [28, 47],
  "Leg Armor": [29, 48],
  "Titan Mark": [30, 49],
  "Hunter Cloak": [30, 49],
  "Warlock Bond": [30, 49],
  "Combat Bow": [31, 3317538576],
  Glaive: [33, 3871742104],
};
const KIND_CATEGORY: Partial<Record<ItemKind, number>> = {
  ghost: 39,
  ship: 42,
  sparrow: 43,
  emblem: 19,
  subclass: 50,
  finisher: 1112488720,
  shader: 41,
  material: 40,
  consumable: 35,
  currency: 18,
  engram: 34,
  quest: 53,
  bounty: 1784235469,
  mod: 4104513227,
  weaponmod: 610365472,
  perk: 610365472,
};
const SLOT_CATEGORY: Record<number, number> = { [BUCKET.kinetic]: 2, [BUCKET.energy]: 3, [BUCKET.power]: 4 };
const CLASS_CATEGORY = [22, 23, 21];

const UNIQUE_LABEL_HASH = { exotic_weapon: 4017842899, exotic_armor: 761097285 } as const;
const STAT_GROUP = { weapon: 1099468801, armor: 1116828683 } as const;
const RELEASES = 6;

function categoriesOf(item: CatalogItem): number[] {
  const gear = GEAR_TYPE[item.typeName]?.[1];
  if (item.kind === "weapon") return [SLOT_CATEGORY[item.homeBucketHash] ?? 2, 1, gear ?? 1];
  if (item.kind === "armor") return [CLASS_CATEGORY[item.classType] ?? 20, gear ?? 20, 20];
  const category = KIND_CATEGORY[item.kind];
  return category === undefined ? [] : [category];
}

function statBlock(item: CatalogItem): ItemDefinition["stats"] {
  if (item.kind !== "weapon" && item.kind !== "armor") return undefined;
  const isWeapon = item.kind === "weapon";
  const values = isWeapon ? weaponStats(item) : armorStats(`${item.itemHash}`, 0);
  const primary = isWeapon ? ATTACK : DEFENSE;
  const stats = Object.entries({ ...values, [primary]: 0 }).map(([statHash, value]) => [
    statHash,
    { statHash: Number(statHash), value, minimum: 0, maximum: 0, displayMaximum: 100 },
  ]);
  return {
    disablePrimaryStatDisplay: false,
    statGroupHash: isWeapon ? STAT_GROUP.weapon : STAT_GROUP.armor,
    stats: Object.fromEntries(stats),
    hasDisplayableStats: isWeapon,
    primaryBaseStatHash: primary,
  };
}

function socketBlock(item: CatalogItem): ItemDefinition["sockets"] {
  const sockets = socketsOf(item, `definition ${item.itemHash}`);
  if (sockets.length === 0) return undefined;
  const categories = [...new Set(sockets.map((socket) => socket.socketCategoryHash))];
  return {
    detail: "Details",
    socketEntries: sockets.map((socket) => ({
      socketTypeHash: socket.socketTypeHash,
      singleInitialItemHash: socket.plugHash,
      reusablePlugItems: socket.options.map((plugItemHash) => ({ plugItemHash })),
      preventInitializationOnVendorPurchase: false,
      hidePerksInItemTooltip: false,
      plugSources: 2,
      defaultVisible: true,
    })),
    intrinsicSockets: [],
    socketCategories: categories.map((socketCategoryHash) => ({
      socketCategoryHash,
      socketIndexes: sockets.flatMap((socket, at) =>
        socket.socketCategoryHash === socketCategoryHash ? [at] : [],
      ),
    })),
  };
}

function equippingBlock(item: CatalogItem): ItemDefinition["equippingBlock"] {
  if (!item.equippable) return undefined;
  return {
    ...(item.uniqueLabel && { uniqueLabel: item.uniqueLabel }),
    uniqueLabelHash: item.uniqueLabel ? UNIQUE_LABEL_HASH[item.uniqueLabel] : 0,
    equipmentSlotTypeHash: item.homeBucketHash,
    attributes: 0,
    ammoType: item.ammoType,
    displayStrings: [""],
  };
}

function inventoryBlock(item: CatalogItem): ItemDefinition["inventory"] {
  return {
    ...(item.uniqueStack && { stackUniqueLabel: `ninefold.${item.itemHash}` }),
    maxStackSize: item.maxStackSize,
    bucketTypeHash: item.homeBucketHash,
    recoveryBucketTypeHash: item.instanced && item.transferable ? BUCKET.postmaster : 0,
    ...TIER[item.tier],
    isInstanceItem: item.instanced,
    expirationTooltip: "",
    expiredInActivityMessage: "",
    expiredInOrbitMessage: "",
    suppressExpirationWhenObjectivesComplete: true,
  };
}

function pictures(item: CatalogItem): Partial<ItemDefinition> {
  const isGear = item.kind === "weapon" || item.kind === "armor";
  const watermark = picturePath(`watermark ${item.itemHash % RELEASES}`, "png");
  return {
    ...(isGear && { iconWatermark: watermark, iconWatermarkShelved: watermark, screenshot: item.iconPath }),
    ...(item.kind === "emblem" && {
      secondaryIcon: picturePath(`emblem background ${item.itemHash}`, "jpg"),
      secondaryOverlay: picturePath(`emblem overlay ${item.itemHash}`, "png"),
      secondarySpecial: picturePath(`emblem background ${item.itemHash}`, "jpg"),
      backgroundColor: emblemColor(item.itemHash),
    }),
  };
}

/** The tint of an emblem; the picture and the character answer both use it. */
export function emblemColor(itemHash: number): { red: number; green: number; blue: number; alpha: number } {
  const hue = itemHash % 360;
  const channel = (shift: number) => Math.round(42 + 34 * Math.cos(((hue + shift) * Math.PI) / 180));
  return { red: channel(0), green: channel(240), blue: channel(120), alpha: 255 };
}

const PLUG_CATEGORY: Record<string, readonly [identifier: string, hash: number]> = {
  frame: ["intrinsics", 1744546145],
  trait: ["frames", 7906839],
  origin: ["origins", 164955586],
  barrel: ["barrels", 2833605196],
  magazine: ["magazines", 1806783418],
};

function plugBlock(item: CatalogItem): ItemDefinition["plug"] {
  const isMod = item.kind === "mod" || item.kind === "weaponmod";
  if (item.kind !== "perk" && item.kind !== "shader" && !isMod) return undefined;
  const socket = item.socket?.split(":")[0] ?? "";
  const [plugCategoryIdentifier, plugCategoryHash] =
    PLUG_CATEGORY[socket] ??
    (item.kind === "shader" ? ["shader", 2973005342] : ["enhancements.v2_general", 2487827355]);
  return { plugCategoryIdentifier, plugCategoryHash, uiPlugLabel: "", isDummyPlug: false };
}

function toDefinition(item: CatalogItem, index: number): ItemDefinition {
  const damage = item.element && item.kind === "weapon" ? DAMAGE[item.element] : undefined;
  const typeAndTier =
    item.kind === "perk" ? item.typeName : `${TIER[item.tier].tierTypeName} ${item.typeName}`.trim();
  return {
    displayProperties: {
      description: descriptionOf(item),
      name: item.name,
      icon: item.iconPath,
      hasIcon: true,
    },
    ...pictures(item),
    itemTypeDisplayName: item.typeName,
    flavorText: flavourOf(item),
    itemTypeAndTierDisplayName: typeAndTier,
    inventory: inventoryBlock(item),
    stats: statBlock(item),
    equippingBlock: equippingBlock(item),
    sockets: socketBlock(item),
    plug: plugBlock(item),
    perks:
      item.sandboxPerkHash === null
        ? []
        : [{ requirementDisplayString: "", perkHash: item.sandboxPerkHash, perkVisibility: 0 }],
    investmentStats: [],
    allowActions: true,
    doesPostmasterPullHaveSideEffects: false,
    nonTransferrable: !item.transferable || !bucketOf(item.homeBucketHash).hasTransferDestination,
    itemCategoryHashes: categoriesOf(item),
    specialItemType: 0,
    itemType: ITEM_TYPE[item.kind] ?? 0,
    itemSubType: GEAR_TYPE[item.typeName]?.[0] ?? 0,
    classType: item.classType,
    breakerType: 0,
    equippable: item.equippable,
    damageTypeHashes: damage ? [damage.damageTypeHash] : [],
    damageTypes: damage ? [damage.damageType] : [],
    defaultDamageType: damage?.damageType ?? 0,
    ...(damage && { defaultDamageTypeHash: damage.damageTypeHash }),
    isWrapper: false,
    traitIds: [],
    traitHashes: [],
    hash: item.itemHash,
    index,
    redacted: false,
  };
}

export const ITEM_DEFINITIONS: Record<string, ItemDefinition> = Object.fromEntries(
  [...CATALOG.values()].map((item, index) => [item.itemHash, toDefinition(item, index)]),
);

export const USED_CATEGORIES = [...new Set([...CATALOG.values()].flatMap(categoriesOf))];
