import { type Rgb, rgb } from "./canvas.ts";
import type { Tone } from "./shapes.ts";

/** How the parts of a thing are painted: large plates, second plates, grips, bare metal, fittings. */
export type Livery = Record<Exclude<Tone, "accent" | "glow" | "hole">, Rgb>;

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
