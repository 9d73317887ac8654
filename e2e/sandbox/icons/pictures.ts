import sharp from "sharp";
import { CATALOG, type CatalogItem, picturePath } from "../world/catalog.ts";
import type { Element } from "../world/facts/rows.ts";
import { seededRandom } from "../world/seeded-random.ts";
import { STAT_NAMES } from "../world/stats.ts";
import { VENDORS } from "../world/xur.ts";
import { elementMark } from "./element-shapes.ts";
import { emblemBannerSvg, emblemOverlaySvg, emblemTileSvg } from "./emblems.ts";
import { finishOf, itemShapes } from "./item-shapes.ts";
import { glyphSvg, tileSvg } from "./paint.ts";
import { fitted } from "./shapes.ts";
import { perkGlyph, platformGlyph, shaderSvg, statGlyph, watermarkSvg } from "./small-pictures.ts";
import { xur } from "./thing-shapes.ts";

type Make = () => string;

const ELEMENTS: readonly Element[] = ["kinetic", "arc", "solar", "void", "stasis", "strand"];
const RELEASES = 6;

function itemSvg(item: CatalogItem): string {
  if (item.kind === "emblem") return emblemTileSvg(item.itemHash);
  if (item.kind === "shader") return shaderSvg(item.itemHash);
  if (item.kind === "perk") return perkGlyph(item);
  return tileSvg(itemShapes(item), item.tier, item.element, finishOf(item));
}

function collect(): Map<string, Make> {
  const makers = new Map<string, Make>();
  for (const item of CATALOG.values()) {
    makers.set(item.iconPath, () => itemSvg(item));
    if (item.kind === "emblem") {
      makers.set(picturePath(`emblem background ${item.itemHash}`, "jpg"), () =>
        emblemBannerSvg(item.itemHash),
      );
      makers.set(picturePath(`emblem overlay ${item.itemHash}`, "png"), () =>
        emblemOverlaySvg(item.itemHash),
      );
    }
  }
  for (const element of ELEMENTS) {
    makers.set(picturePath(`element ${element}`, "png"), () =>
      glyphSvg(fitted(elementMark(element), 48, 84)),
    );
  }
  for (let release = 0; release < RELEASES; release++) {
    makers.set(picturePath(`watermark ${release}`, "png"), () => watermarkSvg(release));
  }
  for (const statHash of Object.keys(STAT_NAMES)) {
    makers.set(picturePath(`stat ${statHash}`, "png"), () => statGlyph(Number(statHash)));
  }
  for (const { vendorHash } of VENDORS) {
    const face = () => tileSvg(fitted(xur(), 48, 78), "exotic", "void");
    makers.set(picturePath(`vendor ${vendorHash}`, "png"), face);
    makers.set(picturePath(`vendor large ${vendorHash}`, "png"), face);
  }
  return makers;
}

const MAKERS = collect();
const drawn = new Map<string, Promise<Buffer>>();

function draw(path: string, make: Make): Promise<Buffer> {
  const known = drawn.get(path);
  if (known) return known;
  const picture = sharp(Buffer.from(make())).png({ compressionLevel: 9, palette: false }).toBuffer();
  drawn.set(path, picture);
  return picture;
}

/** The picture under a path of a definition or answer, as PNG bytes; null when nothing mentions that path. */
export async function pictureAt(path: string): Promise<Buffer | null> {
  const make = MAKERS.get(path);
  if (make) return draw(path, make);
  // Platform logos and avatars: the same plain mark, varied by name.
  return path.startsWith("/img/") ? draw(path, () => platformGlyph(seededRandom(path).below(360))) : null;
}
