import type { Item } from "./item.ts";
import type { NamedDefinition } from "./item-definition.ts";
import type { StatLine } from "./stat-breakdown.ts";

// Rounds per minute, magazine, draw and charge time, recoil direction, inventory size. Source: manifest
// `DestinyStatDefinition`, read 2026-11-22.
const NOT_BARS = new Set([4284893193, 3871231066, 447667954, 2961396640, 2715839340, 1931675084]);
// Attack, defense and power stand in the item's headline already.
export const IN_HEADLINE: ReadonlySet<number> = new Set([1480404414, 3897883278, 1935470627]);
const FULL_BAR = 100;

/**
 * The stats of what has no stat group (sparrows, old gear): bars first, then the bare numbers.
 *
 * Stats without a name are the game's own bookkeeping and are left out.
 */
export function plainStatLines(
  { stats, definition }: Item,
  names: ReadonlyMap<number, NamedDefinition>,
): StatLine[] {
  const usual = Object.entries(definition?.stats ?? {}).map(([hash, value]) => ({
    statHash: Number(hash),
    value,
  }));
  const lines = (stats.length > 0 ? stats : usual).flatMap(({ statHash, value: total }) => {
    const name = names.get(statHash)?.name;
    if (!name || IN_HEADLINE.has(statHash)) return [];
    const maximum = !NOT_BARS.has(statHash) && total <= FULL_BAR ? FULL_BAR : null;
    return [{ statHash, name, total, base: total, fromParts: 0, parts: [], maximum, isLessBetter: false }];
  });
  return lines.toSorted((a, b) => Number(b.maximum !== null) - Number(a.maximum !== null));
}
