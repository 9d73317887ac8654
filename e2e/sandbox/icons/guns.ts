import type { SeededRandom } from "../world/seeded-random.ts";
import { band, box, disc, type Point, poly, ring, type Shape, type Tone } from "./shapes.ts";

// Side views: the muzzle points to the right, y grows downwards, the bore lies near y = 0.

const between = (random: SeededRandom, low: number, high: number) =>
  low + (random.below(101) / 100) * (high - low);

function grip(x: number, y: number, length: number, lean: number, tone: Tone = "dark"): Shape {
  return poly(
    tone,
    [x, y],
    [x + 9, y],
    [x + 9 - lean * 0.75, y + length],
    [x - lean - 1, y + length],
    [x - lean * 0.55, y + length * 0.5],
  );
}

function guard(x: number, y: number, width: number): Shape {
  return band("mid", 1.8, [
    [x, y],
    [x + 1, y + 6],
    [x + width * 0.7, y + 6.5],
    [x + width, y],
  ]);
}

function slots(
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

function scope(random: SeededRandom, x: number, y: number, length: number): Shape[] {
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

function stock(random: SeededRandom, x: number, y: number, length: number): Shape[] {
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

function muzzle(random: SeededRandom, x: number, y: number, half: number): Shape[] {
  const style = random.below(3);
  if (style === 0) return [box("dark", x, y - half, x + 4, y + half, 0.8)];
  if (style === 1)
    return [
      box("mid", x, y - half * 1.3, x + 7, y + half * 1.3, 1),
      ...slots(x + 1.2, y - half * 0.8, 2, 2.8, half * 1.6),
    ];
  return [poly("mid", [x, y - half], [x + 6, y - half * 1.5], [x + 6, y + half * 1.5], [x, y + half])];
}

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

export function machineGun(random: SeededRandom): Shape[] {
  const barrel = between(random, 36, 46);
  const drum = between(random, 11, 13.5);
  return [
    ...stock(random, 2, -5, between(random, 18, 22)),
    grip(4, 9, 17, 5),
    guard(12, 9, 9),
    disc("mid", 33, 14, drum),
    disc("dark", 33, 14, drum * 0.62),
    disc("mid", 33, 14, drum * 0.26),
    box("light", 0, -9, 50, 10, [4, 3, 4, 2]),
    box("mid", 50, -6, 50 + barrel * 0.62, 5, [0, 2, 2, 0]),
    ...slots(53, -3.4, 4, 5.2, 5.4),
    box("light", 50 + barrel * 0.62, -2.6, 50 + barrel, 2.2),
    box("dark", 50 + barrel, -4.6, 58 + barrel, 4.2, 1),
    band("dark", 2, [
      [70, 5],
      [64, 22],
    ]),
    band("dark", 2, [
      [71, 5],
      [78, 22],
    ]),
    band("mid", 2.6, [
      [18, -9],
      [22, -15],
      [40, -15],
      [44, -9],
    ]),
    box("dark", 16, -4, 34, 2, 1),
    box("accent", 38, -5, 47, -3.2),
  ];
}

export function fusionRifle(random: SeededRandom): Shape[] {
  const front = between(random, 30, 38);
  const coils = 3 + random.below(2);
  return [
    ...stock(random, 2, -4, between(random, 20, 25)),
    grip(6, 8, 18, 6),
    guard(14, 8, 9),
    box("light", 0, -8, 40, 9, [3, 3, 4, 2]),
    poly("light", [36, -8], [40 + front, -7], [44 + front, -3], [40, -2]),
    poly("mid", [36, 9], [38 + front, 8], [42 + front, 4.4], [40, 3.4]),
    box("glow", 40, -2, 38 + front, 3.4),
    ...Array.from({ length: coils }, (_, nth) =>
      box("dark", 44 + (nth * (front - 8)) / coils, -8.6, 48 + (nth * (front - 8)) / coils, 9.4, 1.4),
    ),
    box("dark", 10, -4, 30, 2, 1.4),
    box("accent", 13, -2, 27, 0, 0.6),
    ...scope(random, 10, -8, 20),
  ];
}

export function linearFusionRifle(random: SeededRandom): Shape[] {
  const front = between(random, 52, 62);
  return [
    ...stock(random, 2, -4, between(random, 18, 23)),
    grip(5, 8, 17, 6),
    guard(13, 8, 9),
    box("light", 0, -8, 36, 9, [3, 2, 4, 2]),
    poly("light", [34, -7], [30 + front, -5], [36 + front, -1.8], [38, -1.8]),
    poly("mid", [34, 8], [28 + front, 6], [33 + front, 2.8], [38, 2.8]),
    box("glow", 38, -1.6, 34 + front, 2.6),
    ...[46, 58, 70].filter((x) => x < 26 + front).map((x) => box("dark", x, -7, x + 3.6, 8, 1)),
    box("dark", 8, -4, 26, 1.6, 1.4),
    box("accent", 10, -2.4, 24, -0.4, 0.6),
    box("dark", 10, -11.6, 13, -8),
    box("light", 2, -17, 30, -11.4, [1, 2, 2, 1]),
    box("accent", 28.6, -16, 31, -12.4, 0.4),
  ];
}

export function traceRifle(random: SeededRandom): Shape[] {
  const front = between(random, 34, 42);
  return [
    ...stock(random, 0, -5, between(random, 16, 22)),
    grip(6, 8, 18, 6),
    guard(14, 8, 9),
    poly("light", [-2, -9], [30, -10], [44, -6], [44, 6], [28, 10], [0, 9]),
    disc("dark", 26, 0, 8.6),
    ring("mid", 26, 0, 8.6, 6.6),
    disc("glow", 26, 0, 5),
    poly("mid", [44, -5], [40 + front, -3], [40 + front, 3], [44, 5]),
    box("dark", 40 + front, -4.6, 44 + front, 4.6, 1),
    box("glow", 44 + front, -1.5, 56 + front, 1.5, 0.6),
    ...slots(48, -1.4, 3, 6, 2.8),
    band("mid", 2.6, [
      [6, -9],
      [10, -15],
      [26, -15],
      [32, -9],
    ]),
    box("accent", 0, 3, 14, 4.8),
  ];
}

export function rocketLauncher(random: SeededRandom): Shape[] {
  const length = between(random, 66, 76);
  const half = between(random, 9, 11);
  return [
    grip(26, half - 1, 20, 4),
    guard(34, half - 1, 9),
    poly("mid", [46, half - 1], [56, half - 1], [55, half + 13], [48, half + 13]),
    box("light", 0, -half, length, half, [2, 2, 2, 2]),
    poly("mid", [0, -half * 0.8], [-12, -half * 1.25], [-12, half * 1.25], [0, half * 0.8]),
    box("dark", 12, -half - 1, 19, half + 1, 1.5),
    box("dark", length - 22, -half - 1, length - 15, half + 1, 1.5),
    box("dark", length - 3, -half - 2.4, length + 5, half + 2.4, 2),
    box("accent", 22, -half * 0.45, length - 25, -half * 0.45 + 2.2),
    box("mid", 22, 1, length - 25, half * 0.6, 1),
    box("dark", 30, -half - 5, 33, -half),
    box("light", 26, -half - 11, 46, -half - 4.6, [1, 2, 2, 1]),
    box("accent", 44.6, -half - 10, 47, -half - 5.6, 0.4),
    ...(random.chance(0.5) ? [poly("light", [length + 5, -half], [length + 16, 0], [length + 5, half])] : []),
  ];
}

export function grenadeLauncher(random: SeededRandom): Shape[] {
  const drum = between(random, 11, 13.5);
  const barrel = between(random, 24, 32);
  const breech = random.chance(0.4);
  return [
    ...stock(random, 2, -4, between(random, 18, 24)),
    grip(4, 8, 18, 6),
    guard(12, 8, 9),
    box("light", 0, -7, 24, 9, [3, 0, 3, 2]),
    ...(breech
      ? [box("light", 22, -8, 40, 8, 2), box("dark", 26, -5, 36, 4, 1)]
      : [
          box("mid", 22, -drum, 44, drum + 1, 3),
          ...[-0.62, -0.08, 0.46].map((at) => box("dark", 24, drum * at, 42, drum * at + 5, 1)),
        ]),
    box("light", 42, -6.6, 42 + barrel, 5.4, [0, 2, 2, 0]),
    box("dark", 40 + barrel, -8, 46 + barrel, 6.8, 1.4),
    poly("dark", [50, 5.4], [58, 5.4], [57, 16], [51, 16]),
    box("accent", 46, -2, 38 + barrel, 0),
    ...scope(random, 6, -7, 15),
  ];
}
