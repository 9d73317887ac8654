import { CATALOG, type CatalogItem } from "../catalog.ts";
import { PART_STATS, STAT_WORD } from "../facts/plug-stats.ts";
import { ARMOR_STATS, armorStatPlug, STAT_PLUG_VALUES } from "./plug-facts.ts";

/** What a plug adds to the item it sits in, before the stat group's interpolation. */
export interface Investment {
  readonly statTypeHash: number;
  readonly value: number;
  /** Counts only where the item has none of the stat by itself. */
  readonly isConditionallyActive: boolean;
}

const invest = (statTypeHash: number, value: number, isConditionallyActive = false): Investment => ({
  statTypeHash,
  value,
  isConditionallyActive,
});

const MASTERWORK_STAT: Record<string, string> = {
  range: "range",
  stability: "stability",
  reload: "reload",
  handling: "handling",
  damage: "impact",
  blast_radius: "blast",
  charge_time: "charge",
  draw_time: "draw",
  projectile_speed: "velocity",
  accuracy: "accuracy",
  shield_duration: "shield",
};
const MASTERWORKED = 10;
const TUNED = 5;
const ASPECT_ENERGY = 2223994109;

const statPlugs = new Map(
  ARMOR_STATS.flatMap((statHash) =>
    STAT_PLUG_VALUES.map((value) => [armorStatPlug(statHash, value), invest(statHash, value)] as const),
  ),
);

const fromWords = (words: string): Investment[] =>
  words.split(" ").flatMap((word) => {
    const match = /^([a-zA-Z]+)([+-]\d+)$/.exec(word);
    const statHash = STAT_WORD[match?.[1] ?? ""];
    return statHash === undefined ? [] : [invest(statHash, Number(match?.[2]))];
  });

function fromMasterwork(item: CatalogItem, category: string): Investment[] {
  const statHash = STAT_WORD[MASTERWORK_STAT[category.split(".stat.")[1] ?? ""] ?? ""];
  const tier = /^Tier (\d):/.exec(item.name)?.[1];
  return statHash === undefined ? [] : [invest(statHash, tier ? Number(tier) : MASTERWORKED)];
}

/** "+Grenade / -Melee" */
function fromTuning(name: string): Investment[] {
  if (name === "Balanced Tuning") return ARMOR_STATS.map((statHash) => invest(statHash, 1, true));
  const match = /^\+(\w+) \/ -(\w+)$/.exec(name);
  const up = STAT_WORD[match?.[1]?.toLowerCase() ?? ""];
  const down = STAT_WORD[match?.[2]?.toLowerCase() ?? ""];
  return up === undefined || down === undefined ? [] : [invest(up, TUNED), invest(down, -TUNED)];
}

/** How far an "Upgrade Armor" plug goes: 0 to 5. */
export function upgradeLevel(item: CatalogItem): number {
  return item.itemHash - 2024015888;
}

function computed(item: CatalogItem): Investment[] {
  const category = item.plugCategory ?? "";
  const stat = statPlugs.get(item.itemHash);
  if (stat) return [stat];
  if (category.includes(".weapons.masterworks.stat.")) return fromMasterwork(item, category);
  if (category === "v460.plugs.armor.masterworks") {
    const level = upgradeLevel(item);
    return level > 0 ? ARMOR_STATS.map((statHash) => invest(statHash, level, true)) : [];
  }
  if (category.endsWith("tuning.mods")) return fromTuning(item.name);
  if (/\.(?:aspects|totems)$/.test(category) && !item.name.startsWith("Empty"))
    return [invest(ASPECT_ENERGY, 2 + (item.itemHash % 2))];
  return fromWords(PART_STATS[item.name] ?? "");
}

const known = new Map<number, readonly Investment[]>();

export function investmentsOfPlug(plugHash: number): readonly Investment[] {
  const already = known.get(plugHash);
  if (already) return already;
  const item = CATALOG.get(plugHash);
  const made = item && item.plugCategory !== null ? computed(item) : [];
  known.set(plugHash, made);
  return made;
}

const COST_OF_STAT_MOD = 3;
const COST_OF_MINOR_MOD = 1;
const SMALLEST_CAPACITY = 6;

/** The energy a mod takes of its armour, or a fragment of its subclass. */
export function energyCostOf(item: CatalogItem): number {
  if (item.name.startsWith("Empty") || item.plugCategory === null) return 0;
  if (item.plugCategory.startsWith("enhancements.v2_general"))
    return item.name.startsWith("Minor") ? COST_OF_MINOR_MOD : COST_OF_STAT_MOD;
  return item.plugCategory.startsWith("enhancements.v2_") ? 1 + (item.itemHash % 3) : 0;
}

/** Capacity and use of a copy's energy, as its plugs make it; null for what has no upgrade socket. */
export function energyOfCopy(plugHashes: readonly number[]): { capacity: number; used: number } | null {
  const plugs = plugHashes.flatMap((hash) => CATALOG.get(hash) ?? []);
  const upgrade = plugs.find((plug) => plug.plugCategory === "v460.plugs.armor.masterworks");
  if (!upgrade) return null;
  const used = plugs.reduce((sum, plug) => sum + energyCostOf(plug), 0);
  return { capacity: capacityOf(upgrade), used };
}

export const capacityOf = (upgrade: CatalogItem): number =>
  Math.min(10, SMALLEST_CAPACITY + upgradeLevel(upgrade));

/** Whether a plug is what armour has its own stats from. */
export const isStatPlug = (plugHash: number): boolean => statPlugs.has(plugHash);
