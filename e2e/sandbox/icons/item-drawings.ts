import { CATALOG, type CatalogItem } from "../world/catalog.ts";
import { seededRandom } from "../world/seeded-random.ts";
import type { Drawing } from "./drawing.ts";
import { emblemTileSvg } from "./emblems.ts";
import { itemShapes } from "./item-shapes.ts";
import { FINERY, type Livery, PLAIN, SERVICE } from "./liveries.ts";
import { perkGlyph } from "./perk-glyphs.ts";
import { madeUpLooks } from "./picture-path.ts";
import { shaderSvg } from "./small-pictures.ts";
import { tilePixels } from "./tile.ts";

/** What of an item decides its picture. */
export type Looks = Pick<
  CatalogItem,
  "itemHash" | "name" | "kind" | "typeName" | "tier" | "element" | "classType" | "ammoType" | "socket"
>;

/** The looks of an authored item; null if there is none. */
export function authoredLooks(itemHash: number): Looks | null {
  return CATALOG.get(itemHash) ?? null;
}

/** The looks in the number of a made-up order. */
export function inventedLooks(number: number): Looks {
  const made = madeUpLooks(number);
  return {
    itemHash: number,
    name: "",
    kind: (made?.kind ?? "consumable") as CatalogItem["kind"],
    typeName: made?.typeName ?? "",
    tier: made?.tier ?? "common",
    element: made?.element ?? null,
    classType: made?.classType ?? 3,
    ammoType: made && made.variant % 2 === 0 ? 2 : 3,
    socket: null,
  };
}

const PAINTED: ReadonlySet<CatalogItem["kind"]> = new Set(["weapon", "armor", "ghost", "ship", "sparrow"]);

/** Gear comes in many paints, so that a rack of one type is not a rack of one colour; a set of armour wears one. */
export function liveryOf(item: Looks): Livery {
  if (!PAINTED.has(item.kind)) return PLAIN;
  const set = item.kind === "armor" && item.tier !== "exotic" ? item.name.split(" ")[0] : "";
  return seededRandom(`livery ${set || item.itemHash}`).pick(item.tier === "exotic" ? FINERY : SERVICE);
}

/** The tile of an item, as the game would show it in a grid. */
export function itemDrawing(item: Looks): Drawing {
  if (item.kind === "emblem") return emblemTileSvg(item.itemHash);
  if (item.kind === "shader") return shaderSvg(item.itemHash);
  if (item.kind === "perk") return perkGlyph(item.itemHash, item.socket);
  return tilePixels(itemShapes(item), item.tier, item.element, liveryOf(item));
}
