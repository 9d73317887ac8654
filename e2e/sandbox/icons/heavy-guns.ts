import type { SeededRandom } from "../world/seeded-random.ts";
import { barrel, between, grip, guard, rivet, scope, seam, slots, stock } from "./gun-parts.ts";
import { band, box, disc, poly, ring, type Shape } from "./shapes.ts";

export function machineGun(random: SeededRandom): Shape[] {
  const reach = between(random, 36, 44);
  const end = 50 + reach;
  const drum = random.chance(0.55);
  return [
    ...barrel(48, end, 3),
    box("dark", end - 1, -5, end + 8, 5, 1.4),
    ...slots(end + 1, -3, 2, 3.2, 6),
    band("dark", 2.4, [
      [72, 4],
      [65, 26],
    ]),
    band("dark", 2.4, [
      [73, 4],
      [81, 26],
    ]),
    ...stock(random, 1, -7, between(random, 17, 21)),
    ...grip(2, 10, 17, 5),
    guard(11, 11, 9),
    ...(drum ? drumMagazine(between(random, 14, 16)) : boxMagazine()),
    box("light", -2, -12, 51, 12, [5, 3, 5, 2]),
    box("mid", 49, -8, 49 + reach * 0.58, 7.4, [0, 3, 3, 0]),
    ...slots(52, -5, 4, 5, 3.6),
    ...slots(52, 1, 4, 5, 3.6),
    band("steel", 3, [
      [14, -12],
      [18, -21],
      [40, -21],
      [44, -12],
    ]),
    box("mid", 2, 3, 26, 12, [0, 3, 3, 2]),
    box("hole", 12, -8, 34, -1.6, 1.4),
    box("trim", 15, -6.4, 31, -4, 0.6),
    seam([38, -11], [38, 11]),
    box("accent", 41, -5, 48, -3, 0.5),
    rivet(42, 5, 1.5),
  ];
}

const drumMagazine = (radius: number): Shape[] => [
  disc("mid", 32, 16, radius),
  ring("steel", 32, 16, radius * 0.72, radius * 0.56),
  disc("dark", 32, 16, radius * 0.4),
  disc("trim", 32, 16, radius * 0.16),
];

const boxMagazine = (): Shape[] => [
  box("mid", 20, 8, 46, 31, [0, 0, 3, 3]),
  box("dark", 23, 15, 43, 28, 2),
  ...[0, 1, 2, 3].map((nth) => box("trim", 25 + nth * 4.4, 8, 28 + nth * 4.4, 14, 0.8)),
];

/** Long rails with a gap for the bolt between them. */
export function linearFusionRifle(random: SeededRandom): Shape[] {
  const front = between(random, 58, 64);
  const end = 32 + front;
  return [
    box("glow", 34, -1.7, end + 6, 1.7, 0.6),
    ...stock(random, 2, -5, between(random, 17, 20)),
    ...grip(4, 8, 17, 6),
    guard(13, 9, 9),
    poly("light", [32, -9], [end - 4, -7], [end + 8, -4.6], [end + 8, -2.6], [36, -2.6]),
    poly("mid", [32, 10], [end - 10, 7.6], [end, 4.8], [end, 2.8], [36, 2.8]),
    box("light", -1, -9, 36, 10, [4, 2, 5, 2]),
    box("mid", 6, 2.6, 32, 10, [2, 1, 3, 2]),
    ...[46, 62, 78].filter((x) => x < end - 4).map((x) => box("steel", x, -9.4, x + 3.6, 9.6, 1.4)),
    box("hole", 6, -5, 26, 0.6, 1.4),
    box("glow", 9, -3.6, 23, -1.4, 0.8),
    box("dark", 10, -13.6, 14, -8.6),
    box("dark", 25, -13.6, 29, -8.6),
    box("steel", 0, -21, 34, -13, [2, 3, 3, 2]),
    box("dark", 13, -22.4, 20, -12, 1),
    box("glow", 32.4, -19.6, 35.4, -14.6, 0.8),
  ];
}

