import type { SeededRandom } from "../world/seeded-random.ts";
import { between } from "./gun-parts.ts";
import { arc, band, box, disc, ngon, poly, ring, type Shape, turned, withMirror } from "./shapes.ts";

function crystal(x: number, base: number, height: number, wide: number, lean: number): Shape[] {
  const top = base - height;
  const shoulder = top + wide * 1.2;
  return [
    poly(
      "light",
      [x - wide, base],
      [x - wide + lean * 0.7, shoulder],
      [x + lean, top],
      [x + lean * 0.9, base],
    ),
    poly("mid", [x + lean * 0.9, base], [x + lean, top], [x + wide + lean * 0.7, shoulder], [x + wide, base]),
    poly(
      "glow",
      [x + lean * 0.6 - 1, base - 4],
      [x + lean * 0.8 - 1, shoulder],
      [x + lean, top + 5],
      [x + lean * 0.8 + 1.4, shoulder],
      [x + lean * 0.6 + 1.4, base - 4],
    ),
  ];
}

function crystals(random: SeededRandom): Shape[] {
  return [
    ...crystal(-17, 30, between(random, 34, 44), 8, -8),
    ...crystal(18, 30, between(random, 28, 40), 8, 8),
    ...crystal(0, 34, between(random, 60, 70), 11, between(random, -4, 4)),
    poly("dark", [-30, 30], [30, 30], [22, 40], [-22, 40]),
  ];
}

function prism(random: SeededRandom): Shape[] {
  const corners = 5 + random.below(3);
  const outer = arc(0, 0, 36, 36, -90, 270, corners).slice(0, -1);
  return [
    ...outer.map((point, nth) =>
      poly(nth % 2 === 0 ? "light" : "mid", point, outer[(nth + 1) % corners] ?? point, [0, 0]),
    ),
    ngon("dark", 0, 0, 18, corners, -90),
    ngon("glow", 0, 0, 11, corners, 90),
    ...outer.map((point) => band("dark", 1.2, [point, [0, 0]])),
    ngon("dark", 0, 0, 17, corners, -90),
    ngon("glow", 0, 0, 10, corners, 90),
  ];
}

function cube(random: SeededRandom): Shape[] {
  const size = between(random, 30, 34);
  const low = size * 0.55;
  return [
    poly("light", [0, -size - 4], [size, -low - 2], [0, -2], [-size, -low - 2]),
    poly("mid", [-size, -low + 1], [0, 1], [0, size + 4], [-size, low + 5]),
    poly("dark", [size, -low + 1], [0, 1], [0, size + 4], [size, low + 5]),
    poly("glow", [0, -size * 0.78], [size * 0.55, -low - 1], [0, -size * 0.3], [-size * 0.55, -low - 1]),
    box("accent", -size * 0.68, size * 0.16, -size * 0.3, size * 0.5, 2),
    poly(
      "accent",
      [size * 0.34, size * 0.2],
      [size * 0.66, size * 0.02],
      [size * 0.66, size * 0.42],
      [size * 0.34, size * 0.6],
    ),
  ];
}

function vial(random: SeededRandom): Shape[] {
  const fill = between(random, -6, 12);
  return [
    poly(
      "light",
      [-8, -34],
      [8, -34],
      [8, -16],
      [24, 14],
      [24, 34],
      [18, 40],
      [-18, 40],
      [-24, 34],
      [-24, 14],
      [-8, -16],
    ),
    poly(
      "dark",
      [-4, -30],
      [4, -30],
      [4, -14],
      [19, 16],
      [19, 32],
      [16, 35],
      [-16, 35],
      [-19, 32],
      [-19, 16],
      [-4, -14],
    ),
    poly("glow", [-12, fill], [12, fill], [19, 16], [19, 32], [16, 35], [-16, 35], [-19, 32], [-19, 16]),
    box("mid", -12, -42, 12, -33, 2),
    disc("light", -6, 22, 3),
    disc("light", 6, 28, 2),
  ];
}

function key(random: SeededRandom): Shape[] {
  const teeth = 2 + random.below(2);
  const upright: Shape[] = [
    ring("light", 0, -24, 19, 10.5),
    ring("mid", 0, -24, 19, 16.6),
    disc("glow", 0, -24, 5),
    box("light", -4, -7, 4, 44, 1.4),
    ...Array.from({ length: teeth }, (_, nth) =>
      box("light", 3, 40 - nth * 10, 15 - (nth % 2) * 4, 46 - nth * 10, 1),
    ),
    box("dark", -7, -4, 7, 1, 1),
  ];
  return turned(upright, 38);
}

