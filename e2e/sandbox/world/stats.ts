import type { CatalogItem } from "./catalog.ts";
import { ARMOR_STATS } from "./definitions/plug-facts.ts";
import { investmentsOfPlug, isStatPlug } from "./definitions/plug-stats.ts";
import { type ScaledStat, shownValue, statGroupOf } from "./definitions/stat-groups.ts";
import { seededRandom } from "./seeded-random.ts";

export { ARMOR_STATS };

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
  119204074: "Fragment Cost",
  2223994109: "Aspect Energy Capacity",
  16120457: "Armor Energy Capacity",
  2018193158: "Armor Energy Capacity",
  237763788: "Ghost Energy Capacity",
  1885944937: "",
};

export const ATTACK = 1480404414;
export const DEFENSE = 3897883278;
export const POWER = 1935470627;

const ROUNDS_PER_MINUTE = 4284893193;
const MAGAZINE = 3871231066;
const CHARGE_TIME = 2961396640;
const DRAW_TIME = 447667954;
const ZOOM = 3555269338;
const RECOIL = 2715839340;
const AIRBORNE = 2714457168;
// How fast a weapon fires is one of the points of its type's curve, as in the game; the rest lies somewhere between.
const FROM_POINTS = new Set([ROUNDS_PER_MINUTE, CHARGE_TIME, DRAW_TIME]);
const RANGES: Record<number, readonly [from: number, width: number]> = {
  [ZOOM]: [12, 9],
  [RECOIL]: [55, 41],
  [AIRBORNE]: [3, 22],
  [MAGAZINE]: [30, 41],
};
const USUAL_RANGE = [22, 50] as const;

/** What a weapon has by itself, before plugs and before its group's interpolation: `investmentStats` of its row. */
export function investmentOf(item: CatalogItem): Record<number, number> {
  const random = seededRandom(`stats ${item.itemHash}`);
  const invested: Record<number, number> = {};
  for (const stat of statGroupOf(item)?.scaledStats ?? [])
    invested[stat.statHash] = ownValue(item, stat, random);
  return invested;
}

function ownValue(item: CatalogItem, stat: ScaledStat, random: ReturnType<typeof seededRandom>): number {
  if (item.kind === "armor") return 0;
  if (FROM_POINTS.has(stat.statHash)) return random.pick(stat.points).value;
  const [from, width] = RANGES[stat.statHash] ?? USUAL_RANGE;
  const value = from + random.below(width);
  const isStepped = stat.statHash === MAGAZINE && stat.points.length < 4;
  return isStepped ? random.pick(stat.points).value : value;
}

/**
 * The stats of a copy: its definition's investment, plus that of each plug, shown along its group's curve. Stats that
 * count under a condition do so where the copy has none of its own, which is how masterworked armour works since July
 * 2025 (as published clients compute it). Keys are stat hashes, in the group's order; empty for what has no stats.
 */
export function statsOfCopy(item: CatalogItem, plugHashes: readonly number[]): Record<number, number> {
  const group = statGroupOf(item);
  if (!group) return {};
  const invested = investmentOf(item);
  const add = (hashes: readonly number[], active: (statHash: number, conditional: boolean) => boolean) => {
    for (const { statTypeHash, value, isConditionallyActive } of hashes.flatMap(investmentsOfPlug)) {
      const before = invested[statTypeHash];
      if (before !== undefined && active(statTypeHash, isConditionallyActive))
        invested[statTypeHash] = before + value;
    }
  };
  add(plugHashes.filter(isStatPlug), () => true);
  const base = { ...invested };
  add(
    plugHashes.filter((hash) => !isStatPlug(hash)),
    (statHash, conditional) => !conditional || base[statHash] === 0,
  );
  return Object.fromEntries(
    group.scaledStats.map((stat) => {
      const value = invested[stat.statHash] ?? 0;
      return [stat.statHash, item.kind === "armor" ? value : shownValue(value, stat)];
    }),
  );
}
