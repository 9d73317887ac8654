import { GEAR_DRAWN, gearRoot, gearRow } from "../gear-dom.ts";
import { doCommand } from "./do-command.ts";
import { markGoing } from "./errands.ts";
import { tileAt } from "./gear-tiles.ts";
import { walk } from "./grid-walk.ts";
import { commandOf } from "./hotkeys.ts";
import { areKeysOff } from "./key-setting.ts";
import { watchLongPress } from "./long-press.ts";
import { openMenu } from "./menu-store.ts";
import { moveTabStop, setTabStops } from "./roving-focus.ts";

/** Listens to everything that is done with the gear, by one listener a kind for all tiles. Returns how to stop. */
export function listenToGear(): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const root = gearRoot();

  document.addEventListener("keydown", pressKey, { signal });
  root?.addEventListener(
    "focusin",
    ({ target }) => {
      const tile = tileAt(target);
      if (tile) moveTabStop(tile);
    },
    { signal },
  );
  root?.addEventListener("click", foldAtOnce, { signal });
  root?.addEventListener("contextmenu", askForMenu, { signal });
  root?.addEventListener("pointerover", readyToDrag, { signal });
  document.addEventListener(
    GEAR_DRAWN,
    () => {
      setTabStops();
      markGoing();
    },
    { signal },
  );
  watchLongPress(root, signal);
  setTabStops();
  return () => stop.abort();
}

function pressKey(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const tile = tileAt(event.target);
  if (tile && isMenuKey(event)) {
    openMenuAt(tile, event);
    return;
  }
  const next = tile && !event.shiftKey && !event.altKey && !event.metaKey ? walk(tile, event) : null;
  if (next) {
    event.preventDefault();
    next.focus();
    return;
  }
  const command = commandOf(event, { isTyping: isField(event.target), areKeysOff: areKeysOff() });
  if (command && doCommand(command)) event.preventDefault();
}

function isMenuKey({ key, shiftKey }: KeyboardEvent): boolean {
  return key === "ContextMenu" || (key === "F10" && shiftKey);
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"))
  );
}

/** With the keyboard there is no point to open at: below the tile, then. */
function openMenuAt(tile: HTMLAnchorElement, event: Event): void {
  event.preventDefault();
  const { left, bottom } = tile.getBoundingClientRect();
  openMenu({ tile, x: left, y: bottom });
}

function askForMenu(event: MouseEvent): void {
  const tile = tileAt(event.target);
  // With Shift the browser's own menu stays within reach.
  if (!tile || event.shiftKey) return;
  event.preventDefault();
  openMenu({ tile, x: event.clientX, y: event.clientY });
}

/** The site folds rows; what is pressed answers before it does. */
function foldAtOnce({ target }: MouseEvent): void {
  const button = target instanceof Element ? target.closest<HTMLButtonElement>("button[name$=fold]") : null;
  const row = button && gearRow(button);
  if (!row) return;
  const isFolding = row.classList.toggle("folding");
  button.ariaExpanded = String(button.name === "unfold" ? isFolding : !isFolding);
}

let drag: Promise<typeof import("./drag.ts")> | null = null;

/** A tile can be dragged once a mouse came near it. */
function readyToDrag(event: PointerEvent): void {
  const tile = event.pointerType === "mouse" ? tileAt(event.target) : null;
  if (!tile) return;
  drag ??= loadDrag();
  void drag.then(({ makeDraggable }) => makeDraggable(tile));
}

async function loadDrag() {
  const loaded = await import("./drag.ts");
  loaded.watchDrags();
  return loaded;
}
