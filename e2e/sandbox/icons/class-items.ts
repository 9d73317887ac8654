import type { SeededRandom } from "../world/seeded-random.ts";
import { between, seam } from "./gun-parts.ts";
import { arc, band, box, disc, ngon, poly, ring, type Shape, turned, withMirror } from "./shapes.ts";

const both = (...shapes: Shape[]): Shape[] => withMirror(shapes, 0);

/** A sign painted or sewn onto cloth. */
const device = (random: SeededRandom, x: number, y: number, size: number): Shape[] =>
  random.pick([
    () => [ring("trim", x, y, size, size * 0.66), disc("glow", x, y, size * 0.3)],
    () => [
      ngon("trim", x, y, size, 4),
      ngon("hole", x, y, size * 0.6, 4),
      ngon("glow", x, y, size * 0.36, 4),
    ],
    () => [
      poly(
        "trim",
        [x, y - size],
        [x + size, y + size * 0.8],
        [x, y + size * 0.3],
        [x - size, y + size * 0.8],
      ),
    ],
    () =>
      [-0.7, 0, 0.7].map((at) =>
        poly(
          "trim",
          [x - size, y + size * at - size * 0.4],
          [x, y + size * at + size * 0.1],
          [x + size, y + size * at - size * 0.4],
          [x + size, y + size * at - size * 0.1],
          [x, y + size * at + size * 0.45],
          [x - size, y + size * at - size * 0.1],
        ),
      ),
    () => [ngon("trim", x, y, size, 6), ngon("light", x, y, size * 0.55, 6), disc("glow", x, y, size * 0.26)],
  ])();

/** Cloth that hangs from a belt. */
export function titanMark(random: SeededRandom): Shape[] {
  const cut = random.below(3);
  const long = between(random, 38, 45);
  const hem: [number, number][] =
    cut === 0
      ? [
          [19, long - 6],
          [0, long + 3],
          [-19, long - 6],
        ]
      : cut === 1
        ? [
            [20, long],
            [8, long - 9],
            [0, long + 2],
            [-9, long - 8],
            [-20, long - 1],
          ]
        : [
            [20, long],
            [-20, long - 14],
          ];
  return [
    poly("mid", [-14, -30], [-27, -28], [-25, 16], [-16, 10]),
    poly("light", [-17, -32], [17, -32], ...hem),
    poly("mid", [9, -32], [17, -32], [20, long - 10], [12, long - 8]),
    seam([-9, -24], [-11, long - 14]),
    ...device(random, 0, 2, between(random, 9, 12)),
    box("accent", -15, 20, 15, 22.4, 0.4),
    box("dark", -36, -44, 36, -30, 3),
    box("mid", -34, -42, -19, -32, 2),
    box("mid", 19, -42, 34, -32, 2),
    ngon("trim", 0, -37, 10.4, 6),
    ngon("dark", 0, -37, 6.6, 6),
    ngon("glow", 0, -37, 3.4, 6),
  ];
}

/** A hood above, and cloth that falls to a torn hem. */
export function hunterCloak(random: SeededRandom): Shape[] {
  const sweep = between(random, 0, 9);
  return [
    poly(
      "light",
      [-14, -22],
      [-30, -8],
      [-37, 36],
      [-25 - sweep / 2, 46],
      [-15, 38],
      [-4, 47],
      [7, 39],
      [17 + sweep, 46],
      [27, 36],
      [38, 42],
      [30, -8],
      [14, -22],
    ),
    poly("mid", [6, -12], [16, -20], [30, -8], [38, 42], [27, 36], [20, 42]),
    seam([-16, -2], [-24, 38]),
    seam([-4, 4], [-5, 40]),
    seam([9, 4], [15, 40]),
    ...device(random, -10, 20, between(random, 7, 9)),
    ...both(
      poly("light", [0, -47], [-13, -41], [-20, -24], [-17, -10], [0, -1]),
      poly("mid", [0, -47], [-6, -40], [-12, -26], [-11, -16], [0, -8]),
    ),
    ...both(poly("hole", [0, -36], [-8, -31], [-9.6, -20], [-6, -13], [0, -10])),
    ...both(poly("dark", [0, -6], [-19, -14], [-26, -6], [-12, 3], [0, 6])),
    disc("trim", -13, -5, 4),
    disc("glow", -13, -5, 2),
    band("trim", 1.4, [
      [-12, -4],
      [0, 0.6],
      [14, -5],
    ]),
  ];
}

/** A band for the upper arm with a plate at its front. */
export function warlockBond(random: SeededRandom): Shape[] {
  const deep = between(random, 30, 36);
  const plate = random.pick([
    () => [
      ngon("light", 0, 20, 20, 6, 30),
      ngon("dark", 0, 20, 14.6, 6, 30),
      ngon("trim", 0, 20, 12.4, 6, 30),
      ngon("hole", 0, 20, 9.4, 6, 30),
    ],
    () => [disc("light", 0, 20, 19), ring("trim", 0, 20, 15.6, 12.8), disc("hole", 0, 20, 12.4)],
    () => [
      poly("light", [-18, 4], [18, 4], [21, 22], [0, 43], [-21, 22]),
      poly("trim", [-13, 8], [13, 8], [15, 21], [0, 36], [-15, 21]),
      poly("hole", [-10, 11], [10, 11], [12, 21], [0, 32], [-12, 21]),
    ],
  ])();
  return [
    { tone: "dark", rings: [[...arc(0, -8, 38, 22, 178, 362, 30), ...arc(0, -3, 34, 14, 362, 178, 30)]] },
    { tone: "light", rings: [[...arc(0, -6, 41, deep, -4, 184, 36), ...arc(0, -12, 35, 22, 184, -4, 36)]] },
    {
      tone: "trim",
      rings: [[...arc(0, -6, 41, deep, -2, 182, 36), ...arc(0, -8, 40, deep - 2, 182, -2, 36)]],
    },
    { tone: "mid", rings: [[...arc(0, -9, 38.4, 27, 0, 180, 36), ...arc(0, -11, 36.4, 24, 180, 0, 36)]] },
    ...both(box("trim", -36, 0, -29, 15, 2), box("accent", -27, 6, -22, 18, 1.4)),
    ...plate,
    ...random.pick([
      () => [ngon("glow", 0, 20, 6.4, 4)],
      () => [disc("glow", 0, 20, 5)],
      () =>
        turned(
          [
            poly("glow", [-2, -8], [2, -8], [2, 8], [-2, 8]),
            poly("glow", [-8, -2], [8, -2], [8, 2], [-8, 2]),
          ],
          45,
        ).map(({ rings, tone }) => ({
          tone,
          rings: rings.map((one) => one.map(([x, y]) => [x, y + 20] as const)),
        })),
    ])(),
  ];
}

export function classItem(classType: number, random: SeededRandom): Shape[] {
  if (classType === 0) return titanMark(random);
  return classType === 1 ? hunterCloak(random) : warlockBond(random);
}
