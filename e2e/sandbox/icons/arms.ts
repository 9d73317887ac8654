import type { SeededRandom } from "../world/seeded-random.ts";
import { between } from "./gun-parts.ts";
import { arc, band, box, disc, ngon, type Point, poly, ring, type Shape, turned } from "./shapes.ts";

/** Limbs bent towards the right, the arrow along y = 0. */
export function combatBow(random: SeededRandom): Shape[] {
  const tall = between(random, 40, 46);
  const belly = between(random, 20, 28);
  const upper: Point[] = Array.from({ length: 13 }, (_, step) => {
    const t = step / 12;
    return [
      belly * Math.cos((t * Math.PI) / 2) ** 1.2 + 3 * Math.sin(t * Math.PI * 2),
      -5 - t * (tall - 5),
    ] as const;
  });
  const lower = upper.map(([x, y]) => [x, -y] as const);
  const tip = upper.at(-1) ?? [0, -tall];
  const nock = -between(random, 8, 14);
  return [
    band("light", 9, upper, 3.4),
    band("light", 9, lower, 3.4),
    band("mid", 3.4, upper.slice(2, 9), 2),
    band("mid", 3.4, lower.slice(2, 9), 2),
    band("dark", 1.2, [tip, [nock, 0], [tip[0], -tip[1]]]),
    box("dark", belly - 6, -10, belly + 5, 10, 2.4),
    box("accent", belly - 3, -5, belly + 2, 5, 1),
    band("mid", 2, [
      [nock, 0],
      [belly + 22, 0],
    ]),
    poly("glow", [belly + 20, -4.6], [belly + 33, 0], [belly + 20, 4.6], [belly + 23, 0]),
    poly("accent", [nock - 6, -4], [nock + 3, -1], [nock + 3, 1], [nock - 6, 4], [nock - 3, 0]),
  ];
}

/** Upright, the point upwards. */
export function sword(random: SeededRandom): Shape[] {
  const width = between(random, 5.5, 9);
  const long = between(random, 62, 72);
  const guardHalf = between(random, 11, 17);
  const curved = random.chance(0.4);
  const blade = curved
    ? poly(
        "light",
        [-width, 0],
        [-width - 2, -long * 0.5],
        [width * 1.4, -long],
        [width + 1, -long * 0.5],
        [width, 0],
      )
    : poly(
        "light",
        [-width, 0],
        [-width * 0.8, -long * 0.84],
        [0, -long],
        [width * 0.8, -long * 0.84],
        [width, 0],
      );
  return [
    blade,
    curved
      ? poly("mid", [0, 0], [-1, -long * 0.5], [width * 1.4, -long], [width + 1, -long * 0.5], [width, 0])
      : poly("mid", [0, 0], [0, -long], [width * 0.8, -long * 0.84], [width, 0]),
    box("glow", -1.5, -long * between(random, 0.6, 0.78), 1.5, -3, 1.4),
    poly(
      "dark",
      [-guardHalf, -4],
      [-4, -1],
      [4, -1],
      [guardHalf, -4],
      [guardHalf - 3, 4],
      [4, 5],
      [-4, 5],
      [-guardHalf + 3, 4],
    ),
    box("mid", -3, 5, 3, 24, 1),
    ...[9, 14, 19].map((y) => box("dark", -3.4, y, 3.4, y + 2)),
    ngon("accent", 0, 27, 4.6, 6),
  ];
}

/** Upright, the blade upwards. */
export function glaive(random: SeededRandom): Shape[] {
  const wide = between(random, 10, 14);
  const long = between(random, 34, 40);
  return [
    box("mid", -2.4, -10, 2.4, 58, 1),
    ...[16, 26, 36, 46].map((y) => box("dark", -3.2, y, 3.2, y + 4, 0.8)),
    poly(
      "light",
      [-4, -8],
      [-wide, -22],
      [-wide * 0.5, -8 - long * 0.7],
      [wide * 0.35, -10 - long],
      [wide, -18],
      [5, -6],
    ),
    poly("mid", [1, -8], [2, -24], [wide * 0.35, -10 - long], [wide, -18], [5, -6]),
    poly("glow", [-1.5, -10], [-3, -20], [0, -4 - long], [1.6, -20]),
    box("dark", -6, -9, 6, 6, 2),
    disc("accent", 0, -1.5, 2.8),
    poly("mid", [-6, 0], [-14, -6], [-12, 4], [-6, 6]),
    poly("dark", [-3, 58], [3, 58], [0, 68]),
  ];
}

/** A blow and the light that bursts from it: the mark of finishers. */
export function finisher(random: SeededRandom): Shape[] {
  const count = 9 + random.below(5);
  const rays = Array.from({ length: count }, (_, nth) => {
    const angle = (nth * 360) / count;
    const reach = 36 + (nth % 3) * 4;
    const [left = [0, 0], right = [0, 0]] = [angle - 11, angle + 11].map(
      (deg) => arc(0, 0, 17, 17, deg, deg, 1)[0],
    );
    const tip = arc(0, 0, reach, reach, angle, angle, 1)[0] ?? [0, 0];
    return poly(nth % 2 === 0 ? "trim" : "mid", left, tip, right);
  });
  const blow = random.pick<() => Shape[]>([
    () =>
      turned(
        [
          poly("light", [-4, 12], [-5, -26], [0, -34], [5, -26], [4, 12]),
          box("dark", -12, 12, 12, 16, 1),
          box("steel", -2.6, 16, 2.6, 30, 1),
        ],
        40,
      ),
    () => [
      ...[-15, -7.2, 0.6, 8.4].map((x) => box("light", x, -17, x + 7, 4, 3)),
      poly("light", [-16, 5], [16, 5], [14, 17], [5, 22], [-10, 22], [-16, 14]),
    ],
    () => [disc("dark", 0, 0, 14), disc("glow", 0, 0, 9)],
    () => [
      poly("light", [-20, -18], [-4, -2], [20, 18], [4, 5]),
      poly("light", [20, -18], [4, -2], [-20, 18], [-4, 5]),
      disc("glow", 0, 0, 5),
    ],
  ]);
  return [...rays, disc("dark", 0, 0, 19), ring("steel", 0, 0, 19, 17), ...blow()];
}
