import { openDb } from "#lib/db/client.ts";
import type { MeasuredSite } from "../inventory/measured-site.ts";
import { type Measurement, toMeasurement } from "../measurement.ts";
import { quantile } from "../sampling.ts";
import type { MeasuredSandbox } from "../sandbox/measured-sandbox.ts";
import { type ChildRun, runChild } from "./child-run.ts";
import { LANGUAGE, settingsOf } from "./import-settings.ts";

const TURNS = 5;
const MEGABYTE = 1_000_000;
const MOST_TIMES_THE_TIME = 1.25;
const MOST_TIMES_THE_MEMORY = 1.2;

/** The import of all tables (the item table alone is 130 MB) beside JSON.parse of the same files in batches. */
export async function* measureImport(
  site: MeasuredSite,
  bungie: MeasuredSandbox,
): AsyncGenerator<Measurement> {
  const parse = () => runChild("parse-batches.ts", [bungie.origin, LANGUAGE]);
  await parse(); // The sandbox makes its files when they are first asked for.
  const [product, yardstick]: [ChildRun[], ChildRun[]] = [[], []];
  for (let turn = 0; turn < TURNS; turn++) {
    await forgetDefinitions(site);
    product.push(await runChild("import-definitions.ts", ["imported"], settingsOf(site.databaseUrl, bungie)));
    yardstick.push(await parse());
  }
  const middle = (runs: ChildRun[], of: (run: ChildRun) => number) => quantile(runs.map(of), 0.5);
  const seconds = (runs: ChildRun[]) => middle(runs, ({ ms }) => ms / 1_000);
  const peak = (runs: ChildRun[]) => middle(runs, ({ peakBytes }) => peakBytes / MEGABYTE);
  const above = (runs: ChildRun[]) =>
    middle(runs, ({ peakBytes, idleBytes }) => (peakBytes - idleBytes) / MEGABYTE);
  yield toMeasurement({
    id: "P5.time",
    what: "all tables (130 MB of items) fetched, checked, trimmed, written; the same files fetched and parsed by the batch",
    unit: "s",
    product: seconds(product),
    yardstick: seconds(yardstick),
    limit: MOST_TIMES_THE_TIME * seconds(yardstick),
  });
  yield toMeasurement({
    id: "P5.memory",
    what: "the most memory above idle meanwhile",
    unit: "MB",
    product: above(product),
    yardstick: above(yardstick),
    limit: MOST_TIMES_THE_MEMORY * above(yardstick),
  });
  yield toMeasurement({
    id: "P5.resident",
    what: "the most memory of the whole process, the database's client and the rest of the product in it",
    unit: "MB",
    product: peak(product),
    yardstick: peak(yardstick),
  });
  yield await unchanged(site, bungie);
}

async function unchanged(site: MeasuredSite, bungie: MeasuredSandbox): Promise<Measurement> {
  const log = (since: number) =>
    bungie.control<{ next: number; requests: { route: string }[] }>("GET", `requests?since=${since}`);
  const { next } = await log(0);
  await runChild("import-definitions.ts", ["unchanged"], settingsOf(site.databaseUrl, bungie));
  const { requests } = await log(next);
  return toMeasurement({
    id: "P5.unchanged",
    what: "files fetched while Bungie's paths are unchanged, beside the one call that says so",
    unit: "calls",
    product: requests.filter(({ route }) => route === "ManifestTable").length,
    limit: 0,
  });
}

/** As before the first import. */
async function forgetDefinitions({ databaseUrl }: MeasuredSite): Promise<void> {
  const db = openDb(databaseUrl);
  const versions = await db.definitionVersion.findMany({ where: { language: LANGUAGE } });
  await db.definition.deleteMany({ where: { versionId: { in: versions.map(({ id }) => id) } } });
  await db.definitionVersion.deleteMany({ where: { language: LANGUAGE } });
  await db.$executeRaw`vacuum definition`;
  await db.$disconnect();
}
