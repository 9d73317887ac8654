import type { SeededRandom } from "../world/seeded-random.ts";
import {
  barrel,
  between,
  curvedMagazine,
  grip,
  guard,
  muzzle,
  rivet,
  scope,
  seam,
  slots,
  stock,
} from "./gun-parts.ts";
import { arc, band, box, disc, poly, type Shape } from "./shapes.ts";

export function handCannon(random: SeededRandom): Shape[] {
  const length = between(random, 44, 54);
  const half = between(random, 5, 6.6);
  const end = 24 + length;
  const cylinder = random.chance(0.62);
  return [
    ...barrel(22, end, half * 0.62, -2),
    ...grip(1, 5, between(random, 25, 28), between(random, 8, 11)),
    poly("mid", [-7, -3], [2, -8], [8, -8], [8, 9], [-2, 9], [-8, 3]),
    guard(9, 8, 13),
    box("light", 4, -8, 26, 10, [3, 0, 3, 2]),
    poly(
      "light",
      [24, -half - 3],
      [end - 6, -half - 2],
      [end - 2, -half + 2],
      [end - 2, half - 2],
      [24, half],
    ),
    poly("mid", [24, half - 2], [end - 8, half - 2], [end - 13, half + 5], [28, half + 6]),
    ...(cylinder ? revolver() : slide()),
    ...slots(30, -half + 0.4, 2 + random.below(3), 5, 2.8),
    seam([27, half - 2.6], [end - 4, half - 2.6]),
    box("trim", 24, -half - 4.4, 24 + length * 0.5, -half - 2.2, [0, 1, 0, 0]),
    poly("dark", [end - 9, -half - 2], [end - 5, -half - 6.4], [end - 3, -half - 1.6]),
    poly("steel", [-4, -3], [-12, -11.4], [-6.4, -12], [3, -6]),
    box("accent", 30, half + 1, end - 18, half + 2.6, 0.5),
    rivet(4, 5.6, 1.5),
  ];
}

const revolver = (): Shape[] => [
  box("steel", 7, -7.6, 22.6, 8.6, 3.4),
  ...[-4.6, -0.2, 4.2].map((y) => box("hole", 9.4, y, 20.6, y + 2, 0.9)),
];

const slide = (): Shape[] => [box("dark", 7, -5.4, 21, 4.4, 1.6), ...slots(9, -3.8, 4, 3, 6.6, "steel")];

export function sidearm(random: SeededRandom): Shape[] {
  const length = between(random, 38, 44);
  const height = between(random, 11, 13.5);
  const top = 2 - height;
  return [
    ...grip(2, 5, between(random, 25, 28), between(random, 5, 7)),
    box("trim", -6, 29.6, 5.6, 32.6, 0.8),
    guard(12, 6, 12),
    box("mid", 0, 1, length - 5, 8, [0, 1, 2.4, 1]),
    box("light", -5, top, length, 2, [3, random.chance(0.5) ? 6 : 2, 0, 1]),
    ...slots(-2.4, top + 2, 3, 2.5, height - 5),
    box("hole", length * 0.34, top + 2, length * 0.58, -2.6, 1),
    box("steel", length * 0.36, top + 3, length * 0.56, top + 5.4, 0.6),
    seam([0, -1.2], [length - 2, -1.2]),
    box("accent", length * 0.66, -5, length - 3, -3, 0.5),
    ...(random.chance(0.5)
      ? [
          box("dark", length * 0.46, 7.6, length * 0.86, 13, [0, 0, 2, 1]),
          disc("glow", length * 0.84, 10.2, 1.4),
        ]
      : []),
    box("steel", length - 1, top + 3, length + 3, 0, 0.8),
    poly("dark", [-3, top], [-1, top - 3], [3, top]),
    poly("dark", [length - 8, top], [length - 6, top - 3], [length - 4, top]),
  ];
}

export function autoRifle(random: SeededRandom): Shape[] {
  const reach = between(random, 24, 31);
  return [
    ...barrel(44, 48 + reach, 2.3),
    ...muzzle(random, 47 + reach, 0, 2.8),
    ...stock(random, 0, -5, between(random, 19, 23)),
    ...curvedMagazine(25, 6, 11.5, between(random, 23, 27), between(random, 7, 11)),
    ...grip(5, 7, 19, 6),
    guard(14, 8, 10),
    box("light", -1, -8, 46, 9, [3, 2, 5, 2]),
    box("mid", 44, -5.6, 44 + reach * 0.66, 6.4, [0, 2, 4, 0]),
    ...slots(47, -2.6, 3, 5.4, 4.6),
    box("mid", 0, 2.6, 24, 9, [0, 2, 2, 2]),
    box("hole", 26, -4.4, 39, 0.6, 1),
    box("steel", 28, -3.6, 37, -1, 0.6),
    seam([24, -7], [24, 2]),
    ...scope(random, 10, -8, between(random, 20, 26)),
    box("accent", 3, -1.4, 20, 0.4, 0.4),
    rivet(4, 6),
    rivet(42, -4.6),
  ];
}

