import type { Element } from "../world/facts/rows.ts";
import { arc, band, disc, ngon, poly, ring, type Shape, type Tone, turned, withMirror } from "./shapes.ts";

const around = (count: number, make: (tone: Tone) => Shape[], tone: Tone = "light"): Shape[] =>
  Array.from({ length: count }, (_, nth) => turned(make(tone), (nth * 360) / count)).flat();

const MARKS: Record<Element, () => Shape[]> = {
  kinetic: () => [
    ring("light", 0, 0, 30, 23),
    ...around(4, (tone) => [poly(tone, [-3.4, -42], [3.4, -42], [3.4, -14], [-3.4, -14])]),
  ],
  arc: () => [
    poly("light", [10, -42], [-22, 6], [-4, 6], [-12, 42], [22, -10], [3, -10]),
    ...withMirror(
      [{ tone: "light", rings: [[...arc(0, 0, 40, 40, 150, 210, 12), ...arc(0, 0, 34, 34, 210, 150, 12)]] }],
      0,
    ),
  ],
  solar: () => [
    disc("light", 0, 0, 15),
    ...around(8, (tone) => [poly(tone, [-5.6, -20], [0, -42], [5.6, -20], [0, -23])]),
  ],
  void: () => [
    { tone: "light", rings: [arc(0, 0, 36, 36, 0, 360, 48), arc(9, -7, 27, 27, 360, 0, 48)] },
    disc("light", 10, -8, 12),
  ],
  stasis: () =>
    around(6, (tone) => [
      poly(tone, [-2.6, -6], [-2.6, -42], [2.6, -42], [2.6, -6]),
      poly(tone, [0, -24], [-10, -34], [-7, -37], [0, -30], [7, -37], [10, -34]),
    ]),
  strand: () => [
    ...around(3, (tone) => [band(tone, 6, arc(0, -18, 15, 22, 110, 430, 24), 3)]),
    ngon("light", 0, 0, 6, 6),
  ],
};

/** The mark of an element, drawn afresh: a glyph, since colour alone must never carry meaning. */
export function elementMark(element: Element | null): Shape[] {
  return element
    ? MARKS[element]()
    : around(5, (tone) => [poly(tone, [-9, -15], [0, -42], [9, -15], [0, -8])]);
}
