import { comparePerks, type PerkRow } from "./compare-perks.ts";
import type { Contender } from "./contender.ts";
import type { StatLine } from "./stat-breakdown.ts";

/** Items side by side: in each row one cell an item, in their order; null where an item has nothing there. */
export interface Comparison {
  readonly facts: readonly FactRow[];
  readonly stats: readonly StatRow[];
  readonly perks: readonly PerkRow[];
}

/** Numbers that are no stats; the sum of armour's stats counts as one. */
export const FACTS = ["power", "tier", "energy", "total"] as const;
export type Fact = (typeof FACTS)[number];

export interface NumberCell {
  readonly value: number;
  /** Better than at least one other item, and no other is better still. */
  readonly isBest: boolean;
}

export interface FactRow {
  readonly fact: Fact;
  readonly cells: readonly (NumberCell | null)[];
  readonly isSame: boolean;
}

export interface StatCell extends NumberCell {
  readonly base: number;
  readonly fromParts: number;
}

export interface StatRow {
  readonly statHash: number;
  readonly name: string;
  /** The number that fills a bar; null: a number alone. */
  readonly maximum: number | null;
  readonly isLessBetter: boolean;
  readonly cells: readonly (StatCell | null)[];
  readonly isSame: boolean;
}

/** Holds items against each other: number by number, stat by stat, perk by perk. */
export function compareItems(contenders: readonly Contender[]): Comparison {
  return {
    facts: FACTS.flatMap((fact) => toFactRow(fact, contenders)),
    stats: statHashesOf(contenders).flatMap((statHash) => toStatRow(statHash, contenders)),
    perks: comparePerks(contenders),
  };
}

/**
 * Puts the best first by a fact or a stat; what has no such number comes last, and equals keep their order.
 *
 * `by` is a fact or a statHash as text; for anything else nothing changes.
 */
export function sortContenders(contenders: readonly Contender[], by: string): readonly Contender[] {
  const line = contenders.flatMap(({ stats }) => stats).find(({ statHash }) => String(statHash) === by);
  const worth = ({ item, statTotal, stats }: Contender): number => {
    const fact = FACTS.find((one) => one === by);
    if (fact) return factOf(fact, { item, statTotal }) ?? Number.NEGATIVE_INFINITY;
    const mine = line && stats.find(({ statHash }) => statHash === line.statHash);
    return mine ? score(mine) : Number.NEGATIVE_INFINITY;
  };
  // Two missing ones are equal, which their difference would not be.
  return contenders.toSorted((a, b) => (worth(a) === worth(b) ? 0 : worth(b) > worth(a) ? 1 : -1));
}

/** Which numbers are best: none when all are the same, or when there is nothing to compare with. */
export function markBest(scores: readonly (number | null)[]): readonly boolean[] {
  const known = scores.filter((one) => one !== null);
  const best = Math.max(...known);
  const isContest = known.some((one) => one < best);
  return scores.map((one) => isContest && one === best);
}

type Facts = Pick<Contender, "item" | "statTotal">;

function factOf(fact: Fact, { item, statTotal }: Facts): number | null {
  if (fact === "power") return item.power;
  if (fact === "tier") return item.gearTier;
  if (fact === "energy") return item.energyCapacity;
  return statTotal?.total ?? null;
}

function toFactRow(fact: Fact, contenders: readonly Contender[]): FactRow[] {
  const values = contenders.map((contender) => factOf(fact, contender));
  if (values.every((value) => value === null)) return [];
  const best = markBest(values);
  const cells = values.map((value, index) =>
    value === null ? null : { value, isBest: best[index] ?? false },
  );
  return [{ fact, cells, isSame: isOneValue(values) }];
}

/** Every stat of any of the items, in the order of the first that has it. */
function statHashesOf(contenders: readonly Contender[]): readonly number[] {
  return [...new Set(contenders.flatMap(({ stats }) => stats.map(({ statHash }) => statHash)))];
}

function toStatRow(statHash: number, contenders: readonly Contender[]): StatRow[] {
  const lines = contenders.map(({ stats }) => stats.find((line) => line.statHash === statHash) ?? null);
  const first = lines.find((line) => line !== null);
  if (!first) return [];
  const best = markBest(lines.map((line) => line && score(line)));
  const cells = lines.map(
    (line, index) =>
      line && { value: line.total, base: line.base, fromParts: line.fromParts, isBest: best[index] ?? false },
  );
  const { name, isLessBetter } = first;
  const bars = lines.flatMap((line) => line?.maximum ?? []);
  const maximum = bars.length > 0 ? Math.max(...bars) : null;
  const isSame = isOneValue(lines.map((line) => line?.total ?? null));
  return [{ statHash, name, maximum, isLessBetter, cells, isSame }];
}

const RECOIL_DIRECTION = 2715839340;

/**
 * How good a number is, more being better. Recoil is best where it is straight: the game's number swings left and right
 * as it rises. Source: DIM `src/app/item-popup/RecoilStat.tsx` (`recoilValue`), read 2026-11-22.
 */
export function score({
  statHash,
  total,
  isLessBetter,
}: Pick<StatLine, "statHash" | "total" | "isLessBetter">) {
  if (statHash === RECOIL_DIRECTION) {
    const aside = Math.sin((total + 5) * (Math.PI / 10)) * (100 - total);
    // Rounded, since a sine of nothing is not quite nothing; of two straight ones the higher number swings less.
    return 100 - Math.round(Math.abs(aside)) + total / 1_000;
  }
  return isLessBetter ? -total : total;
}

function isOneValue(values: readonly unknown[]): boolean {
  return values.every((value) => value === values[0]);
}
