import type { Page } from "@playwright/test";

/** What is asked of the page before each frame: the source of an expression that is true once the change is there. */
export type Shown = string;

interface Clock {
  armed: Promise<number>;
}

/** Lays the clock into the page. The browser's own time of the event counts, so nothing of the runner is measured. */
export async function prepareClock(page: Page): Promise<void> {
  await page.evaluate(() => {
    const clock = {
      armed: Promise.resolve(0),
      arm(isShown: () => boolean) {
        let beganMs = 0;
        const began = (event: Event) => {
          beganMs ||= event.timeStamp;
        };
        const options = { capture: true };
        for (const type of ["pointerdown", "keydown"]) addEventListener(type, began, options);
        clock.armed = new Promise((resolve) => {
          const look = () =>
            requestAnimationFrame(() => {
              if (beganMs === 0 || !isShown()) return look();
              for (const type of ["pointerdown", "keydown"]) removeEventListener(type, began, options);
              // A task after the frame's callbacks runs when the frame has been drawn.
              setTimeout(() => resolve(performance.now() - beganMs));
            });
          look();
        });
      },
    };
    Object.assign(globalThis, { ninefoldClock: clock });
  });
}

/** Milliseconds from the first press until the frame in which `isShown` holds. */
export async function msToFrame(page: Page, isShown: Shown, press: () => Promise<void>): Promise<number> {
  await page.evaluate(`ninefoldClock.arm(() => Boolean(${isShown}))`);
  await press();
  return page.evaluate(() => (globalThis as unknown as { ninefoldClock: Clock }).ninefoldClock.armed);
}
