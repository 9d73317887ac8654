import { CATALOG, type CatalogItem } from "../world/catalog.ts";
import type { Element } from "../world/facts/rows.ts";
import type { Drawing } from "./drawing.ts";
import { elementMark } from "./element-shapes.ts";
import { emblemBannerSvg, emblemOverlaySvg, emblemTileSvg } from "./emblems.ts";
import { finishOf, itemShapes } from "./item-shapes.ts";
import { glyphSvg, tileSvg } from "./paint.ts";
import type { PictureKind } from "./picture-kinds.ts";
import { madeUpLooks, numberOf } from "./picture-path.ts";
import { fitted } from "./shapes.ts";
import { perkGlyph, platformGlyph, shaderSvg, statGlyph, watermarkSvg } from "./small-pictures.ts";
import { xur } from "./thing-shapes.ts";

const ELEMENTS: readonly Element[] = ["kinetic", "arc", "solar", "void", "stasis", "strand"];

function itemDrawing(item: Looks): Drawing {
  if (item.kind === "emblem") return emblemTileSvg(item.itemHash);
  if (item.kind === "shader") return shaderSvg(item.itemHash);
  if (item.kind === "perk") return perkGlyph(item);
  return tileSvg(itemShapes(item), item.tier, item.element, finishOf(item));
}

export type Looks = Pick<
  CatalogItem,
  "itemHash" | "name" | "kind" | "typeName" | "tier" | "element" | "classType" | "socket"
>;

function looksOf(kind: PictureKind, number: number): Looks {
  const known = kind === "made-up" ? undefined : CATALOG.get(number);
  if (known) return known;
  const made = kind === "made-up" ? madeUpLooks(number) : null;
  return {
    itemHash: number,
    name: "",
    kind: (made?.kind ?? "consumable") as CatalogItem["kind"],
    typeName: made?.typeName ?? "",
    tier: made?.tier ?? "common",
    element: made?.element ?? null,
    classType: made?.classType ?? 3,
    socket: null,
  };
}

/** Draws a picture by its order. A screenshot also says whose: an authored item's or a made-up one's. */
export function drawingOf(kind: PictureKind, number: number, whose: PictureKind = kind): Drawing {
  switch (kind) {
    case "item":
    case "made-up":
      return itemDrawing(looksOf(kind, number));
    case "screenshot":
      return itemDrawing(looksOf(whose === "made-up" ? "made-up" : "item", number));
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
      return tileSvg(fitted(xur(), 48, 78), "exotic", "void");
    default:
      return platformGlyph(number % 360);
  }
}
