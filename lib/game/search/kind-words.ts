import { Bucket } from "../bucket.ts";
import type { ItemDefinition } from "../item-definition.ts";
import type { IsWord } from "./words.ts";

/** `breaker1` to `breaker3` are no words of `is:`; `breaker:` looks for them. */
export type KindWord = IsWord | `breaker${number}`;

const GRENADE_LAUNCHER = 153950757;

/** Source: manifest `DestinyItemCategoryDefinition`, read 2026-11-22. */
const WORD_OF_CATEGORY: ReadonlyMap<number, IsWord> = new Map([
  [5, "autorifle"],
  [3317538576, "bow"],
  [9, "fusionrifle"],
  [3871742104, "glaive"],
  [6, "handcannon"],
  [1504945536, "linearfusionrifle"],
  [12, "machinegun"],
  [7, "pulserifle"],
  [13, "rocketlauncher"],
  [8, "scoutrifle"],
  [11, "shotgun"],
  [14, "sidearm"],
  [10, "sniperrifle"],
  [3954685534, "submachine"],
  [54, "sword"],
  [2489664120, "tracerifle"],
  [4104513227, "armormod"],
  [610365472, "weaponmod"],
  [2088636411, "reptoken"],
  [208981632, "transmat"],
]);

const WORD_OF_BUCKET: ReadonlyMap<number, IsWord> = new Map([
  [Bucket.Kinetic, "kineticslot"],
  [Bucket.Energy, "energy"],
  [Bucket.Power, "power"],
  [Bucket.Helmet, "helmet"],
  [Bucket.Gauntlets, "gauntlets"],
  [Bucket.Chest, "chest"],
  [Bucket.Legs, "leg"],
  [Bucket.ClassItem, "classitem"],
  [Bucket.Ghost, "ghost"],
  [Bucket.Sparrow, "vehicle"],
  [Bucket.Ship, "ships"],
  [Bucket.Emblem, "emblems"],
  [Bucket.Subclass, "subclass"],
  [Bucket.Artifact, "seasonalartifacts"],
  [Bucket.Emote, "emotes"],
  [Bucket.Finisher, "finishers"],
  [Bucket.Engrams, "engrams"],
  [Bucket.Consumables, "consumables"],
  [Bucket.Modifications, "modifications"],
]);

const WEAPON_WORDS: ReadonlySet<string> = new Set(["kineticslot", "energy", "power"]);
const ARMOR_WORDS: ReadonlySet<string> = new Set(["helmet", "gauntlets", "chest", "leg", "classitem"]);
const COSMETIC_WORDS: ReadonlySet<string> = new Set([
  "modifications",
  "emotes",
  "emblems",
  "vehicle",
  "ships",
  "finishers",
]);
// Worn, but glued to the character: nobody equips another in the same way.
const GLUED: ReadonlySet<string> = new Set(["emotes", "finishers"]);
const AMMO: readonly IsWord[] = ["primary", "special", "heavy"];

/** Every word of `is:` that holds for all copies of a kind. */
export function kindWords(definition: ItemDefinition, bucketHash: number | null): Set<KindWord> {
  const { rarity, className, ammoType, breakerType, isClassified } = definition;
  const slot = WORD_OF_BUCKET.get(bucketHash ?? 0);
  const words: (KindWord | null | undefined | false)[] = [
    rarity !== "none" && rarity,
    // A classified item's class is not to be trusted, says DIM.
    !isClassified && className,
    slot,
    WEAPON_WORDS.has(slot ?? "") && "weapon",
    ARMOR_WORDS.has(slot ?? "") && "armor",
    COSMETIC_WORDS.has(slot ?? "") && "cosmetic",
    definition.isEquippable && !GLUED.has(slot ?? "") && "equippable",
    definition.maxStackSize > 1 && "stackable",
    AMMO[ammoType - 1],
    breakerType > 0 && (`breaker${breakerType}` as const),
    ...definition.categoryHashes.map((hash) => WORD_OF_CATEGORY.get(hash)),
    ...grenadeLauncher(definition, slot),
  ];
  return new Set(words.filter((word): word is KindWord => Boolean(word)));
}

/** One category for two kinds of weapon that have little in common: what is not heavy is special. */
function grenadeLauncher({ categoryHashes }: ItemDefinition, slot: IsWord | undefined): IsWord[] {
  if (!categoryHashes.includes(GRENADE_LAUNCHER)) return [];
  return ["grenadelauncher", slot === "power" ? "heavygrenadelauncher" : "specialgrenadelauncher"];
}
