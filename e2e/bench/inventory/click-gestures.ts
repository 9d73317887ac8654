import type { Page } from "@playwright/test";
import type { Shown } from "./frame-clock.ts";

/** Something a player presses, and how the page shows it. `nth` counts from -1. */
export interface Gesture {
  readonly name: string;
  readonly what: string;
  readonly times: number;
  readonly isOnPhone?: boolean;
  prepare(page: Page): Promise<void>;
  press(page: Page, nth: number): Promise<void>;
  isShown(nth: number): Shown;
  /** What has to be done before the next time. */
  after(page: Page, nth: number): Promise<void>;
}

const nothing = async () => undefined;
const isEven = (nth: number) => nth % 2 === 0;

export function gesturesOf(): readonly Gesture[] {
  return [search, openItem, switchColumn, foldRow];
}

const FIELD = "#gear-search";

const IN_SIGHT = "globalThis.tilesInSight";
// What lies below the window may change a frame later: nobody sees it.
const NOTE_TILES = `globalThis.isDim ??= (tile) => tile.classList.contains("no");
  ${IN_SIGHT} ??= [...document.querySelectorAll("#gear a.t")].slice(0, 400).filter((tile) => {
    const { top, bottom } = tile.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  }); 0`;

/** One letter makes "is:armor", which dims all but armor; the next takes it away again. */
const search: Gesture = {
  name: "search",
  what: "a key in the search field dims tiles",
  times: 40,
  async prepare(page) {
    await page.evaluate(NOTE_TILES);
    const field = page.locator(FIELD);
    await field.focus();
    if ((await field.inputValue()) !== "") return;
    await field.fill("is:armor");
    await page.waitForFunction(() => document.querySelector("#gear .t.no") !== null);
  },
  press: (page, nth) => page.keyboard.press(isEven(nth) ? "r" : "Backspace"),
  isShown: (nth) => (isEven(nth) ? `${IN_SIGHT}.some(isDim)` : `!${IN_SIGHT}.some(isDim)`),
  after: nothing,
};

const DIALOG = "dialog.item-dialog[open]";

const openItem: Gesture = {
  name: "open",
  what: "a click on a tile shows the item's dialog",
  times: 20,
  prepare: nothing,
  press: (page, nth) =>
    page
      .locator("#row-1498876634 .worn a.t, #row-1498876634 .tiles a.t")
      .nth(nth + 1)
      .click(),
  isShown: () => `document.querySelector("${DIALOG}")`,
  async after(page) {
    await page.waitForURL(/\/item\//);
    await page.goBack();
    await page.waitForFunction((dialog) => document.querySelector(dialog) === null, DIALOG);
  },
};

const switchColumn: Gesture = {
  name: "column",
  what: "another character on a phone",
  times: 30,
  isOnPhone: true,
  prepare: nothing,
  press: (page, nth) => page.locator(".column-switch label").nth(columnOf(nth)).click(),
  isShown: (nth) =>
    `document.querySelector("#row-1498876634 [data-column='${columnOf(nth)}']")?.offsetParent`,
  after: nothing,
};

const columnOf = (nth: number) => (isEven(nth) ? 1 : 0);

const FOLD = "#row-1498876634 button";

const foldRow: Gesture = {
  name: "fold",
  what: "a row folds and unfolds",
  times: 24,
  prepare: nothing,
  press: (page) => page.locator(FOLD).click(),
  isShown: (nth) =>
    `document.querySelector("${FOLD}").getAttribute("aria-expanded") === "${isEven(nth) ? "true" : "false"}"`,
  // The site's own answer comes after; the next press waits for it.
  after: async (page, nth) => {
    await page.waitForFunction(
      ([selector, name]) => document.querySelector<HTMLButtonElement>(selector)?.name === name,
      [FOLD, isEven(nth) ? "fold" : "unfold"] as const,
    );
  },
};

const BARE = "bare-toggle";

/** A button of the page's own kind that does nothing but turn one class of one element on or off. */
export async function layBareToggle(page: Page): Promise<void> {
  await page.evaluate((id) => {
    const button = document.createElement("button");
    button.id = id;
    button.textContent = "bare";
    button.style.cssText = "position:fixed;left:0;top:0;z-index:9999";
    button.addEventListener("click", () => button.classList.toggle("sr-only-not"));
    document.body.append(button);
  }, BARE);
}

export function bareToggle(): Pick<Gesture, "press" | "isShown"> {
  const isOn = (nth: number) =>
    `document.getElementById("${BARE}").classList.contains("sr-only-not")`.concat(
      isEven(nth) ? " === false" : " === true",
    );
  return { press: (page) => page.locator(`#${BARE}`).click(), isShown: isOn };
}
