import { setTimeout as sleep } from "node:timers/promises";
import { API_KEY } from "../../sandbox/sandbox.ts";
import { Connection } from "../connection.ts";
import { type Measurement, toMeasurement } from "../measurement.ts";
import { msOf } from "../sampling.ts";
import { nodeCommand, runToEnd, type ServerProcess } from "../server-process.ts";
import type { MeasuredSandbox } from "./measured-sandbox.ts";

const LIMIT_MS = 500;
const ASK_EVERY_MS = 5;
const ROWS = 36_000;
// Length of the real table over its rows: about 130 MB of text.
const BYTES_A_ROW = 3_600;
const INDEX = "/Platform/Destiny2/Manifest/";

/** Asks again and again until told to stop. Returns the longest wait for an answer in milliseconds. */
async function longestWait(url: string, isOver: () => boolean): Promise<number> {
  const connection = new Connection();
  let longestMs = 0;
  while (!isOver()) {
    longestMs = Math.max(
      longestMs,
      await msOf(() => connection.ask(url, { headers: { "x-api-key": API_KEY } })),
    );
    await sleep(ASK_EVERY_MS);
  }
  connection.close();
  return longestMs;
}

/** The database that phones load, built when first asked for, and whether others notice. */
export async function* measureDatabase(
  sandbox: MeasuredSandbox,
  yardstick: ServerProcess,
): AsyncGenerator<Measurement> {
  const index = await sandbox.read<{ mobileWorldContentPaths: Record<string, string> }>(INDEX);
  const connection = new Connection();
  let isOver = false;
  const built = msOf(() => connection.ask(`${sandbox.origin}${index.mobileWorldContentPaths.en}`)).finally(
    () => {
      isOver = true;
      connection.close();
    },
  );
  const [builtMs, waitMs, bareWaitMs] = await Promise.all([
    built,
    longestWait(sandbox.origin + INDEX, () => isOver),
    longestWait(`${yardstick.origin}/health`, () => isOver),
  ]);
  const { command, args } = nodeCommand(
    "e2e/bench/sandbox/plain-database.ts",
    String(ROWS),
    String(BYTES_A_ROW),
  );
  yield toMeasurement({
    id: "S6",
    what: "the SQLite world content of 36,000 items built, zipped and sent; rows of constant text into SQLite",
    unit: "s",
    product: builtMs / 1_000,
    yardstick: (await msOf(() => runToEnd(command, args))) / 1_000,
  });
  yield toMeasurement({
    id: "S6.stall",
    what: "longest wait for another answer meanwhile; of the bare server at the same time",
    unit: "ms",
    product: waitMs,
    yardstick: bareWaitMs,
    limit: LIMIT_MS,
  });
}
