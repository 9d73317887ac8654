const COUNT = 12;

// The hashes are ours: the public lists do not have them. Twelve of each, as many as there are names below.
const identifiers = (first: number) => Array.from({ length: COUNT }, (_, nth) => first + nth);

export const LOADOUT_COLORS: readonly number[] = identifiers(1693821001);
export const LOADOUT_ICONS: readonly number[] = identifiers(2531947001);
export const LOADOUT_NAMES: readonly number[] = identifiers(3367412001);

export const LOADOUT_WORDS: readonly string[] = [
  "Arc",
  "Solar",
  "Void",
  "Stasis",
  "Strand",
  "Prismatic",
  "Raid",
  "Strike",
  "Crucible",
  "Gambit",
  "Patrol",
  "Favorite",
];
