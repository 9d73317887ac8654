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

// Plain signs, drawn round 0/0 and about 30 either way; "mid" is fainter than "light".

export const around = (count: number, shapes: () => Shape[], turn = 0): Shape[] =>
  Array.from({ length: count }, (_, nth) => turned(shapes(), turn + (nth * 360) / count)).flat();
export const both = (...shapes: Shape[]): Shape[] => withMirror(shapes, 0);
export const moved = (shapes: readonly Shape[], byX: number, byY: number, scale = 1): Shape[] =>
  shapes.map(({ rings, tone }) => ({
    tone,
    rings: rings.map((one) => one.map(([x, y]): Point => [x * scale + byX, y * scale + byY])),
  }));

const chevron = (y: number, wide = 22, thick = 7): Shape =>
  poly(
    "light",
    [-wide, y + 14],
    [0, y - 6],
    [wide, y + 14],
    [wide, y + 14 + thick],
    [0, y - 6 + thick],
    [-wide, y + 14 + thick],
  );

export const SIGNS = {
  chevrons: () => [chevron(-18), chevron(-4), chevron(10)],
  up: () => [poly("light", [0, -30], [24, -2], [10, -2], [10, 30], [-10, 30], [-10, -2], [-24, -2])],
  plus: () => [box("light", -27, -7, 27, 7, 2), box("light", -7, -27, 7, 27, 2)],
  cross: () => [
    box("light", -25, -9, 25, 9, 2),
    box("light", -9, -25, 9, 25, 2),
    ...around(4, () => [poly("mid", [-5, -32], [0, -38], [5, -32])]),
  ],
  target: () => [ring("light", 0, 0, 28, 23), ring("light", 0, 0, 15, 10), disc("light", 0, 0, 4)],
  sight: () => [
    ring("light", 0, 0, 24, 19),
    ...around(4, () => [box("light", -2, -32, 2, -13)]),
    disc("light", 0, 0, 3.4),
  ],
  star: () => around(4, () => [poly("light", [-7, -7], [0, -32], [7, -7], [0, 0])]),
  burst: () => [...around(8, () => [poly("light", [-4, -13], [0, -32], [4, -13])]), disc("light", 0, 0, 11)],
  rays: () => [...around(12, () => [box("light", -1.7, -31, 1.7, -19)]), ring("light", 0, 0, 14, 9.6)],
  trefoil: () => [ngon("light", -13, 8, 14, 6), ngon("light", 13, 8, 14, 6), ngon("light", 0, -14, 14, 6)],
  diamond: () => [ngon("light", 0, 0, 30, 4), ngon("dark", 0, 0, 20, 4), ngon("light", 0, 0, 12, 4)],
  triangle: () => [
    {
      tone: "light",
      rings: [
        [
          [0, -30],
          [30, 24],
          [-30, 24],
        ],
        [
          [-18, 17],
          [18, 17],
          [0, -16],
        ],
      ],
    } satisfies Shape,
    poly("light", [0, -6], [9, 11], [-9, 11]),
  ],
  hexes: () => [ngon("light", 0, 0, 10, 6, 30), ...around(6, () => [ngon("mid", 0, -20, 9, 6)], 30)],
  orbit: () => [
    disc("light", 0, 0, 9),
    ...[30, -30].flatMap((turn) =>
      turned([{ tone: "light", rings: [arc(0, 0, 31, 11, 0, 360, 36), arc(0, 0, 28, 8, 360, 0, 36)] }], turn),
    ),
  ],
  spiral: () => [
    band(
      "light",
      5,
      Array.from(
        { length: 40 },
        (_, t) => [Math.cos(t / 4) * (4 + t * 0.65), Math.sin(t / 4) * (4 + t * 0.65)] as const,
      ),
      2,
    ),
  ],
  link: () => [
    ...turned([box("light", -30, -9, 2, 9, 9), box("dark", -24, -3.4, -4, 3.4, 3)], -45),
    ...turned([box("light", -2, -9, 30, 9, 9), box("dark", 4, -3.4, 24, 3.4, 3)], -45),
  ],
  cycle: () =>
    around(2, () => [
      { tone: "light", rings: [[...arc(0, 0, 27, 27, 195, 325, 16), ...arc(0, 0, 19, 19, 325, 195, 16)]] },
      poly("light", [12, -24], [31, -20], [21, -4]),
    ]),
  hourglass: () => [
    box("light", -20, -32, 20, -26, 1),
    box("light", -20, 26, 20, 32, 1),
    ...both(
      poly("light", [0, 0], [-16, -24], [-11, -24], [0, -8]),
      poly("light", [0, 0], [-16, 24], [-11, 24], [0, 8]),
    ),
    poly("mid", [-9, -20], [9, -20], [0, -6]),
    poly("mid", [-10, 24], [10, 24], [0, 10]),
  ],
  eye: () => [
    {
      tone: "light",
      rings: [
        [...arc(0, 16, 34, 34, 205, 335, 20), ...arc(0, -16, 34, 34, 25, 155, 20)],
        [...arc(0, -13, 26, 26, 150, 30, 20), ...arc(0, 13, 26, 26, 330, 210, 20)],
      ],
    } satisfies Shape,
    disc("light", 0, 0, 9),
  ],
  crown: () => [
    poly("light", [-28, 14], [-32, -20], [-14, -2], [0, -28], [14, -2], [32, -20], [28, 14]),
    box("light", -28, 18, 28, 26, 1),
  ],
  wave: () =>
    [-12, 2, 16].map((y) =>
      band(
        "light",
        5.4,
        Array.from({ length: 21 }, (_, t) => [t * 3 - 30, y + Math.sin(t / 2.2) * 6] as const),
      ),
    ),
  drop: () => [
    poly("light", [0, -32], ...arc(0, 10, 20, 20, -30, 210, 22)),
    {
      tone: "dark",
      rings: [[...arc(0, 10, 14, 14, 60, 150, 10), ...arc(0, 10, 9, 9, 150, 60, 10)]],
    } satisfies Shape,
  ],
  gear: () => [...around(8, () => [box("light", -5, -31, 5, -18, 1)]), ring("light", 0, 0, 24, 11)],
  steps: () => [
    box("light", -30, 14, -14, 30, 1),
    box("light", -8, -4, 8, 30, 1),
    box("light", 14, -26, 30, 30, 1),
  ],
  hand: () => [
    box("light", -18, -4, 16, 28, [2, 2, 9, 9]),
    ...[-18, -9.2, -0.4, 8.4].map((x, nth) =>
      box("light", x, -30 + (nth === 0 ? 5 : nth === 3 ? 7 : 0), x + 7.4, 0, 3),
    ),
    poly("light", [14, 6], [26, -8], [31, -4], [20, 16], [12, 22]),
  ],
  feather: () => [
    poly("light", [26, -32], [8, -24], [-12, -2], [-18, 18], [-6, 12], [16, -6], [26, -22]),
    band(
      "light",
      3,
      [
        [-30, 32],
        [-14, 12],
        [14, -18],
      ],
      1.4,
    ),
  ],
  arrowDown: () => [poly("light", [0, 30], [24, 2], [10, 2], [10, -30], [-10, -30], [-10, 2], [-24, 2])],
  question: () => [
    band("light", 8, [...arc(0, -10, 15, 15, 190, 400, 18), [0, 12]]),
    disc("light", 0, 27, 5.4),
  ],
  lock: () => [
    box("light", -20, -4, 20, 28, 3),
    {
      tone: "light",
      rings: [
        [
          [-14, 0],
          ...arc(0, -12, 14, 16, 180, 360, 16),
          [14, 0],
          [8, 0],
          ...arc(0, -12, 8, 10, 360, 180, 16),
          [-8, 0],
        ],
      ],
    } satisfies Shape,
    disc("dark", 0, 12, 5),
  ],
} satisfies Record<string, () => Shape[]>;
