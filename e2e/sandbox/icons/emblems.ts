import { type SeededRandom, seededRandom } from "../world/seeded-random.ts";
import { mix, type Rgb, rgb } from "./canvas.ts";
import type { Pixels } from "./drawing.ts";
import { renderLit } from "./lit-render.ts";
import { PLAIN } from "./liveries.ts";
import { arc, box, fitted, ngon, pathData, poly, ring, type Shape, turned, withMirror } from "./shapes.ts";
import { onGround, TILE } from "./tile.ts";

const WIDE = { width: 474, height: 96 };

/** Deep ground, lit ground, device, and what glows. */
const COLORS = [
  ["#131d36", "#34507f", "#e3c77b", "#ffe08a"],
  ["#17181d", "#51292d", "#d96a5c", "#ff8a74"],
  ["#0d2a2a", "#2d6d69", "#d9e4d2", "#a6f5e6"],
  ["#221334", "#63418a", "#e2b8d8", "#ffc4f0"],
  ["#14241a", "#3f6a48", "#cfdc9c", "#e8ffa8"],
  ["#2b150e", "#8a4527", "#f0dcc0", "#ffd09a"],
  ["#18212b", "#52687d", "#dfe9f2", "#c8ecff"],
  ["#0c0d10", "#363a43", "#eef0f3", "#ffffff"],
  ["#1d1030", "#4a2f78", "#86dbe6", "#a4f6ff"],
  ["#3b3222", "#a08e67", "#231f1a", "#fff1c2"],
  ["#280a12", "#7d1f30", "#e6c06c", "#ffd98c"],
  ["#10143a", "#34429a", "#a7ead0", "#c2ffe6"],
] as const;
type Colors = (typeof COLORS)[number];
const colorsOf = (itemHash: number): Colors => COLORS[itemHash % COLORS.length] ?? COLORS[0];

/** The device of an emblem: something heraldic, another one for each hash. */
export function emblemDevice(itemHash: number): Shape[] {
  const random = seededRandom(`device ${itemHash}`);
  const spokes = 3 + random.below(6);
  const spoke = random.pick([
    () => [poly("light", [-4, -16], [0, -42], [4, -16], [0, -11])],
    () => [poly("light", [-8, -20], [0, -40], [8, -20], [0, -27])],
    () => [box("light", -2.6, -40, 2.6, -18, 1)],
    () => [ngon("light", 0, -32, 8, 4)],
  ]);
  const heart = random.pick([
    () => [ngon("light", 0, 0, 13, spokes, -90)],
    () => [ring("light", 0, 0, 13, 8)],
    () => withMirror([poly("light", [0, -13], [-10, 0], [0, 13])], 0),
  ]);
  const frame = random.pick([
    () => [ring("light", 0, 0, 47, 44)],
    () => [
      {
        tone: "light" as const,
        rings: [arc(0, 0, 48, 48, 0, 360, 6).slice(0, -1), arc(0, 0, 44, 44, 360, 0, 6).slice(0, -1)],
      },
    ],
    () => [],
  ]);
  const around = Array.from({ length: spokes }, (_, nth) => turned(spoke(), (nth * 360) / spokes)).flat();
  return [...around, ...heart(), ...frame()];
}

const devicePaths = (shapes: readonly Shape[], fill: string) =>
  shapes.map((shape) => `<path d="${pathData(shape)}" fill="${fill}" fill-rule="evenodd"/>`).join("");

/** The square of an emblem: its device as an inlay of metal. */
export function emblemTile(itemHash: number): Pixels {
  const [deep, lit, device, glow] = colorsOf(itemHash).map(rgb) as [Rgb, Rgb, Rgb, Rgb];
  const livery = {
    ...PLAIN,
    light: device,
    trim: device,
    mid: mix(device, deep, 0.5),
    dark: deep,
    accent: glow,
  };
  const shapes = fitted(emblemDevice(itemHash), 48, 70);
  const thing = renderLit(shapes, livery, { accent: glow, rim: lit }, TILE, TILE, 1);
  const ground = new Float32Array(TILE * TILE * 3);
  for (let at = 0; at < TILE * TILE; at++) {
    const [x, y] = [(at % TILE) / TILE, Math.floor(at / TILE) / TILE];
    const band = Math.abs(((x + y * 0.6 + (itemHash % 7) * 0.13) % 0.5) - 0.25) < 0.06 ? 0.1 : 0;
    const color = mix(lit, deep, Math.min(1, Math.hypot(x - 0.35, y - 0.2) * 0.95 + band));
    ground[at] = color[0];
    ground[at + TILE * TILE] = color[1];
    ground[at + 2 * TILE * TILE] = color[2];
  }
  return onGround(thing, ground);
}