export function rocketLauncher(random: SeededRandom): Shape[] {
  const length = between(random, 66, 74);
  const half = between(random, 10.5, 12.5);
  return [
    ...(random.chance(0.55)
      ? [
          poly("trim", [length + 2, -half * 0.7], [length + 20, 0], [length + 2, half * 0.7]),
          box("accent", length + 3, -half * 0.5, length + 6, half * 0.5),
        ]
      : []),
    ...grip(24, half - 1, 20, 4),
    guard(33, half, 10),
    poly("dark", [46, half - 1], [57, half - 1], [55.6, half + 15], [48, half + 15]),
    poly("dark", [2, -half * 0.8], [-14, -half * 1.35], [-14, half * 1.35], [2, half * 0.8]),
    box("light", 0, -half, length, half, 2),
    box("mid", 20, -half * 0.15, length - 24, half + 0.6, [2, 2, 2, 2]),
    box("steel", 10, -half - 1.6, 18, half + 1.6, 1.8),
    box("steel", length - 22, -half - 1.6, length - 15, half + 1.6, 1.8),
    box("dark", length - 4, -half - 3, length + 6, half + 3, 2.4),
    box("hole", length + 4.6, -half + 1, length + 6.4, half - 1),
    box("accent", 22, -half * 0.6, length - 26, -half * 0.6 + 2.4, 0.6),
    seam([30, 1], [30, half]),
    ...slots(36, half * 0.3, 3, 4.4, 4),
    box("dark", 30, -half - 5, 34, -half),
    box("mid", 24, -half - 13, 47, -half - 4.4, [2, 3, 3, 2]),
    box("glow", 45.4, -half - 11.6, 48.4, -half - 6.4, 0.8),
    rivet(6, 0, 1.6),
  ];
}

/** One shell, one fat barrel that breaks open. */
export function breechGrenadeLauncher(random: SeededRandom): Shape[] {
  const reach = between(random, 32, 37);
  const end = 26 + reach;
  return [
    ...stock(random, 2, -5, between(random, 20, 23)),
    ...grip(3, 8, 17, 8),
    guard(12, 9, 11),
    box("mid", 24, 5, end - 8, 13, [0, 2, 4, 2]),
    ...slots(28, 7, 4, 4.6, 4),
    box("light", 22, -11, end, 7, [2, 1, 1, 1]),
    box("steel", end - 6, -13, end + 5, 9, 2),
    box("hole", end + 3, -9.6, end + 5.6, 5.6, 1),
    box("light", -1, -8, 24, 10, [4, 1, 4, 2]),
    box("dark", 20, -13, 27, 9, 1.6),
    disc("trim", 23.5, 4.4, 2.6),
    box("accent", 31, -5.6, end - 10, -3, 0.8),
    seam([31, 1.4], [end - 8, 1.4]),
    poly("dark", [end - 14, -11], [end - 11, -20], [end - 8, -20], [end - 7, -11]),
    box("trim", 8, -3, 17, -0.6, 0.5),
  ];
}

/** A drum of shells like a giant's revolver. */
export function drumGrenadeLauncher(random: SeededRandom): Shape[] {
  const drum = between(random, 15, 17);
  const reach = between(random, 22, 27);
  const end = 44 + reach;
  return [
    ...barrel(42, end, 6.6, -3),
    box("dark", end - 4, -12, end + 5, 6, 1.8),
    box("hole", end + 3, -8, end + 5.4, 2, 1),
    ...stock(random, 2, -6, between(random, 17, 21)),
    ...grip(2, 9, 18, 6),
    guard(11, 10, 9),
    poly("dark", [49, 3], [59, 3], [57.6, 20], [50.6, 20]),
    box("light", -1, -11, 24, 11, [4, 0, 4, 2]),
    box("light", 40, -10, 54, 5, [0, 3, 3, 0]),
    box("mid", 19, -drum, 44, drum + 1, 4),
    ...[-0.78, -0.3, 0.18, 0.64].map((at) => box("dark", 22, drum * at, 41, drum * at + 5.2, 1.8)),
    ...[-0.78, -0.3, 0.18, 0.64].map((at) => disc("accent", 38, drum * at + 2.6, 1.4)),
    box("steel", 18, -drum + 3, 21.4, drum - 2, 1),
    ...scope(random, 2, -11, 17),
    box("trim", 4, -3, 15, -0.8, 0.5),
    rivet(48, -3, 1.6),
  ];
}
