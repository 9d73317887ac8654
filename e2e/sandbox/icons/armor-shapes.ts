import type { SeededRandom } from "../world/seeded-random.ts";
import { between } from "./gun-parts.ts";
import { arc, band, box, disc, poly, ring, type Shape, withMirror } from "./shapes.ts";

const TITAN = 0;
const HUNTER = 1;

// Front views round the axis x = 0.

function titanHelmet(random: SeededRandom): Shape[] {
  const crest = between(random, 6, 16);
  const visor = random.below(3);
  return [
    ...withMirror(
      [
        poly("light", [0, -34], [-17, -31], [-27, -16], [-27, 8], [-21, 26], [-10, 34], [0, 34]),
        poly("mid", [-27, -8], [-31, -4], [-31, 12], [-25, 18], [-24, 2]),
        poly("dark", [-9, 18], [0, 16], [0, 33], [-7, 31]),
        ...(visor === 0 ? [poly("dark", [0, -8], [-20, -11], [-21, 1], [-5, 5], [0, 5])] : []),
        ...(visor === 1 ? [poly("dark", [0, -6], [-19, -12], [-21, -3], [-6, 2], [-5, 14], [0, 14])] : []),
        ...(visor === 2 ? [poly("dark", [0, -9], [-21, -9], [-21, 3], [0, 3])] : []),
      ],
      0,
    ),
    poly("mid", [-4, -34 - crest], [4, -34 - crest], [6, -14], [0, -10], [-6, -14]),
    visor === 1 ? box("glow", -15, -5.5, 15, -3.4, 0.6) : box("glow", -17, -4.6, 17, -2.4, 0.6),
  ];
}

function hunterHelmet(random: SeededRandom): Shape[] {
  const peak = between(random, 40, 46);
  const fold = between(random, 4, 9);
  return [
    ...withMirror(
      [
        poly(
          "light",
          [0, -peak],
          [-15, -33],
          [-27, -14],
          [-31, 14],
          [-26, 36],
          [-14, 38],
          [-16, 12],
          [-13, -10],
          [0, -20],
        ),
        poly("mid", [0, -peak], [-8, -30], [-13, -10], [0, -20]),
        poly("mid", [-26, 36], [-31, 14], [-31 - fold, 38]),
        poly("dark", [0, -20], [-13, -10], [-16, 12], [-10, 27], [0, 31]),
        poly("light", [0, 5], [-9, 2], [-12, 10], [-8, 22], [0, 26]),
      ],
      0,
    ),
    box("glow", -11, -6, 11, -3.2, 1.2),
    ...(random.chance(0.5)
      ? [box("dark", -1, 6, 1, 24)]
      : [box("dark", -5, 13, 5, 14.6), box("dark", -4, 17, 4, 18.6)]),
  ];
}

function warlockHelmet(random: SeededRandom): Shape[] {
  const dome = between(random, 30, 34);
  const face = random.below(2);
  return [
    {
      tone: "light",
      rings: [[...arc(0, -4, 27, dome, 180, 360, 20), [25, 16], [13, 34], [-13, 34], [-25, 16]]],
    },
    {
      tone: "dark",
      rings: [[...arc(0, -2, 20, dome - 11, 180, 360, 16), [18, 8], [10, 20], [-10, 20], [-18, 8]]],
    },
    ...withMirror(
      [
        poly("mid", [-27, -6], [-32, 0], [-30, 18], [-23, 22], [-25, 4]),
        poly("mid", [-13, 34], [-10, 24], [0, 24], [0, 34]),
      ],
      0,
    ),
    ...(face === 0
      ? [ring("glow", 0, -3, 9, 6.4), disc("accent", 0, -3, 3)]
      : [
          poly("glow", [-14, -6], [-3, 0], [-3, 3], [-14, -1]),
          poly("glow", [14, -6], [3, 0], [3, 3], [14, -1]),
        ]),
    box("mid", -2, -4 - dome, 2, -24, 0.8),
  ];
}

export function helmet(classType: number, random: SeededRandom): Shape[] {
  if (classType === TITAN) return titanHelmet(random);
  return classType === HUNTER ? hunterHelmet(random) : warlockHelmet(random);
}

