import type { NamedDefinition } from "./item-definition.ts";

/** One stat of an item, ready to print. */
export interface StatLine {
  readonly name: string;
  readonly value: number;
  /** False for counts and rates, which have no fullest value. */
  readonly isBar: boolean;
}

/** Units of a full bar. */
export const FULL_BAR = 100;

// Rounds per minute, magazine, draw and charge time, recoil direction, inventory size. Source: manifest
// `DestinyStatDefinition`, read 2026-11-22.
const NOT_BARS = new Set([4284893193, 3871231066, 447667954, 2961396640, 2715839340, 1931675084]);
// Attack, defense and power stand in the item's headline already.
const HEADLINE = new Set([1480404414, 3897883278, 1935470627]);

/** Bars first, then the bare numbers; stats without a name are the game's own bookkeeping and are left out. */
export function toStatLines(
  stats: Readonly<Record<string, number>>,
  names: ReadonlyMap<number, NamedDefinition>,
): StatLine[] {
  const lines = Object.entries(stats).flatMap(([key, value]) => {
    const hash = Number(key);
    const name = names.get(hash)?.name;
    if (!name || HEADLINE.has(hash)) return [];
    return [{ name, value, isBar: !NOT_BARS.has(hash) && value <= FULL_BAR }];
  });
  return lines.toSorted((a, b) => Number(b.isBar) - Number(a.isBar));
}
