import type { CatalogItem } from "./catalog.ts";
import { seededRandom } from "./seeded-random.ts";

/** Names of the stats that are mentioned anywhere; hashes and names are facts. */
export const STAT_NAMES: Readonly<Record<number, string>> = {
  1480404414: "Attack",
  3897883278: "Defense",
  1935470627: "Power",
  392767087: "Health",
  4244567218: "Melee",
  1735777505: "Grenade",
  144602215: "Super",
  1943323491: "Class",
  2996146975: "Weapons",
  4043523819: "Impact",
  1240592695: "Range",
  155624089: "Stability",
  943549884: "Handling",
  4188031367: "Reload Speed",
  1345609583: "Aim Assistance",
  3555269338: "Zoom",
  2714457168: "Airborne Effectiveness",
  1931675084: "Ammo Generation",
  2715839340: "Recoil Direction",
  3871231066: "Magazine",
  4284893193: "Rounds Per Minute",
  447667954: "Draw Time",
  1591432999: "Accuracy",
  2961396640: "Charge Time",
  3614673599: "Blast Radius",
  2523465841: "Velocity",
  2837207746: "Swing Speed",
  3022301683: "Charge Rate",
  209426660: "Guard Resistance",
  3736848092: "Guard Endurance",
  925767036: "Ammo Capacity",
  1842278586: "Shield Duration",
  3578062600: "Any Energy Type Cost",
};

export const ATTACK = 1480404414;
export const DEFENSE = 3897883278;
export const POWER = 1935470627;
export const ARMOR_STATS = [2996146975, 392767087, 1943323491, 1735777505, 144602215, 4244567218];

const GUN = [
  4043523819, 1240592695, 155624089, 943549884, 4188031367, 1345609583, 3555269338, 2714457168, 1931675084,
  2715839340,
];
const STATS_OF_TYPE: Record<string, readonly number[]> = {
  "Combat Bow": [4043523819, 1591432999, 155624089, 943549884, 4188031367, 447667954, 1345609583, 3555269338],
  "Fusion Rifle": [...GUN, 2961396640, 3871231066],
  "Linear Fusion Rifle": [...GUN, 2961396640, 3871231066],
  "Rocket Launcher": [3614673599, 2523465841, 155624089, 943549884, 4188031367, 1345609583, 3871231066],
  "Grenade Launcher": [3614673599, 2523465841, 155624089, 943549884, 4188031367, 4284893193, 3871231066],
  Sword: [4043523819, 2837207746, 3022301683, 209426660, 3736848092, 925767036],
  Glaive: [4043523819, 1240592695, 1842278586, 943549884, 4188031367, 1345609583, 3871231066],
};

export const SPEED_OF_TYPE: Record<string, readonly number[]> = {
  "Hand Cannon": [120, 140, 180],
  "Auto Rifle": [450, 600, 720],
  "Pulse Rifle": [340, 390, 450],
  "Scout Rifle": [150, 180, 260],
  "Submachine Gun": [600, 720, 900],
  Sidearm: [260, 300, 360],
  "Sniper Rifle": [72, 90, 140],
  Shotgun: [55, 65, 80],
  "Machine Gun": [360, 450, 900],
  "Trace Rifle": [1000],
  "Grenade Launcher": [72, 90, 120],
};
const MAGAZINE_OF_TYPE: Record<string, number> = {
  "Hand Cannon": 11,
  "Auto Rifle": 38,
  "Pulse Rifle": 33,
  "Scout Rifle": 16,
  "Submachine Gun": 32,
  Sidearm: 14,
  "Sniper Rifle": 4,
  Shotgun: 5,
  "Machine Gun": 55,
  "Trace Rifle": 88,
  "Fusion Rifle": 6,
  "Linear Fusion Rifle": 5,
  "Rocket Launcher": 1,
  "Grenade Launcher": 6,
  Glaive: 5,
};
const ROUNDS_PER_MINUTE = 4284893193;
const MAGAZINE = 3871231066;
const CHARGE_TIME = 2961396640;
const DRAW_TIME = 447667954;

/** The stats of a weapon as its definition states them. */
export function weaponStats(item: CatalogItem): Record<number, number> {
  const random = seededRandom(`stats ${item.itemHash}`);
  const stats: Record<number, number> = {};
  for (const statHash of STATS_OF_TYPE[item.typeName] ?? [...GUN, ROUNDS_PER_MINUTE, MAGAZINE]) {
    stats[statHash] = 25 + random.below(60);
  }
  if (stats[ROUNDS_PER_MINUTE] !== undefined)
    stats[ROUNDS_PER_MINUTE] = random.pick(SPEED_OF_TYPE[item.typeName] ?? [100]);
  if (stats[MAGAZINE] !== undefined)
    stats[MAGAZINE] = (MAGAZINE_OF_TYPE[item.typeName] ?? 10) + random.below(3);
  if (stats[CHARGE_TIME] !== undefined) stats[CHARGE_TIME] = 460 + random.below(8) * 60;
  if (stats[DRAW_TIME] !== undefined) stats[DRAW_TIME] = 540 + random.below(5) * 50;
  return stats;
}

/** The six stats of one armour piece; the seed is the copy, so that two copies differ. */
export function armorStats(seed: string, tierTotal: number): Record<number, number> {
  const random = seededRandom(`armor ${seed}`);
  const order = [...ARMOR_STATS].sort((a, b) => random.below(1000) - 500 || a - b);
  const stats: Record<number, number> = {};
  let left = tierTotal;
  order.forEach((statHash, nth) => {
    const share = nth === 0 ? 30 : nth === 1 ? 25 : nth === 2 ? 20 : 5;
    stats[statHash] = Math.max(0, Math.min(share, left) - random.below(4));
    left -= share;
  });
  return stats;
}
