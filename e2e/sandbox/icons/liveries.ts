import type { Tier } from "../world/facts/rows.ts";
import { type Rgb, rgb } from "./canvas.ts";
import type { Tone } from "./shapes.ts";

/** How the parts of a thing are painted: large plates, second plates, grips, bare metal, fittings. */
export type Livery = Record<Exclude<Tone, "accent" | "glow" | "hole">, Rgb> & {
  /** What glows, where the thing itself decides it and not its element. */
  readonly accent?: Rgb;
};

const livery = (light: string, mid: string, dark: string, steel: string, trim: string): Livery => ({
  light: rgb(light),
  mid: rgb(mid),
  dark: rgb(dark),
  steel: rgb(steel),
  trim: rgb(trim),
});

/** Sober service paint: what a rack of common gear looks like. */
export const SERVICE: readonly Livery[] = [
  livery("#8b929c", "#4c535e", "#23272e", "#aeb6c1", "#c9ccd1"),
  livery("#d4d3cc", "#73767a", "#26282c", "#a9adb3", "#b8763f"),
  livery("#575f6b", "#343a43", "#1b1f25", "#98a1ad", "#b79a55"),
  livery("#3e4f66", "#273344", "#191d24", "#8f9cad", "#b9c4d2"),
  livery("#c6c9cc", "#3b4048", "#1d2025", "#8e959f", "#a3453d"),
  livery("#68705c", "#434a3c", "#20231f", "#9aa095", "#c7b26b"),
  livery("#2f343b", "#4d545e", "#191b1f", "#a2a9b2", "#93a866"),
  livery("#8a6a4c", "#5b5d62", "#262421", "#a9a49b", "#c39a55"),
  livery("#b9bfc8", "#5f7c8f", "#22272d", "#c6ccd3", "#69a3ad"),
  livery("#7d3b36", "#494147", "#211d20", "#a59da0", "#cdb58a"),
  livery("#b8ad98", "#6c6455", "#292622", "#a7a195", "#8e3d2c"),
  livery("#465a55", "#2c3836", "#191f1e", "#93a09b", "#c9a94f"),
];

/** What exotics wear: richer, and never quite like a neighbour. */
export const FINERY: readonly Livery[] = [
  livery("#33343b", "#1f2026", "#15161a", "#a9adb8", "#d8b24c"),
  livery("#ded8c8", "#8f8674", "#2a2823", "#bcb6a6", "#b58a35"),
  livery("#7f8a99", "#3a4453", "#1b2029", "#d2dae4", "#73aecb"),
  livery("#702c2c", "#3c2024", "#1e1517", "#b9a9a4", "#d9a54a"),
  livery("#2f4a6b", "#1d2d43", "#151b26", "#a8b8cb", "#d7c27a"),
  livery("#d9dde4", "#474d59", "#1c2027", "#e6ebf2", "#b54a40"),
  livery("#5d4a72", "#352c45", "#1d1926", "#b6adc4", "#d6c9ef"),
  livery("#3f5a4a", "#25362d", "#171e1a", "#a3b3a8", "#bfe08a"),
  livery("#9a7a4d", "#5b4630", "#27201a", "#c9b48f", "#e8cf93"),
  livery("#50555d", "#c7c9cc", "#1b1d21", "#9aa1ab", "#e08a36"),
];

/** Things that are not painted: crystals, coins, papers. */
export const PLAIN: Livery = livery("#c9ced6", "#7d8694", "#23272f", "#b7bec8", "#d3b264");

/** Signs of abilities and mods: white, on whatever ground. */
export const ABILITY: Livery = livery("#e8ebf0", "#8d96a4", "#1f242c", "#cfd5de", "#d9dde4");

const gem = (light: string, mid: string, dark: string, accent: string): Livery => ({
  ...livery(light, mid, dark, "#c6ccd6", "#cfae62"),
  accent: rgb(accent),
});

/** Crystals, leaves, vials and tokens. */
export const GEMS: readonly Livery[] = [
  gem("#9fd0e6", "#4a7f9c", "#1c2b36", "#63d4ff"),
  gem("#e3c47c", "#96713a", "#33281a", "#ffc24d"),
  gem("#bba1e0", "#6c4f9c", "#251d33", "#bf8cff"),
  gem("#9fd8b3", "#467f5c", "#1a2b21", "#6dffa4"),
  gem("#e4a79b", "#96493f", "#331d1a", "#ff6d57"),
  gem("#d8dce3", "#7c8594", "#23272f", "#e8f2ff"),
  gem("#d9b3cf", "#8a4d7c", "#2f1c2b", "#ff86dd"),
];

/** Stones of engrams, by rarity. */
export const STONES: Record<Tier, Livery> = {
  exotic: gem("#f2d774", "#b08a2c", "#3a2c0c", "#fff0ae"),
  legendary: gem("#b98fd6", "#6b4191", "#241433", "#dcb2ff"),
  rare: gem("#8fb9e8", "#436f9f", "#17283b", "#c0e0ff"),
  uncommon: gem("#86c99b", "#3d7a50", "#132c1c", "#b8ffcb"),
  common: gem("#e0ddd8", "#99948d", "#3a3733", "#ffffff"),
};

const KNOWN: Record<string, Livery> = {
  Glimmer: gem("#8fc4da", "#3f738c", "#162630", "#5fe0ff"),
  "Bright Dust": gem("#f0d289", "#b0843a", "#3c2b14", "#ffd76a"),
  Silver: gem("#e2e6ec", "#8d96a4", "#2a2f38", "#ffffff"),
  "Strange Coin": gem("#c2bccb", "#6a6378", "#24212c", "#b8a6ff"),
  "Enhancement Core": gem("#c4b3e2", "#70579c", "#241c33", "#ffcf6b"),
  "Enhancement Prism": gem("#ead9a4", "#a0834a", "#33291a", "#7fe6ff"),
  "Ascendant Shard": gem("#f4df9a", "#bd9236", "#3d2d10", "#fff3c0"),
  "Ascendant Alloy": gem("#c79a6a", "#7c5230", "#2b1d13", "#ffb25c"),
  "Deepsight Harmonizer": gem("#d7848a", "#873840", "#2d1518", "#ff5f6c"),
  "Upgrade Module": gem("#9fd5cf", "#44837c", "#182c2a", "#66fff0"),
};

/** What an unpainted thing is made of: known by name, else by its hash. */
export function stuffOf(name: string, hash: number): Livery {
  return KNOWN[name] ?? GEMS[hash % GEMS.length] ?? PLAIN;
}

/** Four dyes out of all the paints there are. */
export function dyesOf(hash: number): Livery {
  const paints = [...SERVICE, ...FINERY];
  const paint = (nth: number) => paints[(hash + nth * 7) % paints.length] ?? PLAIN;
  return {
    light: paint(0).light,
    mid: paint(1).light,
    dark: paint(2).dark,
    steel: paint(3).light,
    trim: paint(4).trim,
  };
}
