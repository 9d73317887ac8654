import { isTag } from "#lib/game/item-mark.ts";
import type { GroupBy, SortBy, TileSize } from "#lib/game/view-settings.ts";
import { TAG_NAMES } from "../../_ui/tag-names.ts";

export const SORT_NAMES: Readonly<Record<SortBy, string>> = {
  rarity: "Rarity",
  power: "Power",
  name: "Name",
  type: "Type",
  season: "Season",
  newest: "Newest",
};

export const GROUPING_NAMES: Readonly<Record<GroupBy, string>> = {
  none: "None",
  rarity: "Rarity",
  type: "Type",
  element: "Element",
  class: "Class",
  tag: "Tag",
};

export const TILE_SIZE_NAMES: Readonly<Record<TileSize, string>> = {
  comfortable: "Comfortable",
  compact: "Compact",
};

const WITHOUT: Readonly<Record<GroupBy, string>> = {
  none: "",
  rarity: "No rarity",
  type: "No type",
  element: "No element",
  class: "Any class",
  tag: "No tag",
};

/** What a group of items is called. */
export function groupName(key: string, by: GroupBy): string {
  if (key === "") return WITHOUT[by];
  if (isTag(key)) return TAG_NAMES[key];
  return `${key.charAt(0).toUpperCase()}${key.slice(1)}`;
}

/** "1 item", "12 items". */
export function itemCount(count: number): string {
  return count === 1 ? "1 item" : `${count} items`;
}
