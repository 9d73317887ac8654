import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import type { SoakResult, SoakSubject } from "../soak.ts";
import { playSeed } from "./play-seed.ts";
import { sumOf, type Total, totalOf } from "./tally.ts";

const AT_ONCE = 250;
const TOLD_TIMES = 20;

/** The loop that carries out plans, on random accounts with faults on three calls of ten: all promises hold. */
export const subject: SoakSubject = { runs: 10_000, soak };

async function soak(runs: number, say: (line: string) => void): Promise<SoakResult> {
  const seed = process.env.NINEFOLD_SEED || String(Math.trunc(Math.random() * 2 ** 31));
  const startedMs = performance.now();
  const total = seed.includes("/") ? await replay(seed, say) : await playAll(seed, runs, say);
  const seconds = (performance.now() - startedMs) / 1_000;
  return { figures: toFigures(seed, total, seconds), broken: total.broken };
}

/** One run with all that happened in it. */
async function replay(seed: string, say: (line: string) => void): Promise<Total> {
  const played = await playSeed(seed);
  for (const line of played.trace) say(line);
  say(`digest ${played.digest}`);
  return totalOf([played]);
}

async function playAll(seed: string, runs: number, say: (line: string) => void): Promise<Total> {
  say(`seed ${seed}; NINEFOLD_SEED=${seed}/<number of a run> replays one of them`);
  const totals: Total[] = [];
  let begun = 0;
  let told = 0;
  const lane = async (player: ChildProcess) => {
    while (begun < runs) {
      const count = Math.min(AT_ONCE, runs - begun);
      player.send({ seed, from: begun, count });
      begun += count;
      const [total] = (await once(player, "message")) as [Total];
      totals.push(total);
      const { runs: played, broken } = sumOf(totals);
      if (played < (runs * (told + 1)) / TOLD_TIMES) continue;
      told = Math.floor((played * TOLD_TIMES) / runs);
      say(`${played} of ${runs} runs, ${broken.length} promises broken`);
    }
  };
  const players = Array.from({ length: availableParallelism() }, startPlayer);
  try {
    await Promise.all(players.map(lane));
  } finally {
    for (const player of players) player.kill();
  }
  return sumOf(totals);
}

function startPlayer(): ChildProcess {
  const player = fork(new URL("play-some.ts", import.meta.url), { execArgv: ["--import", "tsx"] });
  player.once("error", (error) => {
    throw error;
  });
  return player;
}

function toFigures(
  seed: string,
  { runs, plans, done, calls, faults, kills, cancels }: Total,
  seconds: number,
) {
  return [
    `moves: ${runs} runs with seed ${seed}`,
    `${plans} plans, ${done} done as asked`,
    `${calls} calls`,
    `${faults} faults`,
    `${kills} kills`,
    `${cancels} cancels`,
    `${Math.round(seconds)} s`,
  ].join(" · ");
}
