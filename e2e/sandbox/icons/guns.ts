import type { SeededRandom } from "../world/seeded-random.ts";
import { between, grip, guard, muzzle, scope, slots, stock } from "./gun-parts.ts";
import { band, box, poly, type Shape } from "./shapes.ts";

export function handCannon(random: SeededRandom): Shape[] {
  const length = between(random, 40, 54);
  const half = between(random, 4.4, 6);
  const drum = between(random, 7.5, 9.5);
  const revolver = random.chance(0.6);
  return [
    grip(2, 6, between(random, 25, 29), between(random, 7, 11)),
    poly("mid", [-5, -4], [3, -7], [3, 8], [-2, 8], [-7, 0]),
    guard(9, 8, 12),
    box("light", 2, -7, 24, 9, [2, 0, 2, 0]),
    box("light", 24, -half - 1.5, 24 + length * 0.72, half - 1.5, [0, 3, 1, 0]),
    box("mid", 24, half - 1.5, 24 + length * between(random, 0.42, 0.66), half + 3.5, [0, 0, 3, 0]),
    box("dark", 24 + length * 0.72 - 4, -half + 0.6, 24 + length * 0.72 + 1.6, half - 3.6, 0.8),
    ...(revolver
      ? [
          box("dark", 7, -drum * 0.75, 22, drum * 0.85, 2),
          box("mid", 9, -drum * 0.5, 20, -1, 0.8),
          box("mid", 9, 1.2, 20, drum * 0.6, 0.8),
        ]
      : [box("dark", 7, -4.4, 20, 3.4, 1.2)]),
    ...slots(29, -half + 0.6, 2 + random.below(3), 4.6, 2.6),
    box("accent", 24, half - 1.8, 24 + length * 0.5, half - 0.2),
    poly(
      "dark",
      [24 + length * 0.66, -half - 1.5],
      [24 + length * 0.7, -half - 5],
      [24 + length * 0.72, -half - 1.5],
    ),
  ];
}

export function sidearm(random: SeededRandom): Shape[] {
  const length = between(random, 36, 44);
  const height = between(random, 9.5, 12);
  return [
    grip(2, 5, between(random, 25, 29), between(random, 4, 7)),
    box("accent", -3.4, 26, 7, 28.6, 0.6),
    guard(11, 5, 11),
    box("mid", 0, 1, length - 5, 7, [0, 1, 2, 1]),
    box("light", -4, 1 - height, length, 1, [3, random.chance(0.5) ? 5 : 1.5, 0, 1]),
    ...slots(-1, 3 - height, 3, 2.4, height - 5),
    box("dark", length * 0.42, 4 - height, length * 0.66, -1.6, 1),
    box("accent", length * 0.74, -2.8, length - 2, -1.2),
    ...(random.chance(0.45) ? [box("dark", length * 0.5, 7, length * 0.8, 12, [0, 0, 2, 1])] : []),
    poly("dark", [-2, 1 - height], [0, -1.8 - height], [3, 1 - height]),
  ];
}

export function autoRifle(random: SeededRandom): Shape[] {
  const barrel = between(random, 24, 34);
  const lean = between(random, 3, 9);
  return [
    ...stock(random, 0, -4, between(random, 20, 26)),
    grip(6, 7, 19, 6),
    guard(15, 7, 9),
    poly("mid", [25, 6], [35, 6], [35 + lean, 27], [25 + lean, 29]),
    ...[12, 18].map((y) =>
      poly(
        "dark",
        [27 + lean * (y / 28), y],
        [34 + lean * (y / 28), y - 0.6],
        [34 + lean * (y / 28), y + 1.2],
        [27 + lean * (y / 28), y + 1.8],
      ),
    ),
    box("light", 0, -7, 46, 8, [3, 2, 4, 2]),
    box("dark", 24, -3, 38, 1.4, 1),
    box("mid", 46, -4.5, 46 + barrel * 0.6, 5.5, [0, 1, 3, 0]),
    ...slots(49, -1.6, 3, 5, 4),
    box("light", 46 + barrel * 0.6, -1.6, 46 + barrel, 2.2),
    ...muzzle(random, 46 + barrel, 0.3, 2.4),
    ...scope(random, 12, -7, between(random, 18, 24)),
    box("accent", 4, 3, 22, 4.6),
  ];
}

export function pulseRifle(random: SeededRandom): Shape[] {
  const barrel = between(random, 20, 30);
  return [
    poly("light", [-26, -8], [4, -8], [10, -4], [10, 9], [-4, 9], [-12, 13], [-26, 12]),
    box("dark", -28.4, -8.5, -25.6, 12.6, 0.8),
    poly("mid", [-14, 11], [-4, 8], [-2, 25], [-11, 27]),
    grip(14, 7, 19, 5),
    guard(22, 7, 9),
    box("light", 8, -7, 48, 7, [1, 4, 3, 0]),
    box("dark", -20, -4, -2, 2, 1),
    box("mid", 34, 4, 50, 10, [0, 1, 4, 2]),
    box("mid", 48, -3.5, 48 + barrel, 2.5, [0, 1, 1, 0]),
    ...slots(51, -1.6, 2 + random.below(2), 5.4, 2.2),
    ...muzzle(random, 48 + barrel, -0.5, 3),
    ...scope(random, 6, -7, between(random, 20, 28)),
    box("accent", 12, 1.6, 32, 3.4),
  ];
}

