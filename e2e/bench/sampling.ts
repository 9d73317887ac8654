import { performance } from "node:perf_hooks";

export type Work = (nth: number) => Promise<void>;

/** Milliseconds of each time, shortest first. */
export interface Samples {
  readonly productMs: readonly number[];
  readonly yardstickMs: readonly number[];
}

/** Milliseconds that a piece of work takes. */
export async function msOf(work: () => Promise<unknown>): Promise<number> {
  const beganMs = performance.now();
  await work();
  return performance.now() - beganMs;
}

export interface Turns {
  /** How many of the first do not count. */
  readonly warmUp: number;
  readonly times: number;
  /** What has to be done before each time, and is not timed. */
  readonly before?: Work;
}

/** Times both in turns, so that whatever else the machine does falls on both alike. */
export async function inTurns(
  product: Work,
  yardstick: Work,
  { warmUp, times, before }: Turns,
): Promise<Samples> {
  const [productMs, yardstickMs]: [number[], number[]] = [[], []];
  for (let nth = 0; nth < warmUp + times; nth++) {
    await before?.(nth);
    const took = [await msOf(() => product(nth)), await msOf(() => yardstick(nth))] as const;
    if (nth < warmUp) continue;
    productMs.push(took[0]);
    yardstickMs.push(took[1]);
  }
  return { productMs: productMs.sort(ascending), yardstickMs: yardstickMs.sort(ascending) };
}

/** The value that a share of the samples stays at or below: 0.5 for the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort(ascending);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

const ascending = (one: number, other: number) => one - other;