export function pulseRifle(random: SeededRandom): Shape[] {
  const reach = between(random, 20, 27);
  const end = 47 + reach;
  return [
    box("steel", 44, -5, end, -2),
    box("steel", 44, -0.8, end + 4, 2.2),
    box("dark", end - 5, -7, end + 1, 4, 1),
    poly("mid", [-17, 10], [-5, 8], [-3, 27], [-14, 29]),
    ...[15, 20].map((y) =>
      band("hole", 0.9, [
        [-14.4, y],
        [-5.4, y - 0.6],
      ]),
    ),
    ...grip(13, 7, 19, 5),
    guard(22, 8, 10),
    poly("light", [-30, -10], [4, -10], [11, -5], [11, 10], [-5, 10], [-14, 15], [-30, 14]),
    box("dark", -34, -10.4, -29, 14.6, 1.4),
    box("mid", -26, -6, -6, 3, [2, 3, 2, 2]),
    ...slots(-23, -4, 4, 4, 4.8),
    box("light", 8, -8, 49, 7, [1, 4, 5, 0]),
    box("mid", 30, 3, 50, 11, [1, 2, 5, 2]),
    seam([22, -7], [22, 6]),
    box("hole", 24, -5, 38, -1.6, 1),
    box("dark", 2, -12.4, 40, -8, [3, 2, 0, 0]),
    ...scope(random, 8, -12, between(random, 20, 25)),
    box("accent", 12, 1.6, 29, 3.4, 0.5),
    rivet(-9, 6, 1.5),
  ];
}

export function scoutRifle(random: SeededRandom): Shape[] {
  const reach = between(random, 40, 46);
  const end = 40 + reach;
  return [
    ...barrel(40, end, 2),
    ...muzzle(random, end - 1, 0, 2.4),
    ...stock(random, 3, -4, between(random, 26, 29)),
    ...grip(6, 7, 17, 8),
    guard(15, 8, 10),
    poly("mid", [25, 7], [36, 7], [35, 19], [26, 19]),
    box("light", 0, -7, 42, 8.4, [3, 1, 4, 2]),
    poly("mid", [41, -5], [40 + reach * 0.62, -3.6], [40 + reach * 0.58, 5], [41, 7.6]),
    seam([44, 1.6], [40 + reach * 0.56, 1.4]),
    ...slots(46, -2.6, 3, 5, 2.6),
    box("dark", 11, -12, 15, -6.6),
    box("dark", 28, -12, 32, -6.6),
    box("light", 3, -19, 40, -11, [2, 3, 3, 2]),
    box("dark", 1, -18, 5, -12, 1),
    box("mid", 15, -20, 27, -17, 1),
    box("glow", 38.4, -17.4, 41.4, -12.6, 0.8),
    box("hole", 22, -4, 36, 0.6, 1),
    box("steel", 24, -3.2, 34, -1, 0.5),
    box("accent", 4, 3, 20, 4.6, 0.4),
    poly("trim", [end - 9, -2], [end - 7, -7], [end - 4.6, -2]),
  ];
}

export function submachineGun(random: SeededRandom): Shape[] {
  const reach = between(random, 12, 17);
  const drop = between(random, 29, 34);
  return [
    ...barrel(38, 42 + reach, 3),
    ...muzzle(random, 41 + reach, 0, 3.6),
    ...(random.chance(0.6) ? wireStock() : stock(random, 0, -6, 17)),
    poly("mid", [21, 6], [31, 6], [33, 7 + drop], [23.4, 7 + drop]),
    ...[15, 21, 27].map((y) => box("hole", 24.4, y, 31, y + 1.1)),
    box("trim", 22.8, 5 + drop, 33.4, 8.4 + drop, 0.8),
    ...grip(4, 7, 20, 6),
    guard(13, 8, 9),
    box("light", -4, -11, 42, 9, [6, 3, 4, 3]),
    box("mid", 18, 1.6, 41, 9, [2, 1, 3, 1]),
    poly("dark", [37, 8], [45, 8], [43.4, 23], [38, 23]),
    box("mid", 40, -6.6, 44 + reach * 0.5, 5, [0, 2, 2, 0]),
    ...slots(27, -7.6, 4, 3.4, 5.4),
    seam([16, -10], [16, 8]),
    ...scope(random, 4, -11, between(random, 17, 21)),
    box("accent", -1, -2.4, 14, -0.4, 0.5),
    rivet(1, 4.6, 1.4),
  ];
}

const wireStock = (): Shape[] => [
  band("steel", 2.4, [
    [0, -6],
    [-18, -6],
  ]),
  band("steel", 2.4, [
    [0, 4],
    [-18, 7],
  ]),
  band("dark", 4, [...arc(-17, 2, 4, 12, 250, 110, 8)]),
];
