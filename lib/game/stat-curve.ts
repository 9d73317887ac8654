import type { ScaledStat } from "./item-definition.ts";

const MAGAZINE = 3871231066;

/**
 * What the game shows for an invested value: along the straight lines between the points of the stat's curve.
 *
 * Half a point goes to the even neighbour, except in magazines (Bungie-net/api#1029, read 2026-11-22). Armour's curve is
 * a straight line that ends at what the game shows in a bar; what a piece has beyond that counts all the same.
 */
export function shownStat(stat: ScaledStat, invested: number): number {
  const { curve, maximum, statHash } = stat;
  if (curve.every(({ value, weight }) => value === weight)) return invested;
  const value = Math.min(invested, maximum);
  const after = curve.findIndex((point) => point.value > value);
  const endAt = after < 0 ? curve.length - 1 : after;
  const start = curve[Math.max(0, endAt - 1)];
  const end = curve[endAt];
  if (!start || !end) return value;
  if (start.value === end.value) return start.weight;
  const share = (value - start.value) / (end.value - start.value);
  const shown = start.weight + share * (end.weight - start.weight);
  return statHash === MAGAZINE ? Math.round(shown) : roundHalfToEven(shown);
}

/** Draw and charge times: the more is invested, the smaller the number. */
export function isLessBetter({ curve }: ScaledStat): boolean {
  const [first] = curve;
  const last = curve.at(-1);
  return first !== undefined && last !== undefined && first.weight > last.weight;
}

/** Units: the number that fills a bar. */
export function fullBar({ maximum, curve }: ScaledStat): number {
  return Math.max(1, maximum, curve[0]?.weight ?? 0, curve.at(-1)?.weight ?? 0);
}

function roundHalfToEven(value: number): number {
  const nearest = Math.round(value);
  return Math.abs(value % 1) === 0.5 && nearest % 2 !== 0 ? nearest - 1 : nearest;
}
