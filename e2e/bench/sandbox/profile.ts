import { Connection } from "../connection.ts";
import { type Measurement, toMeasurement } from "../measurement.ts";
import { inTurns, quantile } from "../sampling.ts";
import type { ServerProcess } from "../server-process.ts";
import { constantBytes } from "../yardstick.ts";
import type { MeasuredPlayer, MeasuredSandbox } from "./measured-sandbox.ts";

// What Destiny Item Manager asks for (destiny2-api.ts, getStores).
const FULL_CLIENT =
  "100,102,103,200,201,202,205,300,301,305,307,800,308,310,309,900,1100,1200,104,1000,206,700";
const SIZES = [
  { items: 700, id: "S2", limit: 20, warmUp: 10, times: 40 },
  { items: 3_000, id: "S2.3000", limit: undefined, warmUp: 5, times: 15 },
] as const;
type Size = (typeof SIZES)[number];

interface Packing {
  readonly name: string;
  readonly encoding: string;
}
const PACKINGS: readonly Packing[] = [
  { name: "plain", encoding: "identity" },
  { name: "gzip", encoding: "gzip" },
];

/** Whole profiles over one kept-alive connection, plain and packed, next to constant bytes of the same length. */
export async function* measureProfile(
  sandbox: MeasuredSandbox,
  yardstick: ServerProcess,
): AsyncGenerator<Measurement> {
  for (const size of SIZES) {
    const player = await sandbox.player(size.items);
    for (const packing of PACKINGS) yield* measurePacked(sandbox, yardstick, player, size, packing);
  }
}

async function* measurePacked(
  sandbox: MeasuredSandbox,
  yardstick: ServerProcess,
  player: MeasuredPlayer,
  { items, id, limit, warmUp, times }: Size,
  { name, encoding }: Packing,
): AsyncGenerator<Measurement> {
  const [ours, bare] = [new Connection(), new Connection()];
  const headers = { "accept-encoding": encoding };
  const url = sandbox.profileUrl(player, FULL_CLIENT);
  const ask = () => ours.ask(url, { headers: { ...player.headers, ...headers } });
  const { bytes } = await ask();
  const constant = await constantBytes(yardstick, bytes, encoding === "gzip" ? encoding : undefined);
  const samples = await inTurns(
    async () => void (await ask()),
    async () => void (await bare.ask(constant, { headers })),
    { warmUp, times },
  );
  ours.close();
  bare.close();
  const what = `GetProfile of ${items} items with all that DIM asks for, ${name}, ${(bytes / 1e6).toFixed(2)} MB`;
  for (const [share, suffix, most] of [
    [0.5, "", limit],
    [0.95, ".p95", undefined],
  ] as const) {
    yield toMeasurement({
      id: `${id}.${name}${suffix}`,
      what: `${what}, p${share * 100}`,
      unit: "ms",
      product: quantile(samples.productMs, share),
      yardstick: quantile(samples.yardstickMs, share),
      ...(most !== undefined && { limit: most }),
    });
  }
}
