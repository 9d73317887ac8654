import { ARMOR_ORNAMENTS } from "../facts/armor-ornaments.ts";
import { CATALYSTS } from "../facts/catalysts.ts";
import { EXOTIC_INTRINSICS, SPIRITS } from "../facts/exotic-intrinsics.ts";
import { FRAGMENT_PLUGS } from "../facts/fragment-plugs.ts";
import { GEAR_PLUGS } from "../facts/gear-plugs.ts";
import { HUNTER_ABILITIES } from "../facts/hunter-abilities.ts";
import { MASTERWORK_PLUGS } from "../facts/masterwork-plugs.ts";
import type { PlugRows, Tier } from "../facts/rows.ts";
import { TITAN_ABILITIES } from "../facts/titan-abilities.ts";
import { WARLOCK_ABILITIES } from "../facts/warlock-abilities.ts";
import { WEAPON_ORNAMENTS } from "../facts/weapon-ornaments.ts";
import { WEAPONS } from "../facts/weapons.ts";
import { gameHash } from "./game-hash.ts";

/** Something that sits in sockets and nowhere else. */
export interface PlugFact {
  readonly itemHash: number;
  readonly name: string;
  readonly plugCategory: string;
  readonly typeName: string;
  readonly tier: Tier;
  readonly sandboxPerkHash: number | null;
}

const ELEMENT_WORD: Record<string, string> = { prism: "Prismatic" };
const element = (word: string) => ELEMENT_WORD[word] ?? word.charAt(0).toUpperCase() + word.slice(1);
const ABILITY_TYPE: Record<string, (elementWord: string) => string> = {
  supers: () => "Super Ability",
  melee: (word) => `${word} Melee`,
  class_abilities: () => "Class Ability",
  movement: () => "Movement Ability",
  grenades: (word) => `${word} Grenade`,
  aspects: (word) => `${word} Aspect`,
  totems: (word) => `${word} Aspect`,
  fragments: (word) => `${word} Fragment`,
  trinkets: (word) => `${word} Fragment`,
  prism_grenade: () => "Prismatic Grenade",
  transcendence: () => "Utility Ability",
};
const TYPE_OF_CATEGORY: Record<string, string> = {
  stocks: "Stock",
  grips: "Grip",
  magazines_gl: "Magazine",
  mementos: "Memento",
  "v400.weapon.mod_empty": "Weapon Mod",
  shader: "Restore Defaults",
  armor_skins_empty: "Restore Defaults",
  "enhancements.v2_general": "General Armor Mod",
  "enhancements.v2_head": "Helmet Armor Mod",
  "enhancements.v2_arms": "Arms Armor Mod",
  "enhancements.v2_chest": "Chest Armor Mod",
  "enhancements.v2_legs": "Leg Armor Mod",
  "enhancements.v2_class_item": "Class Item Armor Mod",
  "enhancements.ghosts_economic": "Economic Ghost Mod",
  "enhancements.ghosts_activity": "Activity Ghost Mod",
  "core.gear_systems.armor_tiering.plugs.tuning.mods": "General Armor Mod",
  "ship.spawnfx": "Transmat Effect",
  intrinsics: "Intrinsic",
  emote: "Emote",
};

function typeOf(category: string): string {
  const [, word = "", role = ""] = category.split(".");
  const ability = /^(?:titan|hunter|warlock|shared)\./.test(category)
    ? ABILITY_TYPE[role || word]
    : undefined;
  if (ability) return ability(element(role ? word : ""));
  if (category.startsWith("armor_skins_titan")) return "Titan Universal Ornament";
  if (category.startsWith("armor_skins_hunter")) return "Hunter Universal Ornament";
  if (category.startsWith("armor_skins_warlock")) return "Warlock Universal Ornament";
  return TYPE_OF_CATEGORY[category] ?? "";
}

const isLegendary = (category: string) => /masterworks|mementos|armor_skins_[thw]/.test(category);

/** The perk of an ability is ours: the public facts tell which item it is, not which perk it brings. */
const ownPerk = (category: string, itemHash: number) =>
  /\.(?:aspects|totems|fragments|trinkets|transcendence)$/.test(category)
    ? gameHash(`ninefold perk ${itemHash}`)
    : null;

function fromRows(rows: PlugRows): PlugFact[] {
  return Object.entries(rows).flatMap(([plugCategory, plugs]) =>
    plugs.map(([itemHash, name]) => ({
      itemHash,
      name,
      plugCategory,
      typeName: typeOf(plugCategory),
      tier: isLegendary(plugCategory) ? ("legendary" as const) : ("common" as const),
      sandboxPerkHash: name.startsWith("Empty") ? null : ownPerk(plugCategory, itemHash),
    })),
  );
}

const weaponName = new Map(WEAPONS.map(([itemHash, name]) => [itemHash, name]));

const catalysts = (): PlugFact[] =>
  CATALYSTS.map(([weaponHash, itemHash, plugCategory]) => ({
    itemHash,
    name: `${weaponName.get(weaponHash)} Catalyst`,
    plugCategory,
    typeName: "",
    tier: "exotic",
    sandboxPerkHash: gameHash(`ninefold perk ${itemHash}`),
  }));

const ornaments = (): PlugFact[] =>
  WEAPON_ORNAMENTS.map(([, plugCategory, , itemHash, name]) => ({
    itemHash,
    name,
    plugCategory,
    typeName: "Weapon Ornament",
    tier: "exotic",
    sandboxPerkHash: null,
  }));

const intrinsics = (): PlugFact[] =>
  [...EXOTIC_INTRINSICS.map(([, ...plug]) => plug), ...SPIRITS].map(([itemHash, name, perkHash]) => ({
    itemHash,
    name,
    plugCategory: "intrinsics",
    typeName: "Intrinsic",
    tier: "exotic",
    sandboxPerkHash: perkHash ?? gameHash(`ninefold perk ${itemHash}`),
  }));

export const ARMOR_STATS = [2996146975, 392767087, 1943323491, 1735777505, 144602215, 4244567218];
/** Values a stat plug of armour can have: those of the five gear tiers, of exotic and of rare pieces. */
export const STAT_PLUG_VALUES = [8, 12, 13, 14, 15, 16, 18, 20, 22, 25, 28, 30];

/** The plugs that armour gets its stats from have no names, and their hashes are ours: no public list has them. */
export const armorStatPlug = (statHash: number, value: number): number =>
  gameHash(`ninefold armor stat ${statHash} ${value}`);

const armorStatPlugs = (): PlugFact[] =>
  ARMOR_STATS.flatMap((statHash) =>
    STAT_PLUG_VALUES.map((value) => ({
      itemHash: armorStatPlug(statHash, value),
      name: "",
      plugCategory: "armor_stats",
      typeName: "",
      tier: "common" as const,
      sandboxPerkHash: null,
    })),
  );

/** Every plug that is neither a weapon perk nor a mod that can be held. */
export const PLUG_FACTS: readonly PlugFact[] = [
  ...fromRows(GEAR_PLUGS),
  ...fromRows(MASTERWORK_PLUGS),
  ...fromRows(TITAN_ABILITIES),
  ...fromRows(HUNTER_ABILITIES),
  ...fromRows(WARLOCK_ABILITIES),
  ...fromRows(FRAGMENT_PLUGS),
  ...fromRows(ARMOR_ORNAMENTS),
  ...intrinsics(),
  ...catalysts(),
  ...ornaments(),
  ...armorStatPlugs(),
];
