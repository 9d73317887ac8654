import { picturePath } from "../icons/picture-path.ts";
import { BUCKET, bucketOf } from "./buckets.ts";
import { gameHash } from "./definitions/game-hash.ts";
import { PLUG_FACTS, type PlugFact } from "./definitions/plug-facts.ts";
import { ARMOR } from "./facts/armor.ts";
import { PERKS } from "./facts/perks.ts";
import { PATTERN_WEAPONS, PURSUITS } from "./facts/pursuits.ts";
import type {
  ArmorRow,
  ClassName,
  Element,
  PerkRow,
  SundryKind,
  SundryRow,
  Tier,
  WeaponRow,
} from "./facts/rows.ts";
import { SUNDRIES } from "./facts/sundries.ts";
import { WEAPONS } from "./facts/weapons.ts";

export { picturePath };

/** `perk` is what a weapon rolls with, `plug` everything else that only ever sits in sockets. */
export type ItemKind = "weapon" | "armor" | "perk" | "plug" | SundryKind;

/** What the stand-in knows about one kind of item; definitions, pictures and rules are all made from it. */
export interface CatalogItem {
  readonly itemHash: number;
  readonly name: string;
  readonly kind: ItemKind;
  readonly typeName: string;
  readonly tier: Tier;
  readonly homeBucketHash: number;
  readonly element: Element | null;
  /** 0 Titan, 1 Hunter, 2 Warlock, 3 anyone. */
  readonly classType: number;
  /** 0 none, 1 primary, 2 special, 3 heavy. */
  readonly ammoType: number;
  readonly uniqueLabel: "exotic_weapon" | "exotic_armor" | null;
  readonly instanced: boolean;
  readonly maxStackSize: number;
  readonly uniqueStack: boolean;
  readonly transferable: boolean;
  readonly equippable: boolean;
  /** For perks: which socket it fits, and the perk it brings. */
  readonly socket: string | null;
  readonly sandboxPerkHash: number | null;
  /** The identifier of the category by which sockets accept it; null for what is no plug. */
  readonly plugCategory: string | null;
  readonly iconPath: string;
}

const CLASS_TYPE: Record<ClassName, number> = { titan: 0, hunter: 1, warlock: 2 };
export const ANY_CLASS = 3;

const ARMOR_TYPE = {
  helmet: "Helmet",
  gauntlets: "Gauntlets",
  chest: "Chest Armor",
  legs: "Leg Armor",
} as const;
const SKIN_WORD = {
  helmet: "head",
  gauntlets: "arms",
  chest: "chest",
  legs: "legs",
  class: "class",
} as const;
const CLASS_ITEM: Record<ClassName, string> = {
  titan: "Titan Mark",
  hunter: "Hunter Cloak",
  warlock: "Warlock Bond",
};

const SPECIAL_TYPES = new Set([
  "Fusion Rifle",
  "Sniper Rifle",
  "Shotgun",
  "Trace Rifle",
  "Glaive",
  "Grenade Launcher",
  "Linear Fusion Rifle",
  "Sword",
]);
// Primary types that use special ammunition: Eriana's Vow and Forerunner.
const SPECIAL_BY_NAME = new Set(["Eriana's Vow", "Forerunner"]);

const INSTANCED_KINDS: ReadonlySet<ItemKind> = new Set([
  "weapon",
  "armor",
  "ghost",
  "ship",
  "sparrow",
  "emblem",
  "subclass",
  "finisher",
  "engram",
  "quest",
  "artifact",
  "emote",
  "clanbanner",
]);
const EQUIPPABLE_KINDS: ReadonlySet<ItemKind> = new Set([
  "weapon",
  "armor",
  "ghost",
  "ship",
  "sparrow",
  "emblem",
  "subclass",
  "finisher",
  "artifact",
  "emote",
  "clanbanner",
]);
const STACK_SIZE: Partial<Record<ItemKind, number>> = {
  material: 999,
  consumable: 99,
  currency: 500_000,
  projection: 1,
  transmat: 1,
};
// A second stack of these is refused: one per account, as with coins and tokens in the game.
const UNIQUE_STACKS = new Set(["Strange Coin", "Ascendant Shard", "Ascendant Alloy", "Upgrade Module"]);

