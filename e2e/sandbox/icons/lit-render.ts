import { bent, blurred, type Canvas, canvasOf, mix, type Rgb, rgb } from "./canvas.ts";
import { type Field, fieldOf } from "./field.ts";
import type { Livery } from "./liveries.ts";
import type { Shape, Tone } from "./shapes.ts";

/** How a part takes the light: width of its rounded edge in pixels of a 96-pixel tile, shine, and how far it throws shade. */
interface Surface {
  readonly bevel: number;
  readonly shine: number;
  readonly gloss: number;
  readonly shade: number;
}

const SURFACES: Record<Tone, Surface> = {
  light: { bevel: 3, shine: 0.34, gloss: 16, shade: 1.5 },
  mid: { bevel: 2.6, shine: 0.28, gloss: 14, shade: 1.4 },
  dark: { bevel: 2.2, shine: 0.16, gloss: 8, shade: 1.2 },
  steel: { bevel: 3.4, shine: 0.85, gloss: 26, shade: 1.4 },
  trim: { bevel: 1.6, shine: 0.7, gloss: 20, shade: 0.9 },
  hole: { bevel: 1.2, shine: 0, gloss: 1, shade: 0 },
  accent: { bevel: 1.4, shine: 0.3, gloss: 14, shade: 0.7 },
  glow: { bevel: 1.8, shine: 0, gloss: 1, shade: 0.5 },
};

export interface Light {
  /** Colour of what glows and of painted accents. */
  readonly accent: Rgb;
  /** Colour of the light that comes back from the ground, at the lower right. */
  readonly rim: Rgb;
}

// Directions towards the lamp and towards the light from behind; halfway between lamp and eye.
const LAMP = [-0.42, -0.7, 0.58] as const;
const HALF = [-0.236, -0.394, 0.888] as const;
const BEHIND = [0.66, 0.62, 0.42] as const;
const SKY: Rgb = [0.5, 0.54, 0.62];
const EARTH: Rgb = [0.13, 0.125, 0.14];
const PIT = rgb("#0b0d11");
const STEEPEST = 1.22;
/** From this scale on there is room for what a tile has none for: engraved lines along the edges, brushed plates. */
const LARGE = 2;
const ENGRAVED_PX = 10;

function albedoOf(tone: Tone, livery: Livery, light: Light): Rgb {
  if (tone === "hole") return PIT;
  return tone === "accent" || tone === "glow" ? light.accent : livery[tone];
}

/** Draws parts one over the other as if each were a plate with rounded edges under one lamp. */
export function renderLit(
  shapes: readonly Shape[],
  livery: Livery,
  light: Light,
  width: number,
  height: number,
  scale: number,
): Canvas {
  const canvas = canvasOf(width, height);
  for (const _part of drawnParts(canvas, shapes, livery, light, scale));
  return canvas;
}

/** The same part by part, for large pictures: whoever draws one can let others have their turn in between. */
export function* drawnParts(
  canvas: Canvas,
  shapes: readonly Shape[],
  livery: Livery,
  light: Light,
  scale: number,
): Generator<void> {
  const { width, height } = canvas;
  const glow = new Float32Array(width * height);
  for (const shape of shapes) {
    const surface = SURFACES[shape.tone];
    const shadePx = surface.shade * scale * (scale > LARGE ? 1.9 : 1);
    const margin = Math.max(1, shadePx);
    const edge = surface.bevel * scale;
    const reach = Math.max(margin, scale > LARGE ? (edge + ENGRAVED_PX) * 1.6 : edge);
    const field = fieldOf(shape, reach, margin, width, height);
    if (shadePx > 0) shadeBelow(canvas, field, shadePx);
    paintPart(canvas, field, shape, livery, light, scale);
    noteGlow(canvas, field, glow, shape.tone === "glow");
    yield;
  }
  if (shapes.some(({ tone }) => tone === "glow")) addHalo(canvas, glow, light.accent, scale);
}

/** A plate darkens what lies just beside it: that draws the seams. */
function shadeBelow(canvas: Canvas, field: Field, reach: number): void {
  for (let row = 0; row < field.height; row++) {
    const line = (field.y0 + row) * canvas.width + field.x0;
    for (let column = 0; column < field.width; column++) {
      const distance = field.distance[row * field.width + column] ?? 0;
      if (distance <= 0 || distance >= reach) continue;
      const at = line + column;
      const keep = 1 - 0.62 * (1 - distance / reach);
      canvas.red[at] = (canvas.red[at] ?? 0) * keep;
      canvas.green[at] = (canvas.green[at] ?? 0) * keep;
      canvas.blue[at] = (canvas.blue[at] ?? 0) * keep;
    }
  }
}

