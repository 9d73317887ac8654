import type { Drawing } from "./drawing.ts";
import { markOf } from "./drawn-marks.ts";
import { emblemBannerSvg, emblemOverlaySvg } from "./emblems.ts";
import { authoredLooks, inventedLooks, itemDrawing, type Looks } from "./item-drawings.ts";
import { perkGlyph } from "./perk-glyphs.ts";
import type { PictureKind } from "./picture-kinds.ts";
import { plugDrawing } from "./plug-drawings.ts";
import { sceneSvg } from "./scenes.ts";
import { screenshotPixels } from "./screenshots.ts";
import { watermarkPixels } from "./watermarks.ts";

const itemLooks = (kind: PictureKind, number: number): Looks =>
  (kind === "made-up" ? null : authoredLooks(number)) ?? inventedLooks(number);

function perkDrawing(number: number): Drawing {
  const plug = authoredLooks(number);
  if (plug?.kind === "plug") return plugDrawing(plug);
  return perkGlyph(plug ?? { itemHash: number, name: "", typeName: "Trait", socket: "trait" });
}

/** Draws a picture by its order. A screenshot also says whose: an authored item's or a made-up one's. */
export function drawingOf(kind: PictureKind, number: number, whose: PictureKind = kind): Drawing {
  switch (kind) {
    case "item":
    case "made-up":
      return itemDrawing(itemLooks(kind, number));
    case "screenshot":
      return screenshotPixels(itemLooks(whose, number));
    case "perk":
      return perkDrawing(number);
    case "emblem background":
      return emblemBannerSvg(number);
    case "emblem overlay":
      return emblemOverlaySvg(number);
    case "watermark":
      return watermarkPixels(number);
    case "pgcr":
      return sceneSvg(`pgcr ${number}`, 1280, 720);
    case "season banner":
    case "event banner":
      return sceneSvg(`${kind} ${number}`, 1920, 1080);
    default:
      return markOf(kind, number);
  }
}
