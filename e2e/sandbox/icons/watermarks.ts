import type { Pixels } from "./drawing.ts";
import { glyphPixels } from "./glyph-pixels.ts";
import { fitted, type Shape } from "./shapes.ts";
import { SYMBOLS } from "./symbols.ts";
import { moved } from "./symbols-signs.ts";

const SIGNS = Object.values(SYMBOLS);

/** The sign of a season: the next seasons have other signs. */
export function seasonSign(season: number): Shape[] {
  // Coprime with the number of signs, so that neighbours look nothing alike.
  return SIGNS[(season * 17) % SIGNS.length]?.() ?? [];
}

/** A corner ribbon laid over gear: which season it came from. */
export function watermarkPixels(season: number): Pixels {
  const ribbon = glyphPixels(
    [
      {
        tone: "light",
        rings: [
          [
            [0, 0],
            [37, 0],
            [0, 37],
          ],
        ],
      },
    ],
    "#0c0f14",
  );
  const sign = glyphPixels(moved(fitted(seasonSign(season), 0, 15), 11.5, 11.5));
  const rgba = new Uint8ClampedArray(ribbon.rgba);
  for (let at = 0; at < rgba.length; at += 4) {
    const white = (sign.rgba[at + 3] ?? 0) / 255;
    const dark = ((rgba[at + 3] ?? 0) / 255) * 0.6;
    const alpha = white + dark * (1 - white);
    const light = (part: number) => (alpha === 0 ? 0 : (255 * white + part * dark * (1 - white)) / alpha);
    rgba.set([light(12), light(15), light(20), alpha * 255], at);
  }
  return { ...ribbon, rgba };
}
