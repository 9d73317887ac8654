import type { Tag } from "#lib/game/item-mark.ts";

/** What the tags are called. */
export const TAG_NAMES: Readonly<Record<Tag, string>> = {
  favorite: "Favorite",
  keep: "Keep",
  junk: "Junk",
  infuse: "Infuse",
  archive: "Archive",
};
