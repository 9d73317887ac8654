/** What is known of an item before its page has come: what the pressed link itself shows. */
export interface PressedItem {
  readonly path: string;
  readonly name: string;
  readonly iconUrl: string | null;
}

let last: PressedItem | null = null;

/** The item whose link was pressed last; null before there was one. */
export function lastPressedItem(): PressedItem | null {
  return last;
}

/**
 * Notes the item whose link a click is about to follow inside the site; null for any other click.
 *
 * A click that somebody already took over (`preventDefault`) is such a one: the router is on its way.
 */
export function notePressedItem(event: MouseEvent): PressedItem | null {
  const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  if (!event.defaultPrevented || !isPlain || !(event.target instanceof Element)) return null;
  const link = event.target.closest<HTMLAnchorElement>('a[href^="/item/"]');
  if (!link) return null;
  // A tile's name goes on with what kind of thing it is: "Sunshot, exotic hand cannon, …".
  const words = link.getAttribute("aria-label") ?? link.textContent ?? "";
  last = {
    path: link.pathname,
    name: words.split(", ")[0] ?? "",
    iconUrl: pictureOf(link),
  };
  return last;
}

/** A tile of the gear has its picture from a stylesheet, other links have one inside. */
function pictureOf(link: HTMLAnchorElement): string | null {
  const named = /^url\("?(.+?)"?\)$/.exec(getComputedStyle(link).backgroundImage);
  return named?.[1] ?? (link.querySelector("img")?.currentSrc || null);
}
