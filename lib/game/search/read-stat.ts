import { nearest } from "./nearest.ts";
import { type Compare, readNumber } from "./read-number.ts";
import type { ReadValue } from "./read-term.ts";
import type { SearchableItem } from "./searchable-item.ts";
import { ARMOR_STATS, RANKED_STATS, SAME_STATS, STAT_NAMES, WEAPON_STATS } from "./stat-names.ts";

/**
 * `range:>50`; of armour also sums and means, `class+super&melee:>40`: the class stat and the mean of the other two.
 *
 * Source: DIM, `search-filters/stats.ts` (`createStatCombiner`), read 2026-11-22.
 */
export function readStat(value: string): ReadValue {
  const colon = value.indexOf(":");
  const stat = (colon < 0 ? value : value.slice(0, colon)).toLowerCase();
  const unknown = firstUnknown(stat);
  if (unknown) return unknown;
  if (colon < 0 || colon === value.length - 1) return { fault: "missing-value" };
  const compare = readNumber(value.slice(colon + 1));
  if (!compare) return { fault: "bad-number", from: colon + 1 };
  const test = testOf(stat, compare);
  return () => test;
}

function firstUnknown(stat: string): ReadValue | null {
  const names = stat.split(/[+&]/);
  let from = 0;
  for (const name of names) {
    const isKnown = STAT_NAMES.includes(name) || Object.hasOwn(SAME_STATS, name);
    if (!isKnown || (names.length > 1 && name === "any")) {
      const near = isKnown ? null : nearest(name, [...STAT_NAMES, ...Object.keys(SAME_STATS)]);
      return { fault: name === "" ? "missing-value" : "unknown-stat", from, length: name.length, near };
    }
    from += name.length + 1;
  }
  return null;
}

function testOf(stat: string, compare: Compare): (item: SearchableItem) => boolean {
  if (stat === "any") return (item) => ARMOR_STATS.some((one) => compare(item.stats[one]));
  const name = SAME_STATS[stat] ?? stat;
  // A weapon's stat holds for whatever has it; armour's also when it is 0 and unsent.
  if (WEAPON_STATS.includes(name)) return (item) => compare(item.stats[name]);
  const addends = stat.split("+").map((addend) => addend.split("&"));
  return (item) => {
    if (!item.kind.words.has("armor")) return false;
    let total = 0;
    for (const means of addends) {
      total += means.reduce((sum, one) => sum + armorStat(item, one), 0) / means.length;
    }
    return compare(total);
  };
}

function armorStat({ stats }: SearchableItem, spelt: string): number {
  const name = SAME_STATS[spelt] ?? spelt;
  const values = ARMOR_STATS.map((one) => stats[one] ?? 0);
  if (name === "total") return values.reduce((sum, value) => sum + value, 0);
  const rank = RANKED_STATS.indexOf(name as (typeof RANKED_STATS)[number]);
  if (rank >= 0) return values.sort((a, b) => b - a)[rank] ?? 0;
  return stats[name] ?? 0;
}
