/** Item rarity by Bungie's tier number. Source: OpenAPI `Destiny.TierType`, read 2026-11-22. */
const RARITIES: Readonly<Record<number, Rarity>> = {
  2: "common",
  3: "uncommon",
  4: "rare",
  5: "legendary",
  6: "exotic",
};

export type Rarity = "common" | "uncommon" | "rare" | "legendary" | "exotic" | "none";

export function toRarity(tierType: number): Rarity {
  return RARITIES[tierType] ?? "none";
}
