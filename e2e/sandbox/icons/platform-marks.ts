import { numberOf } from "./picture-path.ts";
import { arc, box, disc, poly, ring, type Shape } from "./shapes.ts";
import { SYMBOLS } from "./symbols.ts";
import { around } from "./symbols-signs.ts";

/** Marks for the platforms, ours: none is a maker's logo. */
const PLATFORMS: Record<string, () => Shape[]> = {
  xbox: () => [disc("light", 0, 0, 30), ...around(2, () => [box("dark", -3, -33, 3, 33)], 45)],
  psn: () => [
    poly("light", [0, -32], [11, -13], [-11, -13]),
    ring("light", 22, 0, 10, 7),
    box("light", -9, 13, 9, 31),
    box("dark", -6, 16, 6, 28),
    ...around(2, () => [box("light", -2, -12, 2, 12)], 45).map(({ rings, tone }) => ({
      tone,
      rings: rings.map((one) => one.map(([x, y]) => [x - 22, y] as const)),
    })),
  ],
  steam: () => [
    ring("light", 0, 0, 31, 27),
    disc("light", 9, -8, 11),
    disc("dark", 9, -8, 6),
    disc("light", -11, 12, 7),
    {
      tone: "light",
      rings: [
        [
          [-14, 8],
          [6, -16],
          [14, 0],
          [-8, 17],
        ],
      ],
    },
    disc("dark", 9, -8, 6),
  ],
  epic: () => [
    poly("light", [-24, -32], [24, -32], [24, 18], [0, 34], [-24, 18]),
    poly("dark", [0, -22], [14, 2], [0, 20], [-14, 2]),
  ],
  stadia: () => [
    { tone: "light", rings: [[...arc(0, -10, 32, 18, 160, 380, 20), [18, 8], [-4, 30], [2, 10], [-18, 0]]] },
  ],
};

/** The mark of a platform, by the digest of its word. */
export function platformSign(number: number): Shape[] {
  const found = Object.entries(PLATFORMS).find(([word]) => numberOf(word) === number);
  return found ? found[1]() : SYMBOLS.orbit();
}
