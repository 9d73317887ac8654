import type { PlanStore } from "#lib/flows/plan-store.ts";
import { somethingHappens } from "./outside-events.ts";
import type { SimulatedPlay } from "./simulated-play.ts";
import { Killed } from "./timeline.ts";

const STORE_METHODS = [
  "findPlan",
  "isOvertaken",
  "findSuperseded",
  "loadConfirmedWrites",
  "markRunning",
  "startStep",
  "endStep",
  "reopenStep",
  "countSetback",
  "pausePlan",
  "handOverPlan",
  "replaceOpenSteps",
  "endPlan",
] as const satisfies readonly (keyof PlanStore)[];

/** A moment in which anything can happen: time passes, the player plays, the process dies. */
export async function moment(play: SimulatedPlay, ms: number, mayDie = true): Promise<void> {
  play.timeline.advance(ms);
  somethingHappens(play);
  if (mayDie) mayBeKilled(play);
}

export function mayBeKilled(play: SimulatedPlay, probability = 0.004): void {
  if (play.isCalm || !play.timeline.chance.chance(probability)) return;
  play.counts.kills += 1;
  play.timeline.note("killed");
  throw new Killed();
}

/** The records as the loop sees them: each takes its time, and the process can die before and after. */
export function slowStore(play: SimulatedPlay): PlanStore {
  const { chance } = play.timeline;
  const slow =
    (name: (typeof STORE_METHODS)[number]) =>
    async (...args: readonly unknown[]): Promise<unknown> => {
      await moment(play, 1 + chance.below(4));
      const method = play.store[name] as (...all: readonly unknown[]) => unknown;
      const answer = method(...args);
      play.timeline.note(
        name,
        name === "findPlan" ? "" : args.slice(name === "endPlan" ? 1 : 0, 3).map(brief),
      );
      await moment(play, 1);
      return answer;
    };
  return Object.fromEntries(STORE_METHODS.map((name) => [name, slow(name)])) as unknown as PlanStore;
}

/** Whole plans would make the record of a run longer than the run. */
function brief(value: unknown): unknown {
  if (typeof value === "object" && value !== null && "planId" in value) return value.planId;
  return value;
}
