import { sendRequest } from "#lib/bungie/send-request.ts";
import { type Measurement, toMeasurement } from "../measurement.ts";
import type { MeasuredMover } from "./measured-mover.ts";

const CALLS = 400;
const MOST_A_SECOND = 25;
const SECOND_MS = 1_000;
/** Bungie averages over so long (Bungie-net/api#218, read 2026-11-22). */
const AVERAGED_S = 10;
/** At least 95% of what is allowed. */
const SHARE = 0.95;
/** Longer than all of them wait for their turn. */
const TIMEOUT_MS = 60_000;

/** How near the calls of a process come to what Bungie allows, by the times at which the simulated one got them. */
export async function* measureCallRate({ sandbox, access }: MeasuredMover): AsyncGenerator<Measurement> {
  const call = {
    endpoint: "Destiny2/GetManifest",
    path: "/Platform/Destiny2/Manifest/",
    kind: "read",
  } as const;
  const { next } = await sandbox.requests();
  const asked = Array.from({ length: CALLS }, () => sendRequest(access, { ...call, timeoutMs: TIMEOUT_MS }));
  await Promise.all(asked);
  const { requests } = await sandbox.requests(next);
  const times = requests
    .filter(({ route }) => route === "GetDestinyManifest")
    .map(({ at }) => Date.parse(at))
    .sort((one, other) => one - other);
  const spanS = ((times.at(-1) ?? Number.NaN) - (times[0] ?? Number.NaN)) / SECOND_MS;
  // The first second's calls leave at once; each second after it lets as many through.
  const leastS = (CALLS - MOST_A_SECOND) / MOST_A_SECOND;
  yield toMeasurement({
    id: "R5.calls",
    what: `${times.length} calls at once until the last has left; what 25 a second allow`,
    unit: "s",
    ...{ product: spanS, yardstick: leastS, limit: leastS / SHARE },
  });
  const windowMs = AVERAGED_S * SECOND_MS;
  const within = times.map((fromMs) => times.filter((ms) => ms >= fromMs && ms < fromMs + windowMs).length);
  yield toMeasurement({
    id: "R5.most",
    what: `calls a second within the fullest ${AVERAGED_S} seconds, as Bungie averages them`,
    unit: "calls",
    ...{ product: Math.max(...within) / AVERAGED_S, limit: MOST_A_SECOND },
  });
}
