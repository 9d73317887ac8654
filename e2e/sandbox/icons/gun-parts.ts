import type { SeededRandom } from "../world/seeded-random.ts";
import { arc, band, box, disc, type Point, poly, type Shape, type Tone } from "./shapes.ts";

// Side views: the muzzle points to the right, y grows downwards, the bore lies near y = 0.

/** A measure between two, by hundredths. */
export const between = (random: SeededRandom, low: number, high: number) =>
  low + (random.below(101) / 100) * (high - low);

export function grip(x: number, y: number, length: number, lean: number): Shape[] {
  return [
    poly(
      "dark",
      [x, y],
      [x + 10, y],
      [x + 10 - lean * 0.55, y + length * 0.45],
      [x + 9.4 - lean, y + length],
      [x - lean - 1.4, y + length],
      [x - lean * 0.6, y + length * 0.5],
    ),
    ...[0.42, 0.6, 0.78].map((at) =>
      band("hole", 0.8, [
        [x + 1.4 - lean * at, y + length * at],
        [x + 7.4 - lean * at, y + length * at],
      ]),
    ),
  ];
}

export function guard(x: number, y: number, width: number): Shape {
  return band("steel", 1.9, [
    [x, y],
    [x + 1, y + 6],
    [x + width * 0.7, y + 6.8],
    [x + width, y],
  ]);
}

export function slots(
  x: number,
  y: number,
  count: number,
  step: number,
  height: number,
  tone: Tone = "hole",
): Shape[] {
  return Array.from({ length: count }, (_, nth) =>
    box(tone, x + nth * step, y, x + nth * step + step * 0.52, y + height, 0.5),
  );
}

/** A fine gap between two plates. */
export const seam = (...points: Point[]): Shape => band("hole", 0.75, points);

export const rivet = (x: number, y: number, r = 1.1): Shape => disc("steel", x, y, r);

/** Rail, red dot, tube or hooded sight. */
export function scope(random: SeededRandom, x: number, y: number, length: number): Shape[] {
  return random.pick([rail, dotSight, tubeSight, loopSight])(x, y, length);
}

const rail = (x: number, y: number, length: number): Shape[] => [
  box("dark", x, y - 3, x + length, y, [1, 2, 0, 0]),
  ...slots(x + 2, y - 3, 5, (length - 3) / 5, 1.4),
  poly("trim", [x + length - 4, y - 3], [x + length - 1.6, y - 7], [x + length, y - 3]),
];

const dotSight = (x: number, y: number, length: number): Shape[] => [
  box("dark", x, y - 3, x + length * 0.8, y, [1, 0, 0, 0]),
  box("mid", x + length * 0.2, y - 11, x + length * 0.72, y - 2, [3, 1, 0, 1]),
  box("hole", x + length * 0.36, y - 9.2, x + length * 0.62, y - 4, 1),
  box("accent", x + length * 0.42, y - 8.2, x + length * 0.56, y - 5, 0.6),
];

const tubeSight = (x: number, y: number, length: number): Shape[] => [
  box("dark", x + 4, y - 4, x + 7, y),
  box("dark", x + length - 7, y - 4, x + length - 4, y),
  box("steel", x, y - 9, x + length, y - 3.4, [1, 1, 1, 1]),
  box("dark", x + length * 0.36, y - 10.2, x + length * 0.58, y - 3, 0.8),
  box("accent", x + length - 1.4, y - 8.2, x + length + 1, y - 4.2, 0.6),
];

const loopSight = (x: number, y: number, length: number): Shape[] => [
  box("dark", x, y - 2.4, x + length, y, [1, 1, 0, 0]),
  band("mid", 2.4, [
    [x + length * 0.3, y - 1],
    [x + length * 0.34, y - 9],
    [x + length * 0.62, y - 10],
    [x + length * 0.86, y - 1],
  ]),
];

/** Full, skeleton, wire, heavy or cheek stock; `y` is the upper edge where it meets the body. */
export function stock(random: SeededRandom, x: number, y: number, length: number): Shape[] {
  return random.pick([fullStock, openStock, framedStock, heavyStock])(x, y, length);
}

const fullStock = (x: number, y: number, length: number): Shape[] => [
  poly(
    "light",
    [x + 3, y],
    [x - length, y + 1],
    [x - length, y + 15],
    [x - length + 6, y + 15],
    [x - 6, y + 9],
    [x + 3, y + 9],
  ),
  poly(
    "mid",
    [x - length * 0.2, y + 1],
    [x - length * 0.85, y + 1.6],
    [x - length * 0.8, y + 5],
    [x - 3, y + 4],
  ),
  box("dark", x - length - 3, y + 0.4, x - length + 0.6, y + 15.6, 1),
];

const openStock = (x: number, y: number, length: number): Shape[] => [
  box("steel", x - length + 2, y + 1.6, x + 3, y + 5.6, 0.6),
  poly(
    "light",
    [x - length + 9, y],
    [x - length, y],
    [x - length, y + 16],
    [x - length + 5, y + 16],
    [x - length + 10, y + 7],
  ),
  box("dark", x - length - 3, y, x - length + 0.6, y + 16.4, 1),
  rivet(x - 5, y + 3.6, 1.4),
];

