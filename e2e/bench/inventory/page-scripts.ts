import { gzipSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { type Measurement, toMeasurement } from "../measurement.ts";
import type { MeasuredSite, Visitor } from "./measured-site.ts";

const MOST_ABOVE_EMPTY_KB = 35;
const ITEMS = 300;

/** JavaScript of each page, gzip, as a browser has loaded it when the page has come to rest; beside an empty Next app's. */
export async function* measurePageScripts(site: MeasuredSite): AsyncGenerator<Measurement> {
  const visitor = await site.signedIn(ITEMS);
  const empty = await scriptsKb(`${site.bareOrigin}/empty`, null);
  for (const path of await pagesOf(site, visitor)) {
    yield toMeasurement({
      id: `P8 ${path.replace(/\d{6,}.*/, "…")}`,
      what: "JavaScript of the page, gzip; of an empty app of the same Next",
      unit: "kB",
      product: await scriptsKb(`${site.origin}${path}`, visitor),
      yardstick: empty,
      limit: empty + MOST_ABOVE_EMPTY_KB,
    });
  }
}

async function pagesOf({ origin }: MeasuredSite, { cookie }: Visitor): Promise<string[]> {
  const html = await (await fetch(`${origin}/inventory`, { headers: { cookie } })).text();
  const item = /href="(\/item\/\d+)"/.exec(html)?.[1];
  const open = ["/", "/about", "/xur", "/xur/archive", "/xur/json", "/digest", "/sign-in", "/search-help"];
  const personal = ["/inventory", "/characters", "/account", "/account/delete", "/choose-membership"];
  return [...open, ...personal, ...(item ? [item] : [])];
}

async function scriptsKb(url: string, visitor: Visitor | null): Promise<number> {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH || undefined });
  try {
    const context = await browser.newContext();
    if (visitor) await context.addCookies(visitor.cookies.map((one) => ({ ...one, url })));
    const page = await context.newPage();
    const bodies: Promise<number>[] = [];
    page.on("response", (response) => {
      if (response.request().resourceType() === "script")
        bodies.push(response.body().then((body) => gzipSync(body).length));
    });
    await page.goto(url, { waitUntil: "networkidle" });
    const sizes = await Promise.all(bodies);
    return sizes.reduce((sum, size) => sum + size, 0) / 1_000;
  } finally {
    await browser.close();
  }
}
