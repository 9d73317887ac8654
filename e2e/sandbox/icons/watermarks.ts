import type { Pixels } from "./drawing.ts";
import { layered } from "./overlays.ts";
import { fitted, poly, type Shape } from "./shapes.ts";
import { POOL, SYMBOLS } from "./symbols.ts";
import { moved } from "./symbols-signs.ts";

/** The sign of a season: the next seasons have other signs. */
export function seasonSign(season: number): Shape[] {
  // Coprime with the number of signs, so that neighbours look nothing alike.
  const name = POOL[(season * 11) % POOL.length];
  return name ? SYMBOLS[name]() : [];
}

/** A corner ribbon laid over gear: which season it came from. */
export function watermarkPixels(season: number): Pixels {
  return layered([
    { shapes: [poly("light", [0, 0], [37, 0], [0, 37])], color: "#0c0f14", opacity: 0.6 },
    { shapes: moved(fitted(seasonSign(season), 0, 15), 11.5, 11.5), color: "#ffffff", opacity: 1 },
  ]);
}
