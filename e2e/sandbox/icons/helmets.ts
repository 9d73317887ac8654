import type { SeededRandom } from "../world/seeded-random.ts";
import { between, seam } from "./gun-parts.ts";
import { arc, band, box, disc, poly, ring, type Shape, withMirror } from "./shapes.ts";

// Front views round the axis x = 0, y grows downwards.

const both = (...shapes: Shape[]): Shape[] => withMirror(shapes, 0);

function titanHelmet(random: SeededRandom): Shape[] {
  const high = between(random, 7, 15);
  return [
    ...both(poly("dark", [0, 26], [-17, 22], [-24, 38], [-20, 44], [0, 44])),
    ...both(
      poly("light", [0, -38], [-17, -35], [-29, -20], [-32, 4], [-27, 26], [-15, 36], [0, 38]),
      poly("mid", [-29, -12], [-37, -6], [-38, 14], [-31, 24], [-26, 6]),
    ),
    ...random.pick([
      () => [poly("trim", [-4, -38 - high], [4, -38 - high], [6.4, -16], [0, -11], [-6.4, -16])],
      () =>
        both(
          poly("trim", [-20, -32], [-34, -40 - high * 0.5], [-31, -16], [-25, -18]),
          poly("mid", [0, -40], [-8, -37], [-6, -14], [0, -12]),
        ),
      () => [
        ...both(poly("mid", [0, -43], [-13, -39], [-15, -20], [0, -15])),
        box("trim", -2.4, -44 - high * 0.4, 2.4, -18, 1),
      ],
    ])(),
    ...random.pick([slit, teeVisor, wideVisor])(),
    ...both(
      poly("dark", [0, 16], [-11, 18], [-9, 34], [0, 37]),
      seam([-24, 10], [-13, 16], [-13, 33]),
      disc("steel", -33, 8, 3),
    ),
    ...[20, 25, 30].map((y) => box("hole", -6, y, 6, y + 1.8, 0.7)),
  ];
}

const slit = (): Shape[] => [
  ...both(poly("hole", [0, -9], [-25, -13], [-26, 0], [-8, 5], [0, 5])),
  ...both(poly("glow", [0, -5], [-20, -8], [-20, -4.4], [-4, -1])),
];
const teeVisor = (): Shape[] => [
  ...both(poly("hole", [0, -8], [-25, -14], [-26, -4], [-8, 1], [-5, 15], [0, 15])),
  ...both(poly("glow", [-4, -4.6], [-20, -9], [-19, -6], [-5, -1.6])),
];
const wideVisor = (): Shape[] => [
  ...both(poly("hole", [0, -14], [-21, -12], [-26, -2], [-20, 8], [0, 10])),
  ...both(poly("steel", [0, -10.6], [-18, -9], [-22, -2], [-18, 5], [0, 6.6])),
  ...both(poly("accent", [0, -8.6], [-16, -7.4], [-19, -3], [0, -3])),
];

function hunterHelmet(random: SeededRandom): Shape[] {
  const swept = between(random, 5, 12);
  return [
    // The folded scarf below keeps it from being taken for a Titan's.
    ...both(
      poly("mid", [0, 22], [-20, 18], [-35, 30], [-38, 46], [0, 46]),
      poly("dark", [0, 30], [-18, 26], [-26, 36], [0, 42]),
    ),
    ...both(
      poly("light", [0, -43], [-13, -40], [-24, -26], [-28, -6], [-22, 14], [-9, 34], [0, 37]),
      poly("mid", [-23, -22], [-30 - swept, -34 - swept], [-33, -4], [-26, 8]),
    ),
    ...random.pick([visorBlade, hunterLens, hunterMask])(),
    ...both(seam([0, -41], [-8, -30], [-10, -17]), seam([-21, 10], [-12, 14], [-9, 30])),
    ...(random.chance(0.5)
      ? [poly("trim", [20, -18], [31, -46], [33, -45], [26, -10])]
      : [box("trim", -2, -46, 2, -26, 1)]),
  ];
}

