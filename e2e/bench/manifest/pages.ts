import { openDb } from "#lib/db/client.ts";
import { Connection } from "../connection.ts";
import type { MeasuredSite } from "../inventory/measured-site.ts";
import { type Measurement, toMeasurement } from "../measurement.ts";
import { msOf, quantile } from "../sampling.ts";
import type { MeasuredSandbox } from "../sandbox/measured-sandbox.ts";
import { loadChild } from "./child-run.ts";
import { LANGUAGE, settingsOf } from "./import-settings.ts";

const ITEMS = 300;
const WARM_UP = 40;
const PAUSE_MS = 25;
const IMPORTS = 16;
const IDLE_MS = 2_500;
const MOST_TIMES_IDLE = 1.2;

/**
 * One reader's pages, one after the other, while definitions are imported and while they are not, in turns.
 *
 * The importer is loaded before: a worker is, and starting Node is no part of an import.
 */
export async function* measurePages(
  site: MeasuredSite,
  bungie: MeasuredSandbox,
): AsyncGenerator<Measurement> {
  const { cookie } = await site.signedIn(ITEMS);
  const connection = new Connection();
  const ask = async () => {
    const page = await connection.ask(`${site.origin}/inventory`, {
      headers: { cookie, "accept-encoding": "gzip" },
      keep: true,
    });
    if (page.status !== 200) throw new Error(`the page answered ${page.status}`);
  };
  for (let nth = 0; nth < WARM_UP; nth++) await ask();
  const settings = settingsOf(site.databaseUrl, bungie);
  const [busyMs, idleMs]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < IMPORTS; turn++) {
    const child = await loadChild("import-definitions.ts", ["imported"], settings);
    idleMs.push(...(await askWhile(ask, pause(IDLE_MS))));
    await openDb(site.databaseUrl).definitionVersion.updateMany({
      where: { language: LANGUAGE, state: "current" },
      data: { pathsKey: "older" },
    });
    busyMs.push(...(await askWhile(ask, child.run())));
  }
  connection.close();
  const idle = quantile(idleMs, 0.99);
  yield toMeasurement({
    id: "P5.page",
    what: `a page with ${ITEMS} items, p99 of ${busyMs.length} while definitions are imported; of ${idleMs.length} while not`,
    unit: "ms",
    product: quantile(busyMs, 0.99),
    yardstick: idle,
    limit: MOST_TIMES_IDLE * idle,
  });
  await openDb(site.databaseUrl).$disconnect();
}

async function askWhile(ask: () => Promise<void>, until: Promise<unknown>): Promise<number[]> {
  let isOver = false;
  const over = until.finally(() => {
    isOver = true;
  });
  const took: number[] = [];
  while (!isOver) {
    took.push(await msOf(ask));
    await pause(PAUSE_MS);
  }
  await over;
  return took;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
