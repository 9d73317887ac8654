import { type Item, itemKey } from "#lib/game/item.ts";
import { type ItemMark, markOf } from "#lib/game/item-mark.ts";
import { itemElement, spokenItemName } from "#lib/game/item-name.ts";
import { pictureAddress } from "#lib/game/picture-address.ts";
import { tileBadge } from "../../_ui/item-tile.tsx";
import { TAG_NAMES } from "../../_ui/tag-names.ts";
import { escapeHtml } from "./escape-html.ts";

/** What tiles need to know beside their item. */
export interface TileContext {
  /** Where pictures come from. */
  readonly origin: string;
  readonly marks: ReadonlyMap<string, ItemMark>;
  /** Icon paths of worn ornaments by their itemHash. */
  readonly ornaments: ReadonlyMap<number, string>;
  /** What a search found; null without one. */
  readonly found: ReadonlySet<Item> | null;
  /** How many tiles of this key there are so far: several stacks of a kind share one. */
  readonly nthOf: (key: string) => number;
}

/** Counts the tiles of each key for one page. */
export function tileCounter(): TileContext["nthOf"] {
  const counts = new Map<string, number>();
  return (key) => {
    const nth = counts.get(key) ?? 0;
    counts.set(key, nth + 1);
    return nth;
  };
}

/**
 * The tile of an item: a link whose name says everything that the picture shows.
 *
 * A page carries hundreds, so each byte counts: short class names (see app/_ui/tiles.css), no sizes (the stylesheet
 * has them), no closing slashes.
 */
export function tileHtml(item: Item, context: TileContext, place = ""): string {
  const { origin, marks, ornaments, found } = context;
  const { definition } = item;
  const key = itemKey(item);
  const nth = item.itemInstanceId === null ? context.nthOf(key) : 0;
  const { tag } = markOf(marks, item);
  const said = [
    spokenItemName(item),
    item.isDeepsight ? "deepsight" : "",
    item.gearTier === null ? "" : `tier ${item.gearTier}`,
    tag === null ? "" : `tagged ${TAG_NAMES[tag].toLowerCase()}`,
    place,
  ];
  const ornament = item.ornamentItemHash === null ? undefined : ornaments.get(item.ornamentItemHash);
  const icon = pictureAddress(origin, ornament ?? definition?.iconPath ?? null);
  const watermark = pictureAddress(origin, watermarkOf(item));
  return `<a class="t ${definition?.rarity ?? "none"}${item.isMasterwork ? " mw" : ""}${
    item.isCrafted ? " cr" : item.isDeepsight ? " ds" : ""
  }${found === null || found.has(item) ? "" : " no"}" href="/item/${escapeHtml(key)}"${nth === 0 ? "" : ` data-n="${nth}"`} aria-label="${escapeHtml(
    said.filter(Boolean).join(", "),
  )}">${icon === null ? '<i class="q">?</i>' : `<img alt="" loading="lazy" src="${icon}">`}${
    watermark === null ? "" : `<img alt="" class="w" loading="lazy" src="${watermark}">`
  }${item.gearTier === null ? "" : `<i class="p p${Number(item.gearTier)}"></i>`}${stateHtml(item, tag)}${badgeHtml(item)}</a>`;
}

/** The season a copy came with; its kind's own where Bungie does not say. */
function watermarkOf({ definition, versionNumber }: Item): string | null {
  if (definition === null) return null;
  const ofVersion = versionNumber === null ? undefined : definition.watermarkPaths[versionNumber];
  return ofVersion || definition.watermarkPath;
}

function stateHtml(item: Item, tag: ItemMark["tag"]): string {
  const glyphs = [
    tag === null ? "" : `tag-${tag}`,
    item.isCrafted ? "crafted" : "",
    item.isDeepsight ? "deepsight" : "",
    item.isLocked ? "lock" : "",
  ].filter(Boolean);
  if (glyphs.length === 0) return "";
  return `<i class="s">${glyphs.map((glyph) => `<i class="glyph glyph-${glyph}"></i>`).join("")}</i>`;
}

function badgeHtml(item: Item): string {
  const element = itemElement(item);
  const glyph = element === null ? "" : `<i class="glyph glyph-${element} tint-${element}"></i>`;
  return `<b class="b">${glyph}${tileBadge(item.power, item.quantity) ?? ""}</b>`;
}
