import { Balancer } from "../../support/balancer.ts";
import type { SiteProcess } from "../../support/site-process.ts";
import { type Ask, SteadyLoad } from "../../support/steady-load.ts";
import { type TwoSites, type Visitor, visitPage } from "../../support/two-sites.ts";
import type { WorkerProcess } from "../../support/worker-process.ts";
import { askPlan, planEnds } from "../refresh/round.ts";

const ASKERS = 5;
const PAUSE_MS = 50;
const SIGNALLED = 143;

export interface DrainStage {
  readonly world: TwoSites;
  readonly sites: [SiteProcess, SiteProcess];
  worker: WorkerProcess;
  readonly visitors: readonly Visitor[];
  readonly balancer: Balancer;
}

export interface DrainRound {
  readonly requests: number;
  /** Requests without a whole and right answer. */
  readonly dropped: readonly string[];
  /** How the site ended, by itself. */
  readonly exitCode: number | null;
  readonly endedAfterMs: number;
  readonly workerExitCode: number | null;
  readonly plansAsked: number;
  readonly plansDone: number;
}

export async function openDrainStage(world: TwoSites, visitors = 3): Promise<DrainStage> {
  const sites: [SiteProcess, SiteProcess] = [await world.startSite(0), await world.startSite(1)];
  const worker = await world.startWorker();
  const signedIn: Visitor[] = [];
  for (let n = 0; n < visitors; n++) signedIn.push(await world.visitor());
  const balancer = await Balancer.start(sites.map(({ origin }) => origin));
  return { world, sites, worker, visitors: signedIn, balancer };
}

export function asksOf(visitors: readonly Visitor[]): Ask[] {
  const own = visitors.flatMap(({ cookie, inSandbox }) => {
    const shows = inSandbox.characters[0]?.characterId ?? "no character";
    return ["/inventory", "/characters"].map((path) => ({ path, cookie, shows }));
  });
  return [...own, { path: "/about", shows: "</html>" }, { path: "/xur", shows: "</html>" }];
}

/** One site and the worker are told to end in the middle of everything, and others take their places. */
export async function playDrainRound(stage: DrainStage, nth: number): Promise<DrainRound> {
  const { world, sites, visitors, balancer } = stage;
  const which = nth % 2 === 0 ? 0 : 1;
  const load = new SteadyLoad(balancer.origin, asksOf(visitors), ASKERS, PAUSE_MS);
  const plans: string[] = [];
  for (const visitor of visitors) {
    await visitPage(sites[which], "/inventory", visitor);
    plans.push(await askPlan({ world, visitor }));
  }
  await enough(load, 3 * ASKERS);
  const startedMs = performance.now();
  const [exitCode, workerExitCode] = await Promise.all([
    sites[which].end("SIGTERM"),
    stage.worker.end("SIGTERM"),
  ]);
  const endedAfterMs = performance.now() - startedMs;
  sites[which] = await world.startSite(which);
  stage.worker = await world.startWorker();
  await enough(load, load.answers.length + 3 * ASKERS);
  const answers = await load.stop();
  const done = await Promise.all(plans.map((planId) => planEnds({ world }, planId)));
  return {
    requests: answers.length,
    dropped: [
      ...answers.filter(({ isRight, status }) => !isRight && status !== 502).map(({ why }) => why),
      ...balancer.dropped.splice(0),
    ],
    ...{ exitCode, endedAfterMs, workerExitCode },
    plansAsked: plans.length,
    plansDone: done.filter(Boolean).length,
  };
}

async function enough(load: SteadyLoad, answers: number): Promise<void> {
  while (load.answers.length < answers) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** What a round breaks of what is promised, in words; empty when all is well. */
export function brokenByDrain(round: DrainRound): string[] {
  const { dropped, requests, exitCode, workerExitCode, plansAsked, plansDone } = round;
  const kinds = [...new Set(dropped)].slice(0, 3).join("; ");
  return [
    ...(dropped.length === 0 ? [] : [`${dropped.length} of ${requests} requests dropped: ${kinds}`]),
    ...(exitCode === SIGNALLED ? [] : [`the site ended with ${exitCode}`]),
    ...(workerExitCode === 0 ? [] : [`the worker ended with ${workerExitCode}`]),
    ...(plansDone === plansAsked ? [] : [`${plansAsked - plansDone} of ${plansAsked} moves not done`]),
  ];
}
