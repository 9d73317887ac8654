import { CATALOG, type CatalogItem } from "../world/catalog.ts";
import { seededRandom } from "../world/seeded-random.ts";
import type { Drawing } from "./drawing.ts";
import { emblemTile } from "./emblems.ts";
import { itemShapes } from "./item-shapes.ts";
import { ABILITY, dyesOf, FINERY, type Livery, PLAIN, SERVICE, STONES, stuffOf } from "./liveries.ts";
import { perkGlyph } from "./perk-glyphs.ts";
import { madeUpLooks } from "./picture-path.ts";
import { modTile, plugDrawing, subclassTile } from "./plug-drawings.ts";
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
  return made
    ? {
        ...nobody(number),
        ...made,
        kind: made.kind as CatalogItem["kind"],
        ammoType: made.variant % 2 === 0 ? 2 : 3,
      }
    : nobody(number);
}

/** What an item looks like of which nothing is known. */
export function nobody(itemHash: number): Looks {
  return {
    itemHash,
    name: "",
    kind: "consumable",
    typeName: "",
    tier: "common",
    element: null,
    classType: 3,
    ammoType: 0,
    socket: null,
  };
}

const PAINTED: ReadonlySet<CatalogItem["kind"]> = new Set(["weapon", "armor", "ghost", "ship", "sparrow"]);

const STUFF: ReadonlySet<string> = new Set([
  "material",
  "consumable",
  "currency",
  "transmat",
  "projection",
  "finisher",
  "emote",
  "gift",
  "quest",
]);

/** Gear comes in many paints, so that a rack of one type is not a rack of one colour; a set of armour wears one. */
export function liveryOf(item: Looks): Livery {
  if (item.kind === "engram") return STONES[item.tier];
  if (item.kind === "shader") return dyesOf(item.itemHash);
  if (STUFF.has(item.kind)) return stuffOf(item.name, item.itemHash);
  if (!PAINTED.has(item.kind)) return PLAIN;
  const set = item.kind === "armor" && item.tier !== "exotic" ? item.name.split(" ")[0] : "";
  return seededRandom(`livery ${set || item.itemHash}`).pick(item.tier === "exotic" ? FINERY : SERVICE);
}

/** The plan of a weapon: its shape in plain white on slate. */
function patternTile(item: Looks): Drawing {
  for (const one of CATALOG.values()) {
    if (one.kind === "weapon" && one.name === item.name) {
      return tilePixels(itemShapes(one), "slate", one.element, ABILITY);
    }
  }
  return tilePixels(itemShapes({ ...item, kind: "weapon" }), "slate", item.element, ABILITY);
}

const ORNAMENTED: readonly (readonly [kind: "weapon" | "armor", typeName: string])[] = [
  ["armor", "Helmet"],
  ["weapon", "Hand Cannon"],
  ["armor", "Chest Armor"],
  ["weapon", "Auto Rifle"],
  ["armor", "Gauntlets"],
  ["weapon", "Sword"],
  ["armor", "Leg Armor"],
  ["weapon", "Shotgun"],
  ["armor", "Class Item"],
  ["weapon", "Pulse Rifle"],
];

/** An ornament of which nobody knows what it adorns: some gear in rich paint. */
function ornamentTile(item: Looks): Drawing {
  const [kind, typeName] = ORNAMENTED[item.itemHash % ORNAMENTED.length] ?? ["armor", "Helmet"];
  const classType = item.classType < 3 ? item.classType : item.itemHash % 3;
  const livery = seededRandom(`ornament ${item.itemHash}`).pick(FINERY);
  return tilePixels(itemShapes({ ...item, kind, typeName, classType }), item.tier, null, livery);
}

/** The tile of an item, as the game would show it in a grid. */
export function itemDrawing(item: Looks): Drawing {
  if ((item.kind as string) === "ornament") return ornamentTile(item);
  switch (item.kind) {
    case "emblem":
      return emblemTile(item.itemHash);
    case "perk":
      return perkGlyph(item);
    case "plug":
      return plugDrawing(item);
    case "pattern":
      return patternTile(item);
    case "mod":
    case "weaponmod":
      return modTile(item);
    case "subclass":
      return subclassTile(item);
    default:
      return tilePixels(itemShapes(item), item.tier, item.element, liveryOf(item));
  }
}