const visorBlade = (): Shape[] => [
  ...both(poly("hole", [0, -10], [-22, -16], [-23, -3], [-10, 12], [0, 15])),
  ...both(poly("steel", [0, -6.6], [-19, -12], [-19.6, -4], [-9, 8.6], [0, 11])),
  ...both(poly("accent", [0, -3.6], [-17, -9], [-17, -6], [0, 0.4])),
  box("dark", -3, 22, 3, 33, 1),
];
const hunterLens = (): Shape[] => [
  ...both(poly("dark", [0, -15], [-20, -17], [-22, -2], [-14, 8], [0, 8])),
  disc("hole", 8.6, -5, 9.4),
  ring("steel", 8.6, -5, 9.4, 7.2),
  disc("glow", 8.6, -5, 5),
  box("glow", -18, -8, -5, -5, 1),
  ...[16, 21, 26].map((y) => box("hole", -5 + (y - 16) * 0.2, y, 5 - (y - 16) * 0.2, y + 1.8, 0.6)),
];
const hunterMask = (): Shape[] => [
  ...both(poly("hole", [-3, -6], [-21, -15], [-21, -4], [-6, 3])),
  ...both(poly("glow", [-6, -4.4], [-18, -10.4], [-17.6, -6.4], [-7, -1])),
  ...both(poly("mid", [0, 2], [-7, 5], [-15, 14], [-8, 30], [0, 34])),
  ...both(poly("hole", [-3, 16], [-10, 13], [-8, 17.4], [-3, 20])),
];

function warlockHelmet(random: SeededRandom): Shape[] {
  const dome = between(random, 36, 40);
  return [
    ...both(
      poly("mid", [0, 30], [-21, 24], [-37, 12], [-42, 18], [-32, 42], [0, 46]),
      poly("light", [-24, 30], [-42, 10], [-40, 30], [-28, 42]),
    ),
    ...random.pick([
      () => [band("trim", 2.4, arc(0, -8, 38, 36, 205, 335, 24))],
      () => both(poly("trim", [-22, -20], [-36, -36], [-33, -12], [-27, -4])),
      () => [poly("trim", [-3, -52], [3, -52], [5, -30], [-5, -30])],
    ])(),
    {
      tone: "light",
      rings: [[...arc(0, -6, 29, dome - 4, 180, 360, 22), [26, 16], [13, 35], [-13, 35], [-26, 16]]],
    },
    ...both(poly("mid", [-27, -10], [-33, -4], [-32, 14], [-24, 22], [-24, 2])),
    {
      tone: "hole",
      rings: [[...arc(0, -5, 21.6, dome - 15, 180, 360, 18), [19, 9], [10, 22], [-10, 22], [-19, 9]]],
    },
    ...random.pick([warlockGlass, warlockEyes, warlockRing])(),
    ...both(seam([-13, 34], [-9, 24], [0, 24])),
  ];
}

const warlockGlass = (): Shape[] => [
  {
    tone: "steel",
    rings: [[...arc(0, -5, 18, 19, 180, 360, 18), [16, 8], [8, 18], [-8, 18], [-16, 8]]],
  },
  { tone: "accent", rings: [[...arc(0, -5, 15, 15.6, 190, 300, 12), ...arc(0, -3, 13, 11, 300, 190, 12)]] },
];
const warlockEyes = (): Shape[] =>
  both(
    poly("glow", [-3, 1], [-15, -6], [-15.4, -2], [-4, 4.4]),
    poly("dark", [0, 9], [-9, 8], [-6, 18], [0, 20]),
  );
const warlockRing = (): Shape[] => [
  ring("glow", 0, -2, 12, 9.4),
  disc("glow", 0, -2, 3.4),
  ...both(box("dark", -17, 9.4, -3, 11.4, 0.6)),
];

export function helmet(classType: number, random: SeededRandom): Shape[] {
  if (classType === 0) return titanHelmet(random);
  return classType === 1 ? hunterHelmet(random) : warlockHelmet(random);
}
