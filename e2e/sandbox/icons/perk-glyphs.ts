import { seededRandom } from "../world/seeded-random.ts";
import type { Pixels } from "./drawing.ts";
import { glyphPixels } from "./glyph-pixels.ts";
import { fitted, ngon, poly, ring, type Shape, turned } from "./shapes.ts";
import { SYMBOLS, type SymbolName, symbolFor } from "./symbols.ts";
import { around } from "./symbols-signs.ts";

/** Parts of a weapon have signs of their own; several, so that the rows of a column differ. */
const PARTS: Record<string, readonly SymbolName[]> = {
  barrel: ["barrelRings", "rifling", "brake"],
  "barrel:Bowstring": ["bowString"],
  "barrel:Launcher Barrel": ["launcher", "rifling"],
  "barrel:Blade": ["blade"],
  "barrel:Haft": ["haft", "coil"],
  "barrel:Scope": ["scopeTube", "sight"],
  "magazine:Magazine": ["magazine", "rounds", "bullet"],
  "magazine:Battery": ["battery", "coil"],
  "magazine:Arrow": ["arrowShaft"],
  "magazine:Guard": ["guardPlate", "shield"],
  Stock: ["stockShape"],
  Grip: ["gripShape"],
  Magazine: ["grenade", "magazine", "rounds"],
};

/** A little sign beside the large one, so that two traits of one idea are still two pictures. */
const COMPANIONS: readonly (() => Shape[])[] = [
  () => [],
  () => around(2, () => [poly("light", [-5, -41], [5, -41], [0, -35])]),
  () => around(3, () => [poly("light", [-4, -41], [4, -41], [0, -35])]),
  () => around(4, () => [poly("light", [-3.4, -41], [3.4, -41], [0, -36])]),
  () => [poly("light", [-5, 33], [5, 33], [0, 41])],
  () => around(8, () => [poly("mid", [-2, -41], [2, -41], [0, -37])], 22.5),
];

interface PerkLooks {
  readonly itemHash: number;
  readonly name: string;
  readonly typeName: string;
  readonly socket: string | null;
}

function signOf(perk: PerkLooks): Shape[] {
  const random = seededRandom(`perk ${perk.itemHash}`);
  const parts = PARTS[perk.socket ?? ""] ?? PARTS[perk.typeName];
  return parts ? SYMBOLS[random.pick(parts)]() : symbolFor(perk.name, random);
}

/** Perks are white signs, framed by what they are: ring for a trait, hexagon for its origin, diamond for the frame. */
export function perkGlyph(perk: PerkLooks): Pixels {
  const random = seededRandom(`companion ${perk.itemHash}`);
  const sign = signOf(perk);
  const { socket } = perk;
  if (socket === "frame" || perk.typeName === "Intrinsic") {
    const frame = [
      ngon("light", 48, 48, 47, 4),
      ngon("dark", 48, 48, 43.4, 4),
      ngon("mid", 48, 48, 40.4, 4),
      ngon("dark", 48, 48, 39, 4),
    ];
    return glyphPixels([...frame, ...fitted(sign, 48, 44)]);
  }
  if (socket === "origin") {
    const frame = [ngon("light", 48, 48, 47, 6, 30), ngon("dark", 48, 48, 43.4, 6, 30)];
    return glyphPixels([...frame, ...fitted(sign, 48, 48)]);
  }
  if (socket === "trait" || perk.typeName === "Trait") {
    const marks = fitted([...random.pick(COMPANIONS)(), ring("mid", 0, 0, 46, 43.4)], 48, 94);
    return glyphPixels([...marks, ...fitted(random.chance(0.12) ? turned(sign, 180) : sign, 48, 50)]);
  }
  return glyphPixels(fitted([...sign, ...partMark(perk.itemHash)], 48, 84));
}

/** Bars below a part's sign: one to three. */
function partMark(itemHash: number): Shape[] {
  const count = itemHash % 4;
  return Array.from({ length: count }, (_, nth) => {
    const x = (nth - (count - 1) / 2) * 14;
    return poly("mid", [x - 5, 40], [x + 5, 40], [x + 5, 44], [x - 5, 44]);
  });
}
