import type { Element, Tier } from "../world/facts/rows.ts";
import { pathData, type Shape, type Tone } from "./shapes.ts";

export const TILE = 96;

/** Ground of a tile by rarity: lit corner, deep corner. */
const GROUND: Record<Tier, readonly [lit: string, deep: string]> = {
  exotic: ["#c29c31", "#4b370a"],
  legendary: ["#67407e", "#23112b"],
  rare: ["#5a83b3", "#1a2c42"],
  uncommon: ["#43865a", "#142e1c"],
  common: ["#7d7872", "#302d2b"],
};

const ELEMENT_COLOR: Record<Element, string> = {
  kinetic: "#dfe6f2",
  arc: "#8fd0ff",
  solar: "#ff8a3c",
  void: "#c79bea",
  stasis: "#6f9dff",
  strand: "#4df07c",
};

// Without an element the bright parts take a warm white that stands well on every ground.
const NEUTRAL = "#f3e3b3";

export function accentOf(element: Element | null): string {
  return element ? ELEMENT_COLOR[element] : NEUTRAL;
}

/** How a thing is finished: lit and shaded ends of its large and its small parts. */
const FINISHES = [
  { light: ["#ffffff", "#dfe3ea", "#a3abb9"], mid: ["#9aa3b2", "#5b6473"] },
  { light: ["#fff8e8", "#e6d9bd", "#ab9b7b"], mid: ["#8d8474", "#544d41"] },
  { light: ["#a9b4c6", "#7c879a", "#4d5768"], mid: ["#f2f4f7", "#b3bbc7"] },
  { light: ["#f3f6ff", "#c3cbdd", "#858fa6"], mid: ["#6d7688", "#3d4553"] },
  { light: ["#e9c9a6", "#c0966c", "#7d5a3c"], mid: ["#5d6471", "#363c47"] },
] as const;
export type Finish = 0 | 1 | 2 | 3 | 4;
export const FINISH_COUNT = FINISHES.length;

const FILL: Record<Tone, string> = {
  light: "url(#light)",
  mid: "url(#mid)",
  dark: "#1c222c",
  accent: "var",
  glow: "var",
};

function fillOf(tone: Tone, accent: string): string {
  return tone === "accent" || tone === "glow" ? accent : FILL[tone];
}

function defs(ground: readonly [string, string], accent: string, finish: Finish): string {
  const { light, mid } = FINISHES[finish];
  return `<defs>
<linearGradient id="ground" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="${ground[0]}"/><stop offset="1" stop-color="${ground[1]}"/></linearGradient>
<radialGradient id="lamp" cx=".3" cy=".18" r=".8"><stop offset="0" stop-color="#fff" stop-opacity=".2"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient>
<radialGradient id="tint" cx=".82" cy=".9" r=".75"><stop offset="0" stop-color="${accent}" stop-opacity=".34"/><stop offset="1" stop-color="${accent}" stop-opacity="0"/></radialGradient>
<linearGradient id="light" gradientUnits="userSpaceOnUse" x1="30" y1="6" x2="58" y2="92"><stop offset="0" stop-color="${light[0]}"/><stop offset=".55" stop-color="${light[1]}"/><stop offset="1" stop-color="${light[2]}"/></linearGradient>
<linearGradient id="mid" gradientUnits="userSpaceOnUse" x1="30" y1="6" x2="58" y2="92"><stop offset="0" stop-color="${mid[0]}"/><stop offset="1" stop-color="${mid[1]}"/></linearGradient>
<filter id="soft" x="-30%" y="-30%" width="160%" height="160%"><feGaussianBlur stdDeviation="2.2"/></filter>
<filter id="halo" x="-60%" y="-60%" width="220%" height="220%"><feGaussianBlur stdDeviation="2.6"/></filter>
</defs>`;
}

function layers(shapes: readonly Shape[], accent: string): string {
  const all = shapes.map(pathData).join("");
  const halo = shapes
    .filter((shape) => shape.tone === "glow")
    .map(pathData)
    .join("");
  const parts = shapes.map((shape) => {
    const edge = shape.tone === "light" ? ' stroke="#fff" stroke-opacity=".35" stroke-width=".5"' : "";
    return `<path d="${pathData(shape)}" fill="${fillOf(shape.tone, accent)}" fill-rule="evenodd"${edge}/>`;
  });
  return `<path d="${all}" transform="translate(1.6 2.6)" fill="#000" opacity=".5" filter="url(#soft)"/>
<path d="${all}" fill="#0b0e13" stroke="#0b0e13" stroke-width="2.2" stroke-linejoin="round" opacity=".8"/>
${parts.join("\n")}
<path d="${halo}" fill="${accent}" opacity=".75" filter="url(#halo)"/>
<path d="${halo}" fill="#fff" opacity=".45"/>`;
}

// Faint slanting lines, so that a large empty ground does not look flat.
const WEAVE = Array.from({ length: 11 }, (_, nth) => `M${nth * 18 - 90} 96l96 -96`).join("");

/** A whole tile: ground by rarity, a breath of the element, the silhouette with its shadow. */
export function tileSvg(
  shapes: readonly Shape[],
  tier: Tier,
  element: Element | null,
  finish: Finish = 0,
): string {
  const accent = accentOf(element);
  const tint =
    element === null || element === "kinetic"
      ? ""
      : `<rect width="${TILE}" height="${TILE}" fill="url(#tint)"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${TILE}" height="${TILE}" viewBox="0 0 ${TILE} ${TILE}">
${defs(GROUND[tier], accent, finish)}
<rect width="${TILE}" height="${TILE}" fill="url(#ground)"/>
<path d="${WEAVE}" stroke="#fff" stroke-opacity=".045" stroke-width="5"/>
<rect width="${TILE}" height="${TILE}" fill="url(#lamp)"/>
${tint}
${layers(shapes, accent)}
</svg>`;
}

/** White on nothing: element marks, perks, stats. */
export function glyphSvg(shapes: readonly Shape[], color = "#fff"): string {
  const parts = shapes.map((shape) => {
    const hole = shape.tone === "dark" ? ' opacity=".35"' : shape.tone === "mid" ? ' opacity=".7"' : "";
    return `<path d="${pathData(shape)}" fill="${color}" fill-rule="evenodd"${hole}/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${TILE}" height="${TILE}" viewBox="0 0 ${TILE} ${TILE}">${parts.join("")}</svg>`;
}
