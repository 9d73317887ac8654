import type { Page } from "@playwright/test";

/** What is asked of the page before each frame: the source of an expression that is true once the change is there. */
export type Shown = string;

// Source, not a function: what runs the bench puts calls of its own into functions, and the page knows none of them.
const CLOCK = `globalThis.ninefoldClock = {
  armed: Promise.resolve(0),
  arm(isShown) {
    let beganMs = 0;
    const began = (event) => { beganMs ||= event.timeStamp; };
    const types = ["pointerdown", "keydown"];
    for (const type of types) addEventListener(type, began, true);
    this.armed = new Promise((resolve) => {
      const look = () => requestAnimationFrame(() => {
        if (beganMs === 0 || !isShown()) return look();
        for (const type of types) removeEventListener(type, began, true);
        // A task after the frame's callbacks runs when the frame has been drawn.
        setTimeout(() => resolve(performance.now() - beganMs));
      });
      look();
    });
  },
}`;

/** Lays the clock into the page. The browser's own time of the event counts, so nothing of the runner is measured. */
export async function prepareClock(page: Page): Promise<void> {
  await page.evaluate(`${CLOCK}; 0`);
}

/** Milliseconds from the first press until the frame in which `isShown` holds. */
export async function msToFrame(page: Page, isShown: Shown, press: () => Promise<void>): Promise<number> {
  await page.evaluate(`ninefoldClock.arm(() => Boolean(${isShown})); 0`);
  await press();
  return page.evaluate<number>("ninefoldClock.armed");
}