function paintPart(
  canvas: Canvas,
  field: Field,
  { tone }: Shape,
  livery: Livery,
  light: Light,
  scale: number,
): void {
  const surface = SURFACES[tone];
  const albedo = albedoOf(tone, livery, light);
  const bevel = Math.max(0.6, Math.min(surface.bevel * scale, field.depth));
  // Small parts are not as steep at their edges as large ones are deep, else they would be all edge.
  const steep = STEEPEST * (tone === "hole" ? -0.7 : 1);
  for (let row = 0; row < field.height; row++) {
    const y = field.y0 + row;
    for (let column = 0; column < field.width; column++) {
      const from = row * field.width + column;
      const distance = field.distance[from] ?? 1;
      if (distance >= 0.5) continue;
      const cover = distance <= -0.5 ? 1 : 0.5 - distance;
      const inward = Math.min(1, Math.max(0, -distance / bevel));
      const tilt = (1 - inward) * (1 - inward * 0.35) * steep;
      const sin = Math.sin(tilt);
      const normalX = (field.outX[from] ?? 0) * sin;
      const normalY = (field.outY[from] ?? 0) * sin;
      const x = field.x0 + column;
      const color =
        tone === "glow"
          ? hot(albedo, inward)
          : lit(
              albedo,
              surface,
              light,
              normalX,
              normalY,
              Math.cos(tilt),
              x / canvas.width,
              y / canvas.height,
            );
      const worn = scale > LARGE && tone !== "glow" ? wear(distance, bevel, field.depth, x, y) : 1;
      put(canvas, y * canvas.width + x, worn === 1 ? color : shaded(color, worn), cover);
    }
  }
}

/** How bright a spot of a large plate is: a line engraved along its edge, and the faint grain of brushed metal. */
function wear(distance: number, bevel: number, depth: number, x: number, y: number): number {
  const line = bevel + ENGRAVED_PX;
  const engraved = depth > line * 1.5 ? Math.max(0, 1 - Math.abs(distance + line) / 1.3) : 0;
  const grain = Math.sin(x * 0.9 + y * 12.9) * Math.sin(x * 0.11 + y * 7.3);
  return (1 - 0.42 * engraved) * (1 + 0.035 * grain);
}

const shaded = ([red, green, blue]: Rgb, by: number): Rgb => [red * by, green * by, blue * by];

const hot = (accent: Rgb, inward: number): Rgb => mix(accent, [1, 1, 1], 0.15 + 0.72 * inward);

function lit(
  albedo: Rgb,
  surface: Surface,
  light: Light,
  x: number,
  y: number,
  z: number,
  across: number,
  down: number,
): Rgb {
  const lamp = Math.max(0, x * LAMP[0] + y * LAMP[1] + z * LAMP[2]);
  const half = Math.max(0, x * HALF[0] + y * HALF[1] + z * HALF[2]);
  const back = Math.max(0, x * BEHIND[0] + y * BEHIND[1] + z * BEHIND[2] - 0.52);
  const up = 0.5 - 0.5 * y;
  // The lamp is near: the upper left of a thing gets more of it than the lower right.
  const near = 1.34 - 0.3 * across - 0.5 * down;
  const key = lamp * 1.42 * near;
  const spark = surface.shine * half ** surface.gloss * near * 0.8;
  return [
    channel(albedo[0], light.rim[0], key + EARTH[0] + (SKY[0] - EARTH[0]) * up, spark, back),
    channel(albedo[1], light.rim[1], key + EARTH[1] + (SKY[1] - EARTH[1]) * up, spark, back),
    channel(albedo[2], light.rim[2], key + EARTH[2] + (SKY[2] - EARTH[2]) * up, spark, back),
  ];
}

const channel = (albedo: number, rim: number, fallen: number, spark: number, back: number): number =>
  bent(albedo * fallen + spark * (0.35 + 0.65 * Math.sqrt(albedo)) + back * 1.7 * rim);

function put(canvas: Canvas, at: number, [red, green, blue]: Rgb, cover: number): void {
  const keep = 1 - cover;
  canvas.red[at] = red * cover + (canvas.red[at] ?? 0) * keep;
  canvas.green[at] = green * cover + (canvas.green[at] ?? 0) * keep;
  canvas.blue[at] = blue * cover + (canvas.blue[at] ?? 0) * keep;
  canvas.alpha[at] = cover + (canvas.alpha[at] ?? 0) * keep;
}

/** Marks where a glowing part lies, or wipes what a later part covers. */
function noteGlow(canvas: Canvas, field: Field, glow: Float32Array, isGlowing: boolean): void {
  for (let row = 0; row < field.height; row++) {
    for (let column = 0; column < field.width; column++) {
      const distance = field.distance[row * field.width + column] ?? 1;
      if (distance >= 0.5) continue;
      const cover = Math.min(1, 0.5 - distance);
      const at = (field.y0 + row) * canvas.width + field.x0 + column;
      glow[at] = isGlowing ? Math.max(glow[at] ?? 0, cover) : (glow[at] ?? 0) * (1 - cover);
    }
  }
}

/** What glows spills over onto the parts and the air round it. */
function addHalo(canvas: Canvas, glow: Float32Array, accent: Rgb, scale: number): void {
  const soft = blurred(glow, canvas.width, canvas.height, Math.max(1, Math.round(2.2 * scale)));
  for (let at = 0; at < soft.length; at++) {
    const much = (soft[at] ?? 0) * 0.95;
    if (much < 0.004) continue;
    canvas.red[at] = (canvas.red[at] ?? 0) + accent[0] * much;
    canvas.green[at] = (canvas.green[at] ?? 0) + accent[1] * much;
    canvas.blue[at] = (canvas.blue[at] ?? 0) + accent[2] * much;
    canvas.alpha[at] = Math.min(1, (canvas.alpha[at] ?? 0) + much * 0.25);
  }
}
