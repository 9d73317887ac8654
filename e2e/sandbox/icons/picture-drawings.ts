import type { Element } from "../world/facts/rows.ts";
import type { Drawing } from "./drawing.ts";
import { elementMark } from "./element-shapes.ts";
import { emblemBannerSvg, emblemOverlaySvg } from "./emblems.ts";
import { glyphSvg } from "./glyph-svg.ts";
import { authoredLooks, inventedLooks, itemDrawing } from "./item-drawings.ts";
import { PLAIN } from "./liveries.ts";
import type { PictureKind } from "./picture-kinds.ts";
import { numberOf } from "./picture-path.ts";
import { fitted } from "./shapes.ts";
import { platformGlyph, statGlyph, watermarkSvg } from "./small-pictures.ts";
import { xur } from "./thing-shapes.ts";
import { tilePixels } from "./tile.ts";

const ELEMENTS: readonly Element[] = ["kinetic", "arc", "solar", "void", "stasis", "strand"];

/** Draws a picture by its order. A screenshot also says whose: an authored item's or a made-up one's. */
export function drawingOf(kind: PictureKind, number: number, whose: PictureKind = kind): Drawing {
  switch (kind) {
    case "item":
    case "made-up":
      return itemDrawing((kind === "made-up" ? null : authoredLooks(number)) ?? inventedLooks(number));
    case "screenshot":
      return itemDrawing((whose === "made-up" ? null : authoredLooks(number)) ?? inventedLooks(number));
    case "emblem background":
      return emblemBannerSvg(number);
    case "emblem overlay":
      return emblemOverlaySvg(number);
    case "element": {
      const element = ELEMENTS.find((one) => numberOf(one) === number) ?? "kinetic";
      return glyphSvg(fitted(elementMark(element), 48, 84));
    }
    case "watermark":
      return watermarkSvg(number % 6);
    case "stat":
      return statGlyph(number);
    case "vendor":
    case "vendor large":
      return tilePixels(fitted(xur(), 48, 78), "exotic", "void", PLAIN);
    default:
      return platformGlyph(number % 360);
  }
}
