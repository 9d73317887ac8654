import type { Pixels } from "./drawing.ts";
import { fieldOf } from "./field.ts";
import type { Shape, Tone } from "./shapes.ts";

export const GLYPH = 96;

/** How much each tone covers; dark parts and hollows cut a hole into what lies below. */
const COVER: Partial<Record<Tone, number>> = { mid: 0.62, dark: -1, hole: -1 };

/** One colour on nothing: element marks, perks, stats. */
export function glyphPixels(shapes: readonly Shape[], color = "#ffffff", size = GLYPH): Pixels {
  const alpha = new Float32Array(size * size);
  for (const shape of shapes) {
    const field = fieldOf(shape, 1, size, size);
    const strength = COVER[shape.tone] ?? 1;
    for (let row = 0; row < field.height; row++) {
      for (let column = 0; column < field.width; column++) {
        const distance = field.distance[row * field.width + column] ?? 1;
        if (distance >= 0.5) continue;
        const cover = Math.min(1, 0.5 - distance);
        const at = (field.y0 + row) * size + field.x0 + column;
        const below = alpha[at] ?? 0;
        alpha[at] = strength < 0 ? below * (1 - cover) : below + (strength - below) * cover;
      }
    }
  }
  return colored(alpha, color, size);
}

function colored(alpha: Float32Array, color: string, size: number): Pixels {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const rgba = new Uint8ClampedArray(size * size * 4);
  for (let at = 0; at < size * size; at++) {
    rgba[at * 4] = red ?? 255;
    rgba[at * 4 + 1] = green ?? 255;
    rgba[at * 4 + 2] = blue ?? 255;
    rgba[at * 4 + 3] = (alpha[at] ?? 0) * 255;
  }
  return { width: size, height: size, rgba };
}
