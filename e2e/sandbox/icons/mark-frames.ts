import type { PictureKind } from "./picture-kinds.ts";
import { box, disc, ngon, poly, ring, type Shape } from "./shapes.ts";
import { around } from "./symbols-signs.ts";

/** Frames say which kind of thing a sign stands for. */
export const FRAMES: Partial<Record<PictureKind, readonly [frame: Shape[], size: number]>> = {
  record: [[ngon("light", 48, 48, 46, 4), ngon("dark", 48, 48, 42, 4)], 44],
  metric: [
    [
      ngon("light", 48, 48, 45, 8, 22.5),
      ngon("dark", 48, 48, 41.4, 8, 22.5),
      ngon("mid", 48, 48, 38, 8, 22.5),
      ngon("dark", 48, 48, 36.6, 8, 22.5),
    ],
    44,
  ],
  collectible: [[ngon("mid", 48, 48, 45, 6, 30), ngon("dark", 48, 48, 42.4, 6, 30)], 48],
  milestone: [[shieldOf("light", 1), shieldOf("dark", 0.92)], 42],
  faction: [
    [shieldOf("light", 1), shieldOf("dark", 0.93), shieldOf("mid", 0.87), shieldOf("dark", 0.84)],
    40,
  ],
  activity: [[ring("mid", 48, 48, 45, 43), ...ticks()], 50],
  pgcr: [[ring("mid", 48, 48, 45, 43), ...ticks()], 50],
  mode: [[ring("light", 48, 48, 45, 42)], 50],
  progression: [[ring("light", 48, 48, 45, 42), ring("mid", 48, 48, 39, 37.6)], 44],
  objective: [[], 60],
  commendation: [
    [
      ...around(16, () => [poly("mid", [-3, -46], [3, -46], [0, -40])]).map(centred),
      ring("light", 48, 48, 37, 34),
    ],
    40,
  ],
  rank: [[ngon("light", 48, 48, 46, 6), ngon("dark", 48, 48, 42.6, 6)], 46],
  artifact: [[ngon("mid", 48, 48, 46, 4), ngon("dark", 48, 48, 44, 4)], 52],
  medal: [[disc("light", 48, 48, 44), disc("dark", 48, 48, 39), ring("mid", 48, 48, 36, 34.6)], 42],
  energy: [[ngon("light", 48, 48, 46, 4), ngon("dark", 48, 48, 41, 4)], 42],
};

function centred({ rings, tone }: Shape): Shape {
  return { tone, rings: rings.map((one) => one.map(([x, y]) => [x + 48, y + 48] as const)) };
}
function ticks(): Shape[] {
  return around(4, () => [box("light", -1.6, -47, 1.6, -37)]).map(centred);
}
function shieldOf(tone: "light" | "dark" | "mid", scale: number): Shape {
  const points = [
    [0, -44],
    [38, -36],
    [36, 10],
    [0, 46],
    [-36, 10],
    [-38, -36],
  ] as const;
  return { tone, rings: [points.map(([x, y]) => [48 + x * scale, 48 + y * scale] as const)] };
}
