import type { OpenMenu } from "./menu-store.ts";

const EDGE_PX = 8;

/** Puts an open menu beside the point where it was asked for, and inside the window. */
export function placeMenu(menu: HTMLElement, { x, y }: OpenMenu): void {
  const { width, height } = menu.getBoundingClientRect();
  const into = (at: number, size: number, room: number) =>
    Math.max(EDGE_PX, Math.min(at, room - size - EDGE_PX));
  menu.style.left = `${into(x, width, document.documentElement.clientWidth)}px`;
  menu.style.top = `${into(y, height, window.innerHeight)}px`;
}

/**
 * Closes a menu when something else is pressed. The browser's own way would close it when the very press that opened
 * it ends: a finger that rests, or a right click where menus come at its beginning.
 */
export function closeOnPressElsewhere(menu: React.RefObject<HTMLElement | null>): () => void {
  const press = ({ target }: PointerEvent) => {
    if (!(target instanceof Node && menu.current?.contains(target))) menu.current?.hidePopover();
  };
  document.addEventListener("pointerdown", press, true);
  return () => document.removeEventListener("pointerdown", press, true);
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Keys of a menu: arrows round it, Home and End, a letter to the next choice that begins with it; Tab and Escape leave. */
export function moveThroughMenu(event: React.KeyboardEvent, popover: HTMLElement | null): void {
  const items = [...(popover?.querySelectorAll<HTMLElement>("[role^=menuitem]") ?? [])];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const next = nextItem(event, items, at);
  if (next) {
    event.preventDefault();
    next.focus();
  } else if (event.key === "Tab" || event.key === "Escape") {
    event.preventDefault();
    popover?.hidePopover();
  }
}

function nextItem(event: React.KeyboardEvent, items: readonly HTMLElement[], at: number) {
  const { key } = event;
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  const step = STEPS[key];
  if (step) return items.at((at + step) % items.length);
  if (key === "Home") return items[0];
  if (key === "End") return items.at(-1);
  if (key.length !== 1 || key === " ") return undefined;
  const after = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  return after.find(({ textContent }) => textContent?.trim().toLowerCase().startsWith(key.toLowerCase()));
}
