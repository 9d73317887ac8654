import type { SeededRandom } from "../world/seeded-random.ts";
import { between, grip, guard, scope, slots, stock } from "./gun-parts.ts";
import { band, box, disc, poly, ring, type Shape } from "./shapes.ts";

export function machineGun(random: SeededRandom): Shape[] {
  const barrel = between(random, 36, 46);
  const drum = between(random, 11, 13.5);
  return [
    ...stock(random, 2, -5, between(random, 18, 22)),
    grip(4, 9, 17, 5),
    guard(12, 9, 9),
    disc("mid", 33, 14, drum),
    disc("dark", 33, 14, drum * 0.62),
    disc("mid", 33, 14, drum * 0.26),
    box("light", 0, -9, 50, 10, [4, 3, 4, 2]),
    box("mid", 50, -6, 50 + barrel * 0.62, 5, [0, 2, 2, 0]),
    ...slots(53, -3.4, 4, 5.2, 5.4),
    box("light", 50 + barrel * 0.62, -2.6, 50 + barrel, 2.2),
    box("dark", 50 + barrel, -4.6, 58 + barrel, 4.2, 1),
    band("dark", 2, [
      [70, 5],
      [64, 22],
    ]),
    band("dark", 2, [
      [71, 5],
      [78, 22],
    ]),
    band("mid", 2.6, [
      [18, -9],
      [22, -15],
      [40, -15],
      [44, -9],
    ]),
    box("dark", 16, -4, 34, 2, 1),
    box("accent", 38, -5, 47, -3.2),
  ];
}

export function fusionRifle(random: SeededRandom): Shape[] {
  const front = between(random, 30, 38);
  const coils = 3 + random.below(2);
  return [
    ...stock(random, 2, -4, between(random, 20, 25)),
    grip(6, 8, 18, 6),
    guard(14, 8, 9),
    box("light", 0, -8, 40, 9, [3, 3, 4, 2]),
    poly("light", [36, -8], [40 + front, -7], [44 + front, -3], [40, -2]),
    poly("mid", [36, 9], [38 + front, 8], [42 + front, 4.4], [40, 3.4]),
    box("glow", 40, -2, 38 + front, 3.4),
    ...Array.from({ length: coils }, (_, nth) =>
      box("dark", 44 + (nth * (front - 8)) / coils, -8.6, 48 + (nth * (front - 8)) / coils, 9.4, 1.4),
    ),
    box("dark", 10, -4, 30, 2, 1.4),
    box("accent", 13, -2, 27, 0, 0.6),
    ...scope(random, 10, -8, 20),
  ];
}

export function linearFusionRifle(random: SeededRandom): Shape[] {
  const front = between(random, 52, 62);
  return [
    ...stock(random, 2, -4, between(random, 18, 23)),
    grip(5, 8, 17, 6),
    guard(13, 8, 9),
    box("light", 0, -8, 36, 9, [3, 2, 4, 2]),
    poly("light", [34, -7], [30 + front, -5], [36 + front, -1.8], [38, -1.8]),
    poly("mid", [34, 8], [28 + front, 6], [33 + front, 2.8], [38, 2.8]),
    box("glow", 38, -1.6, 34 + front, 2.6),
    ...[46, 58, 70].filter((x) => x < 26 + front).map((x) => box("dark", x, -7, x + 3.6, 8, 1)),
    box("dark", 8, -4, 26, 1.6, 1.4),
    box("accent", 10, -2.4, 24, -0.4, 0.6),
    box("dark", 10, -11.6, 13, -8),
    box("light", 2, -17, 30, -11.4, [1, 2, 2, 1]),
    box("accent", 28.6, -16, 31, -12.4, 0.4),
  ];
}

export function traceRifle(random: SeededRandom): Shape[] {
  const front = between(random, 34, 42);
  return [
    ...stock(random, 0, -5, between(random, 16, 22)),
    grip(6, 8, 18, 6),
    guard(14, 8, 9),
    poly("light", [-2, -9], [30, -10], [44, -6], [44, 6], [28, 10], [0, 9]),
    disc("dark", 26, 0, 8.6),
    ring("mid", 26, 0, 8.6, 6.6),
    disc("glow", 26, 0, 5),
    poly("mid", [44, -5], [40 + front, -3], [40 + front, 3], [44, 5]),
    box("dark", 40 + front, -4.6, 44 + front, 4.6, 1),
    box("glow", 44 + front, -1.5, 56 + front, 1.5, 0.6),
    ...slots(48, -1.4, 3, 6, 2.8),
    band("mid", 2.6, [
      [6, -9],
      [10, -15],
      [26, -15],
      [32, -9],
    ]),
    box("accent", 0, 3, 14, 4.8),
  ];
}

export function rocketLauncher(random: SeededRandom): Shape[] {
  const length = between(random, 66, 76);
  const half = between(random, 9, 11);
  return [
    grip(26, half - 1, 20, 4),
    guard(34, half - 1, 9),
    poly("mid", [46, half - 1], [56, half - 1], [55, half + 13], [48, half + 13]),
    box("light", 0, -half, length, half, [2, 2, 2, 2]),
    poly("mid", [0, -half * 0.8], [-12, -half * 1.25], [-12, half * 1.25], [0, half * 0.8]),
    box("dark", 12, -half - 1, 19, half + 1, 1.5),
    box("dark", length - 22, -half - 1, length - 15, half + 1, 1.5),
    box("dark", length - 3, -half - 2.4, length + 5, half + 2.4, 2),
    box("accent", 22, -half * 0.45, length - 25, -half * 0.45 + 2.2),
    box("mid", 22, 1, length - 25, half * 0.6, 1),
    box("dark", 30, -half - 5, 33, -half),
    box("light", 26, -half - 11, 46, -half - 4.6, [1, 2, 2, 1]),
    box("accent", 44.6, -half - 10, 47, -half - 5.6, 0.4),
    ...(random.chance(0.5) ? [poly("light", [length + 5, -half], [length + 16, 0], [length + 5, half])] : []),
  ];
}

export function grenadeLauncher(random: SeededRandom): Shape[] {
  const drum = between(random, 11, 13.5);
  const barrel = between(random, 24, 32);
  const breech = random.chance(0.4);
  return [
    ...stock(random, 2, -4, between(random, 18, 24)),
    grip(4, 8, 18, 6),
    guard(12, 8, 9),
    box("light", 0, -7, 24, 9, [3, 0, 3, 2]),
    ...(breech
      ? [box("light", 22, -8, 40, 8, 2), box("dark", 26, -5, 36, 4, 1)]
      : [
          box("mid", 22, -drum, 44, drum + 1, 3),
          ...[-0.62, -0.08, 0.46].map((at) => box("dark", 24, drum * at, 42, drum * at + 5, 1)),
        ]),
    box("light", 42, -6.6, 42 + barrel, 5.4, [0, 2, 2, 0]),
    box("dark", 40 + barrel, -8, 46 + barrel, 6.8, 1.4),
    poly("dark", [50, 5.4], [58, 5.4], [57, 16], [51, 16]),
    box("accent", 46, -2, 38 + barrel, 0),
    ...scope(random, 6, -7, 15),
  ];
}
