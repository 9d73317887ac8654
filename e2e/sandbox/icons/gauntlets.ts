import type { SeededRandom } from "../world/seeded-random.ts";
import { between, seam } from "./gun-parts.ts";
import { band, box, disc, ngon, poly, type Shape, turned } from "./shapes.ts";

// An arm upright with the fingers up, leaned to the right at the end.

const FINGERTIPS = [3, 0, 1, 4.6];

/** Four fingers side by side from `x0` to `x1`, bent over at the top. */
function fingers(x0: number, x1: number, top: number, base: number): Shape[] {
  const wide = (x1 - x0) / 4;
  return [0, 1, 2, 3].flatMap((nth) => {
    const x = x0 + nth * wide;
    const y = top + (FINGERTIPS[nth] ?? 0);
    return [
      box("dark", x + 0.3, y, x + wide - 0.3, base + 2, [2.4, 2.4, 0, 0]),
      box("light", x + 0.9, y + 1.4, x + wide - 0.9, y + (base - y) * 0.46, 1.4),
    ];
  });
}

function titanArm(random: SeededRandom): Shape[] {
  const wide = between(random, 21, 24);
  return [
    poly("mid", [-wide - 7, 44], [-wide - 2, 10], [wide + 2, 10], [wide + 7, 44]),
    ...fingers(-19, 17, -44, -22),
    poly("dark", [16, -22], [26, -15], [25, -2], [14, 2]),
    poly("mid", [17, -19], [23.6, -14], [22, -6], [15, -8]),
    poly("light", [-21, -23], [18, -23], [20, -6], [14, 2], [-18, 2]),
    box("trim", -16, -19, 13, -14.4, 1.2),
    ...[-11, -1.6, 7.8].map((x) => ngon("steel", x, -9, 3.4, 6)),
    box("dark", -20, 0, 20, 8, 2),
    poly("light", [-wide - 6, 34], [-wide - 4, 6], [-8, 4], [-4, 42], [-wide - 3, 44]),
    poly("light", [wide + 6, 34], [wide + 4, 6], [8, 4], [4, 42], [wide + 3, 44]),
    poly("mid", [-8, 5], [8, 5], [6, 44], [-6, 44]),
    ...random.pick([
      () => [box("glow", -2.6, 12, 2.6, 38, 1.4)],
      () => [
        poly("trim", [-wide - 12, 10], [-wide - 2, 8], [-wide - 5, 30]),
        poly("trim", [wide + 12, 10], [wide + 2, 8], [wide + 5, 30]),
        disc("glow", 0, 24, 4),
      ],
      () =>
        [12, 21, 30].map((y) =>
          poly("accent", [-4, y], [0, y + 5], [4, y], [4, y + 3], [0, y + 8], [-4, y + 3]),
        ),
    ])(),
    seam([-wide - 4, 24], [-6, 22]),
    seam([wide + 4, 24], [6, 22]),
  ];
}

function hunterArm(random: SeededRandom): Shape[] {
  const wide = between(random, 13, 15);
  return [
    poly("mid", [-wide - 2, 46], [-wide, 4], [wide, 4], [wide + 2, 46]),
    ...fingers(-14, 12, -46, -20),
    poly("dark", [10, -20], [21, -26], [24, -22], [16, -4], [10, 0]),
    poly("light", [-15, -21], [12, -21], [14, -8], [10, 4], [-12, 4]),
    box("mid", -11, -17, 8, -10, 2),
    box("dark", -wide - 1, 4, wide + 1, 10, 2),
    poly("light", [-wide - 2, 40], [-wide - 1, 12], [2, 12], [6, 26], [0, 42]),
    ...[16, 25, 34].map((y) =>
      band("dark", 2.6, [
        [-wide - 2, y],
        [wide + 2, y + 4],
      ]),
    ),
    ...random.pick([
      // A throwing knife strapped along the arm, blade down.
      () => [
        poly("steel", [wide - 1, 16], [wide + 8, 18], [wide + 6, 42], [wide + 2, 47], [wide - 2, 40]),
        box("dark", wide - 2, 4, wide + 7, 17, 1.4),
        box("trim", wide - 4, 15.6, wide + 10, 18.4, 0.8),
      ],
      () => [
        poly("trim", [wide, 8], [wide + 13, 2], [wide + 6, 22]),
        poly("trim", [wide, 22], [wide + 11, 18], [wide + 4, 36]),
      ],
      () => [
        box("mid", wide - 5, 14, wide + 7, 38, 3),
        box("hole", wide - 2, 18, wide + 4, 34, 1.4),
        box("glow", wide - 0.6, 20, wide + 2.6, 32, 1),
      ],
    ])(),
    disc("accent", -wide + 6, 20.5, 2.2),
  ];
}

function warlockArm(random: SeededRandom): Shape[] {
  const flare = between(random, 25, 30);
  return [
    poly("mid", [-flare, 46], [-14, 2], [14, 2], [flare, 46], [0, 40]),
    poly("dark", [-flare + 5, 43], [0, 31], [flare - 5, 43], [0, 38]),
    ...fingers(-13, 11, -47, -20),
    poly("dark", [9, -20], [22, -24], [24, -19], [15, -5], [9, -2]),
    poly("light", [-14, -21], [11, -21], [13, -8], [9, 5], [-11, 5]),
    ...random.pick([
      () => [disc("trim", -1, -10, 7), disc("glow", -1, -10, 4)],
      () => [ngon("trim", -1, -10, 8, 4), ngon("glow", -1, -10, 4.4, 4)],
      () => [
        band("glow", 1.8, [
          [-9, -15],
          [-1, -6],
          [7, -15],
        ]),
        band("glow", 1.6, [
          [-7, -8],
          [-1, -1],
          [5, -8],
        ]),
      ],
    ])(),
    box("trim", -14, 2, 14, 6.6, 1.4),
    poly("light", [-22, 36], [-14, 8], [-3, 8], [-5, 34]),
    poly("light", [22, 36], [14, 8], [3, 8], [5, 34]),
    seam([-18, 22], [-4, 21]),
    seam([18, 22], [4, 21]),
    box("accent", -1.6, 10, 1.6, 30, 0.8),
  ];
}

/** A forearm with its hand. */
export function gauntlets(classType: number, random: SeededRandom): Shape[] {
  const arm = classType === 0 ? titanArm : classType === 1 ? hunterArm : warlockArm;
  return turned(arm(random), 24);
}
