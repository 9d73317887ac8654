import type { Pixels } from "./drawing.ts";
import { fieldOf } from "./field.ts";
import type { Shape, Tone } from "./shapes.ts";

export const GLYPH = 96;

/** How much each tone covers; dark parts and hollows cut a hole into what lies below. */
const COVER: Partial<Record<Tone, number>> = { mid: 0.62, dark: -1, hole: -1 };

/** One colour on nothing: element marks, perks, stats. */
export function glyphPixels(
  shapes: readonly Shape[],
  color = "#ffffff",
  width = GLYPH,
  height = GLYPH,
): Pixels {
  const alpha = new Float32Array(width * height);
  for (const shape of shapes) {
    const field = fieldOf(shape, 1, 1, width, height);
    const strength = COVER[shape.tone] ?? 1;
    for (let row = 0; row < field.height; row++) {
      for (let column = 0; column < field.width; column++) {
        const distance = field.distance[row * field.width + column] ?? 1;
        if (distance >= 0.5) continue;
        const cover = Math.min(1, 0.5 - distance);
        const at = (field.y0 + row) * width + field.x0 + column;
        const below = alpha[at] ?? 0;
        alpha[at] = strength < 0 ? below * (1 - cover) : below + (strength - below) * cover;
      }
    }
  }
  return { width, height, rgba: colored(alpha, color) };
}

function colored(alpha: Float32Array, color: string): Uint8ClampedArray {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const rgba = new Uint8ClampedArray(alpha.length * 4);
  for (let at = 0; at < alpha.length; at++) {
    rgba[at * 4] = red ?? 255;
    rgba[at * 4 + 1] = green ?? 255;
    rgba[at * 4 + 2] = blue ?? 255;
    rgba[at * 4 + 3] = (alpha[at] ?? 0) * 255;
  }
  return rgba;
}