/** A forearm with its fist, upright. */
export function gauntlets(classType: number, random: SeededRandom): Shape[] {
  const wide = classType === TITAN ? between(random, 19, 22) : between(random, 14, 16);
  const flare = classType === HUNTER ? 2 : classType === TITAN ? 7 : 10;
  const plates = 2 + random.below(2);
  return [
    poly("mid", [-wide - flare, 40], [-wide, 4], [wide, 4], [wide + flare, 40]),
    poly("light", [-wide - flare + 3, 38], [-wide + 1, 4], [1, 2], [3, 40]),
    box("dark", -wide - 1, -2, wide + 1, 5, 1.6),
    poly(
      "light",
      [-wide + 1, -3],
      [-wide + 2, -25],
      [-wide + 8, -31],
      [wide - 4, -31],
      [wide + 1, -24],
      [wide + 1, -8],
      [wide - 4, -3],
    ),
    ...[0, 1, 2].map((nth) =>
      box("dark", -wide + 7 + nth * (wide * 0.58), -31, -wide + 8.6 + nth * (wide * 0.58), -16),
    ),
    poly("mid", [wide - 1, -16], [wide + 7, -12], [wide + 4, -2], [wide - 5, -4]),
    ...Array.from({ length: plates }, (_, nth) =>
      poly(
        "dark",
        [-wide - 2, 13 + nth * 9],
        [wide + 2, 13 + nth * 9],
        [wide + 2.6, 15.4 + nth * 9],
        [-wide - 2.6, 15.4 + nth * 9],
      ),
    ),
    poly("glow", [-3, 9], [3, 9], [4, 36], [-4, 36]),
    ...(classType === TITAN
      ? [poly("light", [-wide - flare - 3, 22], [-wide - 2, 6], [-wide + 4, 12], [-wide - 1, 30])]
      : []),
  ];
}

export function chest(classType: number, random: SeededRandom): Shape[] {
  const shoulder = classType === TITAN ? between(random, 37, 41) : between(random, 29, 33);
  const waist = classType === TITAN ? 19 : 16;
  const long = classType === TITAN || classType === HUNTER ? 34 : 44;
  return [
    ...withMirror(
      [
        poly("light", [0, -24], [-10, -29], [-25, -22], [-23, 4], [-waist, 18], [0, 22]),
        poly("mid", [-waist, 18], [-waist - (long > 40 ? 11 : 3), long], [-4, long - 4], [0, 22]),
        classType === TITAN
          ? poly("light", [-24, -23], [-shoulder, -20], [-shoulder - 2, -2], [-27, 4])
          : poly("mid", [-24, -22], [-shoulder, -12], [-shoulder, 6], [-24, 0]),
        poly("dark", [-3, -21], [-9, -26], [-14, -23], [-10, -8], [-3, -4]),
        poly("dark", [-21, 6], [-4, 12], [-4, 14.4], [-20.4, 9]),
      ],
      0,
    ),
    ...(random.chance(0.5)
      ? [poly("glow", [0, -14], [4, -6], [0, 4], [-4, -6])]
      : [ring("glow", 0, -5, 6, 3.6)]),
    box("dark", -waist, 18, waist, 23, 1.4),
    box("accent", -4, 17.4, 4, 23.6, 1),
    ...(classType === HUNTER
      ? [
          band("dark", 4, [
            [-24, -20],
            [16, 17],
          ]),
        ]
      : []),
    ...(classType === 2 ? [box("mid", -2.6, 24, 2.6, long, 1)] : []),
  ];
}

