import { BUCKET } from "../buckets.ts";
import type { CatalogItem, ItemKind } from "../catalog.ts";

/** `itemType` of an item's row. */
export const ITEM_TYPE: Partial<Record<ItemKind, number>> = {
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
  plug: 19,
  catalyst: 20,
  doorway: 20,
  artifact: 28,
  emote: 23,
  clanbanner: 17,
  pattern: 30,
};

// Item sub type, item category and the word in the trait of each gear type.
const GEAR_TYPE: Record<string, readonly [subType: number, category: number, trait: string]> = {
  "Auto Rifle": [6, 5, "weapon.auto_rifle"],
  Shotgun: [7, 11, "weapon.shotgun"],
  "Machine Gun": [8, 12, "weapon.machinegun"],
  "Hand Cannon": [9, 6, "weapon.hand_cannon"],
  "Rocket Launcher": [10, 13, "weapon.rocket_launcher"],
  "Fusion Rifle": [11, 9, "weapon.fusion_rifle"],
  "Sniper Rifle": [12, 10, "weapon.sniper_rifle"],
  "Pulse Rifle": [13, 7, "weapon.pulse_rifle"],
  "Scout Rifle": [14, 8, "weapon.scout_rifle"],
  Sidearm: [17, 14, "weapon.sidearm"],
  Sword: [18, 54, "weapon.sword"],
  "Linear Fusion Rifle": [22, 1504945536, "weapon.linear_fusion_rifle"],
  "Grenade Launcher": [23, 153950757, "weapon.grenade_launcher"],
  "Submachine Gun": [24, 3954685534, "weapon.submachinegun"],
  "Trace Rifle": [25, 2489664120, "weapon.trace_rifle"],
  Helmet: [26, 45, "armor.head"],
  Gauntlets: [27, 46, "armor.arms"],
  "Chest Armor": [28, 47, "armor.chest"],
  "Leg Armor": [29, 48, "armor.legs"],
  "Titan Mark": [30, 49, "armor.class"],
  "Hunter Cloak": [30, 49, "armor.class"],
  "Warlock Bond": [30, 49, "armor.class"],
  "Combat Bow": [31, 3317538576, "weapon.bow"],
  Glaive: [33, 3871742104, "weapon.glaive"],
};
const SHADER_SUB_TYPE = 20;
const ORNAMENT_SUB_TYPE = 21;

const MOD = 59;
const KIND_CATEGORIES: Partial<Record<ItemKind, readonly number[]>> = {
  ghost: [39],
  ship: [42],
  sparrow: [43],
  emblem: [19],
  subclass: [50],
  finisher: [1112488720],
  shader: [41, MOD],
  material: [40],
  consumable: [35],
  currency: [18],
  engram: [34],
  quest: [53, 16],
  bounty: [1784235469],
  projection: [1404791674, 1449602859, MOD],
  transmat: [208981632, 177260082, MOD],
  mod: [4062965806, 4104513227, MOD],
  weaponmod: [1052191496, 610365472, MOD],
  artifact: [1378222069],
  emote: [44],
  clanbanner: [58, 874645359],
  pattern: [3726054802],
};
const WEAPON_MOD = 610365472;
const ARMOR_MOD = 4104513227;
// Item categories of plugs, by the beginning of their plug category.
const PLUG_CATEGORIES: readonly (readonly [begins: RegExp, categories: readonly number[]])[] = [
  [/^frames$/, [3708671066, WEAPON_MOD, MOD]],
  [/^origins$/, [2779167812, WEAPON_MOD, MOD]],
  [/^intrinsics$/, [2237038328, WEAPON_MOD, MOD]],
  [/^barrels$/, [3085181971, WEAPON_MOD, MOD]],
  [/^bowstrings$/, [444756050, WEAPON_MOD, MOD]],
  [/^tubes$/, [2076918099, WEAPON_MOD, MOD]],
  [/^blades$/, [1709863189, WEAPON_MOD, MOD]],
  [/^hafts$/, [2840834688, WEAPON_MOD, MOD]],
  [/^magazines/, [4184407433, WEAPON_MOD, MOD]],
  [/^batteries$/, [1334054322, WEAPON_MOD, MOD]],
  [/^arrows$/, [3360831066, WEAPON_MOD, MOD]],
  [/^guards$/, [3072652064, WEAPON_MOD, MOD]],
  [/^stocks$/, [3055157023, WEAPON_MOD, MOD]],
  [/^grips$/, [3836367751, WEAPON_MOD, MOD]],
  [/weapons\.masterworks|masterwork$|^catalysts$/, [141186804, WEAPON_MOD, MOD]],
  [/_skins$|^exotic_all_skins/, [3124752623, WEAPON_MOD, MOD]],
  [/^armor_skins/, [1742617626, ARMOR_MOD, MOD]],
  [/^v460\.plugs\.armor|^core\.gear|^enhancements\.v2|^armor_/, [4062965806, ARMOR_MOD, MOD]],
  [/ghosts/, [4176831154, 1449602859, MOD]],
  [/^ship\.spawnfx/, [208981632, 177260082, MOD]],
  [/^shader/, [41, MOD]],
  [/^emote/, [44, MOD]],
  [/^(?:titan|hunter|warlock|shared)\./, [1043342778, MOD]],
];
const SLOT_CATEGORY: Record<number, number> = { [BUCKET.kinetic]: 2, [BUCKET.energy]: 3, [BUCKET.power]: 4 };
const CLASS_CATEGORY = [22, 23, 21];

