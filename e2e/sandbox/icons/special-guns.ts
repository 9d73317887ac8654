import type { SeededRandom } from "../world/seeded-random.ts";
import { between, grip, guard, rivet, scope, seam, slots, stock } from "./gun-parts.ts";
import { arc, band, box, disc, poly, ring, type Shape } from "./shapes.ts";

export function sniperRifle(random: SeededRandom): Shape[] {
  const reach = between(random, 54, 62);
  const end = 40 + reach;
  return [
    box("steel", 40, -1.9, end, 1.9),
    box("dark", end - 1, -4.4, end + 9, 4.4, 1.4),
    ...slots(end + 1, -2.6, 2, 3.6, 5.2),
    ...stock(random, 3, -4, between(random, 25, 28)),
    ...grip(6, 7, 17, 7),
    guard(15, 8, 9),
    box("mid", 24, 7, 34, 16, [0, 0, 2, 1]),
    band("dark", 2.2, [
      [66, 3],
      [59, 24],
    ]),
    band("dark", 2.2, [
      [67, 3],
      [74, 24],
    ]),
    box("light", 0, -6.4, 42, 8, [3, 1, 4, 2]),
    poly("mid", [41, -4.4], [40 + reach * 0.52, -3], [40 + reach * 0.5, 4], [41, 6.6]),
    ...slots(45, -1.4, 3, 6, 2.6),
    box("dark", 9, -12, 13, -6),
    box("dark", 30, -12, 34, -6),
    box("steel", -1, -18.4, 27, -11, [2, 0, 0, 2]),
    poly("steel", [26, -18], [42, -21.6], [42, -8.4], [26, -11.4]),
    box("dark", 13, -20.6, 20, -10, 1.2),
    box("glow", 40.8, -20, 43.6, -10, 1),
    box("hole", 20, -3, 35, 1.4, 1),
    box("accent", 4, 3, 18, 4.6, 0.4),
  ];
}

export function shotgun(random: SeededRandom): Shape[] {
  const reach = between(random, 46, 53);
  const pump = between(random, 40, 46);
  const shells = random.chance(0.6);
  return [
    box("steel", 32, -7, 34 + reach, 0.4),
    box("steel", 32, 1.4, 30 + reach, 7.4, [0, 1, 1, 0]),
    ...stock(random, 3, -3, between(random, 23, 26)),
    ...grip(6, 8, 17, 8),
    guard(15, 9, 11),
    box("light", 0, -8, 38, 10.4, [4, 0, 4, 2]),
    box("dark", pump, -1.6, pump + 23, 11.6, 2.6),
    ...slots(pump + 2.4, 1.4, 4, 5, 7, "mid"),
    box("dark", 31 + reach, -8.4, 36 + reach, 8.4, 1),
    box("hole", 35 + reach, -6, 36.4 + reach, -1),
    ...(shells
      ? [0, 1, 2, 3].flatMap((nth) => [
          box("accent", 9 + nth * 5.4, -5, 13 + nth * 5.4, 2.6, 0.8),
          box("trim", 9 + nth * 5.4, 2, 13 + nth * 5.4, 5, 0.6),
        ])
      : [
          box("hole", 14, -4.6, 31, 1.8, 1.2),
          box("steel", 16, -3.6, 29, -0.8, 0.8),
          box("accent", 6, 4.4, 28, 6.2, 0.5),
        ]),
    seam([34, -7], [34, 9]),
    ...(random.chance(0.5)
      ? [box("mid", 36, -9.6, 34 + reach * 0.8, -6.6), ...slots(40, -9.6, 4, 7, 1.4)]
      : scope(random, 8, -8, 18)),
  ];
}

/** Two jaws wide apart, and the charge between them. */
export function fusionRifle(random: SeededRandom): Shape[] {
  const front = between(random, 34, 40);
  const coils = 3 + random.below(2);
  const end = 38 + front;
  return [
    box("hole", 34, -5, end - 6, 6),
    box("glow", 36, -2.4, end - 8, 3.6, 1),
    ...stock(random, 1, -5, between(random, 19, 23)),
    ...grip(5, 9, 19, 6),
    guard(14, 10, 10),
    box("light", -1, -11, 38, 12, [5, 3, 6, 2]),
    poly("light", [34, -11], [end - 6, -10], [end + 3, -5.4], [end - 2, -3.6], [38, -3.6]),
    poly("mid", [34, 12], [end - 8, 11], [end + 1, 6.6], [end - 4, 4.8], [38, 4.8]),
    ...Array.from({ length: coils }, (_, nth) => {
      const x = 42 + (nth * (front - 10)) / coils;
      return box("steel", x, -12.4, x + 4.4, 13.4, 2);
    }),
    box("mid", 6, 3, 33, 12, [2, 2, 3, 2]),
    box("hole", 8, -6.6, 30, 0.6, 2),
    box("glow", 11, -4.4, 27, -1.6, 1),
    ...scope(random, 6, -11, 21),
    rivet(35, 0.4, 1.6),
  ];
}

/** A great lens in the body and a thin beam that never ends. */
export function traceRifle(random: SeededRandom): Shape[] {
  const front = between(random, 32, 38);
  const end = 40 + front;
  return [
    box("glow", end - 4, -1.4, end + 24, 1.4, 0.6),
    ...stock(random, -3, -6, between(random, 15, 19)),
    ...grip(2, 9, 18, 6),
    guard(11, 10, 9),
    poly("light", [-4, -9], [10, -12], [36, -12], [46, -7], [46, 7], [34, 13], [0, 11]),
    poly("mid", [45, -7], [end - 4, -4], [end - 4, 4], [45, 7]),
    poly("steel", [end - 8, -4], [end + 7, -9], [end + 9, -6], [end - 4, -1]),
    poly("steel", [end - 8, 4], [end + 7, 9], [end + 9, 6], [end - 4, 1]),
    disc("dark", 24, 0, 13.6),
    ring("steel", 24, 0, 13.6, 10.6),
    disc("glow", 24, 0, 7.4),
    ...slots(49, -2, 3, 6, 4),
    band("mid", 3, [
      [2, -10],
      [8, -19],
      [28, -19],
      [36, -11],
    ]),
    box("accent", -1, 3.6, 9, 5.6, 0.5),
    ...(random.chance(0.5) ? [band("trim", 1.6, arc(24, 0, 17, 17, 200, 330, 12))] : []),
    rivet(41, 0, 1.5),
  ];
}
