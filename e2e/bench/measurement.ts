/** One line of a benchmark: what our program needs, and what a bare program needs for the like in the same run. */
export interface Measurement {
  readonly id: string;
  readonly what: string;
  /** In `unit`, as are `yardstick` and `limit`. */
  readonly product: number;
  /** Null where nothing bare does the like. */
  readonly yardstick: number | null;
  /** `product` divided by `yardstick`. */
  readonly ratio: number | null;
  readonly unit: Unit;
  /** The most `product` may be; null where nothing is promised. */
  readonly limit: number | null;
  readonly ok: boolean;
}

export type Unit = "s" | "ms" | "MB" | "MB/s" | "kB" | "calls" | "shift";

export interface Measured {
  readonly id: string;
  readonly what: string;
  readonly unit: Unit;
  readonly product: number;
  readonly yardstick?: number;
  readonly limit?: number;
}

/** Judges what was measured by its limit; numbers are rounded to a thousandth for reading, after they were judged. */
export function toMeasurement({ id, what, unit, product, yardstick, limit }: Measured): Measurement {
  return {
    id,
    what,
    product: rounded(product),
    yardstick: yardstick === undefined ? null : rounded(yardstick),
    ratio: yardstick === undefined || yardstick <= 0 ? null : rounded(product / yardstick),
    unit,
    limit: limit ?? null,
    // Not "no larger than": what could not be measured (NaN) is not ok.
    ok: limit === undefined ? Number.isFinite(product) : product <= limit,
  };
}

/** 0 when every limit was kept, 1 when one was broken. */
export function exitCodeOf(measurements: readonly Measurement[]): 0 | 1 {
  return measurements.every(({ ok }) => ok) ? 0 : 1;
}

const rounded = (value: number) => Math.round(value * 1_000) / 1_000;
