import { seededRandom } from "../world/seeded-random.ts";
import { glyphSvg } from "./glyph-svg.ts";
import {
  arc,
  band,
  box,
  disc,
  fitted,
  ngon,
  pathData,
  poly,
  ring,
  type Shape,
  turned,
  withMirror,
} from "./shapes.ts";

export const around = (count: number, shapes: () => Shape[]) =>
  Array.from({ length: count }, (_, nth) => turned(shapes(), (nth * 360) / count)).flat();

export const CORES: readonly (() => Shape[])[] = [
  () => [poly("light", [-5, -24], [13, -24], [3, -5], [16, -5], [-11, 26], [-3, 3], [-15, 3])],
  () => [ring("light", 0, 0, 22, 16), disc("light", 0, 0, 7)],
  () => around(4, () => [poly("light", [-4, -6], [0, -26], [4, -6]), disc("light", 0, 0, 6)]),
  () =>
    [0, 1, 2].map((nth) =>
      band("light", 5, [
        [-18, 12 - nth * 14],
        [0, -2 - nth * 14],
        [18, 12 - nth * 14],
      ]),
    ),
  () => [
    poly("light", [0, -26], [20, -6], [12, 22], [0, 28], [-12, 22], [-20, -6]),
    poly("dark", [0, -14], [9, -3], [0, 16], [-9, -3]),
  ],
  () => around(3, () => [band("light", 5, arc(0, -12, 12, 12, 200, 400, 14))]),
  () => [ngon("light", -11, 6, 13, 6), ngon("light", 11, 6, 13, 6), ngon("light", 0, -13, 13, 6)],
  () => [box("light", -21, -4, 21, 4, 2), box("light", -4, -21, 4, 21, 2), ring("light", 0, 0, 27, 23)],
  () => withMirror([poly("light", [0, -24], [-22, 0], [-14, 18], [-3, 5])], 0),
  () => [poly("light", [-24, 18], [0, -24], [24, 18], [12, 18], [0, -3], [-12, 18])],
];

export function statGlyph(statHash: number): string {
  const core = seededRandom(`stat ${statHash}`).pick(CORES)();
  return glyphSvg(fitted(core, 48, 76));
}

export function platformGlyph(hue: number): string {
  const shapes = fitted(
    [ring("light", 0, 0, 40, 33), ...around(3, () => [poly("light", [-5, -6], [0, -28], [5, -6])])],
    48,
    80,
  );
  return glyphSvg(shapes, `hsl(${hue} 40% 80%)`);
}

/** A corner ribbon laid over gear: which season it came from. */
export function watermarkSvg(release: number): string {
  const core = CORES[release % CORES.length]?.() ?? [];
  const mark = fitted(core, 48, 15).map(
    (shape) =>
      `<path transform="translate(-37.5 -37.5)" d="${pathData(shape)}" fill="#fff" fill-opacity=".9" fill-rule="evenodd"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 96 96"><path d="M0 0H34L0 34Z" fill="#0c0f14" fill-opacity=".55"/>${mark.join("")}</svg>`;
}

/** Four dyes side by side, slanting. */
export function shaderSvg(itemHash: number): string {
  const random = seededRandom(`shader ${itemHash}`);
  const base = random.below(360);
  const dyes = [0, 1, 2, 3].map(
    (nth) =>
      `hsl(${(base + nth * (20 + random.below(70))) % 360} ${10 + random.below(32)}% ${18 + nth * 11}%)`,
  );
  const bands = dyes.map((dye, nth) => `<path d="M${nth * 32 - 24} 0h32l-24 96h-32z" fill="${dye}"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 96 96"><defs><linearGradient id="sheen" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#fff" stop-opacity=".3"/><stop offset=".5" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity=".35"/></linearGradient></defs>
<rect width="96" height="96" fill="${dyes[3]}"/>${bands.join("")}<path d="M120 0h-24l-24 96h48z" fill="${dyes[0]}"/><rect width="96" height="96" fill="url(#sheen)"/></svg>`;
}
