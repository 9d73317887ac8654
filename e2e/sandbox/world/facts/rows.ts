export type Tier = "exotic" | "legendary" | "rare" | "uncommon" | "common";
export type Element = "kinetic" | "arc" | "solar" | "void" | "stasis" | "strand";
export type ClassName = "titan" | "hunter" | "warlock";
export type WeaponSlot = "kinetic" | "energy" | "power";
export type ArmorSlot = "helmet" | "gauntlets" | "chest" | "legs" | "class";
export type SundryKind =
  | "ghost"
  | "ship"
  | "sparrow"
  | "emblem"
  | "subclass"
  | "finisher"
  | "shader"
  | "projection"
  | "transmat"
  | "material"
  | "consumable"
  | "currency"
  | "engram"
  | "doorway"
  | "reward"
  | "gift"
  | "quest"
  | "buff"
  | "catalyst"
  | "bounty"
  | "mod"
  | "weaponmod"
  | "artifact"
  | "emote"
  | "clanbanner"
  | "pattern"
  | "collection";

export type WeaponRow = readonly [
  itemHash: number,
  name: string,
  typeName: string,
  slot: WeaponSlot,
  tier: Tier,
  element: Element,
];

export type ArmorRow = readonly [
  itemHash: number,
  name: string,
  slot: ArmorSlot,
  tier: Tier,
  className: ClassName,
];

export type SundryRow = readonly [
  itemHash: number,
  name: string,
  kind: SundryKind,
  tier: Tier,
  typeName: string,
  bucketHash: number,
];

/** `kind` is the socket it fits: "trait", "frame", "origin", "barrel", "barrel:Bowstring", … */
export type PerkRow = readonly [itemHash: number, name: string, kind: string, sandboxPerkHash: number | null];

export type PlugRow = readonly [itemHash: number, name: string];
/** Plugs by plug category identifier. */
export type PlugRows = Readonly<Record<string, readonly PlugRow[]>>;
