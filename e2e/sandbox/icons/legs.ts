import type { SeededRandom } from "../world/seeded-random.ts";
import { between, seam } from "./gun-parts.ts";
import { band, box, disc, ngon, poly, type Shape, withMirror } from "./shapes.ts";

const both = (...shapes: Shape[]): Shape[] => withMirror(shapes, 0);

// The left leg only; the right one is its mirror image.

function titanLeg(random: SeededRandom): Shape[] {
  const knee = between(random, 8, 11);
  return [
    poly("dark", [-3, -34], [-23, -34], [-27, -6], [-22, 24], [-7, 24], [-5, -6]),
    poly("light", [-5, -32], [-23, -34], [-30, -14], [-26, -4], [-9, -6]),
    seam([-8, -20], [-28, -20]),
    poly("mid", [-6, 6], [-26, 6], [-30, 22], [-26, 34], [-6, 34]),
    poly("light", [-10, 10], [-22, 8], [-28, 22], [-24, 32], [-12, 32]),
    poly("dark", [-4, 33], [-27, 33], [-36, 41], [-36, 46], [-3, 46]),
    poly("mid", [-5, 32], [-24, 32], [-33, 40], [-5, 40]),
    poly(
      "trim",
      [-16, -13 - knee * 0.3],
      [-26, -4],
      [-24, 6 + knee * 0.4],
      [-16, 11 + knee * 0.4],
      [-8, 6],
      [-7, -5],
    ),
    ngon("glow", -16.4, 1, 3.6, 6),
    seam([-10, 22], [-27, 22]),
  ];
}

function hunterLeg(random: SeededRandom): Shape[] {
  const strapAt = between(random, -26, -18);
  return [
    poly("mid", [-3, -36], [-19, -36], [-22, -8], [-18, 26], [-7, 26], [-6, -6]),
    poly("light", [-9, -33], [-19, -35], [-23, -14], [-19, -8], [-11, -10]),
    band("dark", 3.4, [
      [-2, strapAt],
      [-23, strapAt + 4],
    ]),
    poly("dark", [-6, 8], [-20, 6], [-23, 24], [-20, 36], [-6, 36]),
    poly("light", [-10, 12], [-19, 10], [-21, 24], [-18, 34], [-10, 34]),
    ...[17, 23, 29].map((y) =>
      band("trim", 1.5, [
        [-7, y],
        [-21, y + 1],
      ]),
    ),
    poly("dark", [-5, 35], [-20, 35], [-30, 42], [-30, 46], [-4, 46]),
    poly("mid", [-6, 34], [-18, 34], [-27, 41], [-6, 41]),
    poly("light", [-13.6, -11], [-20, -5], [-17, 6], [-13, 9], [-8, 5], [-7.6, -6]),
    disc("glow", -13.6, -1, 2),
  ];
}

function warlockLeg(random: SeededRandom): Shape[] {
  const hem = between(random, 18, 26);
  return [
    poly("dark", [-3, -34], [-17, -34], [-19, 6], [-17, 28], [-6, 28]),
    poly("mid", [-6, 8], [-19, 8], [-22, 26], [-18, 36], [-6, 36]),
    poly("light", [-9, 12], [-18, 11], [-20, 26], [-17, 34], [-9, 34]),
    poly("dark", [-5, 35], [-19, 35], [-27, 42], [-27, 46], [-4, 46]),
    poly("mid", [-6, 34], [-17, 34], [-24, 41], [-6, 41]),
    // Coat tails fall over the thighs on either side.
    poly("light", [-10, -38], [-27, -36], [-37, hem - 2], [-25, hem + 3], [-16, -6]),
    poly("mid", [-10, -38], [-16, -37], [-20, 2], [-25, hem + 3], [-16, -6]),
    seam([-24, -30], [-31, hem - 4]),
    poly("trim", [-37, hem - 2], [-25, hem + 3], [-25.6, hem - 2.6], [-35.6, hem - 8]),
    ngon("glow", -12, 17, 2.8, 4),
  ];
}

export function legs(classType: number, random: SeededRandom): Shape[] {
  const leg = classType === 0 ? titanLeg : classType === 1 ? hunterLeg : warlockLeg;
  const half = classType === 0 ? 26 : 22;
  const buckle = random.chance(0.5) ? ngon("trim", 0, -38, 6.4, 6) : box("trim", -6, -44, 6, -33, 2);
  return [
    ...both(...leg(random)),
    box("dark", -half, -44, half, -33, 3),
    ...both(box("mid", -half + 3, -42.4, -half + 12, -34.6, 1.4)),
    buckle,
    disc("glow", 0, -38.4, 2.2),
  ];
}
