import { buildSite } from "../../run/build.mjs";
import { playRestart } from "../../soak/database/round.ts";
import { onRestartStage, startOwnServer } from "../../soak/database/subject.ts";
import { openDrainStage, playDrainRound } from "../../soak/drain/round.ts";
import { playOutage } from "../../soak/outage/play.ts";
import { onStage } from "../../soak/outage/subject.ts";
import type { OwnPostgres } from "../../support/own-postgres.ts";
import { TwoSites } from "../../support/two-sites.ts";
import { type Measurement, toMeasurement } from "../measurement.ts";

const ALIVE_MS = 30_000;
/** The soak takes ten minutes; the rates are the same. No shorter, or there were no ten seconds in which to count probes. */
const DEAD_MS = 120_000;
const RESTARTS = 3;

/** What stays promised while something outside is restarted or dead. Plays rounds of the soaks, fewer and shorter. */
export async function* measureFaults(only: readonly string[]): AsyncGenerator<Measurement> {
  const wants = (id: string) => only.length === 0 || only.includes(id);
  if (!["R4", "R6", "R8"].some(wants)) return;
  if (!process.env.SITE_DIR) await buildSite();
  const postgres = await startOwnServer();
  try {
    if (wants("R8")) yield await measureDrain();
    if (wants("R6")) yield* await measureRestarts(postgres);
    if (wants("R4")) yield* await measureOutage();
  } finally {
    await postgres.stop();
  }
}

async function measureDrain(): Promise<Measurement> {
  const world = await TwoSites.prepare();
  try {
    const stage = await openDrainStage(world);
    const rounds = [await playDrainRound(stage, 0), await playDrainRound(stage, 1)];
    await stage.balancer.stop();
    const dropped = rounds.reduce((sum, round) => sum + round.dropped.length, 0);
    const requests = rounds.reduce((sum, round) => sum + round.requests, 0);
    const what = `requests dropped of ${requests} while sites and workers are told to end`;
    return toMeasurement({ id: "R8", what, unit: "calls", product: dropped, limit: 0 });
  } finally {
    await world.close();
  }
}

async function measureOutage(): Promise<Measurement[]> {
  const outage = await onStage((stage) =>
    playOutage(stage, { aliveMs: ALIVE_MS, deadMs: DEAD_MS }, () => undefined),
  );
  const { aliveCallsPerS: yardstick, deadCallsPerS, probesPerS, recoveryMs } = outage;
  const calls = { id: "R4", what: "calls a second to a Bungie that is dead, beside one that is alive" };
  return [
    toMeasurement({ ...calls, unit: "calls", product: deadCallsPerS, yardstick, limit: yardstick * 1.1 }),
    toMeasurement({
      ...{
        id: "R4.probes",
        what: "calls a second within the fullest 10 seconds that look whether it is back",
      },
      ...{ unit: "calls", product: probesPerS, limit: 1 },
    }),
    toMeasurement({
      ...{ id: "R4.recovery", what: "from its return until every page is of now" },
      ...{ unit: "s", product: recoveryMs / 1_000, limit: 5 },
    }),
  ];
}

async function measureRestarts(postgres: OwnPostgres): Promise<Measurement[]> {
  const rounds = await onRestartStage(postgres, async (stage) => {
    const played = [];
    for (let nth = 0; nth < RESTARTS; nth++) played.push(await playRestart(stage));
    return played;
  });
  const wrong = rounds.reduce((sum, round) => sum + round.wrong.length, 0);
  const requests = rounds.reduce((sum, round) => sum + round.requests, 0);
  const slowestMs = Math.max(...rounds.map(({ recoveryMs }) => recoveryMs));
  return [
    toMeasurement({
      ...{ id: "R6", what: "from the database's return until every page is right" },
      ...{ unit: "s", product: slowestMs / 1_000, limit: 2 },
    }),
    toMeasurement({
      ...{ id: "R6.wrong", what: `wrong answers of ${requests} over ${RESTARTS} restarts of the database` },
      ...{ unit: "calls", product: wrong, limit: 0 },
    }),
  ];
}
