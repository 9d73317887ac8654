import { band, ngon, poly, type Shape } from "./shapes.ts";
import { around, both } from "./symbols-signs.ts";

/** A wall of three shields: Titans. */
const titan = (): Shape[] =>
  around(3, () => [
    {
      tone: "light",
      rings: [
        [
          [0, -35],
          [15, -26.5],
          [15, -10.5],
          [0, -2],
          [-15, -10.5],
          [-15, -26.5],
        ],
        [
          [-9, -23],
          [-9, -14],
          [0, -9],
          [9, -14],
          [9, -23],
          [0, -28],
        ],
      ],
    },
    ngon("light", 0, -18.5, 4, 6, 30),
  ]);

/** A serpent's fangs, or two knives over a cloak: Hunters. */
const hunter = (): Shape[] => [
  ...both(
    poly("light", [0, -34], [-10, -22], [-33, 24], [-24, 24], [-2, -16], [0, -18]),
    poly("light", [0, -8], [-19, 32], [-10, 32], [0, 12]),
  ),
  poly("mid", [0, 18], [6, 30], [0, 36], [-6, 30]),
];

/** A star within a wing-spread triangle: Warlocks. */
const warlock = (): Shape[] => [
  ...both(
    poly("light", [0, 34], [-36, -26], [-27, -26], [0, 19]),
    poly("light", [-21, -26], [-12, -26], [0, -6], [0, 9]),
  ),
  ngon("light", 0, -22, 8, 4),
  band("mid", 2.4, [
    [-36, -33],
    [36, -33],
  ]),
];

const anyone = (): Shape[] => around(3, () => [poly("light", [0, -34], [10, -14], [0, -4], [-10, -14])]);

/** The emblem of a class: 0 Titan, 1 Hunter, 2 Warlock, 3 anyone. */
export function classSymbol(classType: number): Shape[] {
  return ([titan, hunter, warlock][classType] ?? anyone)();
}
