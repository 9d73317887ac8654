/** A picture in the making: linear light, colour already multiplied by how much of the pixel it covers. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly red: Float32Array;
  readonly green: Float32Array;
  readonly blue: Float32Array;
  readonly alpha: Float32Array;
}

export type Rgb = readonly [red: number, green: number, blue: number];

export function canvasOf(width: number, height: number): Canvas {
  const plane = () => new Float32Array(width * height);
  return { width, height, red: plane(), green: plane(), blue: plane(), alpha: plane() };
}

// Squares stand in for the sRGB curve: near enough for drawings, and the same on every machine.
/** "#rrggbb" as linear light. */
export function rgb(hex: string): Rgb {
  const channel = (at: number) => (Number.parseInt(hex.slice(at, at + 2), 16) / 255) ** 2;
  return [channel(1), channel(3), channel(5)];
}

export const toByte = (light: number): number => (light <= 0 ? 0 : light >= 1 ? 255 : Math.sqrt(light) * 255);

/** Bright light bends towards white instead of being cut off there. */
export const bent = (light: number): number => (light < 0.5 ? light : 1 - 0.25 / light);

export const mix = (from: Rgb, to: Rgb, part: number): Rgb => [
  from[0] + (to[0] - from[0]) * part,
  from[1] + (to[1] - from[1]) * part,
  from[2] + (to[2] - from[2]) * part,
];

function blurLine(
  from: Float32Array,
  to: Float32Array,
  start: number,
  step: number,
  count: number,
  radius: number,
) {
  let sum = 0;
  const width = 2 * radius + 1;
  for (let at = -radius; at < count; at++) {
    const enters = at + radius;
    const leaves = at - radius - 1;
    if (enters < count) sum += from[start + enters * step] as number;
    if (leaves >= 0) sum -= from[start + leaves * step] as number;
    if (at >= 0) to[start + at * step] = sum / width;
  }
}

/** A softened copy of a plane; two box blurs are near enough to a bell curve. */
export function blurred(plane: Float32Array, width: number, height: number, radius: number): Float32Array {
  let from = Float32Array.from(plane);
  let to = new Float32Array(plane.length);
  for (let round = 0; round < 2; round++) {
    for (let row = 0; row < height; row++) blurLine(from, to, row * width, 1, width, radius);
    [from, to] = [to, from];
    for (let column = 0; column < width; column++) blurLine(from, to, column, width, height, radius);
    [from, to] = [to, from];
  }
  return from;
}