export function scoutRifle(random: SeededRandom): Shape[] {
  const barrel = between(random, 36, 46);
  return [
    ...stock(random, 2, -3, between(random, 26, 30)),
    grip(6, 7, 17, 7),
    guard(14, 7, 9),
    poly("mid", [24, 7], [34, 7], [33, 17], [25, 17]),
    box("light", 0, -6, 42, 7, [2, 1, 3, 2]),
    poly("mid", [42, -4], [42 + barrel * 0.55, -3], [42 + barrel * 0.5, 4], [42, 6]),
    box("light", 42 + barrel * 0.5, -2.4, 42 + barrel, 1.6),
    ...muzzle(random, 42 + barrel, -0.4, 2.6),
    box("dark", 12, -10.4, 15, -6),
    box("dark", 27, -10.4, 30, -6),
    box("light", 6, -16, 38, -10, [1, 2, 2, 1]),
    box("accent", 36.6, -15, 39.4, -11, 0.5),
    box("dark", 22, -2.6, 36, 1.6, 1),
    box("accent", 46, -0.6, 42 + barrel * 0.4, 0.8),
  ];
}

export function sniperRifle(random: SeededRandom): Shape[] {
  const barrel = between(random, 50, 62);
  return [
    ...stock(random, 2, -3, between(random, 24, 28)),
    grip(6, 7, 16, 6),
    box("mid", 22, 6, 31, 14, [0, 0, 2, 1]),
    box("light", 0, -5.5, 40, 7, [2, 1, 3, 2]),
    box("mid", 40, -3.4, 40 + barrel * 0.5, 4, [0, 2, 3, 0]),
    box("light", 40 + barrel * 0.42, -1.9, 40 + barrel, 1.6),
    box("dark", 40 + barrel, -3.6, 48 + barrel, 3.3, 1.2),
    ...slots(41.6 + barrel, -2.2, 2, 3, 4.2, "mid"),
    band("dark", 1.8, [
      [60, 4],
      [54, 20],
    ]),
    band("dark", 1.8, [
      [61, 4],
      [67, 20],
    ]),
    box("dark", 10, -9.6, 13, -5),
    box("dark", 29, -9.6, 32, -5),
    box("light", 2, -16, 26, -9.4, [2, 0, 0, 2]),
    poly("light", [26, -15.4], [40, -18], [40, -7.6], [26, -10]),
    box("accent", 39, -17, 41.4, -8.6, 0.6),
    box("dark", 20, -2, 34, 2, 1),
  ];
}

export function shotgun(random: SeededRandom): Shape[] {
  const barrel = between(random, 44, 54);
  const pump = between(random, 40, 48);
  return [
    ...stock(random, 2, -2, between(random, 22, 28)),
    grip(6, 8, 16, 7),
    guard(14, 8, 10),
    box("light", 0, -6, 36, 9, [3, 0, 3, 2]),
    box("light", 34, -6, 34 + barrel, 0.4, [0, 1, 0, 0]),
    box("mid", 34, 1.6, 30 + barrel, 6.6, [0, 1, 1, 0]),
    box("dark", pump, 1, pump + 20, 10, 2),
    ...slots(pump + 2, 3, 4, 4.4, 5, "mid"),
    box("dark", 32 + barrel, -6.6, 36 + barrel, 1, 0.6),
    box("dark", 14, -3, 30, 2, 1),
    box("accent", 4, -3, 12, -1.2),
    ...(random.chance(0.5) ? [box("mid", 38, -8.6, 34 + barrel * 0.7, -6)] : scope(random, 10, -6, 16)),
  ];
}

export function submachineGun(random: SeededRandom): Shape[] {
  const barrel = between(random, 12, 20);
  const mag = between(random, 24, 32);
  return [
    ...(random.chance(0.6)
      ? [
          band("mid", 2.2, [
            [0, -4],
            [-20, -4],
          ]),
          band("mid", 2.2, [
            [0, 4],
            [-20, 6],
          ]),
          box("light", -23, -6, -19, 12, 1),
        ]
      : stock(random, 0, -4, 20)),
    grip(6, 6, 18, 5),
    guard(14, 6, 9),
    poly("mid", [23, 6], [31, 6], [33, 6 + mag], [24.6, 6 + mag]),
    box("dark", 25.4, 14, 31, 15.8),
    box("dark", 25.9, 20, 31.6, 21.8),
    box("light", -2, -8, 42, 7, [4, 2, 3, 2]),
    box("mid", 42, -4.6, 42 + barrel, 3, [0, 1, 1, 0]),
    ...muzzle(random, 42 + barrel, -0.8, 2.8),
    poly("dark", [40, 7], [46, 7], [45, 17], [40.6, 17]),
    ...slots(34, -5, 3, 3, 5),
    ...scope(random, 8, -8, between(random, 14, 20)),
    box("accent", 2, 2.4, 20, 4.2),
  ];
}
