import type { Played, Tally } from "./play-seed.ts";

/** What came of many runs. */
export interface Total extends Tally {
  readonly runs: number;
  readonly broken: readonly string[];
}

const NOTHING: Total = {
  ...{ runs: 0, broken: [] },
  ...{ plans: 0, done: 0, calls: 0, faults: 0, kills: 0, cancels: 0 },
};
/** The first ones are enough to begin with. */
const MOST_TOLD = 20;

export function totalOf(played: readonly Omit<Played, "trace">[]): Total {
  return sumOf(
    played.map(({ seed, broken, counts }) => {
      return { ...counts, runs: 1, broken: broken.map((words) => `NINEFOLD_SEED=${seed} ${words}`) };
    }),
  );
}

export function sumOf(totals: readonly Total[]): Total {
  return totals.reduce((sum, one) => {
    const broken = [...sum.broken, ...one.broken].slice(0, MOST_TOLD);
    const add = (field: keyof Tally) => sum[field] + one[field];
    return {
      ...{ runs: sum.runs + one.runs, broken },
      ...{ plans: add("plans"), done: add("done"), calls: add("calls") },
      ...{ faults: add("faults"), kills: add("kills"), cancels: add("cancels") },
    };
  }, NOTHING);
}
