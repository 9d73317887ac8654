import { Connection } from "../connection.ts";
import { type Measurement, toMeasurement } from "../measurement.ts";
import { msOf } from "../sampling.ts";
import type { ServerProcess } from "../server-process.ts";
import { streamOf } from "../yardstick.ts";
import type { MeasuredSandbox } from "./measured-sandbox.ts";

const LOOK_EVERY_MS = 100;
const TABLE = "DestinyInventoryItemDefinition";

interface Index {
  readonly jsonWorldComponentContentPaths: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

interface Download {
  readonly bytes: number;
  readonly ms: number;
}

async function download(url: string, encoding: string): Promise<Download> {
  const connection = new Connection();
  let bytes = 0;
  const ms = await msOf(async () => {
    bytes = (await connection.ask(url, { headers: { "accept-encoding": encoding } })).bytes;
  });
  connection.close();
  return { bytes, ms };
}

/** The largest memory that a server holds at any time of a work, above what it held before, in MB of 10^6 bytes. */
async function growthMb(server: ServerProcess, work: () => Promise<void>): Promise<number> {
  const before = server.residentBytes();
  let most = before;
  const look = () => {
    most = Math.max(most, server.residentBytes());
  };
  const looking = setInterval(look, LOOK_EVERY_MS);
  await work();
  clearInterval(looking);
  look();
  return (most - before) / 1e6;
}

/** The item table of 36,000 rows whole: the first time, when its rows have to be made, then packed and plain. */
export async function* measureItemTable(
  sandbox: MeasuredSandbox,
  yardstick: ServerProcess,
): AsyncGenerator<Measurement> {
  const index = await sandbox.read<Index>("/Platform/Destiny2/Manifest/");
  const url = `${sandbox.origin}${index.jsonWorldComponentContentPaths.en?.[TABLE]}`;
  const made: Measurement[] = [];
  let wholeBytes = 0;
  const product = await growthMb(sandbox.server, async () => {
    made.push(await measureFirst(url, yardstick));
    for (const encoding of ["gzip", "identity"] as const) {
      const { measurement, bytes } = await measureKept(url, encoding, yardstick);
      made.push(measurement);
      wholeBytes = bytes;
    }
  });
  yield* made;
  const bare = await growthMb(yardstick, async () => {
    await download(streamOf(yardstick, wholeBytes), "identity");
  });
  yield toMeasurement({
    id: "S5.memory",
    what: "growth of the server's memory by these three; of the streaming one by the plain table",
    unit: "MB",
    product,
    yardstick: bare,
  });
}

async function measureFirst(url: string, yardstick: ServerProcess): Promise<Measurement> {
  const first = await download(url, "gzip");
  const bare = await download(streamOf(yardstick, first.bytes), "identity");
  return toMeasurement({
    id: "S5.first",
    what: "the item table of 36,000 rows, gzip, made while it is sent; as many constant bytes",
    unit: "s",
    product: first.ms / 1_000,
    yardstick: bare.ms / 1_000,
  });
}

async function measureKept(url: string, encoding: "gzip" | "identity", yardstick: ServerProcess) {
  const { bytes, ms } = await download(url, encoding);
  const bare = await download(streamOf(yardstick, bytes), "identity");
  const perSecond = (one: Download) => one.bytes / 1e3 / one.ms;
  const name = encoding === "gzip" ? "gzip" : "plain";
  const measurement = toMeasurement({
    id: `S5.${name}`,
    what: `the item table of 36,000 rows once made, ${name}, ${Math.round(bytes / 1e6)} MB on the wire (more is better)`,
    unit: "MB/s",
    product: perSecond({ bytes, ms }),
    yardstick: perSecond(bare),
  });
  return { measurement, bytes };
}
