import { BUCKETS } from "../buckets.ts";
import { picturePath } from "../catalog.ts";
import { POWER_CAPS } from "../facts/small-rows.ts";
import { USED_CATEGORIES } from "../item-definitions.ts";
import { DAMAGE, LEVEL_REQUIREMENT, POWER_CAP, TIER } from "./item-blocks.ts";
import { color, display, type Table, table } from "./row.ts";

const MALE = 3111576190;
const FEMALE = 2204441813;
const gendered = (name: string) => ({ [MALE]: name, [FEMALE]: name });

export const CLASSES = [
  { hash: 3655393761, classType: 0, name: "Titan" },
  { hash: 671679327, classType: 1, name: "Hunter" },
  { hash: 2271682572, classType: 2, name: "Warlock" },
] as const;

export const RACES = [
  { hash: 3887404748, raceType: 0, name: "Human" },
  { hash: 2803282938, raceType: 1, name: "Awoken" },
  { hash: 898834093, raceType: 2, name: "Exo" },
] as const;

export const GENDERS = [
  { hash: MALE, genderType: 0, name: "Body Type 1" },
  { hash: FEMALE, genderType: 1, name: "Body Type 2" },
] as const;

const DAMAGE_COLOR = {
  kinetic: [255, 255, 255],
  arc: [121, 187, 232],
  solar: [240, 99, 30],
  void: [177, 132, 197],
  stasis: [77, 136, 255],
  strand: [53, 227, 102],
} as const;

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

function damageTypes(): Table {
  const rows = Object.entries(DAMAGE).map(([word, { damageTypeHash, damageType }]) => {
    const [red, green, blue] = DAMAGE_COLOR[word as keyof typeof DAMAGE_COLOR];
    return {
      hash: damageTypeHash,
      displayProperties: display(
        capital(word),
        picturePath(`element ${word}`, "png"),
        `Deals ${word} damage.`,
      ),
      transparentIconPath: picturePath(`element ${word}`, "png"),
      showIcon: word !== "kinetic",
      enumValue: damageType,
      color: color(red, green, blue),
    };
  });
  const raid = { hash: 1067729826, displayProperties: display("Raid"), showIcon: false, enumValue: 5 };
  return table([...rows, raid]);
}

const EQUIPMENT_SLOTS: readonly (readonly [hash: number, name: string])[] = [
  [3284755031, "Subclass"],
  [1498876634, "Kinetic Weapons"],
  [2465295065, "Energy Weapons"],
  [953998645, "Power Weapons"],
  [3448274439, "Helmet"],
  [3551918588, "Gauntlets"],
  [14239492, "Chest Armor"],
  [20886954, "Leg Armor"],
  [1585787867, "Class Armor"],
  [4023194814, "Ghost"],
  [2025709351, "Vehicle"],
  [284967655, "Ships"],
  [4274335291, "Emblems"],
  [3683254069, "Finishers"],
  [1506418338, "Seasonal Artifact"],
  [1107761855, "Emotes"],
  [4292445962, "Clan Banners"],
];

const CATEGORY_NAMES: Record<number, string> = {
  1: "Weapon",
  2: "Kinetic Weapon",
  3: "Energy Weapon",
  4: "Power Weapon",
  5: "Auto Rifle",
  6: "Hand Cannon",
  7: "Pulse Rifle",
  8: "Scout Rifle",
  9: "Fusion Rifle",
  10: "Sniper Rifle",
  11: "Shotgun",
  12: "Machine Gun",
  13: "Rocket Launcher",
  14: "Sidearm",
  16: "Quest Step",
  18: "Currencies",
  19: "Emblems",
  20: "Armor",
  21: "Warlock",
  22: "Titan",
  23: "Hunter",
  34: "Engrams",
  35: "Consumables",
  39: "Ghost",
  40: "Materials",
  41: "Shaders",
  42: "Ships",
  43: "Sparrows",
  44: "Emotes",
  45: "Helmets",
  46: "Arms",
  47: "Chest",
  48: "Legs",
  49: "Class Items",
  50: "Subclasses",
  53: "Quest",
  54: "Sword",
  58: "Clan Banner",
  59: "Mods",
  153950757: "Grenade Launchers",
  610365472: "Weapon Mods",
  1043342778: "Subclass Mods",
  1112488720: "Finishers",
  1378222069: "Seasonal Artifacts",
  1504945536: "Linear Fusion Rifles",
  1784235469: "Bounties",
  2489664120: "Trace Rifles",
  3317538576: "Bows",
  3726054802: "Patterns",
  3871742104: "Glaives",
  3954685534: "Submachine Guns",
  4104513227: "Armor Mods",
};

const ANY_CLASS = 3;
const CLASS_OF_CATEGORY: Record<number, number> = { 21: 2, 22: 0, 23: 1 };
const PARENTS: Record<number, readonly number[]> = { 2: [1], 3: [1], 4: [1] };

