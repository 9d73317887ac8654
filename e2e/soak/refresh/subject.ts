import { TwoSites } from "../../support/two-sites.ts";
import type { SoakResult, SoakSubject } from "../soak.ts";
import { brokenPromises, openStage, playRound, type Round } from "./round.ts";

/** One refresh at the moment of expiry, whoever asks: two sites and a worker on one PostgreSQL. */
export const subject: SoakSubject = { runs: 50, soak };

async function soak(runs: number, say: (line: string) => void): Promise<SoakResult> {
  const world = await TwoSites.prepare();
  try {
    const stage = await openStage(world);
    const rounds: Round[] = [];
    const broken: string[] = [];
    for (let nth = 0; nth < runs; nth++) {
      const round = await playRound(stage, nth);
      rounds.push(round);
      broken.push(...brokenPromises(round).map((words) => `in round ${nth + 1}: ${words}`));
      if ((nth + 1) % 10 === 0) say(`${nth + 1} of ${runs} rounds`);
    }
    return { figures: toFigures(rounds), broken };
  } finally {
    await world.close();
  }
}

function toFigures(rounds: readonly Round[]): string {
  const sum = (of: (round: Round) => number) => rounds.reduce((total, round) => total + of(round), 0);
  const slowestMs = Math.round(Math.max(...rounds.map((round) => round.slowestMs)));
  const all = sum(({ requests }) => requests);
  return [
    `refresh: ${rounds.length} rounds`,
    `${sum(({ answered }) => answered)} of ${all} requests answered with the account`,
    `${sum(({ planDone }) => Number(planDone))} of ${rounds.length} plans done`,
    `${sum(({ refreshCalls }) => refreshCalls)} refresh calls`,
    `${sum(({ sessions }) => Number(sessions !== 1))} sign-outs`,
    `slowest request ${slowestMs} ms`,
  ].join(" · ");
}
