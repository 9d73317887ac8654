import type { OwnPostgres } from "../../support/own-postgres.ts";
import type { SiteProcess } from "../../support/site-process.ts";
import { type Answered, answerOf, SteadyLoad } from "../../support/steady-load.ts";
import { type TwoSites, type Visitor, visitPage } from "../../support/two-sites.ts";
import { asksOf } from "../drain/round.ts";
import { askPlan, planEnds } from "../refresh/round.ts";

const ASKERS = 6;
const PAUSE_MS = 100;
const RECOVERY_WITHIN_MS = 2_000;
const MEASURED_FOR_MS = 20_000;

export interface RestartStage {
  readonly world: TwoSites;
  readonly postgres: OwnPostgres;
  readonly site: SiteProcess;
  readonly visitors: readonly Visitor[];
}

export interface RestartRound {
  readonly requests: number;
  /** Told truly that something is away: 503, in words. */
  readonly toldTruly: number;
  /** Neither right nor told truly. */
  readonly wrong: readonly string[];
  /** From the moment the database takes sessions again until every page had been answered rightly. */
  readonly recoveryMs: number;
  readonly plansAsked: number;
  readonly plansDone: number;
  /** Items that the game holds more or fewer of than before. */
  readonly itemsOff: number;
}

/** The database is restarted in the middle of everything: pages, moves that are asked for and moves under way. */
export async function playRestart({ world, postgres, site, visitors }: RestartStage): Promise<RestartRound> {
  const before = await countItems(world, visitors);
  const load = new SteadyLoad(site.origin, asksOf(visitors), ASKERS, PAUSE_MS);
  const plans: { planId: string }[] = [];
  for (const visitor of visitors) {
    await visitPage(site, "/inventory", visitor);
    plans.push({ planId: await askPlan({ world, visitor }) });
  }
  await postgres.restart();
  const backAtMs = performance.now();
  const recoveryMs = await untilRight(site, visitors, backAtMs);
  const answers = await load.stop();
  const done = await Promise.all(plans.map(({ planId }) => planEnds({ world }, planId)));
  const wrong = answers.filter(({ isRight, isToldTruly }) => !isRight && !isToldTruly);
  return {
    requests: answers.length,
    toldTruly: answers.filter(({ isToldTruly }) => isToldTruly).length,
    wrong: wrong.map(({ why }) => why),
    recoveryMs: Math.max(recoveryMs, lastTrouble(answers, backAtMs)),
    plansAsked: plans.length,
    plansDone: done.filter(Boolean).length,
    itemsOff: Math.abs((await countItems(world, visitors)) - before),
  };
}

/** When the last answer that was not right came, counted from the return. */
function lastTrouble(answers: readonly Answered[], backAtMs: number): number {
  return Math.max(
    0,
    ...answers.filter(({ isRight }) => !isRight).map(({ atMs, tookMs }) => atMs + tookMs - backAtMs),
  );
}

async function untilRight(
  { origin }: SiteProcess,
  visitors: readonly Visitor[],
  backAtMs: number,
): Promise<number> {
  for (;;) {
    const answers = await Promise.all(asksOf(visitors).map((ask) => answerOf(origin, ask)));
    const sinceMs = performance.now() - backAtMs;
    if (answers.every(({ isRight }) => isRight) || sinceMs > MEASURED_FOR_MS) return sinceMs;
  }
}

async function countItems({ sandbox }: TwoSites, visitors: readonly Visitor[]): Promise<number> {
  const held = await Promise.all(visitors.map(({ inSandbox }) => sandbox.itemsOf(inSandbox.playerId)));
  return held.flat().length;
}

/** What a round breaks of what is promised, in words; empty when all is well. */
export function brokenByRestart(round: RestartRound): string[] {
  const { requests, wrong, recoveryMs, plansAsked, plansDone, itemsOff } = round;
  const kinds = [...new Set(wrong)].slice(0, 3).join("; ");
  return [
    ...(wrong.length === 0 ? [] : [`${wrong.length} of ${requests} results wrong: ${kinds}`]),
    ...(recoveryMs <= RECOVERY_WITHIN_MS ? [] : [`recovery took ${Math.round(recoveryMs)} ms`]),
    ...(plansDone === plansAsked ? [] : [`${plansAsked - plansDone} of ${plansAsked} moves not done`]),
    ...(itemsOff === 0 ? [] : [`${itemsOff} items more or fewer than before`]),
  ];
}