function fromParts(
  parts: Pick<CatalogItem, "itemHash" | "name" | "kind" | "typeName" | "tier" | "homeBucketHash"> &
    Partial<CatalogItem>,
): CatalogItem {
  const instanced = INSTANCED_KINDS.has(parts.kind);
  return {
    element: null,
    classType: ANY_CLASS,
    ammoType: 0,
    uniqueLabel: null,
    instanced,
    maxStackSize: instanced ? 1 : (STACK_SIZE[parts.kind] ?? 1),
    uniqueStack: UNIQUE_STACKS.has(parts.name),
    transferable: bucketOf(parts.homeBucketHash).hasTransferDestination,
    equippable: EQUIPPABLE_KINDS.has(parts.kind),
    socket: null,
    sandboxPerkHash: null,
    plugCategory: null,
    iconPath: picturePath(`item ${parts.itemHash}`, "jpg"),
    ...parts,
  };
}

function fromWeapon([itemHash, name, typeName, slot, tier, element]: WeaponRow): CatalogItem {
  const special = SPECIAL_BY_NAME.has(name) || SPECIAL_TYPES.has(typeName);
  return fromParts({
    itemHash,
    name,
    kind: "weapon",
    typeName,
    tier,
    homeBucketHash: BUCKET[slot],
    element,
    ammoType: slot === "power" ? 3 : special ? 2 : 1,
    uniqueLabel: tier === "exotic" ? "exotic_weapon" : null,
  });
}

function fromArmor([itemHash, name, slot, tier, className]: ArmorRow): CatalogItem {
  return fromParts({
    itemHash,
    name,
    kind: "armor",
    typeName: slot === "class" ? CLASS_ITEM[className] : ARMOR_TYPE[slot],
    tier,
    homeBucketHash: BUCKET[slot],
    classType: CLASS_TYPE[className],
    uniqueLabel: tier === "exotic" ? "exotic_armor" : null,
    // Legendary armour can be worn as the looks of other armour, so it is a plug too.
    plugCategory: tier === "legendary" ? `armor_skins_${className}_${SKIN_WORD[slot]}` : null,
  });
}

function fromSundry([itemHash, name, kind, tier, typeName, homeBucketHash]: SundryRow): CatalogItem {
  const classType =
    kind === "subclass"
      ? ["Titan", "Hunter", "Warlock"].findIndex((word) => typeName.startsWith(word))
      : ANY_CLASS;
  const element = kind === "subclass" ? (SUBCLASS_ELEMENT[name] ?? null) : null;
  const plugCategory =
    MOD_CATEGORY[name] ??
    CATEGORY_OF_TYPE[typeName] ??
    CATEGORY_OF_KIND[kind] ??
    PLUG_FACTS.find((plug) => plug.itemHash === itemHash)?.plugCategory ??
    null;
  return fromParts({
    itemHash,
    name,
    kind,
    typeName,
    tier,
    homeBucketHash,
    classType,
    element,
    plugCategory,
  });
}

const CATEGORY_OF_KIND: Partial<Record<ItemKind, string>> = {
  shader: "shader",
  projection: "hologram",
  transmat: "ship.spawnfx",
  weaponmod: "v400.weapon.mod_guns",
};
const CATEGORY_OF_TYPE: Record<string, string> = {
  "General Armor Mod": "enhancements.v2_general",
  "Helmet Armor Mod": "enhancements.v2_head",
  "Arms Armor Mod": "enhancements.v2_arms",
  "Chest Armor Mod": "enhancements.v2_chest",
  "Leg Armor Mod": "enhancements.v2_legs",
  "Class Item Armor Mod": "enhancements.v2_class_item",
};
const MOD_CATEGORY: Record<string, string> = {
  "Backup Mag": "v400.weapon.mod_magazine",
  "Quick Access Sling": "v400.weapon.mod_damage",
  "Boss Spec": "v400.weapon.mod_damage",
  "Major Spec": "v400.weapon.mod_damage",
  "Minor Spec": "v400.weapon.mod_damage",
  "Taken Spec": "v400.weapon.mod_damage",
  "Adept Big Ones Spec": "v400.weapon.mod_damage",
};
const PERK_CATEGORY: Record<string, string> = {
  trait: "frames",
  origin: "origins",
  frame: "intrinsics",
  barrel: "barrels",
  "barrel:Bowstring": "bowstrings",
  "barrel:Launcher Barrel": "tubes",
  "barrel:Blade": "blades",
  "barrel:Haft": "hafts",
  "magazine:Magazine": "magazines",
  "magazine:Battery": "batteries",
  "magazine:Arrow": "arrows",
  "magazine:Guard": "guards",
};

