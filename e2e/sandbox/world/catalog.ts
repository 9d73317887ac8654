import { picturePath } from "../icons/picture-path.ts";
import { BUCKET, bucketOf } from "./buckets.ts";
import { ARMOR } from "./facts/armor.ts";
import { PERKS } from "./facts/perks.ts";
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

export type ItemKind = "weapon" | "armor" | "perk" | SundryKind;

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
  });
}

function fromSundry([itemHash, name, kind, tier, typeName, homeBucketHash]: SundryRow): CatalogItem {
  const classType =
    kind === "subclass"
      ? ["Titan", "Hunter", "Warlock"].findIndex((word) => typeName.startsWith(word))
      : ANY_CLASS;
  const element = kind === "subclass" ? (SUBCLASS_ELEMENT[name] ?? null) : null;
  return fromParts({ itemHash, name, kind, typeName, tier, homeBucketHash, classType, element });
}

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
    iconPath: picturePath(`item ${itemHash}`, "png"),
  });
}

export const CATALOG: ReadonlyMap<number, CatalogItem> = new Map(
  [
    ...WEAPONS.map(fromWeapon),
    ...ARMOR.map(fromArmor),
    ...SUNDRIES.map(fromSundry),
    ...PERKS.map(fromPerk),
  ].map((item) => [item.itemHash, item]),
);

export function catalogItem(itemHash: number): CatalogItem {
  const item = CATALOG.get(itemHash);
  if (!item) throw new Error(`no item ${itemHash} in the catalog`);
  return item;
}

/** The one item of that name and kind; names with several meanings must say the kind. */
export function itemNamed(name: string, kind?: ItemKind): CatalogItem {
  for (const item of CATALOG.values()) {
    if (item.name === name && (kind === undefined || item.kind === kind)) return item;
  }
  throw new Error(`no item named ${name}`);
}
