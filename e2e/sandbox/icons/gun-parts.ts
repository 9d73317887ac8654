import type { SeededRandom } from "../world/seeded-random.ts";
import { band, box, type Point, poly, type Shape, type Tone } from "./shapes.ts";

// Side views: the muzzle points to the right, y grows downwards, the bore lies near y = 0.

/** A measure between two, by hundredths. */
export const between = (random: SeededRandom, low: number, high: number) =>
  low + (random.below(101) / 100) * (high - low);

export function grip(x: number, y: number, length: number, lean: number, tone: Tone = "dark"): Shape {
  return poly(
    tone,
    [x, y],
    [x + 9, y],
    [x + 9 - lean * 0.75, y + length],
    [x - lean - 1, y + length],
    [x - lean * 0.55, y + length * 0.5],
  );
}

export function guard(x: number, y: number, width: number): Shape {
  return band("mid", 1.8, [
    [x, y],
    [x + 1, y + 6],
    [x + width * 0.7, y + 6.5],
    [x + width, y],
  ]);
}

export function slots(
  x: number,
  y: number,
  count: number,
  step: number,
  height: number,
  tone: Tone = "dark",
): Shape[] {
  return Array.from({ length: count }, (_, nth) =>
    box(tone, x + nth * step, y, x + nth * step + step * 0.5, y + height, 0.6),
  );
}

export function scope(random: SeededRandom, x: number, y: number, length: number): Shape[] {
  const style = random.below(3);
  if (style === 0)
    return [
      box("mid", x, y - 3, x + length, y, 1),
      box("accent", x + length - 3, y - 5.5, x + length, y - 3, 0.5),
    ];
  if (style === 1) {
    return [
      box("dark", x + 3, y - 3, x + 6, y),
      box("dark", x + length - 6, y - 3, x + length - 3, y),
      box("light", x, y - 8.5, x + length, y - 3, [1, 2, 2, 1]),
      box("accent", x + length - 2, y - 7.6, x + length + 0.6, y - 3.9, 0.5),
    ];
  }
  return [
    box("mid", x, y - 4, x + length * 0.55, y, [2, 0, 0, 0]),
    {
      tone: "light",
      rings: [
        arcBox(x + length * 0.3, y - 10, length * 0.4, 10),
        arcBox(x + length * 0.3 + 1.6, y - 8.4, length * 0.4 - 3.2, 6.6).reverse(),
      ],
    },
  ];
}

const arcBox = (x: number, y: number, w: number, h: number): Point[] => [
  [x + 2, y],
  [x + w - 2, y],
  [x + w, y + 2],
  [x + w, y + h],
  [x, y + h],
  [x, y + 2],
];

export function stock(random: SeededRandom, x: number, y: number, length: number): Shape[] {
  const style = random.below(3);
  const back = x - length;
  if (style === 0)
    return [
      poly("light", [x, y], [back, y + 1], [back, y + 14], [back + 5, y + 14], [x - 6, y + 8], [x, y + 8]),
      box("dark", back - 1.6, y + 0.5, back + 1, y + 14.5, 0.8),
    ];
  if (style === 1) {
    return [
      poly("mid", [x, y + 1], [back, y + 2], [back, y + 5], [x, y + 5]),
      poly("light", [back + 7, y + 1], [back, y], [back, y + 15], [back + 4, y + 15], [back + 9, y + 6]),
    ];
  }
  return [
    {
      tone: "light",
      rings: [
        [
          [x, y],
          [back, y - 1],
          [back, y + 13],
          [x - 7, y + 9],
          [x, y + 9],
        ],
        [
          [x - 5, y + 3],
          [x - 8, y + 6.5],
          [back + 5, y + 9],
          [back + 5, y + 3],
        ],
      ],
    },
  ];
}

export function muzzle(random: SeededRandom, x: number, y: number, half: number): Shape[] {
  const style = random.below(3);
  if (style === 0) return [box("dark", x, y - half, x + 4, y + half, 0.8)];
  if (style === 1)
    return [
      box("mid", x, y - half * 1.3, x + 7, y + half * 1.3, 1),
      ...slots(x + 1.2, y - half * 0.8, 2, 2.8, half * 1.6),
    ];
  return [poly("mid", [x, y - half], [x + 6, y - half * 1.5], [x + 6, y + half * 1.5], [x, y + half])];
}
