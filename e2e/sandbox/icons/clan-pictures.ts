import type { Pixels } from "./drawing.ts";
import { glyphPixels } from "./glyph-pixels.ts";
import { numberOf } from "./picture-path.ts";
import { band, box, fitted, poly, type Shape } from "./shapes.ts";
import { anySymbol, SYMBOLS, type SymbolName } from "./symbols.ts";
import { moved } from "./symbols-signs.ts";

// Layers of a clan's banner, white on nothing: clients tint and stack them, so all of one form have one size.

const TALL = { width: 402, height: 594 };
const SQUARE = { width: 400, height: 400 };

const DECALS: Record<string, SymbolName> = {
  raven: "feather",
  anvil: "launcher",
  spiral: "spiral",
  crown: "crown",
  lantern: "flame",
  antler: "trefoil",
  wave: "wave",
  arrow: "up",
  hourglass: "hourglass",
  key: "lock",
  moth: "wings",
  tower: "barricade",
};
const DETAILS = ["plain", "bordered", "split", "barred", "crossed", "quartered"] as const;

/** Which of some words a number is the digest of. */
function wordsOf(number: number, lists: readonly (readonly string[])[]): readonly string[] | null {
  const all = lists.reduce<string[][]>(
    (soFar, list) => soFar.flatMap((one) => list.map((word) => [...one, word])),
    [[]],
  );
  return all.find((words) => numberOf(words.join(" ")) === number) ?? null;
}

export function clanDecal(number: number): Pixels {
  const [form = "tall", name = "", side = "front"] =
    wordsOf(number, [["tall", "square"], Object.keys(DECALS), ["front", "back"]]) ?? [];
  const { width, height } = form === "square" ? SQUARE : TALL;
  const symbol = DECALS[name];
  const sign = symbol ? SYMBOLS[symbol]() : anySymbol(`decal ${number}`);
  const centred = moved(fitted(sign, 0, 230), width / 2, height * (form === "square" ? 0.5 : 0.42));
  const wanted =
    side === "front" ? centred.filter(({ tone }) => tone !== "mid") : behind(width, height, form);
  return glyphPixels(wanted, "#ffffff", width, height);
}

/** What lies behind a decal: a lozenge it stands out from. */
function behind(width: number, height: number, form: string): Shape[] {
  const [x, y, r] = [width / 2, height * (form === "square" ? 0.5 : 0.42), 165];
  return [poly("light", [x, y - r], [x + r, y], [x, y + r], [x - r, y])];
}

export function clanFlag(number: number): Pixels {
  const [form = "tall", detail = "plain"] = wordsOf(number, [["tall", "square"], DETAILS]) ?? [];
  const { width, height } = form === "square" ? SQUARE : TALL;
  return glyphPixels(detailOf(detail, width, height), "#ffffff", width, height);
}

function detailOf(detail: string, width: number, height: number): Shape[] {
  switch (detail) {
    case "bordered":
      return [box("light", 0, 0, width, height), box("dark", 26, 26, width - 26, height - 26)];
    case "split":
      return [box("light", 0, 0, width / 2, height)];
    case "barred":
      return [0.1, 0.4, 0.7].map((at) => box("light", 0, height * at, width, height * (at + 0.13)));
    case "crossed":
      return [
        band("light", 60, [
          [0, 0],
          [width, height],
        ]),
        band("light", 60, [
          [width, 0],
          [0, height],
        ]),
      ];
    case "quartered":
      return [box("light", 0, 0, width / 2, height / 2), box("light", width / 2, height / 2, width, height)];
    default:
      return [box("light", 0, height - 90, width, height)];
  }
}

/** The cloth itself: long, with a pointed end. */
export function clanCloth(): Pixels {
  const { width, height } = TALL;
  const cloth = poly(
    "light",
    [0, 0],
    [width, 0],
    [width, height - 110],
    [width / 2, height],
    [0, height - 110],
  );
  return glyphPixels([cloth], "#ffffff", width, height);
}
