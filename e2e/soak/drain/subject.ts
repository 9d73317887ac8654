import { TwoSites } from "../../support/two-sites.ts";
import type { SoakResult, SoakSubject } from "../soak.ts";
import { brokenByDrain, type DrainRound, openDrainStage, playDrainRound } from "./round.ts";

/** R8: SIGTERM under load, again and again, site and worker: no request dropped, no move lost. */
export const subject: SoakSubject = { runs: 20, soak };

async function soak(runs: number, say: (line: string) => void): Promise<SoakResult> {
  const world = await TwoSites.prepare();
  try {
    const stage = await openDrainStage(world);
    const rounds: DrainRound[] = [];
    const broken: string[] = [];
    for (let nth = 0; nth < runs; nth++) {
      const round = await playDrainRound(stage, nth);
      rounds.push(round);
      broken.push(...brokenByDrain(round).map((words) => `in round ${nth + 1}: ${words}`));
      if ((nth + 1) % 5 === 0) say(`${nth + 1} of ${runs} rounds`);
    }
    await stage.balancer.stop();
    return { figures: toFigures(rounds), broken };
  } finally {
    await world.close();
  }
}

function toFigures(rounds: readonly DrainRound[]): string {
  const sum = (of: (round: DrainRound) => number) => rounds.reduce((total, round) => total + of(round), 0);
  return [
    `drain: ${rounds.length} times SIGTERM to a site and a worker`,
    `${sum(({ requests }) => requests)} requests`,
    `${sum(({ dropped }) => dropped.length)} dropped`,
    `${sum(({ plansDone }) => plansDone)} of ${sum(({ plansAsked }) => plansAsked)} moves done`,
    `a site ended within ${Math.round(Math.max(...rounds.map(({ endedAfterMs }) => endedAfterMs)))} ms`,
  ].join(" · ");
}
