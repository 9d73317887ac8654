/** The names a search has for armour's six stats, in the game's order. */
export const ARMOR_STATS = ["health", "melee", "grenade", "super", "class", "weapons"] as const;

export const WEAPON_STATS = (
  "rpm impact range stability handling reload aimassist zoom recoildirection magazine blastradius velocity charge " +
  "drawtime accuracy shieldduration airborne ammogen ammocapacity swingspeed guardefficiency guardresistance " +
  "guardendurance chargerate persistence ventspeed heatgen cooling"
).split(" ");

/** The n-th highest of armour's six. */
export const RANKED_STATS = [
  "highest",
  "secondhighest",
  "thirdhighest",
  "fourthhighest",
  "fifthhighest",
  "sixthhighest",
] as const;

/** Other names for the same: the six stats' names before 2025, DIM's seconds, and the short ones. */
export const SAME_STATS: Readonly<Record<string, string>> = {
  mobility: "weapons",
  resilience: "health",
  recovery: "class",
  discipline: "grenade",
  intellect: "super",
  strength: "melee",
  rof: "rpm",
  equipspeed: "handling",
  recoil: "recoildirection",
  draw: "drawtime",
};

/** Everything that `stat:` takes alone. */
export const STAT_NAMES: readonly string[] = [
  ...WEAPON_STATS,
  ...ARMOR_STATS,
  "total",
  "any",
  ...RANKED_STATS,
];
