import type { HeldItem } from "./item.ts";

/** What a player says of an item to find it again, in the order they are offered. */
export const TAGS = ["favorite", "keep", "junk", "infuse", "archive"] as const;

export type Tag = (typeof TAGS)[number];

/** A player's own words on an item: on one instance, or on every stack of a kind. */
export interface ItemMark {
  readonly tag: Tag | null;
  /** Empty: none. */
  readonly note: string;
}

/** What all items have that nobody has marked. */
export const NO_MARK: ItemMark = { tag: null, note: "" };

/** The digit that sets a tag when pressed with Shift, as in DIM (`src/app/inventory/dim-item-info.ts`, read 2026-11-22). */
export const TAG_DIGITS: Readonly<Record<Tag, string>> = {
  favorite: "1",
  keep: "2",
  junk: "3",
  infuse: "4",
  archive: "5",
};
/** The digit that takes a tag away. */
export const NO_TAG_DIGIT = "0";

/** Units: characters (code points), as a person counts them. */
export const LONGEST_NOTE = 1_000;

/** What a mark clings to: the instance, so that it survives every move; else the kind, wherever its stacks lie. */
export function markTarget({ itemInstanceId, itemHash }: Pick<HeldItem, "itemInstanceId" | "itemHash">) {
  return itemInstanceId ?? `hash-${itemHash}`;
}

/** The mark of an item; `NO_MARK` when it has none. */
export function markOf(
  marks: ReadonlyMap<string, ItemMark>,
  item: Pick<HeldItem, "itemInstanceId" | "itemHash">,
): ItemMark {
  return marks.get(markTarget(item)) ?? NO_MARK;
}

export function isTag(word: string | null): word is Tag {
  return TAGS.some((tag) => tag === word);
}

/** A note as it is kept, or why it cannot be: what a page cannot show, or more than `LONGEST_NOTE`. */
export function parseNote(
  typed: string,
): { readonly ok: true; readonly note: string } | { readonly ok: false; readonly kind: NoteFault } {
  const note = typed.replaceAll("\r\n", "\n").trim();
  if (UNSHOWABLE.test(note)) return { ok: false, kind: "unshowable-note" };
  return [...note].length > LONGEST_NOTE ? { ok: false, kind: "long-note" } : { ok: true, note };
}

export type NoteFault = "unshowable-note" | "long-note";

// Control characters but tab and line feed, and halves of surrogate pairs.
const UNSHOWABLE = /\p{Cs}|(?![\t\n])\p{Cc}/u;