export function emblemOverlaySvg(itemHash: number): string {
  const [, , device] = colorsOf(itemHash);
  const fill = device === "#231f1a" ? "#f4ead0" : device;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 96 96">${devicePaths(fitted(emblemDevice(itemHash), 48, 76), fill)}</svg>`;
}

interface Banner {
  readonly random: SeededRandom;
  readonly width: number;
  readonly height: number;
  readonly colors: Colors;
}

function stripes({ random, width, height, colors }: Banner): string {
  const lean = height * (0.2 + random.below(60) / 100);
  return Array.from({ length: 5 + random.below(4) }, (_, nth) => {
    const x = width * (0.26 + random.below(74) / 100);
    const wide = width * (0.012 + random.below(9) / 100);
    const opacity = (0.06 + random.below(16) / 100).toFixed(2);
    return `<path d="M${x} 0h${wide}l-${lean} ${height}h-${wide}z" fill="${colors[nth % 2 === 0 ? 1 : 2]}" opacity="${opacity}"/>`;
  }).join("");
}

function lattice({ random, width, height, colors }: Banner): string {
  const step = height / (2 + random.below(2));
  const parts: string[] = [];
  for (let row = 0; row * step < height; row++) {
    for (let column = 0; column * step * 0.58 < width; column++) {
      const [x, y] = [column * step * 0.58, row * step];
      const opacity = ((0.02 + random.below(20) / 100) * (x / width)).toFixed(3);
      const points =
        (row + column) % 2 === 0
          ? [
              [0, step],
              [0.58, 0],
              [1.16, step],
            ]
          : [
              [0, 0],
              [1.16, 0],
              [0.58, step],
            ];
      const path = points
        .map(([px = 0, py = 0]) => `${(x + px * step).toFixed(1)} ${(y + py).toFixed(1)}`)
        .join("L");
      parts.push(`<path d="M${path}Z" fill="${colors[2]}" opacity="${opacity}"/>`);
    }
  }
  return parts.join("");
}

function horizon({ random, width, height, colors }: Banner): string {
  const x = width * (0.45 + random.below(40) / 100);
  const r = height * (0.3 + random.below(30) / 100);
  const ridge = (base: number, rough: number) =>
    `M0 ${height}${Array.from({ length: 19 }, (_, nth) => `L${(nth * width) / 18} ${(base - random.below(100) * rough * 0.01 * height).toFixed(1)}`).join("")}L${width} ${height}Z`;
  return `<circle cx="${x}" cy="${height * 0.55}" r="${r}" fill="${colors[3]}" opacity=".75"/><circle cx="${x}" cy="${height * 0.55}" r="${r * 1.5}" fill="${colors[3]}" opacity=".1"/>
<path d="${ridge(height * 0.86, 0.34)}" fill="${colors[1]}" opacity=".8"/><path d="${ridge(height * 0.98, 0.3)}" fill="${colors[0]}"/>`;
}

/** The wide banner behind a character's name: stripes, a lattice or a horizon, and the device, huge and faint. */
export function emblemBannerSvg(itemHash: number, width = WIDE.width, height = WIDE.height): string {
  const random = seededRandom(`banner ${itemHash}`);
  const colors = colorsOf(itemHash);
  const art = random.pick([stripes, lattice, horizon])({ random, width, height, colors });
  const big = devicePaths(fitted(emblemDevice(itemHash), 0, height * 2), colors[2]);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>
<linearGradient id="ground" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="${colors[1]}"/><stop offset="1" stop-color="${colors[0]}"/></linearGradient>
<linearGradient id="fade" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="#05070a" stop-opacity=".62"/><stop offset=".55" stop-color="#05070a" stop-opacity=".1"/><stop offset="1" stop-color="#05070a" stop-opacity="0"/></linearGradient></defs>
<rect width="${width}" height="${height}" fill="url(#ground)"/>${art}
<g transform="translate(${width * (0.74 + random.below(12) / 100)} ${height / 2})" opacity=".13">${big}</g>
<rect width="${width}" height="${height}" fill="url(#fade)"/>
<rect y="${height - 2}" width="${width}" height="2" fill="${colors[2]}" opacity=".7"/></svg>`;
}