const ENERGY_TYPES: readonly (readonly [hash: number, name: string, enumValue: number])[] = [
  [1198124803, "Any", 0],
  [728351493, "Arc", 1],
  [591714140, "Solar", 2],
  [4069572561, "Void", 3],
  [3340383460, "Ghost", 4],
  [3440230265, "Subclass", 5],
  [1819698290, "Stasis", 6],
];

// The tier table calls two of them differently from the items themselves (definitions of July 2026).
const TABLE_TIER_NAME: Record<string, string> = { Uncommon: "Common", Common: "Basic" };

const BREAKERS = [
  { hash: 485622768, enumValue: 1, name: "Shield-Piercing" },
  { hash: 2611060930, enumValue: 2, name: "Disruption" },
  { hash: 3178805705, enumValue: 3, name: "Stagger" },
] as const;

function itemCategories(): Table {
  return table(
    USED_CATEGORIES.map((hash) => ({
      hash,
      displayProperties: display(CATEGORY_NAMES[hash] ?? ""),
      visible: CATEGORY_NAMES[hash] !== undefined,
      deprecated: false,
      shortTitle: CATEGORY_NAMES[hash] ?? "",
      itemTypeRegex: "",
      grantDestinyBreakerType: 0,
      grantDestinyItemType: 0,
      grantDestinySubType: 0,
      grantDestinyClass: CLASS_OF_CATEGORY[hash] ?? ANY_CLASS,
      groupedCategoryHashes: [],
      parentCategoryHashes: PARENTS[hash] ?? [],
      groupCategoryOnly: false,
    })),
  );
}

export const BASIC_TABLES = (): Record<string, Table> => ({
  DestinyClassDefinition: table(
    CLASSES.map(({ hash, classType, name }) => ({
      hash,
      classType,
      displayProperties: display(name, picturePath(`class ${classType}`, "png")),
      genderedClassNames: { Male: name, Female: name },
      genderedClassNamesByGenderHash: gendered(name),
    })),
  ),
  DestinyRaceDefinition: table(
    RACES.map(({ hash, raceType, name }) => ({
      hash,
      raceType,
      displayProperties: display(name),
      genderedRaceNames: { Male: name, Female: name },
      genderedRaceNamesByGenderHash: gendered(name),
    })),
  ),
  DestinyGenderDefinition: table(
    GENDERS.map(({ hash, genderType, name }) => ({ hash, genderType, displayProperties: display(name) })),
  ),
  DestinyInventoryBucketDefinition: table(
    [...BUCKETS.values()].map((bucket) => ({
      displayProperties: display(bucket.name),
      scope: bucket.scope,
      category: bucket.category,
      bucketOrder: bucket.bucketOrder,
      itemCount: bucket.capacity,
      location: bucket.location,
      hasTransferDestination: bucket.hasTransferDestination,
      enabled: bucket.enabled,
      fifo: bucket.fifo,
      hash: bucket.bucketHash,
    })),
  ),
  DestinyDamageTypeDefinition: damageTypes(),
  DestinyEnergyTypeDefinition: table(
    ENERGY_TYPES.map(([hash, name, enumValue]) => ({
      hash,
      displayProperties: display(name),
      showIcon: false,
      enumValue,
      costStatHash: 3578062600,
    })),
  ),
  DestinyItemTierTypeDefinition: table([
    ...Object.values(TIER).map(({ tierTypeHash, tierTypeName }) => ({
      hash: tierTypeHash,
      displayProperties: display(TABLE_TIER_NAME[tierTypeName] ?? tierTypeName),
      infusionProcess: { baseQualityTransferRatio: 1, minimumQualityIncrement: 6 },
    })),
    ...[1801258597, 3772930460].map((hash) => ({
      hash,
      displayProperties: display("Basic"),
      infusionProcess: { baseQualityTransferRatio: 0, minimumQualityIncrement: 0 },
    })),
  ]),
  DestinyEquipmentSlotDefinition: table(
    EQUIPMENT_SLOTS.map(([hash, name]) => ({
      hash,
      displayProperties: display(name),
      bucketTypeHash: hash,
      applyCustomArtDyes: false,
      artDyeChannels: [],
    })),
  ),
  DestinyItemCategoryDefinition: itemCategories(),
  DestinyBreakerTypeDefinition: table(
    BREAKERS.map(({ hash, enumValue, name }) => ({
      hash,
      displayProperties: display(name, picturePath(`breaker ${enumValue}`, "png"), "Stops a champion."),
      enumValue,
    })),
  ),
  DestinyPowerCapDefinition: table(
    [...POWER_CAPS.filter(([hash]) => hash !== POWER_CAP), [POWER_CAP, 999_990] as const].map(
      ([hash, powerCap]) => ({ hash, powerCap }),
    ),
  ),
  DestinyProgressionLevelRequirementDefinition: table([
    { hash: LEVEL_REQUIREMENT, requirementCurve: [{ value: 0, weight: 1 }], progressionHash: 1716568313 },
  ]),
});
