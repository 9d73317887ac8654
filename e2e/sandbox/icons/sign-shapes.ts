import type { SeededRandom } from "../world/seeded-random.ts";
import { between } from "./gun-parts.ts";
import { band, box, disc, ngon, poly, ring, type Shape, turned } from "./shapes.ts";

// Things that stand for something: cloth, slates, cores, banners.

/** A square of cloth in four dyes, folded at one corner. */
export function dyedCloth(random: SeededRandom): Shape[] {
  const cut = between(random, -8, 12);
  return [
    box("dark", -40, -40, 40, 40, 6),
    poly("light", [-36, -36], [cut, -36], [cut - 18, 36], [-36, 36]),
    poly("mid", [cut + 2, -36], [cut + 20, -36], [cut + 2, 36], [cut - 16, 36]),
    poly("trim", [cut + 22, -36], [36, -36], [36, 2], [cut + 12, 2]),
    poly("steel", [cut + 11, 5], [36, 5], [36, 36], [cut + 4, 36]),
    poly("dark", [36, 18], [36, 36], [18, 36]),
    poly("light", [34, 18], [18, 34], [18, 18]),
  ];
}

/** Sparks that draw together: what a ship's arrival looks like. */
export function transmat(random: SeededRandom): Shape[] {
  const count = 5 + random.below(4);
  return [
    ring("mid", 0, 0, 38, 35),
    ...Array.from({ length: count }, (_, nth) =>
      turned([poly("light", [-5, -30], [0, -44], [5, -30], [0, -16])], (nth * 360) / count),
    ).flat(),
    disc("dark", 0, 0, 13),
    disc("glow", 0, 0, 9),
  ];
}

/** A slate with a seal: small tasks; the seal says which. */
export function bountySlate(random: SeededRandom): Shape[] {
  const seal = random.pick([
    () => [poly("trim", [0, -18], [15, 10], [-15, 10])],
    () => [ring("trim", 0, -2, 16, 10), disc("glow", 0, -2, 4)],
    () => [ngon("trim", 0, -2, 17, 6, 30), ngon("dark", 0, -2, 9, 6, 30)],
    () => [poly("trim", [0, -20], [6, -6], [19, -2], [6, 2], [0, 16], [-6, 2], [-19, -2], [-6, -6])],
  ]);
  return [
    poly("mid", [-26, -42], [26, -42], [34, -34], [34, 34], [26, 42], [-26, 42], [-34, 34], [-34, -34]),
    poly("dark", [-23, -37], [23, -37], [29, -31], [29, 31], [23, 37], [-23, 37], [-29, 31], [-29, -31]),
    ...seal(),
    box("light", -20, 22, 20, 26, 1),
    box("glow", -20, 29, -20 + between(random, 10, 36), 32, 1),
  ];
}

/** A core held by a ring of six claws: what wakes an exotic's last power. */
export function catalyst(random: SeededRandom): Shape[] {
  const claws = 4 + random.below(4);
  return [
    ring("steel", 0, 0, 36, 29),
    ...Array.from({ length: claws }, (_, nth) =>
      turned(
        [poly("trim", [-8, -42], [8, -42], [4, -22], [-4, -22]), poly("dark", [-3, -38], [3, -38], [0, -28])],
        (nth * 360) / claws,
      ),
    ).flat(),
    disc("dark", 0, 0, 21),
    ngon("light", 0, 0, 18, claws, -90),
    ngon("glow", 0, 0, 11, claws, -90),
  ];
}

/** A tablet with a window into something else: the seasonal artifact. */
export function artifact(random: SeededRandom): Shape[] {
  return [
    ...[0, 90, 180, 270].flatMap((deg) =>
      turned(
        [poly("mid", [-10, -30], [0, -46], [10, -30]), poly("trim", [-3, -34], [0, -41], [3, -34])],
        deg,
      ),
    ),
    ngon("light", 0, 0, 34, 8, 22.5),
    ngon("dark", 0, 0, 26, 8, 22.5),
    ...[0, 1, 2].flatMap((nth) =>
      turned([poly("steel", [-4, -22], [4, -22], [1, -9], [-1, -9])], nth * 120 + random.below(60)),
    ),
    ngon("glow", 0, 0, 10, 3 + random.below(4)),
  ];
}

/** A figure in a ring: emotes. */
export function emote(random: SeededRandom): Shape[] {
  const [left, right] = [between(random, -30, 20), between(random, -30, 20)];
  return [
    ring("mid", 0, 0, 43, 40),
    disc("light", 0, -22, 9),
    poly("light", [-12, -11], [12, -11], [8, 14], [-8, 14]),
    band(
      "light",
      6,
      [
        [-10, -8],
        [-24, left * 0.5 + 2],
        [-28, left],
      ],
      4,
    ),
    band(
      "light",
      6,
      [
        [10, -8],
        [24, right * 0.5 + 2],
        [28, right],
      ],
      4,
    ),
    band(
      "mid",
      7,
      [
        [-5, 12],
        [-9, 26],
        [-8, 38],
      ],
      5,
    ),
    band(
      "mid",
      7,
      [
        [5, 12],
        [10, 26],
        [13, 36],
      ],
      5,
    ),
    disc("glow", 0, 0, 3),
  ];
}

/** A banner on its pole. */
export function standard(random: SeededRandom): Shape[] {
  return [
    box("steel", -31, -46, -26, 46, 1),
    box("steel", -30, -42, 30, -38, 1),
    poly("light", [-24, -37], [28, -37], [28, 24], [between(random, -6, 10), 38], [-24, 24]),
    poly("mid", [-24, -37], [-10, -37], [-10, 31], [-24, 24]),
    ngon("trim", 8, -8, 13, 6),
    ngon("glow", 8, -8, 6, 6),
    disc("trim", -28.5, -46, 4),
  ];
}
