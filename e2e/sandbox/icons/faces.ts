import { seededRandom } from "../world/seeded-random.ts";
import type { Pixels } from "./drawing.ts";
import { helmet } from "./helmets.ts";
import { PLAIN, SERVICE } from "./liveries.ts";
import { fitted } from "./shapes.ts";
import { xur } from "./thing-shapes.ts";
import { TILE, tilePixels } from "./tile.ts";

/** Xûr, his two sub-vendors, and the Xûr who never leaves Eternity. */
const XUR_FAMILY: ReadonlySet<number> = new Set([2190858386, 537912098, 3751514131, 3442679730]);
const LARGE = 450;

/** A vendor's face on slate: Xûr under his hood, everybody else behind a helmet. */
export function vendorFace(vendorHash: number, isLarge: boolean): Pixels {
  const size = isLarge ? LARGE : TILE;
  const isXur = XUR_FAMILY.has(vendorHash);
  const random = seededRandom(`vendor ${vendorHash}`);
  const shapes = isXur ? xur() : helmet(random.below(3), random);
  const livery = isXur ? PLAIN : random.pick(SERVICE);
  return tilePixels(fitted(shapes, size / 2, size * 0.82), "slate", isXur ? "void" : null, livery, size);
}

/** A colour of a loadout: a square of lit cloth. */
export function loadoutColorSvg(number: number): string {
  const hue = (number * 47) % 360;
  const light = 34 + ((number * 13) % 4) * 6;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="128" height="128" viewBox="0 0 128 128"><defs><linearGradient id="c" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="hsl(${hue} 46% ${light + 12}%)"/><stop offset="1" stop-color="hsl(${hue} 52% ${light - 16}%)"/></linearGradient></defs><rect width="128" height="128" fill="url(#c)"/><path d="M0 128L128 0V128Z" fill="#000" opacity=".12"/></svg>`;
}