function token(random: SeededRandom): Shape[] {
  const corners = random.pick([6, 8, 10]);
  return [
    ngon("mid", 0, 0, 40, corners, 22.5),
    ngon("light", 0, 0, 36, corners, 22.5),
    ngon("dark", 0, 0, 29, corners, 22.5),
    ngon("mid", 0, 0, 26, corners, 22.5),
    ...[0, 1, 2].flatMap((nth) =>
      turned([poly("light", [0, -21], [7, -7], [0, 0], [-7, -7])], nth * 120 + random.below(2) * 60),
    ),
    disc("glow", 0, 0, 5),
  ];
}

function plant(random: SeededRandom): Shape[] {
  const leaves = 3 + random.below(2);
  return [
    band(
      "mid",
      3.4,
      [
        [-2, 42],
        [0, 8],
        [4, -30],
      ],
      1.6,
    ),
    ...Array.from({ length: leaves }, (_, nth) => {
      const y = 26 - nth * (54 / leaves);
      const side = nth % 2 === 0 ? 1 : -1;
      return [
        poly("light", [0, y], [side * 12, y - 20], [side * 31, y - 24], [side * 26, y - 6]),
        poly("mid", [0, y], [side * 26, y - 6], [side * 31, y - 24], [side * 18, y - 12]),
      ];
    }).flat(),
    disc("glow", 5, -34, 6.4),
    ring("light", 5, -34, 10, 7.6),
  ];
}

function canister(random: SeededRandom): Shape[] {
  const bands = 1 + random.below(3);
  return [
    box("mid", -20, -34, 20, 36, 6),
    box("light", -20, -34, 3, 36, [6, 0, 0, 6]),
    box("dark", -14, -43, 14, -33, 3),
    box("dark", -22, 30, 22, 42, 3),
    box("dark", -9, -20, 9, 22, 3),
    box("glow", -5.4, -16, 5.4, 18, 2.4),
    ...Array.from({ length: bands }, (_, nth) => box("dark", -21, -28 + nth * 26, 21, -25 + nth * 26)),
  ];
}

function scroll(random: SeededRandom): Shape[] {
  const lines = 4 + random.below(2);
  return [
    poly("light", [-26, -38], [18, -38], [28, -28], [28, 40], [-26, 40]),
    poly("mid", [18, -38], [28, -28], [18, -28]),
    poly("mid", [-26, 30], [28, 30], [28, 40], [-26, 40]),
    ...Array.from({ length: lines }, (_, nth) =>
      box("dark", -18, -22 + nth * 9, 20 - ((nth * 7) % 17), -18.6 + nth * 9, 0.8),
    ),
    disc("glow", 15, 31, 8),
    disc("dark", 15, 31, 3.4),
  ];
}

export function material(random: SeededRandom): Shape[] {
  return random.pick([crystals, prism, cube])(random);
}

export function consumable(random: SeededRandom): Shape[] {
  return random.pick([vial, token, plant, canister, scroll, crystals])(random);
}

export function keyShape(random: SeededRandom): Shape[] {
  return key(random);
}

const CURRENCIES: Record<string, (random: SeededRandom) => Shape[]> = {
  Glimmer: cube,
  "Bright Dust": crystals,
  Silver: token,
  "Upgrade Point": prism,
};

export function currency(name: string, random: SeededRandom): Shape[] {
  return (CURRENCIES[name] ?? scroll)(random);
}

/** Nine notches round the rim: the coin that only one trader takes. */
export function coin(): Shape[] {
  const notches = Array.from({ length: 9 }, (_, nth) =>
    turned([box("dark", -2.2, -40, 2.2, -33, 0.6)], nth * 40),
  ).flat();
  return [
    disc("mid", 0, 0, 41),
    disc("light", 0, 0, 37.5),
    ring("dark", 0, 0, 31, 29.4),
    disc("mid", 0, 0, 28),
    ...notches,
    { tone: "dark", rings: [arc(0, -6, 13, 13, 0, 360, 36), arc(0, -6, 6.6, 6.6, 360, 0, 36)] },
    poly("dark", [6.6, -6], [13, -6], [11, 8], [2, 20], [-5, 20], [5, 8]),
    disc("glow", 0, -6, 3.4),
  ];
}