export function categoriesOf(item: CatalogItem): readonly number[] {
  const gear = GEAR_TYPE[item.typeName]?.[1];
  if (item.kind === "weapon") return [SLOT_CATEGORY[item.homeBucketHash] ?? 2, 1, gear ?? 1];
  if (item.kind === "armor") return [CLASS_CATEGORY[item.classType] ?? 20, gear ?? 20, 20];
  const category = item.plugCategory;
  if ((item.kind === "perk" || item.kind === "plug") && category !== null)
    return PLUG_CATEGORIES.find(([begins]) => begins.test(category))?.[1] ?? [MOD];
  return KIND_CATEGORIES[item.kind] ?? [];
}

export function subTypeOf(item: CatalogItem): number {
  if (item.plugCategory === "shader") return SHADER_SUB_TYPE;
  if (item.kind === "plug" && /skins/.test(item.plugCategory ?? "")) return ORNAMENT_SUB_TYPE;
  return GEAR_TYPE[item.typeName]?.[0] ?? 0;
}

const KIND_TRAIT: Partial<Record<ItemKind, string>> = {
  ghost: "item.ghost",
  ship: "item.ship",
  sparrow: "item.vehicle",
  emblem: "item.emblem",
  finisher: "item.finisher",
  shader: "item.shader",
  projection: "item.ghost_hologram",
  transmat: "item.spawnfx",
  engram: "item.engram",
  consumable: "item.consumable",
  currency: "item.currency",
  bounty: "inventory_filtering.bounty",
  quest: "inventory_filtering.quest",
  emote: "item.emote",
};
const DARK = new Set(["stasis", "strand"]);

function subclassTrait(item: CatalogItem): string {
  if (item.element === null) return "item.subclass.prism";
  return DARK.has(item.element) ? "item.subclass.dark" : "item.subclass.light";
}

/** Trait identifiers of an item; their hashes are the game's hashes of these words. */
export function traitsOf(item: CatalogItem, release: string): readonly string[] {
  const gear = GEAR_TYPE[item.typeName]?.[2];
  if ((item.kind === "weapon" || item.kind === "armor") && gear)
    return [`item.${gear}`, ...(item.tier === "exotic" ? [`item.${item.kind}.exotic`] : []), release];
  if (item.kind === "subclass") return [subclassTrait(item)];
  const category = item.plugCategory ?? "";
  if (isCatalystPlug(item)) return ["item.exotic_catalyst"];
  if (/_skins$/.test(category)) return ["item.ornament.weapon"];
  if (/^armor_skins_(?!empty)/.test(category)) return ["item.ornament.armor"];
  if (/aspects$|totems$/.test(category)) return ["item.plug.aspect"];
  if (/fragments$|trinkets$/.test(category)) return ["item.plug.fragment"];
  const trait = KIND_TRAIT[item.kind];
  return trait ? [trait] : [];
}

/** A plug that completes an exotic weapon, not the empty socket for it. */
export const isCatalystPlug = (item: CatalogItem): boolean =>
  item.tier === "exotic" && /masterwork$|^catalysts$/.test(item.plugCategory ?? "");
