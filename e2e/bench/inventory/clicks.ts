import { type Browser, chromium, type Page } from "@playwright/test";
import { type Measurement, toMeasurement } from "../measurement.ts";
import { quantile } from "../sampling.ts";
import { bareToggle, type Gesture, gesturesOf, layBareToggle } from "./click-gestures.ts";
import { msToFrame, prepareClock } from "./frame-clock.ts";
import type { MeasuredSite } from "./measured-site.ts";

const SIZES = [300, 700, 1_300, 3_000];
const LIMIT_MS = 100;
const WIDE = { width: 1_440, height: 900 };
const PHONE = { width: 390, height: 844 };

/** From a press to the frame that shows what it did, in a real browser; beside it a press that toggles one bare class. */
export async function* measureClicks(site: MeasuredSite): AsyncGenerator<Measurement> {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH || undefined });
  try {
    for (const items of SIZES) {
      yield* measureOn(browser, site, items);
    }
  } finally {
    await browser.close();
  }
}

async function* measureOn(browser: Browser, site: MeasuredSite, items: number): AsyncGenerator<Measurement> {
  const { cookies } = await site.signedIn(items);
  const context = await browser.newContext({ baseURL: site.origin, viewport: WIDE });
  await context.addCookies(cookies.map((cookie) => ({ ...cookie, url: site.origin, httpOnly: true })));
  try {
    for (const gesture of gesturesOf()) {
      const page = await context.newPage();
      await page.setViewportSize(gesture.isOnPhone ? PHONE : WIDE);
      const { productMs, yardstickMs } = await sample(page, gesture);
      await page.close();
      yield toMeasurement({
        id: `P7.${gesture.name}.${items}`,
        what: `${items} items: ${gesture.what}, p95 of ${productMs.length}; beside one bare class`,
        unit: "ms",
        product: quantile(productMs, 0.95),
        yardstick: quantile(yardstickMs, 0.95),
        limit: LIMIT_MS,
      });
    }
  } finally {
    await context.close();
  }
}

async function sample(page: Page, { times, prepare, press, isShown, after }: Gesture) {
  const [productMs, yardstickMs]: [number[], number[]] = [[], []];
  await page.goto("/inventory", { waitUntil: "load" });
  await prepareClock(page);
  await layBareToggle(page);
  await prepare(page);
  const bare = bareToggle();
  for (let nth = -1; nth < times; nth++) {
    const took = await msToFrame(page, isShown(nth), () => press(page, nth));
    await after(page, nth);
    const tookBare = await msToFrame(page, bare.isShown(nth), () => bare.press(page, nth));
    await prepareAgain(page, prepare);
    // The first of each only warms up.
    if (nth < 0) continue;
    productMs.push(took);
    yardstickMs.push(tookBare);
  }
  return { productMs, yardstickMs };
}

/** The bare press took the focus away from where the next one belongs. */
async function prepareAgain(page: Page, prepare: Gesture["prepare"]): Promise<void> {
  await prepare(page);
}
