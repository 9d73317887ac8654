import type { Element } from "../world/facts/rows.ts";
import { blurred, type Canvas, toByte } from "./canvas.ts";
import type { Pixels } from "./drawing.ts";
import { accentOf, type Ground, groundOf, rimOf } from "./grounds.ts";
import { renderLit } from "./lit-render.ts";
import type { Livery } from "./liveries.ts";
import type { Shape } from "./shapes.ts";

export const TILE = 96;

/** A whole tile: ground by rarity, a breath of the element, the lit thing with its shadow. */
export function tilePixels(
  shapes: readonly Shape[],
  ground: Ground,
  element: Element | null,
  livery: Livery,
  size = TILE,
): Pixels {
  const light = { accent: livery.accent ?? accentOf(element), rim: rimOf(ground, element) };
  const thing = renderLit(shapes, livery, light, size, size, size / TILE);
  return onGround(thing, groundOf(ground, element, size));
}

/** A lit thing laid on its ground, with its shadow; the ground is three planes of light one after the other. */
export function onGround(thing: Canvas, ground: Float32Array): Pixels {
  const { width, height, alpha } = thing;
  const count = width * height;
  const scale = Math.max(1, Math.round(width / TILE));
  const soft = blurred(alpha, width, height, 2 * scale);
  const close = blurred(alpha, width, height, scale);
  const rgba = new Uint8ClampedArray(count * 4);
  for (let at = 0; at < count; at++) {
    const cover = Math.min(1, alpha[at] ?? 0);
    const fallen = soft[at - scale * (2 + 3 * width)] ?? 0;
    const shade = (1 - 0.6 * fallen) * (1 - 0.5 * (close[at] ?? 0)) * (1 - cover);
    rgba[at * 4] = toByte((thing.red[at] ?? 0) + (ground[at] ?? 0) * shade);
    rgba[at * 4 + 1] = toByte((thing.green[at] ?? 0) + (ground[at + count] ?? 0) * shade);
    rgba[at * 4 + 2] = toByte((thing.blue[at] ?? 0) + (ground[at + 2 * count] ?? 0) * shade);
    rgba[at * 4 + 3] = 255;
  }
  return { width, height, rgba };
}
