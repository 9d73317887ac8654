import { BUCKETS } from "./buckets.ts";
import { CATALOG, picturePath } from "./catalog.ts";
import { DAMAGE, TIER, USED_CATEGORIES } from "./item-definitions.ts";
import { SOCKET_CATEGORY, SOCKET_TYPE } from "./sockets.ts";
import { ARMOR_STATS, DEFENSE, STAT_NAMES } from "./stats.ts";
import { descriptionOf } from "./words.ts";

type Row = { readonly hash: number } & Record<string, unknown>;
export type Table = Record<string, Row>;

/** Rows get the fields every real row has. */
export function table(rows: readonly Row[]): Table {
  return Object.fromEntries(
    rows.map((row, index) => [row.hash, { ...row, index, redacted: false, blacklisted: false }]),
  );
}

const display = (name: string, icon?: string, description = "") => ({
  description,
  name,
  ...(icon && { icon }),
  hasIcon: icon !== undefined,
});

const MALE = 3111576190;
const FEMALE = 2204441813;
const gendered = (male: string, female = male) => ({ [MALE]: male, [FEMALE]: female });

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
  return table(
    Object.entries(DAMAGE).map(([word, { damageTypeHash, damageType }]) => {
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
        color: { red, green, blue, alpha: 255 },
      };
    }),
  );
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
  45: "Helmets",
  46: "Arms",
  47: "Chest",
  48: "Legs",
  49: "Class Items",
  50: "Subclasses",
  53: "Quest",
  54: "Sword",
  153950757: "Grenade Launchers",
  610365472: "Weapon Mods",
  1112488720: "Finishers",
  1504945536: "Linear Fusion Rifles",
  1784235469: "Bounties",
  2489664120: "Trace Rifles",
  3317538576: "Bows",
  3871742104: "Glaives",
  3954685534: "Submachine Guns",
  4104513227: "Armor Mods",
};

const SOCKET_CATEGORY_NAMES: Record<number, string> = {
  [SOCKET_CATEGORY.intrinsic]: "INTRINSIC TRAITS",
  [SOCKET_CATEGORY.perks]: "WEAPON PERKS",
  [SOCKET_CATEGORY.mods]: "WEAPON MODS",
  [SOCKET_CATEGORY.armorMods]: "ARMOR MODS",
};
const CATEGORY_OF_SOCKET_TYPE: Record<keyof typeof SOCKET_TYPE, number> = {
  intrinsic: SOCKET_CATEGORY.intrinsic,
  barrel: SOCKET_CATEGORY.perks,
  magazine: SOCKET_CATEGORY.perks,
  trait: SOCKET_CATEGORY.perks,
  secondTrait: SOCKET_CATEGORY.perks,
  origin: SOCKET_CATEGORY.perks,
  weaponMod: SOCKET_CATEGORY.mods,
  armorGeneral: SOCKET_CATEGORY.armorMods,
  armorSlot: SOCKET_CATEGORY.armorMods,
};

const ENERGY_TYPES: readonly (readonly [hash: number, name: string, enumValue: number])[] = [
  [1198124803, "Any", 0],
  [3340383460, "Ghost", 4],
];

const NUMERIC_STATS = new Set([4284893193, 3871231066, 2961396640, 447667954]);
const EXTRA_STATS = new Set([1480404414, 3897883278, 1935470627, 3578062600]);

function statGroups(): Table {
  const scaled = (statHashes: number[]) =>
    statHashes.map((statHash) => ({
      statHash,
      maximumValue: 100,
      displayAsNumeric: NUMERIC_STATS.has(statHash),
      displayInterpolation: [
        { value: 0, weight: 0 },
        { value: 100, weight: 100 },
      ],
    }));
  const weapon = Object.keys(STAT_NAMES)
    .map(Number)
    .filter((hash) => !ARMOR_STATS.includes(hash) && !EXTRA_STATS.has(hash));
  return table([
    { hash: 1099468801, maximumValue: 100, uiPosition: 0, scaledStats: scaled(weapon), overrides: {} },
    {
      hash: 1116828683,
      maximumValue: 100,
      uiPosition: 0,
      scaledStats: scaled([...ARMOR_STATS, DEFENSE]),
      overrides: {},
    },
  ]);
}

