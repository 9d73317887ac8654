import { expect, test } from "@playwright/test";
import type { ClassName } from "#lib/game/character.ts";
import { characterName } from "./place-names.ts";

type Facts = readonly [className: ClassName | "unknown", power: number];

const CASES: readonly (readonly [what: string, characters: readonly Facts[], names: readonly string[]])[] = [
  [
    "one of each class is called by the class alone",
    [
      ["titan", 500],
      ["hunter", 500],
      ["warlock", 510],
    ],
    ["Titan", "Hunter", "Warlock"],
  ],
  [
    "two of a class are told apart by their power",
    [
      ["hunter", 500],
      ["titan", 500],
      ["hunter", 480],
    ],
    ["Hunter 500", "Titan", "Hunter 480"],
  ],
  [
    "two of a class and a power are counted",
    [
      ["hunter", 500],
      ["hunter", 500],
      ["hunter", 480],
    ],
    ["Hunter 1", "Hunter 2", "Hunter 3"],
  ],
  [
    "a class that is new to us is a character",
    [
      ["unknown", 500],
      ["hunter", 500],
    ],
    ["Character", "Hunter"],
  ],
];

for (const [what, characters, names] of CASES) {
  test(what, () => {
    const all = characters.map(([className, power]) => ({ className, power }));
    expect(all.map((one) => characterName(one, all))).toEqual(names);
  });
}
