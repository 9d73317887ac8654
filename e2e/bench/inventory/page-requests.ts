import { performance } from "node:perf_hooks";
import { Connection } from "../connection.ts";
import { type Measurement, toMeasurement } from "../measurement.ts";
import { quantile } from "../sampling.ts";
import type { MeasuredSite } from "./measured-site.ts";

export const SIZES = [300, 700, 1_300, 3_000] as const;

const PROMISED = 700;
/** At least this share of the yardstick's requests a second. */
const SHARE = 0.8;
const HTML_LIMIT_KB = 30;
/** Browsers that ask at the same time, each as soon as it is answered. */
const AT_ONCE = 6;
const TURN_MS = 2_500;
const TURNS = 5;
const WARM_UP_MS = 3_000;
/** In its first seconds under full load a fresh process is slower than ever after; the larger sizes, asked for later, are not. */
const FIRST_WARM_UP_MS = 30_000;

interface Asked {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

const PACKED = { "accept-encoding": "gzip" };

/** The signed-in page beside a bare page of the same Next that draws as many tiles from constant rows. */
export async function* measurePageRequests(site: MeasuredSite): AsyncGenerator<Measurement> {
  let warmUpMs = FIRST_WARM_UP_MS;
  for (const items of SIZES) {
    const { cookie } = await site.signedIn(items);
    const product = { url: `${site.origin}/inventory`, headers: { ...PACKED, cookie } };
    const tiles = await tilesOf(product);
    const yardstick = { url: `${site.bareOrigin}/tiles/${tiles}`, headers: PACKED };
    await Promise.all([askFor(product, warmUpMs), askFor(yardstick, warmUpMs)]);
    warmUpMs = WARM_UP_MS;
    yield await requests(items, tiles, product, yardstick);
    yield await bytes(items, product, yardstick);
  }
}

async function requests(
  items: number,
  tiles: number,
  product: Asked,
  yardstick: Asked,
): Promise<Measurement> {
  const [productMs, yardstickMs]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < TURNS; turn++) {
    productMs.push(await askFor(product, TURN_MS));
    yardstickMs.push(await askFor(yardstick, TURN_MS));
  }
  const bare = quantile(yardstickMs, 0.5);
  return toMeasurement({
    id: idOf("P9", items),
    what: `the inventory with ${tiles} tiles, ms a request at full load (${AT_ONCE} at once); a bare page of as many constant tiles`,
    unit: "ms",
    product: quantile(productMs, 0.5),
    yardstick: bare,
    ...(items === PROMISED && { limit: bare / SHARE }),
  });
}

async function bytes(items: number, product: Asked, yardstick: Asked): Promise<Measurement> {
  return toMeasurement({
    id: idOf("P9", items, "html"),
    what: "HTML of the same pages as sent, gzip",
    unit: "kB",
    product: await sentKb(product),
    yardstick: await sentKb(yardstick),
    ...(items === PROMISED && { limit: HTML_LIMIT_KB }),
  });
}

/** The promise's own id for the promised size; the others tell how cost grows. */
function idOf(id: string, items: number, part?: string): string {
  return [id, items === PROMISED ? null : items, part].filter(Boolean).join(".");
}

/** Milliseconds a request while several are asked at once for a while. */
async function askFor({ url, headers }: Asked, durationMs: number): Promise<number> {
  const beganMs = performance.now();
  let answered = 0;
  const ask = async () => {
    const connection = new Connection();
    while (performance.now() - beganMs < durationMs) {
      await connection.ask(url, { headers });
      answered += 1;
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
  return (performance.now() - beganMs) / answered;
}

async function sentKb({ url, headers }: Asked): Promise<number> {
  const connection = new Connection();
  const { bytes: sent } = await connection.ask(url, { headers });
  connection.close();
  return sent / 1_000;
}

/** How many tiles the page has, once the worker has imported what items are. */
async function tilesOf({ url, headers }: Asked): Promise<number> {
  for (;;) {
    const html = await (await fetch(url, { headers: { cookie: headers.cookie ?? "" } })).text();
    const tiles = html.split('<a class="t ').length - 1;
    if (tiles > 0) return tiles;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
