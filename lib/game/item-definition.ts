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
  /** At most one stack of it lies in a place. Source: OpenAPI `stackUniqueLabel`, read 2026-11-22. */
  readonly isUniqueStack: boolean;
  /** Bungie's exotic label: at most one item a label is equipped ("exotic_weapon", "exotic_armor"). */
  readonly uniqueLabel: string | null;
  /** Stat hash to base value. */
  readonly stats: Readonly<Record<string, number>>;
  /** Plug items in the sockets it starts with. */
  readonly plugHashes: readonly number[];
  readonly isClassified: boolean;
  /** Its row in the collections; null when it has none. */
  readonly collectibleHash: number | null;
  /** How its stats are drawn; null when it has none. */
  readonly statGroupHash: number | null;
  /** The season it came with, from 1; null when the definition does not say. */
  readonly seasonNumber: number | null;
  /** Season watermarks by a copy's `versionNumber`; "" where Bungie gives none. */
  readonly watermarkPaths: readonly string[];
  /** Bungie's `itemCategoryHashes`: what searches like is:handcannon go by. */
  readonly categoryHashes: readonly number[];
  /** Bungie's ammo type: 0 none, 1 primary, 2 special, 3 heavy. */
  readonly ammoType: number;
  /** Bungie's breaker type: 0 none, 1 shield-piercing, 2 disruption, 3 stagger. */
  readonly breakerType: number;
  /** What kind of plug it is ("barrels", "frames", "v400.plugs.weapons.masterworks.…"); null for what is no plug. */
  readonly plugCategory: string | null;
  /** What it adds to the item it is in, before the stat group's curve; empty for what adds nothing. */
  readonly investmentStats: readonly InvestmentStat[];
  /** Which sockets belong together under which heading. */
  readonly socketCategories: readonly SocketCategory[];
  /** Perks whose text explains it when it has no description of its own. */
  readonly perkHashes: readonly number[];
  /** Counters it carries; see ObjectiveDefinition. */
  readonly objectiveHashes: readonly number[];
}

export interface InvestmentStat {
  readonly statHash: number;
  readonly value: number;
  /** Counts only under circumstances that the definition does not tell. */
  readonly isConditional: boolean;
}

export interface SocketCategory {
  readonly categoryHash: number;
  readonly socketIndexes: readonly number[];
}

/** How the stats of a kind of item are drawn, from `DestinyStatGroupDefinition`. */
export interface StatGroupDefinition {
  readonly statGroupHash: number;
  /** In the order the game shows them. */
  readonly scaledStats: readonly ScaledStat[];
}

export interface ScaledStat {
  readonly statHash: number;
  readonly maximum: number;
  /** A number alone, without a bar. */
  readonly isNumeric: boolean;
  /** From investment value to shown value: points of a curve, by rising value. */
  readonly curve: readonly { readonly value: number; readonly weight: number }[];
}

/** A row of the collections, from `DestinyCollectibleDefinition`. */
export interface CollectibleDefinition {
  readonly collectibleHash: number;
  /** Where it drops, as a sentence in the definitions' language; empty when Bungie does not say. */
  readonly source: string;
}

/** What a counter counts, from `DestinyObjectiveDefinition`. */
export interface ObjectiveDefinition {
  readonly objectiveHash: number;
  /** "Enemies Defeated", … in the definitions' language. */
  readonly description: string;
  readonly completionValue: number;
}

/** A season, from `DestinySeasonDefinition`. */
export interface SeasonDefinition {
  readonly seasonHash: number;
  /** From 1, as in ItemDefinition. */
  readonly seasonNumber: number;
  readonly name: string;
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

/** A stat, class, race, socket category or perk: a name and a picture by hash. */
export interface NamedDefinition {
  readonly hash: number;
  readonly name: string;
  readonly description: string;
  readonly iconPath: string | null;
}
