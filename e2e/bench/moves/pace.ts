import { setTimeout as sleep } from "node:timers/promises";
import { type Measurement, toMeasurement } from "../measurement.ts";
import type { MeasuredMover } from "./measured-mover.ts";
import { weaponsFor } from "./plan-times.ts";

const LEAST_MS = 100;
const CALLS = 15;
/** At least 95% of what is allowed. */
const MOST_MS = LEAST_MS / 0.95;

/** How near a player's actions follow each other, by the simulated Bungie's own record; it refuses what comes too early. */
export async function* measurePace(mover: MeasuredMover): AsyncGenerator<Measurement> {
  const { sandbox, inSandbox } = mover;
  const ids = await weaponsFor(mover, CALLS);
  const { next } = await sandbox.requests();
  await mover.bring(ids, "vault");
  await sleep(LEAST_MS);
  await mover.bring(ids, mover.characterId);
  const { requests } = await sandbox.requests(next);
  const writes = requests.filter(
    ({ route, playerId }) => route === "TransferItem" && playerId === inSandbox.playerId,
  );
  const there = writes.slice(0, CALLS).map(({ at }) => new Date(at).getTime());
  const spanMs = (there.at(-1) ?? 0) - (there[0] ?? 0);
  yield toMeasurement({
    id: "R5",
    what: `mean time between two actions of a plan of ${CALLS}; what Bungie asks for at least`,
    unit: "ms",
    ...{ product: spanMs / (CALLS - 1), yardstick: LEAST_MS, limit: MOST_MS },
  });
  yield toMeasurement({
    id: "R5.early",
    what: "calls that came too early, of all the calls of two such plans",
    unit: "calls",
    ...{ product: writes.filter(({ code }) => code !== 1).length, limit: 0 },
  });
}
