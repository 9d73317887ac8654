import type { Pixels } from "./drawing.ts";
import { glyphPixels } from "./glyph-pixels.ts";
import { numberOf } from "./picture-path.ts";
import { band, box, ngon, poly, type Shape } from "./shapes.ts";

interface Layer {
  readonly shapes: readonly Shape[];
  readonly color: string;
  readonly opacity: number;
}

const SIZE = 96;
const GOLD = "#eade8b";
const PALE = "#f6efc4";
const CRAFT = "#ff9d6b";

/** Layers one over the other on nothing. */
export function layered(layers: readonly Layer[]): Pixels {
  const rgba = new Uint8ClampedArray(SIZE * SIZE * 4);
  for (const { shapes, color, opacity } of layers) {
    const layer = glyphPixels(shapes, color).rgba;
    for (let at = 0; at < rgba.length; at += 4) {
      const over = ((layer[at + 3] ?? 0) / 255) * opacity;
      if (over === 0) continue;
      const under = ((rgba[at + 3] ?? 0) / 255) * (1 - over);
      for (let channel = at; channel < at + 3; channel++) {
        rgba[channel] = ((layer[channel] ?? 0) * over + (rgba[channel] ?? 0) * under) / (over + under);
      }
      rgba[at + 3] = (over + under) * 255;
    }
  }
  return { width: SIZE, height: SIZE, rgba };
}

const frame = (wide: number): Shape[] => [
  box("light", 0, 0, 96, 96),
  box("dark", wide, wide, 96 - wide, 96 - wide),
];
const wedge = (size: number): Shape[] => [poly("light", [0, 0], [size, 0], [0, size])];
const glowFrom = (color: string): Layer[] =>
  [10, 7, 4].map((wide) => ({ shapes: frame(wide), color, opacity: 0.14 }));
const corners = (): Shape[] =>
  [0, 96].flatMap((x) =>
    [0, 96].map((y) => poly("light", [x, y], [x === 0 ? 14 : 82, y], [x, y === 0 ? 14 : 82])),
  );
const stripes = (): Shape[] =>
  Array.from({ length: 7 }, (_, nth) =>
    band("light", 5, [
      [nth * 32 - 96, 96],
      [nth * 32, 0],
    ]),
  );
const diamonds = (count: number): Shape[] =>
  Array.from({ length: count }, (_, nth) => ngon("light", 8, 88 - nth * 11, 5, 4));
const badge = (): Shape[] => [ngon("light", 14, 82, 9, 6), ngon("dark", 14, 82, 5, 6)];

const masterwork = (color: string): Layer[] => [
  ...glowFrom(color),
  { shapes: corners(), color, opacity: 0.5 },
];
const bordered = (color: string): Layer[] => [...masterwork(color), { shapes: frame(2), color, opacity: 1 }];
const ornament = (color: string): Layer[] => [
  { shapes: [poly("light", [96, 52], [96, 96], [52, 96])], color, opacity: 0.35 },
];

/** What clients lay over tiles to say how an item came to be. All leave the middle free. */
const OVERLAYS: Record<string, () => Layer[]> = {
  masterwork: () => masterwork(GOLD),
  "masterwork exotic": () => masterwork(PALE),
  "masterwork bordered": () => bordered(GOLD),
  "masterwork exotic bordered": () => bordered(PALE),
  crafted: () => [{ shapes: badge(), color: CRAFT, opacity: 1 }],
  enhanced: () => [
    {
      shapes: [poly("light", [14, 72], [23, 84], [17, 84], [17, 92], [11, 92], [11, 84], [5, 84])],
      color: GOLD,
      opacity: 1,
    },
  ],
  "crafted background": () => [
    { shapes: stripes(), color: CRAFT, opacity: 0.1 },
    { shapes: frame(2), color: CRAFT, opacity: 0.5 },
  ],
  "watermark shadow": () =>
    [40, 34, 28].map((size) => ({ shapes: wedge(size), color: "#05070a", opacity: 0.22 })),
  featured: () => [
    { shapes: [poly("light", [74, 0], [92, 0], [92, 24], [83, 17], [74, 24])], color: GOLD, opacity: 0.95 },
  ],
  holofoil: () =>
    ["#7ce7ff", "#c69bff", "#ff9bd2"].map((color, nth) => ({
      shapes: stripes().filter((_, at) => at % 3 === nth),
      color,
      opacity: 0.16,
    })),
  ornament: () => ornament("#dfe6f2"),
  "ornament legendary": () => ornament("#b98fd6"),
  "ornament exotic": () => ornament("#f2d774"),
  ...Object.fromEntries(
    [1, 2, 3, 4, 5].map((tier) => [
      `gear tier ${tier}`,
      () => [{ shapes: diamonds(tier), color: PALE, opacity: 0.95 }],
    ]),
  ),
};

/** An overlay by the digest of its name; one that nobody named is empty, since it would hide what it lies on. */
export function overlayPixels(number: number): Pixels {
  const found = Object.entries(OVERLAYS).find(([name]) => numberOf(name) === number);
  return layered(found ? found[1]() : []);
}
