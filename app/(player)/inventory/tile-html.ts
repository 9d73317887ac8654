import { type Item, itemKey } from "#lib/game/item.ts";
import { type ItemMark, markOf, type Tag } from "#lib/game/item-mark.ts";
import { itemElement, spokenItemName } from "#lib/game/item-name.ts";
import { watermarkOf } from "#lib/game/watermark.ts";
import { tileBadge } from "../../_ui/item-tile.tsx";
import { TAG_NAMES } from "../../_ui/tag-names.ts";
import { escapeHtml } from "./escape-html.ts";
import type { GearPictures } from "./gear-pictures.ts";

/** What tiles tell beside their item. */
export interface TileFacts {
  readonly pictures: GearPictures;
  readonly marks: ReadonlyMap<string, ItemMark>;
  /** Icon paths of worn ornaments by their itemHash. */
  readonly ornaments: ReadonlyMap<number, string>;
  /** What a search found; null without one. */
  readonly found: ReadonlySet<Item> | null;
}

/** What the tiles of one page have between them. */
export interface TileContext extends TileFacts {
  /** Which of several stacks with the same key it is. */
  readonly nthOf: (item: Item) => number;
}

/**
 * The tile of an item: a link whose name says everything that the picture shows.
 *
 * A page carries hundreds, so each byte counts: what a stylesheet can draw from a class is no element of its own (see
 * app/_ui/tiles.css), and what never changes has no quotes.
 */
export function tileHtml(item: Item, context: TileContext, place = ""): string {
  const { tag } = markOf(context.marks, item);
  const key = itemKey(item);
  const nth = context.nthOf(item);
  const icon = iconClass(item, context);
  const missing = icon === null ? "<i class=q>?</i>" : "";
  const number = nth === 0 ? "" : ` data-n="${nth}"`;
  const name = escapeHtml(spokenTile(item, tag, place));
  return `<a class="${classOf(item, icon, context)}" href="/item/${escapeHtml(key)}"${number} aria-label="${name}">${missing}${stateHtml(item, tag)}<b class=b>${tileBadge(item.power, item.quantity) ?? ""}</b></a>`;
}

/** The icon of the ornament that is worn, else the item's own. */
function iconClass({ definition, ornamentItemHash }: Item, context: TileContext): string | null {
  const ornament = ornamentItemHash === null ? undefined : context.ornaments.get(ornamentItemHash);
  return context.pictures.iconClass(ornament ?? definition?.iconPath ?? null);
}

function spokenTile(item: Item, tag: Tag | null, place: string): string {
  let said = spokenItemName(item);
  if (item.isDeepsight) said += ", deepsight";
  if (item.gearTier !== null) said += `, tier ${item.gearTier}`;
  if (tag !== null) said += `, tagged ${TAG_NAMES[tag].toLowerCase()}`;
  return place === "" ? said : `${said}, ${place}`;
}

/** Rarity, icon, season, gear tier, element and state; `no` for what a search did not find. */
function classOf(item: Item, icon: string | null, { found, pictures }: TileContext): string {
  const element = itemElement(item);
  const watermark = pictures.watermarkClass(watermarkOf(item));
  let all = `t ${item.definition?.rarity ?? "none"}`;
  if (icon !== null) all += ` ${icon}`;
  if (watermark !== null) all += ` ${watermark}`;
  if (item.gearTier !== null) all += ` p${Number(item.gearTier)}`;
  if (element !== null) all += ` ${element}`;
  if (item.isMasterwork) all += " mw";
  if (item.isCrafted) all += " cr";
  else if (item.isDeepsight) all += " ds";
  return found === null || found.has(item) ? all : `${all} no`;
}

function stateHtml({ isCrafted, isDeepsight, isLocked }: Item, tag: Tag | null): string {
  let glyphs = tag === null ? "" : glyphHtml(`tag-${tag}`);
  if (isCrafted) glyphs += glyphHtml("crafted");
  if (isDeepsight) glyphs += glyphHtml("deepsight");
  if (isLocked) glyphs += glyphHtml("lock");
  return glyphs === "" ? "" : `<i class=s>${glyphs}</i>`;
}

const glyphHtml = (name: string) => `<i class="glyph glyph-${name}"></i>`;
