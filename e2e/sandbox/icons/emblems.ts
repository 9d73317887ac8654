import { seededRandom } from "../world/seeded-random.ts";
import { arc, box, fitted, ngon, pathData, poly, ring, type Shape, turned, withMirror } from "./shapes.ts";

const WIDE = { width: 474, height: 96 };

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

const hue = (itemHash: number, shift = 0) => (itemHash + shift) % 360;
const tone = (itemHash: number, saturation: number, light: number, shift = 0) =>
  `hsl(${hue(itemHash, shift)} ${saturation}% ${light}%)`;

function ground(itemHash: number): string {
  return `<defs><linearGradient id="ground" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="${tone(itemHash, 42, 30)}"/><stop offset="1" stop-color="${tone(itemHash, 48, 12, 24)}"/></linearGradient>
<linearGradient id="fade" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="#000" stop-opacity=".5"/><stop offset=".5" stop-color="#000" stop-opacity="0"/></linearGradient></defs>`;
}

const devicePaths = (shapes: readonly Shape[], fill: string) =>
  shapes.map((shape) => `<path d="${pathData(shape)}" fill="${fill}" fill-rule="evenodd"/>`).join("");

export function emblemTileSvg(itemHash: number): string {
  const device = devicePaths(fitted(emblemDevice(itemHash), 48, 66), tone(itemHash, 60, 82, 30));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 96 96">${ground(itemHash)}<rect width="96" height="96" fill="url(#ground)"/>
<g opacity=".4" transform="translate(1.5 2)">${devicePaths(fitted(emblemDevice(itemHash), 48, 66), "#000")}</g>${device}</svg>`;
}

export function emblemOverlaySvg(itemHash: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 96 96">${devicePaths(fitted(emblemDevice(itemHash), 48, 76), tone(itemHash, 60, 84, 30))}</svg>`;
}

/** The wide banner behind a character's name: the same device, huge and faint, over slanting stripes. */
export function emblemBannerSvg(itemHash: number): string {
  const random = seededRandom(`banner ${itemHash}`);
  const { width, height } = WIDE;
  const lean = 20 + random.below(60);
  const stripes = Array.from({ length: 4 + random.below(4) }, () => {
    const x = 120 + random.below(340);
    const wide = 6 + random.below(44);
    return `<path d="M${x} 0h${wide}l-${lean} ${height}h-${wide}z" fill="${tone(itemHash, 55, 50, random.below(60))}" opacity="${(0.08 + random.below(20) / 100).toFixed(2)}"/>`;
  });
  const big = devicePaths(fitted(emblemDevice(itemHash), 0, 190), tone(itemHash, 55, 70, 30));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${ground(itemHash)}
<rect width="${width}" height="${height}" fill="url(#ground)"/>${stripes.join("")}
<g transform="translate(${350 + random.below(60)} 48)" opacity=".16">${big}</g>
<rect width="${width}" height="${height}" fill="url(#fade)"/>
<rect y="${height - 2}" width="${width}" height="2" fill="${tone(itemHash, 60, 60, 30)}" opacity=".7"/></svg>`;
}
