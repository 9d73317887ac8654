import { setTimeout as sleep } from "node:timers/promises";
import { Connection } from "../connection.ts";
import { type Measurement, toMeasurement } from "../measurement.ts";
import { inTurns, quantile, type Samples, type Work } from "../sampling.ts";
import type { ServerProcess } from "../server-process.ts";
import { constantBytes } from "../yardstick.ts";
import type { MeasuredPlayer, MeasuredSandbox } from "./measured-sandbox.ts";

// What Destiny Item Manager asks for (destiny2-api.ts, getStores).
const FULL_CLIENT =
  "100,102,103,200,201,202,205,300,301,305,307,800,308,310,309,900,1100,1200,104,1000,206,700";
// Locks may be changed every 0.1 s; read in between is not waiting.
const LOCK_GAP_MS = 100;

interface Series {
  readonly id: string;
  readonly items: number;
  /** Whether a lock is changed before each reading, as a client does that acts and then looks. */
  readonly changed: boolean;
  readonly limitMs?: number;
  readonly warmUp: number;
  readonly times: number;
}
const SERIES: readonly Series[] = [
  { id: "S2", items: 700, changed: false, limitMs: 20, warmUp: 10, times: 40 },
  { id: "S2.changed", items: 700, changed: true, warmUp: 3, times: 12 },
  { id: "S2.3000", items: 3_000, changed: false, warmUp: 5, times: 15 },
];

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
  for (const series of SERIES) {
    const player = await sandbox.player(series.items);
    for (const packing of PACKINGS) {
      const { samples, bytes } = await readInTurns(sandbox, yardstick, player, series, packing);
      yield* toMeasurements(series, packing, samples, bytes);
    }
  }
}

async function readInTurns(
  sandbox: MeasuredSandbox,
  yardstick: ServerProcess,
  player: MeasuredPlayer,
  { changed, warmUp, times }: Series,
  { encoding }: Packing,
): Promise<{ samples: Samples; bytes: number }> {
  const [ours, bare] = [new Connection(), new Connection()];
  const headers = { "accept-encoding": encoding };
  const url = sandbox.profileUrl(player, FULL_CLIENT);
  const ask = () => ours.ask(url, { headers: { ...player.headers, ...headers } });
  const { bytes } = await ask();
  const constant = await constantBytes(yardstick, bytes, encoding === "gzip" ? encoding : undefined);
  const samples = await inTurns(
    async () => void (await ask()),
    async () => void (await bare.ask(constant, { headers })),
    { warmUp, times, ...(changed && { before: await lockChanger(sandbox, player) }) },
  );
  ours.close();
  bare.close();
  return { samples, bytes };
}

/** Locks and unlocks an item in turns, no faster than a player may. */
async function lockChanger(sandbox: MeasuredSandbox, player: MeasuredPlayer): Promise<Work> {
  const { membershipType, characters, headers } = player;
  const items = await sandbox.items(player);
  const characterId = characters[0]?.characterId;
  const itemId = items.find(({ place, equipped }) => place === characterId && equipped)?.itemInstanceId;
  return async (nth) => {
    await sleep(LOCK_GAP_MS);
    const body = JSON.stringify({ membershipType, characterId, itemId, state: nth % 2 === 0 });
    await sandbox.act("Items/SetLockState", headers, body);
  };
}

function* toMeasurements(
  { id, items, changed, limitMs }: Series,
  { name }: Packing,
  { productMs, yardstickMs }: Samples,
  bytes: number,
): Generator<Measurement> {
  const after = changed ? " right after a lock was changed" : "";
  const what = `GetProfile of ${items} items with all that DIM asks for${after}, ${name}, ${(bytes / 1e6).toFixed(2)} MB`;
  const shown = (share: number) => ({
    what: `${what}, p${share * 100}`,
    unit: "ms" as const,
    product: quantile(productMs, share),
    yardstick: quantile(yardstickMs, share),
  });
  yield toMeasurement({
    id: `${id}.${name}`,
    ...shown(0.5),
    ...(limitMs !== undefined && { limit: limitMs }),
  });
  yield toMeasurement({ id: `${id}.${name}.p95`, ...shown(0.95) });
}