function sandboxPerks(): Table {
  const perks = [...CATALOG.values()].filter((item) => item.sandboxPerkHash !== null);
  return table(
    perks.map((item) => ({
      hash: item.sandboxPerkHash ?? 0,
      displayProperties: display(item.name, item.iconPath, descriptionOf(item)),
      isDisplayable: true,
      damageType: 0,
    })),
  );
}

// The tier table calls two of them differently from the items themselves (definitions of July 2026).
const TABLE_TIER_NAME: Record<string, string> = { Uncommon: "Common", Common: "Basic" };

/** Every table but items, vendors and the empty ones. */
export const SMALL_TABLES: Record<string, Table> = {
  DestinyClassDefinition: table(
    CLASSES.map(({ hash, classType, name }) => ({
      hash,
      classType,
      displayProperties: { name, hasIcon: false },
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
  DestinyStatDefinition: table(
    Object.entries(STAT_NAMES).map(([hash, name]) => ({
      hash: Number(hash),
      displayProperties: display(name, picturePath(`stat ${hash}`, "png")),
      aggregationType: 0,
      hasComputedBlock: false,
      statCategory: 1,
    })),
  ),
  DestinyStatGroupDefinition: statGroups(),
  DestinyItemTierTypeDefinition: table(
    Object.values(TIER).map(({ tierTypeHash, tierTypeName }) => ({
      hash: tierTypeHash,
      displayProperties: display(TABLE_TIER_NAME[tierTypeName] ?? tierTypeName),
      infusionProcess: { baseQualityTransferRatio: 1, minimumQualityIncrement: 6 },
    })),
  ),
  DestinyEquipmentSlotDefinition: table(
    EQUIPMENT_SLOTS.map(([hash, name]) => ({
      hash,
      displayProperties: display(name),
      bucketTypeHash: hash,
      applyCustomArtDyes: false,
      artDyeChannels: [],
    })),
  ),
  DestinyItemCategoryDefinition: table(
    USED_CATEGORIES.map((hash) => ({
      hash,
      displayProperties: display(CATEGORY_NAMES[hash] ?? ""),
      visible: true,
      deprecated: false,
      shortTitle: CATEGORY_NAMES[hash] ?? "",
      groupedCategoryHashes: [],
      parentCategoryHashes: [],
      groupCategoryOnly: false,
    })),
  ),
  DestinySocketCategoryDefinition: table(
    Object.entries(SOCKET_CATEGORY_NAMES).map(([hash, name]) => ({
      hash: Number(hash),
      displayProperties: display(name),
      uiCategoryStyle: 2656457638,
      categoryStyle: 1,
    })),
  ),
  DestinySocketTypeDefinition: table(
    Object.entries(CATEGORY_OF_SOCKET_TYPE).map(([word, socketCategoryHash]) => ({
      hash: SOCKET_TYPE[word as keyof typeof SOCKET_TYPE],
      displayProperties: display(""),
      plugWhitelist: [],
      socketCategoryHash,
      visibility: 0,
      alwaysRandomizeSockets: false,
    })),
  ),
  DestinySandboxPerkDefinition: sandboxPerks(),
  DestinyVendorGroupDefinition: table([
    { hash: 3227191227, order: 0, categoryName: "Limited Time" },
    { hash: 679769104, order: 1, categoryName: "Tower" },
    { hash: 4179305295, order: 2, categoryName: "Eternity" },
  ]),
  DestinyMilestoneDefinition: table([
    {
      hash: 534869653,
      displayProperties: display("Xûr", undefined, "The trader of the Nine is in the Tower."),
      friendlyName: "XUR",
      milestoneType: 3,
      recruitable: false,
      showInExplorer: false,
    },
  ]),
  DestinyPresentationNodeDefinition: table([
    {
      hash: 1605042242,
      displayProperties: display("Armor"),
      nodeType: 2,
      children: { presentationNodes: [], collectibles: [], records: [], metrics: [], craftables: [] },
    },
  ]),
  DestinyProgressionDefinition: table([
    {
      hash: 1716568313,
      displayProperties: display("Level"),
      scope: 1,
      repeatLastStep: true,
      steps: [],
      visible: false,
    },
    {
      hash: 527867935,
      displayProperties: display("Strange Favor"),
      scope: 1,
      repeatLastStep: false,
      steps: [],
      visible: true,
    },
  ]),
};