const SUBCLASS_ELEMENT: Record<string, Element> = {
  Arcstrider: "arc",
  Striker: "arc",
  Stormcaller: "arc",
  Gunslinger: "solar",
  Sunbreaker: "solar",
  Dawnblade: "solar",
  Nightstalker: "void",
  Sentinel: "void",
  Voidwalker: "void",
  Revenant: "stasis",
  Behemoth: "stasis",
  Shadebinder: "stasis",
  Threadrunner: "strand",
  Berserker: "strand",
  Broodweaver: "strand",
};

const SOCKET_TYPE_NAME: Record<string, string> = {
  trait: "Trait",
  origin: "Origin Trait",
  frame: "Intrinsic",
  barrel: "Barrel",
};

function fromPerk([itemHash, name, socket, sandboxPerkHash]: PerkRow): CatalogItem {
  return fromParts({
    itemHash,
    name,
    kind: "perk",
    typeName: SOCKET_TYPE_NAME[socket] ?? socket.split(":")[1] ?? "Trait",
    tier: "common",
    homeBucketHash: BUCKET.consumables,
    transferable: false,
    socket,
    sandboxPerkHash,
    plugCategory: PERK_CATEGORY[socket] ?? "frames",
    iconPath: picturePath(`item ${itemHash}`, "png"),
  });
}

// The bucket of things that are only ever in sockets (definitions of July 2026; Bungie-net/api#687).
const SOCKETED = 2422292810;

function fromPlug(plug: PlugFact): CatalogItem {
  return fromParts({
    ...plug,
    kind: "plug",
    homeBucketHash: SOCKETED,
    transferable: false,
    iconPath: picturePath(`perk ${plug.itemHash}`, "png"),
  });
}

/** The hash of a weapon's pattern is ours: no public list has them. */
export const patternHashOf = (weaponHash: number): number => gameHash(`ninefold pattern ${weaponHash}`);

function fromPattern(weaponHash: number): CatalogItem {
  const weapon = WEAPONS.find(([itemHash]) => itemHash === weaponHash);
  return fromParts({
    itemHash: patternHashOf(weaponHash),
    name: weapon?.[1] ?? "",
    kind: "pattern",
    typeName: "Weapon Pattern",
    tier: "legendary",
    homeBucketHash: SOCKETED,
    transferable: false,
  });
}

export const CATALOG: ReadonlyMap<number, CatalogItem> = new Map(
  [
    ...PLUG_FACTS.map(fromPlug),
    ...WEAPONS.map(fromWeapon),
    ...ARMOR.map(fromArmor),
    ...[...SUNDRIES, ...PURSUITS].map(fromSundry),
    ...PATTERN_WEAPONS.map(fromPattern),
    ...PERKS.map(fromPerk),
  ].map((item) => [item.itemHash, item]),
);

export function catalogItem(itemHash: number): CatalogItem {
  const item = CATALOG.get(itemHash);
  if (!item) throw new Error(`no item ${itemHash} in the catalog`);
  return item;
}

/** The one item of that name and kind; names with several meanings must say the kind. Plugs only if asked for. */
export function itemNamed(name: string, kind?: ItemKind): CatalogItem {
  for (const item of CATALOG.values()) {
    if (item.name === name && (kind === undefined ? item.kind !== "plug" : item.kind === kind)) return item;
  }
  throw new Error(`no item named ${name}`);
}