const framedStock = (x: number, y: number, length: number): Shape[] => [
  {
    tone: "light",
    rings: [
      [
        [x + 3, y],
        [x - length, y - 1],
        [x - length, y + 14],
        [x - length + 5, y + 14],
        [x - 5, y + 10],
        [x + 3, y + 10],
      ],
      [
        [x - 5, y + 3.4],
        [x - 8, y + 7],
        [x - length + 6, y + 9.6],
        [x - length + 6, y + 3.2],
      ],
    ],
  },
  box("dark", x - length - 2.6, y - 1.4, x - length + 1, y + 14.4, 1),
];

const heavyStock = (x: number, y: number, length: number): Shape[] => [
  poly(
    "mid",
    [x + 3, y + 1],
    [x - length * 0.5, y - 3],
    [x - length, y - 3],
    [x - length, y + 14],
    [x - length * 0.6, y + 14],
    [x + 3, y + 9],
  ),
  box("light", x - length + 2, y - 5, x - length * 0.4, y + 1, [2, 3, 1, 1]),
  seam([x - length * 0.55, y + 2], [x - length * 0.6, y + 13]),
  box("dark", x - length - 3, y - 2, x - length + 1, y + 14.4, 1),
];

export function muzzle(random: SeededRandom, x: number, y: number, half: number): Shape[] {
  return random.pick([
    () => [
      box("dark", x, y - half, x + 5, y + half, 0.8),
      box("hole", x + 4, y - half * 0.5, x + 5.4, y + half * 0.5),
    ],
    () => [
      box("steel", x, y - half * 1.35, x + 8, y + half * 1.35, 1),
      ...slots(x + 1.4, y - half * 0.8, 2, 3, half * 1.6),
    ],
    () => [
      poly("dark", [x, y - half], [x + 7, y - half * 1.6], [x + 7, y + half * 1.6], [x, y + half]),
      box("trim", x - 1.4, y - half * 1.1, x + 0.6, y + half * 1.1),
    ],
    () => [
      box("steel", x, y - half * 0.9, x + 3, y + half * 0.9),
      box("dark", x + 2.4, y - half * 1.3, x + 9, y + half * 1.3, [1, 2, 2, 1]),
    ],
  ])();
}

/** A curved magazine, `rings` ribs on it; it leans towards the muzzle. */
export function curvedMagazine(x: number, y: number, wide: number, length: number, lean: number): Shape[] {
  const side = (offset: number): Point[] =>
    [0, 0.35, 0.7, 1].map((t) => [x + offset + lean * t * t, y + length * t] as const);
  const near = side(0);
  const far = side(wide).reverse();
  return [
    { tone: "mid", rings: [[...near, ...far]] },
    ...[0.3, 0.55, 0.8].map((t) =>
      band("hole", 0.9, [
        [x + 1 + lean * t * t, y + length * t],
        [x + wide - 1 + lean * t * t, y + length * t - 0.6],
      ]),
    ),
  ];
}

/** A round barrel with a ring or two; `half` is half its thickness. */
export function barrel(x0: number, x1: number, half: number, y = 0): Shape[] {
  return [
    box("steel", x0, y - half, x1, y + half),
    box("dark", x0 - 0.6, y - half - 1, x0 + 2.2, y + half + 1, 0.5),
  ];
}

/** Fins, horns and haloes that only exotics carry. */
export function ornament(random: SeededRandom, x: number, top: number, bottom: number): Shape[] {
  return random.pick([
    () => [
      poly("trim", [x, top + 2], [x - 9, top - 7], [x + 12, top - 1], [x + 14, top + 2]),
      poly("trim", [x + 10, top + 2], [x + 4, top - 5], [x + 22, top], [x + 22, top + 2]),
    ],
    () => [
      poly("trim", [x - 2, bottom - 2], [x + 16, bottom - 2], [x + 6, bottom + 8]),
      poly("glow", [x + 2, bottom - 0.6], [x + 11, bottom - 0.6], [x + 6, bottom + 4.6]),
    ],
    () => [
      band("trim", 1.8, arc(x + 6, (top + bottom) / 2, 9, (bottom - top) / 2 + 4, 150, 390, 14)),
      disc("glow", x + 6, (top + bottom) / 2, 2.6),
    ],
    () => [
      poly("trim", [x - 6, top + 1], [x + 8, top - 6], [x + 20, top + 1]),
      poly("light", [x, top + 1], [x + 8, top - 3.4], [x + 15, top + 1]),
    ],
    () => [
      band("trim", 1.5, [
        [x - 8, bottom - 3],
        [x - 2, bottom - 5],
        [x + 10, bottom - 3],
        [x + 22, bottom - 6],
      ]),
      band("glow", 1.2, [
        [x - 4, top + 4],
        [x + 4, top + 5.6],
        [x + 16, top + 3.4],
      ]),
    ],
  ])();
}
