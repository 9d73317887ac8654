import { TwoSites, type Visitor } from "../../support/two-sites.ts";
import type { SoakResult, SoakSubject } from "../soak.ts";
import { brokenByOutage, type OutageStage, playOutage } from "./play.ts";

const MINUTE_MS = 60_000;
/** How long the usual rate of calls is counted, at most. */
const ALIVE_MS = 2 * MINUTE_MS;
/** Enough that their own calls are more than the looks for whether Bungie is back. */
const VISITORS = 16;

/** R4: Bungie is dead for ten minutes. A run is a minute. */
export const subject: SoakSubject = { runs: 10, soak };

export async function onStage<T>(use: (stage: OutageStage) => Promise<T>): Promise<T> {
  const world = await TwoSites.prepare();
  try {
    const site = await world.startSite();
    await world.startWorker();
    const visitors: Visitor[] = [];
    for (let n = 0; n < VISITORS; n++) visitors.push(await world.visitor());
    return await use({ world, site, visitors });
  } finally {
    await world.close();
  }
}

async function soak(runs: number, say: (line: string) => void): Promise<SoakResult> {
  const deadMs = runs * MINUTE_MS;
  const outage = await onStage((stage) =>
    playOutage(stage, { aliveMs: Math.min(ALIVE_MS, deadMs), deadMs }, say),
  );
  const { aliveCallsPerS, deadCallsPerS, probesPerS, probesAtOnce, recoveryMs, requests, wrong } = outage;
  const figures = [
    `outage: ${runs} minutes dead`,
    `${deadCallsPerS.toFixed(2)} calls a second, ${aliveCallsPerS.toFixed(2)} when alive`,
    `${probesPerS} probes a second at most over ten, ${probesAtOnce} within one`,
    `${requests} pages, ${wrong.length} without the account`,
    `fresh again after ${Math.round(recoveryMs)} ms`,
  ].join(" · ");
  return { figures, broken: brokenByOutage(outage) };
}
