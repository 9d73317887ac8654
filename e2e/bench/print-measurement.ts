import type { Measurement } from "./measurement.ts";

const WIDTHS = { id: 26, number: 12, ratio: 8, limit: 10, ok: 8 };

/** The head of the table; `what` stands last because it is the longest. */
export const TABLE_HEAD = row("id", "product", "yardstick", "ratio", "limit", "ok", "what");

/** A measurement as a line of the table. */
export function toTableLine({ id, what, unit, product, yardstick, ratio, limit, ok }: Measurement): string {
  const withUnit = (value: number | null) => (value === null ? "–" : `${short(value)} ${unit}`);
  const shownRatio = ratio === null ? "–" : `×${short(ratio)}`;
  return row(
    id,
    withUnit(product),
    withUnit(yardstick),
    shownRatio,
    withUnit(limit),
    ok ? "ok" : "BROKEN",
    what,
  );
}

/** A measurement as one line of JSON. */
export function toJsonLine({ id, what, product, yardstick, ratio, unit, limit, ok }: Measurement): string {
  return JSON.stringify({ id, what, product, yardstick, ratio, unit, limit, ok });
}

function row(
  id: string,
  product: string,
  yardstick: string,
  ratio: string,
  limit: string,
  ok: string,
  what: string,
): string {
  return [
    id.padEnd(WIDTHS.id),
    product.padStart(WIDTHS.number),
    yardstick.padStart(WIDTHS.number),
    ratio.padStart(WIDTHS.ratio),
    limit.padStart(WIDTHS.limit),
    `  ${ok.padEnd(WIDTHS.ok)}`,
    what,
  ].join("");
}

const short = (value: number) =>
  String(Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3)));
