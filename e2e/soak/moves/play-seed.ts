import { ActionPace, type PlanRun } from "#lib/flows/plan-run.ts";
import { runPlan } from "#lib/flows/run-plan.ts";
import { isOver } from "#lib/game/wish.ts";
import { askSomething } from "./ask-something.ts";
import { brokenPromises } from "./broken-promises.ts";
import { FaultyGame } from "./faulty-game.ts";
import { moment, slowStore } from "./faulty-ports.ts";
import { SimulatedPlay } from "./simulated-play.ts";
import { Killed } from "./timeline.ts";

/** What came of one run. */
export interface Played {
  readonly seed: string;
  readonly broken: readonly string[];
  /** The same for the same seed, or something decided that no seed knows. */
  readonly digest: string;
  readonly trace: readonly string[];
  readonly counts: Tally;
}

export interface Tally {
  readonly plans: number;
  readonly done: number;
  readonly calls: number;
  readonly faults: number;
  readonly kills: number;
  readonly cancels: number;
}

const MOST_JOBS = 2_000;
/** Somebody else may begin again what a dead process left. */
const LONGEST_ABSENCE_MS = 10_000;

/** Plays one run from its beginning to its end: a random account, random requests, the real loop, random faults. */
export async function playSeed(seed: string): Promise<Played> {
  const play = new SimulatedPlay(seed);
  const { timeline, store, counts } = play;
  const game = new FaultyGame(play);
  try {
    for (let asked = 1 + timeline.chance.below(3); asked > 0; asked--) {
      askSomething(play, game);
      // Sometimes the next one is asked before this one is over.
      await workOff(play, game, timeline.chance.chance(0.3) ? timeline.chance.below(4_000) : null);
      timeline.advance(timeline.chance.below(30_000));
    }
    await workOff(play, game, null);
    play.broken.push(...brokenPromises(play));
  } catch (error) {
    play.broken.push(`(b) ${error instanceof Error ? error.stack : String(error)}`);
  }
  timeline.note("plans", store.all);
  const done = store.all.filter(({ state }) => state === "done").length;
  return {
    ...{ seed, broken: play.broken, digest: timeline.digest(), trace: timeline.trace },
    counts: { plans: store.all.length, done, ...counts },
  };
}

/** Runs what waits in the player's lane, one after the other; until nothing waits, or for a while. */
async function workOff(play: SimulatedPlay, game: FaultyGame, forMs: number | null): Promise<void> {
  const { timeline, jobs } = play;
  const untilMs = forMs === null ? Number.POSITIVE_INFINITY : timeline.nowMs + forMs;
  for (let begun = 0; jobs.size > 0; begun++) {
    if (begun > MOST_JOBS) throw new Error("its plans are begun again and again");
    const [next] = [...jobs].toSorted(([, a], [, b]) => a - b);
    if (!next || next[1] > untilMs) return;
    const [planId, runAtMs] = next;
    timeline.advance(runAtMs - timeline.nowMs);
    jobs.delete(planId);
    await beginJob(play, game, planId);
  }
}

/** One job of one process; should it die, the job is begun again later unless it was asked for anew. */
async function beginJob(play: SimulatedPlay, game: FaultyGame, planId: string): Promise<void> {
  const { timeline, jobs } = play;
  try {
    timeline.note("job", planId);
    await runOnce(play, game, planId);
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    const backMs = timeline.nowMs + 300 + timeline.chance.below(LONGEST_ABSENCE_MS);
    if (!jobs.has(planId)) jobs.set(planId, backMs);
    // Others in the lane wait until the dead process is known to be dead.
    for (const [other, runAtMs] of jobs) jobs.set(other, Math.max(runAtMs, backMs));
  }
}

async function runOnce(play: SimulatedPlay, game: FaultyGame, planId: string): Promise<void> {
  const { timeline } = play;
  const store = slowStore(play);
  const plan = await store.findPlan(planId);
  if (!plan) return;
  const stopping = new AbortController();
  const run: PlanRun = {
    ...{ store, game, clock: timeline.now, signal: stopping.signal },
    wait: async (waitMs) => {
      if (stopping.signal.aborted) return;
      if (!play.isCalm && timeline.chance.chance(0.005)) stopping.abort();
      else await moment(play, waitMs);
    },
    chance: () => timeline.chance.below(1_000_000) / 1_000_000,
    onSurprise: (error) => timeline.note("surprise", String(error)),
    isResumed: plan.startedAt !== null,
    pace: new ActionPace(play.store.lastActionAt(), timeline.now(), () => timeline.nowMs),
  };
  await runPlan(run, plan);
  const after = play.store.findPlan(planId);
  const isLeft = after && !isOver(after.state) && after.state !== "proposed" && !play.jobs.has(planId);
  if (isLeft) play.broken.push(`(b) ${planId} is ${after.state}, and nobody carries it on`);
}
