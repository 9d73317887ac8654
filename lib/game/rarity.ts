/** Item rarity by Bungie's tier number. Source: OpenAPI `Destiny.TierType`, read 2026-11-22. */
const RARITY_OF_TIER: Readonly<Record<number, Rarity>> = {
  2: "common",
  3: "uncommon",
  4: "rare",
  5: "legendary",
  6: "exotic",
};

/** The rarest first; "none" is what has no rarity. */
export const RARITIES = ["exotic", "legendary", "rare", "uncommon", "common", "none"] as const;

export type Rarity = (typeof RARITIES)[number];

export function toRarity(tierType: number): Rarity {
  return RARITY_OF_TIER[tierType] ?? "none";
}