export function gift(): Shape[] {
  return [
    box("light", -32, -8, 32, 38, 3),
    box("mid", 4, -8, 32, 38, [0, 3, 3, 0]),
    box("light", -36, -20, 36, -7, 3),
    box("glow", -6, -20, 6, 38),
    box("dark", -36, -8.4, 36, -6),
    ...withMirror(
      [{ tone: "accent", rings: [arc(-12, -28, 13, 9, 0, 360, 28), arc(-12, -28, 7, 4, 360, 0, 28)] }],
      0,
    ),
    disc("dark", 0, -24, 5),
  ];
}

/** A blade over a star, winged, ringed or plain: what leads somewhere. */
export function quest(random: SeededRandom): Shape[] {
  const wide = between(random, 10, 15);
  const high = between(random, 38, 44);
  const setting = random.pick<() => Shape[]>([
    () => [ring("mid", 0, -6, 36, 32.4), ring("trim", 0, -6, 31, 29.8)],
    () => withMirror([poly("mid", [-15, -18], [-40, -34], [-36, -14], [-30, -12], [-31, 0], [-14, 8])], 0),
    () => [ngon("mid", 0, -6, 40, 6), ngon("dark", 0, -6, 36, 6)],
    () => withMirror([poly("trim", [-14, 12], [-38, 2], [-30, 20], [-12, 22])], 0),
    () => [ngon("dark", 0, -4, 41, 4), ngon("mid", 0, -4, 37, 4), ngon("dark", 0, -4, 33, 4)],
  ]);
  return [
    ...setting(),
    poly("light", [0, -high], [wide, -10], [wide * 0.75, 14], [-wide * 0.75, 14], [-wide, -10]),
    poly("mid", [0, -high], [wide, -10], [wide * 0.75, 14], [0, 14]),
    poly("dark", [-1, -high + 14], [1, -high + 14], [1.4, 10], [-1.4, 10]),
    ngon("glow", 0, 29, 9, 4),
  ];
}

export function doorway(): Shape[] {
  return [
    {
      tone: "light",
      rings: [
        [[-28, 40], [-28, -14], ...arc(0, -14, 28, 28, 180, 360, 24), [28, 40]],
        [[20, 40], [20, -13], ...arc(0, -13, 20, 20, 360, 180, 24), [-20, 40]],
      ],
    },
    { tone: "glow", rings: [[[-15, 40], [-15, -12], ...arc(0, -12, 15, 15, 180, 360, 20), [15, 40]]] },
    poly("dark", [-6, 4], [4, 14], [-6, 24], [-1, 24], [9, 14], [-1, 4]),
  ];
}

/** A hooded figure whose face is a bundle of tendrils. */
export function xur(): Shape[] {
  const tendrils = [-12, -7, -2, 3, 8, 13].map((x, nth) =>
    band(
      "mid",
      4.4,
      [
        [x * 0.7, 2],
        [x, 14 + (nth % 3) * 3],
        [x * 1.3, 28 - (nth % 2) * 6],
      ],
      1.6,
    ),
  );
  return [
    ...withMirror(
      [
        poly(
          "light",
          [0, -46],
          [-20, -36],
          [-30, -12],
          [-28, 16],
          [-42, 44],
          [-14, 46],
          [-15, 20],
          [-18, -6],
          [0, -24],
        ),
      ],
      0,
    ),
    ...withMirror([poly("mid", [0, -46], [-9, -34], [-18, -6], [0, -24])], 0),
    poly("dark", [0, -24], [18, -6], [15, 20], [14, 46], [-14, 46], [-15, 20], [-18, -6]),
    ...tendrils,
    ...withMirror([poly("glow", [-11, -6], [-3, -3], [-4, 0], [-10, -2])], 0),
  ];
}

/** A picture thrown upwards by a small lamp. */
export function projection(random: SeededRandom): Shape[] {
  return [
    poly("mid", [-5, 34], [5, 34], [34, -26], [-34, -26]),
    ngon("light", 0, -18, between(random, 19, 25), 3 + random.below(4), -90),
    ngon("glow", 0, -18, 8, 3 + random.below(4), -90),
    disc("dark", 0, 36, 9),
    disc("light", 0, 36, 5),
  ];
}