export function legs(classType: number, random: SeededRandom): Shape[] {
  const knee = between(random, 4, 8);
  const half = classType === TITAN ? 15 : 12;
  const boot: Shape[] = [
    poly("light", [-22, -36], [-4, -36], [-5, -6], [-4, 22], [-19, 22], [-23, 0]),
    poly("mid", [-21, 22], [-3, 22], [-3, 34], [-31, 34], [-31, 29], [-21, 25]),
    poly("dark", [-31, 34], [-3, 34], [-3, 38], [-32, 38]),
    poly("mid", [-13 - half / 2, -8 - knee], [-13 + half / 2, -8 - knee], [-9, 2], [-13, 4 + knee], [-18, 2]),
    box("dark", -22, 9, -4.4, 11.6),
    box("dark", -21, 15, -4.2, 17.6),
    poly("glow", [-14.6, -7 - knee * 0.5], [-12, -7 - knee * 0.5], [-13, 2]),
    box("dark", -22.4, -31, -4, -27.6),
  ];
  const skirt =
    classType === 2
      ? withMirror(
          [poly("mid", [0, -38], [-26, -38], [-34, 12], [-27, 14], [-22, -20], [-6, -20], [0, -30])],
          0,
        )
      : [];
  return [
    ...skirt,
    ...withMirror(boot, 0),
    box("dark", -24, -42, 24, -35, 2),
    box("accent", -4.6, -43, 4.6, -34, 1.4),
  ];
}

/** Titan mark, Hunter cloak, Warlock bond. */
export function classItem(classType: number, random: SeededRandom): Shape[] {
  if (classType === TITAN) return mark(random);
  return classType === HUNTER ? cloak(random) : bond(random);
}

function mark(random: SeededRandom): Shape[] {
  const cut = between(random, 4, 12);
  return [
    poly("light", [-15, -28], [15, -28], [19, 30 - cut], [11, 42], [2, 30], [-6, 44], [-18, 33]),
    poly("mid", [4, -28], [15, -28], [19, 30 - cut], [11, 42], [4, 33]),
    box("dark", -30, -40, 30, -27, 3),
    box("light", -11, -42, 11, -25, 3),
    poly("glow", [0, -39], [6, -33.5], [0, -28], [-6, -33.5]),
    poly("accent", [-5, -12], [0, -19], [5, -12], [0, 6]),
    box("dark", -10, 14, 8, 16),
    box("dark", -10, 20, 8, 22),
  ];
}

function cloak(random: SeededRandom): Shape[] {
  const sweep = between(random, 3, 12);
  return [
    poly(
      "light",
      [0, -42],
      [-13, -34],
      [-16, -20],
      [-29, -6],
      [-34, 36],
      [-20 - sweep / 2, 44],
      [-8, 35],
      [4, 46],
      [18, 36],
      [34, 40],
      [28, -6],
      [16, -20],
      [13, -34],
    ),
    poly("mid", [4, -18], [16, -20], [28, -6], [34, 40], [18, 36], [10, 41]),
    poly("dark", [0, -33], [-8, -28], [-9, -17], [0, -10], [9, -17], [8, -28]),
    poly("mid", [-18, -19], [0, -8], [18, -19], [21, -11], [0, 1], [-21, -11]),
    poly("glow", [0, -4], [4, 1], [0, 7], [-4, 1]),
    poly("dark", [-17, 2], [-15, 2], [-20, 38], [-22, 38]),
    poly("dark", [1, 10], [3, 10], [3, 42], [1, 42]),
    poly("accent", [-12, 22], [-5, 16], [-5, 26]),
  ];
}

function bond(random: SeededRandom): Shape[] {
  const gem = random.below(2);
  return [
    { tone: "mid", rings: [arc(0, 2, 36, 25, 0, 360, 48), arc(0, -3, 27, 15, 360, 0, 48)] },
    { tone: "light", rings: [[...arc(0, 2, 36, 25, 10, 170, 30), ...arc(0, 12, 32, 24, 170, 10, 30)]] },
    { tone: "dark", rings: [[...arc(0, -3, 27, 15, 185, 355, 24), ...arc(0, 1, 25, 12, 355, 185, 24)]] },
    poly("light", [-13, 12], [13, 12], [16, 27], [0, 40], [-16, 27]),
    poly("dark", [-9, 15], [9, 15], [11, 26], [0, 35], [-11, 26]),
    gem === 0 ? poly("glow", [0, 17], [6, 24], [0, 32], [-6, 24]) : ring("glow", 0, 24, 6.4, 3.6),
    box("accent", -30, 9, -19, 12, 1),
    box("accent", 19, 9, 30, 12, 1),
  ];
}
