import { clanCloth, clanDecal, clanFlag } from "./clan-pictures.ts";
import type { Drawing } from "./drawing.ts";
import { markOf } from "./drawn-marks.ts";
import { emblemBannerSvg, emblemOverlaySvg, emblemTile } from "./emblems.ts";
import { loadoutColorSvg, vendorFace } from "./faces.ts";
import type { Ground } from "./grounds.ts";
import { authoredLooks, inventedLooks, itemDrawing, type Looks, nobody } from "./item-drawings.ts";
import { PLAIN } from "./liveries.ts";
import { overlayPixels } from "./overlays.ts";
import { perkGlyph } from "./perk-glyphs.ts";
import type { PictureKind } from "./picture-kinds.ts";
import { plugDrawing } from "./plug-drawings.ts";
import { sceneSvg } from "./scenes.ts";
import { screenshotPixels } from "./screenshots.ts";
import { tilePixels } from "./tile.ts";
import { watermarkPixels } from "./watermarks.ts";

const GROUNDS: readonly Ground[] = ["exotic", "legendary", "rare", "uncommon", "common"];

const itemLooks = (kind: PictureKind, number: number): Looks =>
  kind === "made-up" ? inventedLooks(number) : (authoredLooks(number) ?? nobody(number));

function perkDrawing(number: number): Drawing {
  const plug = authoredLooks(number);
  if (plug?.kind === "plug") return plugDrawing(plug);
  return perkGlyph(plug ?? { itemHash: number, name: "", typeName: "Trait", socket: "trait" });
}

/** Draws a picture by its order. A screenshot also says whose: an authored item's or a made-up one's. */
export function drawingOf(
  kind: PictureKind,
  number: number,
  whose: PictureKind = kind,
): Drawing | Promise<Drawing> {
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
    case "emblem wide":
      return emblemBannerSvg(number, 1920, 146);
    case "avatar":
      return emblemTile(number);
    case "vendor":
    case "vendor large":
      return vendorFace(number, kind === "vendor large");
    case "loadout color":
      return loadoutColorSvg(number);
    case "clan banner":
      return clanCloth();
    case "clan decal":
      return clanDecal(number);
    case "clan flag":
      return clanFlag(number);
    case "theme":
      return sceneSvg(`theme ${number}`, 1600, 480);
    case "overlay":
      return overlayPixels(number);
    case "icon background":
      return tilePixels([], GROUNDS[number % GROUNDS.length] ?? "slate", null, PLAIN);
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
