import { seededRandom } from "../world/seeded-random.ts";
import { glyphSvg } from "./glyph-svg.ts";
import { fitted, ngon, poly, ring, turned } from "./shapes.ts";
import { around, CORES } from "./small-pictures.ts";

/** Perks are white signs in a ring, as players know them; which sign, the hash says. */
export function perkGlyph(itemHash: number, socket: string | null): string {
  const random = seededRandom(`perk ${itemHash}`);
  const core = random.pick(CORES)();
  const frame =
    socket === "frame"
      ? [ngon("mid", 0, 0, 46, 8, 22.5), ngon("dark", 0, 0, 43, 8, 22.5)]
      : [ring("mid", 0, 0, 46, 43.4)];
  const marks = around(1 + random.below(4), () => [poly("light", [-3, -41], [3, -41], [0, -35])]);
  return glyphSvg(fitted([...frame, ...turned(core, random.below(2) * 180), ...marks], 48, 92));
}
