import { USUAL_SIZE } from "../../sandbox/sandbox.ts";
import { ITEMS, ManifestContent } from "../../sandbox/world/manifest/manifest-content.ts";
import { Connection } from "../connection.ts";
import { type Measurement, toMeasurement } from "../measurement.ts";
import { inTurns } from "../sampling.ts";
import type { ServerProcess } from "../server-process.ts";
import { constantBytes } from "../yardstick.ts";
import type { MeasuredSandbox } from "./measured-sandbox.ts";

const PICTURES = 500;
const LIMIT_MS = 10;
const DEFINITIONS = 36_000;

/** Paths of distinct icons, spread over the whole item table, so that written and made-up ones are among them. */
function iconPaths(): string[] {
  const content = new ManifestContent({ definitions: DEFINITIONS, seed: USUAL_SIZE.seed, revision: 0 });
  const paths = new Set<string>();
  for (const [, row] of content.rows(ITEMS)) {
    const { icon } = (row.displayProperties ?? {}) as { icon?: unknown };
    if (typeof icon === "string") paths.add(icon);
  }
  const step = paths.size / PICTURES;
  return [...paths].filter((_, nth) => Math.floor((nth + 1) / step) > Math.floor(nth / step));
}

/** Each of 500 icons for the first time, when it has to be drawn, and once more. */
export async function* measurePictures(
  sandbox: MeasuredSandbox,
  yardstick: ServerProcess,
): AsyncGenerator<Measurement> {
  const paths = iconPaths();
  const [ours, bare] = [new Connection(), new Connection()];
  let bytes = 0;
  const ask = async (nth: number) => {
    bytes += (await ours.ask(`${sandbox.origin}${paths[nth]}`)).bytes;
  };
  let constant = await constantBytes(yardstick, 5_000);
  for (const [id, what, limit] of [
    ["S4", "drawn and sent for the first time", LIMIT_MS],
    ["S4.warm", "sent once more", undefined],
  ] as const) {
    const { productMs, yardstickMs } = await inTurns(ask, async () => void (await bare.ask(constant)), {
      warmUp: 0,
      times: paths.length,
    });
    constant = await constantBytes(yardstick, Math.round(bytes / paths.length));
    yield toMeasurement({
      id,
      what: `an icon ${what}, mean of ${paths.length}; constant bytes`,
      unit: "ms",
      product: mean(productMs),
      yardstick: mean(yardstickMs),
      ...(limit !== undefined && { limit }),
    });
  }
  ours.close();
  bare.close();
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
