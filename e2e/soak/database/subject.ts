import { OwnPostgres } from "../../support/own-postgres.ts";
import { SupervisedWorker } from "../../support/supervised-worker.ts";
import { TwoSites, type Visitor } from "../../support/two-sites.ts";
import type { SoakResult, SoakSubject } from "../soak.ts";
import { brokenByRestart, playRestart, type RestartRound, type RestartStage } from "./round.ts";

const EVERY_MS = 20_000;
const VISITORS = 3;

/** R6: the database is restarted every 20 seconds under load: no wrong result, recovery within two seconds. */
export const subject: SoakSubject = { runs: 10, soak };

/** A server that may be restarted; from here on databases are made on it. */
export async function startOwnServer(): Promise<OwnPostgres> {
  const postgres = await OwnPostgres.start();
  delete process.env.FLOW_TEMPLATE_URL;
  process.env.DATABASE_URL = postgres.databaseUrl;
  return postgres;
}

/** Runs `use` on a site and a supervised worker, and ends them. */
export async function onRestartStage<T>(
  postgres: OwnPostgres,
  use: (stage: RestartStage) => Promise<T>,
): Promise<T> {
  const world = await TwoSites.prepare();
  const worker = new SupervisedWorker(world);
  try {
    const site = await world.startSite();
    const visitors: Visitor[] = [];
    for (let n = 0; n < VISITORS; n++) visitors.push(await world.visitor());
    return await use({ world, postgres, site, visitors });
  } finally {
    await worker.stop();
    await world.close();
  }
}

async function soak(runs: number, say: (line: string) => void): Promise<SoakResult> {
  const postgres = await startOwnServer();
  try {
    return await onRestartStage(postgres, (stage) => restartOften(stage, runs, say));
  } finally {
    await postgres.stop();
  }
}

async function restartOften(
  stage: RestartStage,
  runs: number,
  say: (line: string) => void,
): Promise<SoakResult> {
  const rounds: RestartRound[] = [];
  const broken: string[] = [];
  for (let nth = 0; nth < runs; nth++) {
    const next = new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    const round = await playRestart(stage);
    rounds.push(round);
    broken.push(...brokenByRestart(round).map((words) => `at restart ${nth + 1}: ${words}`));
    if ((nth + 1) % 3 === 0) say(`${nth + 1} of ${runs} restarts`);
    if (nth + 1 < runs) await next;
  }
  return { figures: toFigures(rounds), broken };
}

function toFigures(rounds: readonly RestartRound[]): string {
  const sum = (of: (round: RestartRound) => number) => rounds.reduce((total, round) => total + of(round), 0);
  return [
    `database: ${rounds.length} restarts`,
    `${sum(({ requests }) => requests)} requests`,
    `${sum(({ wrong }) => wrong.length)} wrong`,
    `${sum(({ toldTruly }) => toldTruly)} told that it is away`,
    `${sum(({ plansDone }) => plansDone)} of ${sum(({ plansAsked }) => plansAsked)} moves done`,
    `recovery within ${Math.round(Math.max(...rounds.map(({ recoveryMs }) => recoveryMs)))} ms`,
  ].join(" · ");
}
