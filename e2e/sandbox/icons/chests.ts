import type { SeededRandom } from "../world/seeded-random.ts";
import { between, seam } from "./gun-parts.ts";
import { arc, band, box, disc, ngon, poly, ring, type Shape, withMirror } from "./shapes.ts";

const both = (...shapes: Shape[]): Shape[] => withMirror(shapes, 0);

const heart = (random: SeededRandom): Shape[] =>
  random.pick([
    () => [ngon("trim", 0, -7, 7.4, 6), ngon("glow", 0, -7, 4.4, 6)],
    () => both(poly("glow", [0, -13], [-9, -17], [-7, -13.6], [0, -6])),
    () => [ring("trim", 0, -8, 7.4, 5.2), disc("glow", 0, -8, 3)],
    () => [box("hole", -2.6, -18, 2.6, 2, 1), box("glow", -1.3, -16, 1.3, 0, 0.7)],
  ])();

function titanChest(random: SeededRandom): Shape[] {
  const wide = between(random, 44, 48);
  return [
    ...both(poly("dark", [0, 10], [-19, 10], [-17, 30], [0, 34])),
    ...[16, 22, 28].flatMap((y) => both(seam([0, y + 2], [-15, y]))),
    ...both(
      poly("mid", [0, -34], [-13, -38], [-19, -29], [-12, -18], [0, -16]),
      poly("light", [0, -25], [-15, -28], [-30, -20], [-29, 2], [-21, 14], [0, 18]),
    ),
    ...both(
      poly("mid", [-18, 8], [-27, 6], [-22, 26], [-14, 32], [-15, 16]),
      // Pauldrons, plate upon plate.
      poly("dark", [-28, -6], [-wide + 3, -6], [-wide + 5, 14], [-33, 12]),
      poly("light", [-23, -33], [-wide + 6, -31], [-wide, -14], [-wide + 2, -2], [-31, 0], [-25, -14]),
      poly("trim", [-23, -33], [-wide + 6, -31], [-wide + 3, -24], [-25, -25]),
      seam([-wide + 1, -12], [-29, -12]),
      poly("mid", [-32, 2], [-wide + 4, 1], [-wide + 7, 12], [-34, 10]),
      seam([-4, -22], [-8, 2], [-20, 12]),
    ),
    ...heart(random),
    ...both(poly("light", [0, 33], [-17, 29], [-21, 40], [-8, 46], [0, 44])),
    box("trim", -7, 31, 7, 39, 2),
  ];
}

function hunterChest(random: SeededRandom): Shape[] {
  const wide = between(random, 33, 36);
  const knives = random.chance(0.5);
  return [
    ...both(poly("mid", [0, 18], [-17, 14], [-23, 44], [-10, 46], [0, 40])),
    ...both(
      poly("dark", [0, -36], [-13, -40], [-18, -28], [0, -16]),
      poly("light", [0, -20], [-12, -31], [-26, -24], [-25, 2], [-18, 20], [0, 24]),
    ),
    ...both(poly("mid", [-6, -14], [-21, -18], [-21, -2], [-9, 6]), seam([-21, 8], [0, 14])),
    // One shoulder bare, one plated: no Hunter is even.
    poly("mid", [24, -25], [wide, -18], [wide - 1, 8], [24, 2]),
    poly("light", [-22, -34], [-wide - 5, -26], [-wide - 7, -8], [-wide - 1, 2], [-25, -6]),
    poly("trim", [-22, -34], [-wide - 5, -26], [-wide - 5.4, -21], [-23, -27]),
    poly("dark", [-wide, 2], [-25, -4], [-25, 10], [-wide + 1, 12]),
    band("dark", 6.4, [
      [-21, -27],
      [19, 18],
    ]),
    ...[0.2, 0.4, 0.6, 0.8].map((t) =>
      knives
        ? box("trim", -23 + 40 * t, -30 + 45 * t, -18.4 + 40 * t, -21 + 45 * t, 1)
        : box("accent", -22.4 + 40 * t, -28 + 45 * t, -18.6 + 40 * t, -23 + 45 * t, 0.8),
    ),
    disc("trim", 8, -13, 3.6),
    disc("glow", 8, -13, 1.9),
    box("dark", -20, 19, 20, 26, 2),
    box("trim", -5, 18, 5, 27, 1.6),
    box("mid", -19, 25, -10, 35, 2),
    box("mid", 10, 25, 18, 33, 2),
  ];
}

function warlockChest(random: SeededRandom): Shape[] {
  const hem = between(random, 30, 36);
  return [
    ...both(
      poly("mid", [0, 6], [-18, 10], [-hem, 44], [-hem + 9, 47], [0, 42]),
      poly("light", [-8, 12], [-19, 8], [-hem - 1, 42], [-hem + 8, 46], [-13, 44]),
      poly("dark", [0, 14], [-7, 14], [-11, 45], [0, 44]),
    ),
    ...both(
      poly("mid", [-23, -22], [-35, -14], [-37, 16], [-24, 12]),
      poly("light", [0, -20], [-11, -28], [-26, -22], [-24, 4], [-17, 14], [0, 16]),
      // A collar that stands up to the ears.
      poly("mid", [-4, -24], [-13, -46], [-25, -40], [-22, -22], [-12, -22]),
      poly("dark", [0, -16], [-12, -40], [-14, -38], [-8, -18], [0, -8]),
      poly("light", [-22, -25], [-36, -20], [-40, -8], [-30, -4], [-24, -12]),
      seam([-5, -14], [-6, 12]),
      seam([-23, 0], [-6, 6]),
    ),
    ...heart(random),
    ...both(poly("trim", [0, 12], [-18, 9], [-18, 14], [0, 18])),
    ...random.pick([
      () => [disc("glow", 0, 15.6, 3)],
      () => [box("accent", -1.6, 18, 1.6, 42, 0.7)],
      () => [
        ...both(
          band("trim", 1.6, [
            [-9, 18],
            [-14, 44],
          ]),
        ),
      ],
      () => [band("trim", 2, arc(0, -18, 12, 14, 20, 160, 12))],
    ])(),
  ];
}

export function chest(classType: number, random: SeededRandom): Shape[] {
  if (classType === 0) return titanChest(random);
  return classType === 1 ? hunterChest(random) : warlockChest(random);
}
