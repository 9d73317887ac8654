import { setImmediate as othersTurn } from "node:timers/promises";
import { type Canvas, canvasOf, mix, type Rgb, rgb, toByte } from "./canvas.ts";
import type { Pixels } from "./drawing.ts";
import { accentOf, rimOf } from "./grounds.ts";
import { type Looks, liveryOf } from "./item-drawings.ts";
import { shownShapes } from "./item-shapes.ts";
import { drawnParts } from "./lit-render.ts";
import type { Point, Shape } from "./shapes.ts";

// Drawn at two thirds and enlarged by the encoder, off the main thread: nobody else should wait for a big picture.
const WIDE = 1280;
const HIGH = 720;
const SHOWN = { width: 1920, height: 1080 };
// A large thing has finer edges for its size than a tile, or it would look cast in rubber.
const EDGE_SCALE = 2.7;
const DARK = rgb("#0e1219");
const HAZE = rgb("#333c4a");

function placed(shapes: readonly Shape[]): Shape[] {
  const points = shapes.flatMap(({ rings }) => rings.flat());
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min((WIDE * 0.62) / (right - left), (HIGH * 0.7) / (bottom - top));
  const [middleX, middleY] = [WIDE * 0.57, HIGH * 0.5];
  return shapes.map(({ rings, tone }) => ({
    tone,
    rings: rings.map((one) =>
      one.map(
        ([x, y]): Point => [
          middleX + (x - (left + right) / 2) * scale,
          middleY + (y - (top + bottom) / 2) * scale,
        ],
      ),
    ),
  }));
}

/** A dark hall, lit from above, with a floor that takes the colour of rarity and element. */
function hallAt(x: number, y: number, rim: Rgb): Rgb {
  const lamp = Math.max(0, 1 - Math.hypot((x - 0.57) * 1.5, (y - 0.42) * 1.7));
  const floor = Math.max(0, 1 - Math.abs(y - 0.86) * 6) * Math.max(0, 1 - Math.abs(x - 0.57) * 2.2);
  const line = Math.abs(y - 0.86) < 0.0008 ? 0.05 : 0;
  const color = mix(DARK, HAZE, lamp * lamp * 0.9);
  return [
    color[0] + rim[0] * (floor * 0.12 + line),
    color[1] + rim[1] * (floor * 0.12 + line),
    color[2] + rim[2] * (floor * 0.12 + line),
  ];
}

const ROWS_AT_ONCE = 48;

/** A thing on show, 1920 by 1080, as one inspects it; other calls are answered while it is drawn. */
export async function screenshotPixels(item: Looks): Promise<Pixels> {
  const livery = liveryOf(item);
  const rim = rimOf(item.tier, item.element);
  const light = { accent: livery.accent ?? accentOf(item.element), rim };
  const thing = canvasOf(WIDE, HIGH);
  for (const _part of drawnParts(thing, placed(shownShapes(item)), livery, light, EDGE_SCALE))
    await othersTurn();
  const rgba = new Uint8ClampedArray(WIDE * HIGH * 4);
  for (let row = 0; row < HIGH; row++) {
    layRow(rgba, thing, row, rim);
    if (row % ROWS_AT_ONCE === 0) await othersTurn();
  }
  return { width: WIDE, height: HIGH, rgba, shown: SHOWN };
}

function layRow(rgba: Uint8ClampedArray, thing: Canvas, row: number, rim: Rgb): void {
  for (let at = row * WIDE; at < (row + 1) * WIDE; at++) {
    const open = 1 - Math.min(1, thing.alpha[at] ?? 0);
    const hall = open > 0 ? hallAt((at % WIDE) / WIDE, row / HIGH, rim) : DARK;
    rgba[at * 4] = toByte((thing.red[at] ?? 0) + hall[0] * open);
    rgba[at * 4 + 1] = toByte((thing.green[at] ?? 0) + hall[1] * open);
    rgba[at * 4 + 2] = toByte((thing.blue[at] ?? 0) + hall[2] * open);
    rgba[at * 4 + 3] = 255;
  }
}
