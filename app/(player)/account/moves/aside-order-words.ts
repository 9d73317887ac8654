/** The order of lib/game/arrange/rank-aside.ts in words; its test reads both. */
export const ASIDE_ORDER: readonly string[] = [
  "what you did not move yourself lately goes before what you did",
  "what is in none of its owner’s loadouts, before what is in one",
  "what the class of its owner cannot use, before what it can",
  "by your tags: junk first, then infuse, archive, no tag, keep, and favorite last",
  "the lesser rarity before the greater: an exotic goes last",
  "the lower power before the higher",
];
