import type { Element, Tier } from "../world/facts/rows.ts";
import { mix, type Rgb, rgb } from "./canvas.ts";

/** Rarity for gear; an element, all of them at once, or plain slate for what has no rarity. */
export type Ground = Tier | Exclude<Element, "kinetic"> | "prism" | "slate";

/** Where the lamp falls, and the far corner. */
const GROUND: Record<Ground, readonly [lit: Rgb, deep: Rgb]> = {
  exotic: [rgb("#c7a236"), rgb("#4a370e")],
  legendary: [rgb("#6e4787"), rgb("#261331")],
  rare: [rgb("#6390c2"), rgb("#1b2f48")],
  uncommon: [rgb("#468a5a"), rgb("#142f1e")],
  common: [rgb("#aba59d"), rgb("#45413d")],
  arc: [rgb("#3f86b5"), rgb("#0f2b45")],
  solar: [rgb("#c05a1c"), rgb("#4a1608")],
  void: [rgb("#7a4aa8"), rgb("#24103f")],
  stasis: [rgb("#3c62c4"), rgb("#101d52")],
  strand: [rgb("#2a9150"), rgb("#07351f")],
  prism: [rgb("#b06a9c"), rgb("#1e2a5c")],
  slate: [rgb("#454d5a"), rgb("#181c23")],
};

export const ELEMENT_COLOR: Record<Element, string> = {
  kinetic: "#e6ecf5",
  arc: "#7cc6ff",
  solar: "#ff7d2a",
  void: "#b57be8",
  stasis: "#5a8dff",
  strand: "#3df07a",
};

// Without an element the bright parts take a warm white that stands well on every ground.
const NEUTRAL = "#ffe9b0";

export function accentOf(element: Element | null): Rgb {
  return rgb(element ? ELEMENT_COLOR[element] : NEUTRAL);
}

/** What comes back from the ground onto the thing that lies on it. */
export function rimOf(tier: Ground, element: Element | null): Rgb {
  const ground = mix(GROUND[tier][0], [1, 1, 1], 0.15);
  return element && element !== "kinetic" ? mix(ground, accentOf(element), 0.6) : ground;
}

// A handful of grounds and elements: these few are kept for good.
const kept = new Map<string, Float32Array>();

/** The ground as three planes of linear light, one after the other; the same array each time, so only to be read. */
export function groundOf(tier: Ground, element: Element | null, size: number): Float32Array {
  const key = `${tier} ${element} ${size}`;
  const known = kept.get(key);
  if (known) return known;
  const made = new Float32Array(size * size * 3);
  for (let at = 0; at < size * size; at++) {
    const color = groundAt(tier, element, ((at % size) + 0.5) / size, (Math.floor(at / size) + 0.5) / size);
    made[at] = color[0];
    made[at + size * size] = color[1];
    made[at + 2 * size * size] = color[2];
  }
  kept.set(key, made);
  return made;
}

const smooth = (from: number, to: number, value: number) => {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
};

function groundAt(tier: Ground, element: Element | null, x: number, y: number): Rgb {
  const [lit, deep] = GROUND[tier];
  const far = Math.hypot(x - 0.3, (y - 0.24) * 1.06);
  let color = mix(lit, deep, smooth(0, 1.05, far) * 0.92);
  // Two great faint rings, cut by the edge of the tile, keep an empty ground from looking flat.
  const ring = Math.hypot(x - 0.86, y - 0.9);
  const line = (at: number, wide: number) => 1 - smooth(wide * 0.5, wide, Math.abs(ring - at));
  color = mix(color, lit, 0.16 * line(0.62, 0.014) + 0.1 * line(0.92, 0.05) + 0.05 * (ring < 0.62 ? 1 : 0));
  if (tier === "exotic") {
    const ray = Math.sin(Math.atan2(y - 0.5, x - 0.5) * 14) > 0 ? 1 : 0;
    color = mix(color, lit, 0.1 * ray * smooth(0.1, 0.5, Math.hypot(x - 0.5, y - 0.5)));
  }
  if (element && element !== "kinetic") {
    const near = 1 - smooth(0, 0.78, Math.hypot(x - 0.96, y - 0.98));
    color = mix(color, accentOf(element), 0.2 * near);
  }
  return color;
}
