import type { SundryRow } from "./rows.ts";

/** Things to do and things worn once. Facts only: hash, name, kind, rarity, type, bucket; public definitions of July 2026. */
export const PURSUITS: readonly SundryRow[] = [
  [4133800, "Renegades", "quest", "legendary", "Quest Step", 1345459588],
  [8928990, "A Spark of Hope", "quest", "exotic", "Quest Step", 1345459588],
  [12538979, "A Glowing Solstice", "quest", "legendary", "Quest Step", 1345459588],
  [16009420, "Another Last City", "quest", "exotic", "Quest Step", 1345459588],
  [23222722, "Closing Ceremony", "quest", "legendary", "Quest Step", 1345459588],
  [25511490, "Lost Lament", "quest", "exotic", "Quest Step", 1345459588],
  [27825000, "Celebrating Solstice", "quest", "legendary", "Quest Step", 1345459588],
  [30332710, "Report: SCORN-ORDER", "quest", "legendary", "Quest Step", 1345459588],
  [34163917, "The Final Strand", "quest", "exotic", "Quest Step", 1345459588],
  [44070171, "Learning Light", "quest", "legendary", "Quest Step", 1345459588],
  [55722088, "The Vow", "quest", "exotic", "Quest Step", 1345459588],
  [60788839, "The Journey", "quest", "exotic", "Quest Step", 1345459588],
  [74310575, "Heavy Does It", "quest", "exotic", "Quest Step", 1345459588],
  [77610437, "Rogue Network", "quest", "legendary", "Quest Step", 1345459588],
  [42252934, "Arsenal of Light", "bounty", "rare", "Weekly Trials Bounty", 1345459588],
  [45262603, "End Game", "bounty", "rare", "Weekly Trials Bounty", 1345459588],
  [58287472, "Coordinated Assault", "bounty", "rare", "Weekly Trials Bounty", 1345459588],
  [62194641, "Matchmaker", "bounty", "common", "Daily Bounty", 1345459588],
  [128980839, "Ascendant Challenge", "bounty", "rare", "Weekly Bounty", 1345459588],
  [191616380, "Carrying Capacity", "bounty", "legendary", "Platinum Cards", 1345459588],
  [191616381, "Stand-Alone Performance", "bounty", "legendary", "Platinum Cards", 1345459588],
  [191616382, "Stand-Out Performance", "bounty", "legendary", "Platinum Cards", 1345459588],
  [191616383, "Timeless Performance", "bounty", "legendary", "Platinum Cards", 1345459588],
  [204755896, "Precise Hunting", "bounty", "common", "Nightmare Bounty", 1345459588],
  [204755897, "Scattered to the Wind", "bounty", "common", "Nightmare Bounty", 1345459588],
  [204755898, "Tracers in the Dark", "bounty", "common", "Nightmare Bounty", 1345459588],
  [204755899, "Perforation", "bounty", "common", "Nightmare Bounty", 1345459588],
  [204755900, "Silver Bullets", "bounty", "common", "Nightmare Bounty", 1345459588],
  [258025496, "NPA Repulsion Regulator", "artifact", "legendary", "Seasonal Artifact", 1506418338],
  [939066213, "The Lantern of Osiris", "artifact", "legendary", "Seasonal Artifact", 1506418338],
  [972833348, "Slayer Baron Apothecary Satchel", "artifact", "legendary", "Seasonal Artifact", 1506418338],
  [1085005333, "Encrypted Data Disk", "artifact", "legendary", "Seasonal Artifact", 1506418338],
  [1387688628, "The Gate Lord's Eye", "artifact", "legendary", "Seasonal Artifact", 1506418338],
  [1708748798, "Implement of Curiosity", "artifact", "legendary", "Seasonal Artifact", 1506418338],
  [4132147349, "Meridian of Destiny", "emblem", "legendary", "Emblem", 4274335291],
  [3960522253, "Emotes", "collection", "common", "Emote Collection", 1107761855],
  [2544954628, "Ghost Projections", "collection", "common", "", 3621873013],
  [3183180185, "Emotes", "emote", "common", "Emote Collection", 1107761855],
  [633707392, "Clan Banner", "clanbanner", "legendary", "Clan Banner", 4292445962],
];

/** Legendary weapons that can be shaped from a pattern here. Which ones is ours. */
export const PATTERN_WEAPONS: readonly number[] = [
  2598420927, // Chroma Rush
  4095896073, // Accrued Redemption
  1720503118, // Royal Executioner
  3736001863, // Edge Transit
  4021098353, // Wendigo GL3
  654370424, // Nation of Beasts
  1911060537, // Taipan-4fr
  2708806099, // BxR-55 Battler
  2496242052, // Code Duello
  3444688218, // Vision of Confluence
  2198166292, // Aberrant Action
  4190932264, // Beloved
];
