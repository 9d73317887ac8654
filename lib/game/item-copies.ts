import { type Item, itemKey } from "./item.ts";
import type { StatLine } from "./stat-breakdown.ts";

/** A stat in which another copy differs from the one looked at. */
export interface StatDifference {
  readonly statHash: number;
  readonly name: string;
  /** What the other copy has. */
  readonly total: number;
  /** How much that is more or less than here; never 0. */
  readonly by: number;
  readonly isBetter: boolean;
}

/** The other copies and stacks of the same item, the most powerful first. */
export function otherCopies(item: Item, items: readonly Item[]): Item[] {
  const key = itemKey(item);
  const seen = new Set([key]);
  const others = items.filter((one) => {
    const otherKey = itemKey(one);
    // Several stacks of a kind in one place are one thing.
    if (one.itemHash !== item.itemHash || seen.has(otherKey)) return false;
    seen.add(otherKey);
    return true;
  });
  return others.toSorted((a, b) => (b.power ?? 0) - (a.power ?? 0));
}

/** Where another copy is better or worse, stat by stat; the largest differences first. */
export function statDifferences(here: readonly StatLine[], there: readonly StatLine[]): StatDifference[] {
  const mine = new Map(here.map((line) => [line.statHash, line]));
  const theirs = new Map(there.map((line) => [line.statHash, line]));
  const all = new Map([...mine, ...theirs]);
  const differences = [...all.values()].flatMap(({ statHash, name, isLessBetter }) => {
    const total = theirs.get(statHash)?.total ?? 0;
    const by = total - (mine.get(statHash)?.total ?? 0);
    return by === 0 ? [] : [{ statHash, name, total, by, isBetter: by < 0 === isLessBetter }];
  });
  return differences.toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by));
}
