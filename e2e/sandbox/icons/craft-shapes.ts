import type { SeededRandom } from "../world/seeded-random.ts";
import { between } from "./gun-parts.ts";
import {
  arc,
  band,
  box,
  disc,
  ngon,
  type Point,
  poly,
  ring,
  type Shape,
  turned,
  withMirror,
} from "./shapes.ts";

const eye = (): Shape[] => [
  disc("dark", 0, 0, 15),
  ring("steel", 0, 0, 15, 11.6),
  disc("hole", 0, 0, 10),
  disc("glow", 0, 0, 6.4),
];

/** Pointed shell pieces round an eye. */
function starShell(random: SeededRandom): Shape[] {
  const reach = between(random, 34, 42);
  const gap = between(random, 2, 6);
  const wide = between(random, 12, 17);
  return [0, 90, 180, 270].flatMap((degrees) =>
    turned(
      [
        poly("trim", [-wide - 5, -18], [-18, -wide - 5], [-12, -12]),
        poly("light", [gap - 17, -16 - gap], [0, -reach - gap], [0, -14 - gap], [-6, -12 - gap]),
        poly("mid", [0, -reach - gap], [17 - gap, -16 - gap], [6, -12 - gap], [0, -14 - gap]),
      ],
      degrees,
    ),
  );
}

/** Broad plates, like a nut about to open. */
function plateShell(random: SeededRandom): Shape[] {
  const outer = between(random, 34, 40);
  return [45, 135, 225, 315].flatMap((degrees) =>
    turned(
      [
        poly("light", [-19, -17], [-12, -outer], [12, -outer], [19, -17], [8, -15], [-8, -15]),
        poly("mid", [-6, -outer + 3], [6, -outer + 3], [4, -20], [-4, -20]),
        box("trim", -9, -outer - 2, 9, -outer + 2, 1),
      ],
      degrees,
    ),
  );
}

/** Two horns above, a beard below. */
function hornedShell(random: SeededRandom): Shape[] {
  const high = between(random, 38, 46);
  return [
    ...withMirror(
      [
        poly("light", [-6, -17], [-17, -20], [-34, -high], [-31, -12], [-18, -4]),
        poly("mid", [-18, 0], [-34, 2], [-30, 18], [-14, 14]),
        poly("trim", [-31, -12], [-38, -8], [-34, 0], [-20, -2]),
      ],
      0,
    ),
    poly("light", [-14, 16], [14, 16], [9, 34], [0, 44], [-9, 34]),
    poly("mid", [0, 17], [12, 17], [8, 33], [0, 42]),
  ];
}

/** A ghost: one of three families of shell round the same eye. */
export function ghost(random: SeededRandom): Shape[] {
  return [...random.pick([starShell, plateShell, hornedShell])(random), ...eye()];
}

/** Seen from above, flying upwards. */
export function ship(random: SeededRandom): Shape[] {
  const span = between(random, 30, 42);
  const sweep = between(random, 2, 26);
  const tail = random.chance(0.5);
  return [
    ...withMirror(
      [
        poly("mid", [-5, -6], [-span, 10 + sweep], [-span - 2, 22 + sweep], [-16, 18], [-5, 24]),
        poly("light", [-5, -8], [-span * 0.72, 8 + sweep * 0.72], [-8, 10]),
        box("dark", -14, 14, -7, 34, 1.6),
        poly("glow", [-13, 34], [-8, 34], [-10.5, 43]),
        ...(tail
          ? [poly("mid", [-2, 24], [-12, 40], [-4, 38])]
          : [poly("light", [-span + 4, 4 + sweep], [-span - 2, -8 + sweep], [-span - 2, 22 + sweep])]),
      ],
      0,
    ),
    poly("light", [0, -46], [7, -22], [9, 16], [5, 34], [-5, 34], [-9, 16], [-7, -22]),
    poly("mid", [0, -46], [7, -22], [9, 16], [5, 34], [0, 34]),
    poly("dark", [0, -30], [3.6, -17], [3, -5], [-3, -5], [-3.6, -17]),
    box("accent", -1.2, 2, 1.2, 24, 0.6),
  ];
}

/** A speeder from the side. */
export function sparrow(random: SeededRandom): Shape[] {
  const nose = between(random, 44, 54);
  const fin = between(random, 10, 20);
  return [
    poly("mid", [-40, 2], [-46, -3], [-44, 10], [-20, 14], [10, 15], [36, 10], [nose, 7], [20, 4]),
    poly(
      "light",
      [-44, -4],
      [-26, -12],
      [-6, -9],
      [4, -14],
      [20, -12],
      [nose, 4],
      [nose + 4, 8],
      [18, 6],
      [-20, 6],
    ),
    poly("dark", [-12, -9.4], [4, -13.6], [2, -8], [-9, -6]),
    poly("light", [-36, -8], [-44, -8 - fin], [-38, -9 - fin], [-24, -11]),
    poly("dark", [8, -13], [12, -23], [15, -23], [14, -12.6]),
    band("dark", 2.4, [
      [13, -22],
      [21, -19],
    ]),
    box("dark", -30, -2, -6, 3, 1.6),
    box("accent", -26, -0.6, -9, 1.4, 0.5),
    poly("mid", [22, 9], [44, 14], [30, 17], [12, 14]),
    poly("glow", [-45, -2], [-45, 8], [-60, 4]),
  ];
}

/** A stone of twenty faces, each another tone, alight within. */
export function engram(random: SeededRandom): Shape[] {
  const turn = random.below(60);
  const outer = arc(0, 0, 42, 42, turn, turn + 360, 6).slice(0, -1);
  const inner = arc(0, 0, 24, 24, turn + 30, turn + 390, 6).slice(0, -1);
  const at = (list: readonly Point[], nth: number): Point => list[((nth % 6) + 6) % 6] ?? [0, 0];
  const lower = ([, y]: Point) => y > 2;
  const faces = outer.flatMap((point, nth) => [
    poly(lower(point) ? "dark" : "mid", point, at(outer, nth + 1), at(inner, nth)),
    poly(lower(point) ? "mid" : "light", point, at(inner, nth), at(inner, nth - 1)),
  ]);
  const heart = inner.map((point, nth) =>
    poly(lower(point) ? "mid" : "light", [0, 0], point, at(inner, nth + 1)),
  );
  return [...faces, ...heart, ngon("glow", 0, 0, 9, 6, turn + 30), ...sparks(random)];
}

const sparks = (random: SeededRandom): Shape[] =>
  Array.from({ length: 2 }, (_, nth) => {
    const [x, y] = [between(random, -26, 26), between(random, -26, -14) + nth * 44];
    return poly("glow", [x, y - 3], [x + 2, y], [x, y + 3], [x - 2, y]);
  });
