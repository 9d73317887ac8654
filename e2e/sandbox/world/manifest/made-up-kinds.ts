import type { Tier } from "../facts/rows.ts";

/** One sort of item the real table is full of, and how a row of it comes about. */
export interface MadeUpKind {
  /** Rows in every ten thousand, counted in public definitions of July 2026. */
  readonly share: number;
  /** `itemType` of the rows it is made from; the first that is written down serves. */
  readonly from: readonly number[];
  readonly itemType: number;
  /** Kind word of its picture. */
  readonly look: string;
  /** Type words; null keeps those of the row it is made from. */
  readonly typeNames: readonly string[] | null;
  /** Tiers with their shares in a hundred; gear keeps the tier of the row it is made from, chosen by these. */
  readonly tiers: readonly (readonly [Tier, number])[];
  /** How long a row is about: chosen so that whole and lite table have the real sizes. */
  readonly bytes: number;
  /** Whether it has words of its own below the name. */
  readonly speaks?: boolean;
  readonly hasDeed?: boolean;
}

const MOSTLY_LEGENDARY = [
  ["legendary", 87],
  ["exotic", 3],
  ["rare", 4],
  ["common", 6],
] as const;
const GEAR = [
  ["legendary", 84],
  ["exotic", 6],
  ["rare", 6],
  ["uncommon", 2],
  ["common", 2],
] as const;
const VEHICLES = [
  ["exotic", 70],
  ["legendary", 30],
] as const;
const PLUGS = [
  ["legendary", 62],
  ["common", 19],
  ["exotic", 13],
  ["uncommon", 6],
] as const;
const PLAIN = [["common", 100]] as const;
const LEGENDARY = [["legendary", 100]] as const;

export const MADE_UP_KINDS: readonly MadeUpKind[] = [
  kind(
    2383,
    [9, 8, 19],
    0,
    "engram",
    ["Focused Engram", "Tier 5 Engram", "Tier 4 Engram", "Reward"],
    MOSTLY_LEGENDARY,
    1650,
  ),
  kind(1644, [2], 2, "armor", null, GEAR, 7600, { speaks: true }),
  kind(828, [20, 9, 19], 20, "consumable", ["", "Seasonal Bonus", "Lore"], MOSTLY_LEGENDARY, 1650),
  kind(602, [3], 3, "weapon", null, GEAR, 9800, { speaks: true }),
  kind(
    880,
    [19],
    19,
    "ornament",
    ["Universal Ornament", "Weapon Ornament", "Armor Ornament"],
    LEGENDARY,
    2250,
  ),
  kind(191, [19], 19, "shader", ["Shader"], LEGENDARY, 2250),
  kind(221, [19], 19, "emote", ["Emote", "Multiplayer Emote"], VEHICLES, 2200),
  kind(400, [19], 19, "perk", ["Trait", "Enhanced Trait", "Origin Trait", "Intrinsic"], PLAIN, 2400),
  kind(82, [19], 19, "projection", ["Ghost Projection"], LEGENDARY, 2200),
  kind(
    1026,
    [19],
    19,
    "mod",
    ["", "Artifact Perk", "Weapon Mod", "General Armor Mod", "Transmat Effect"],
    PLUGS,
    2300,
  ),
  kind(377, [12], 12, "quest", ["Quest Step"], MOSTLY_LEGENDARY, 3600, { hasDeed: true }),
  kind(295, [14], 14, "emblem", ["Emblem"], LEGENDARY, 2300, { speaks: true }),
  kind(216, [9, 8], 25, "reward", ["Package"], LEGENDARY, 2100),
  kind(165, [26], 26, "bounty", ["Daily Bounty", "Weekly Bounty", "Repeatable Bounty"], PLAIN, 2600, {
    hasDeed: true,
  }),
  kind(160, [24], 24, "ghost", ["Ghost Shell"], VEHICLES, 4200, { speaks: true }),
  kind(157, [22], 22, "sparrow", ["Vehicle"], VEHICLES, 3300, { speaks: true }),
  kind(137, [21], 21, "ship", ["Ship"], VEHICLES, 3300, { speaks: true }),
  kind(60, [9, 8], 30, "gift", ["Gift"], LEGENDARY, 2000),
  kind(47, [8], 8, "engram", ["Engram"], LEGENDARY, 2100),
  kind(40, [29], 29, "finisher", ["Finisher"], LEGENDARY, 2600),
  kind(46, [9], 9, "consumable", ["Consumable"], MOSTLY_LEGENDARY, 2200),
  kind(43, [9], 0, "material", ["Material"], MOSTLY_LEGENDARY, 1900),
];

function kind(
  share: number,
  from: readonly number[],
  itemType: number,
  look: string,
  typeNames: readonly string[] | null,
  tiers: MadeUpKind["tiers"],
  bytes: number,
  more: { speaks?: boolean; hasDeed?: boolean } = {},
): MadeUpKind {
  return { share, from, itemType, look, typeNames, tiers, bytes, ...more };
}

export const ALL_SHARES = MADE_UP_KINDS.reduce((sum, { share }) => sum + share, 0);
