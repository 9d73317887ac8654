import type { ClassName } from "./character.ts";
import type { Element } from "./element.ts";
import type { Rarity } from "./rarity.ts";

/** What an item is, trimmed from Bungie's definition to what we show and decide by. */
export interface ItemDefinition {
  readonly itemHash: number;
  readonly name: string;
  readonly description: string;
  readonly flavorText: string;
  /** Path on Bungie's origin, never a full address. */
  readonly iconPath: string;
  readonly watermarkPath: string | null;
  readonly screenshotPath: string | null;
  /** "Hand Cannon", "Helmet", … in the definitions' language. */
  readonly typeName: string;
  /** Bungie's `itemType` number: 2 armour, 3 weapon, 14 emblem, 19 mod, … */
  readonly itemType: number;
  readonly rarity: Rarity;
  /** The bucket it belongs to when a character holds it. */
  readonly bucketHash: number;
  readonly element: Element | null;
  /** Null: every class can use it. */
  readonly className: ClassName | null;
  readonly isEquippable: boolean;
  readonly isTransferable: boolean;
  /** False: the item stacks and has no instance id. */
  readonly isInstanced: boolean;
  readonly maxStackSize: number;
  /** Bungie's exotic label: at most one item a label is equipped ("exotic_weapon", "exotic_armor"). */
  readonly uniqueLabel: string | null;
  /** Stat hash to base value. */
  readonly stats: Readonly<Record<string, number>>;
  /** Plug items in the sockets it starts with. */
  readonly plugHashes: readonly number[];
  readonly isClassified: boolean;
}

/** Bucket facts from `DestinyInventoryBucketDefinition`. Capacities change with the game: never hard-code one. */
export interface BucketDefinition {
  readonly bucketHash: number;
  readonly name: string;
  readonly capacitySlots: number;
  readonly isAccountWide: boolean;
  /** Items of this bucket can be stored in the vault. */
  readonly hasTransferDestination: boolean;
}

/** The title that a completed seal gives, from the rows of `DestinyRecordDefinition` that have one. */
export interface TitleDefinition {
  readonly recordHash: number;
  /** By gender hash. */
  readonly wordsByGender: Readonly<Record<string, string>>;
}

/** A stat, class, race or perk: a name and a picture by hash. */
export interface NamedDefinition {
  readonly hash: number;
  readonly name: string;
  readonly description: string;
  readonly iconPath: string | null;
}
