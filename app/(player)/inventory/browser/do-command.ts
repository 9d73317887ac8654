import { announce } from "./announce.ts";
import { goToMoves, leaveMoves } from "./errand-focus.ts";
import { gearContext } from "./gear-context.ts";
import { tileAt, tilesOfKey } from "./gear-tiles.ts";
import { showHelp } from "./help-store.ts";
import type { Command } from "./hotkeys.ts";
import { refreshNow } from "./refresh-now.ts";
import { clearSearch, focusSearch } from "./search-field.ts";

/** Does what a key asks for. Returns false when there is nothing to do it with, so that the key stays the browser's. */
export function doCommand(command: Command): boolean {
  switch (command.do) {
    case "help":
      showHelp(true);
      return true;
    case "search":
      return !isSomethingOpen() && focusSearch();
    case "new-search":
      if (isSomethingOpen()) return false;
      clearSearch();
      return focusSearch();
    case "refresh":
      void refreshNow();
      return true;
    case "moves":
      return !isSomethingOpen() && goToMoves();
    case "close":
      return !isSomethingOpen() && (leaveMoves() || clearSearch());
    default:
      return onItemInHand(command);
  }
}

/** What Escape closes by itself, and what lies above the page. */
function isSomethingOpen(): boolean {
  return document.querySelector("dialog[open], :popover-open, [aria-expanded=true][role=combobox]") !== null;
}

function onItemInHand(command: Command): boolean {
  const tile = itemInHand();
  if (!tile) {
    announce("Choose an item first: go to it with the arrow keys, or open it.");
    return false;
  }
  void actOn(tile, command);
  return true;
}

/** The item whose page is open above the grid, else the one that has the focus. */
function itemInHand(): HTMLAnchorElement | null {
  const open = /^\/item\/([^/]+)$/.exec(location.pathname)?.[1];
  if (open !== undefined) return tilesOfKey(decodeURIComponent(open))[0] ?? null;
  return tileAt(document.activeElement);
}

/** In an item's open page its own buttons are pressed: what comes of it is told and answered there. */
function pressInDialog(wish: RegExp): boolean {
  const buttons = document.querySelectorAll<HTMLButtonElement>("dialog[open] .move-form button[name=wish]");
  const button = [...buttons].find(({ value, disabled }) => !disabled && wish.test(value));
  button?.click();
  return button !== undefined;
}

async function actOn(tile: HTMLAnchorElement, command: Command): Promise<void> {
  const [{ factsOf }, { knownFacts }] = await Promise.all([
    import("./item-facts.ts"),
    import("./gear-index.ts"),
  ]);
  if (command.do === "tag") {
    const { askTag } = await import("./ask-tag.ts");
    return askTag(factsOf(tile, null), command.tag ?? "none");
  }
  if (command.do === "lock") {
    if (pressInDialog(/^(un)?lock$/)) return;
    const { askLock } = await import("./ask-move.ts");
    return askLock(factsOf(tile, await knownFacts(tile)));
  }
  const { places, selectedCharacterId } = gearContext();
  const key = command.do === "vault" ? "vault" : selectedCharacterId;
  if (pressInDialog(new RegExp(`^move:${key}$`))) return;
  const [{ toOffer }, { askMove }] = await Promise.all([import("./move-offers.ts"), import("./ask-move.ts")]);
  const place = places.find((one) => one.key === key);
  const facts = factsOf(tile, await knownFacts(tile));
  if (place) await askMove(facts, toOffer(facts, place, false));
}
