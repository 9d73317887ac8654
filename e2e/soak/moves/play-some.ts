import { playSeed } from "./play-seed.ts";
import { type Total, totalOf } from "./tally.ts";

/** Plays runs number `from` and on of a seed. */
export async function playSome(seed: string, from: number, count: number): Promise<Total> {
  const played = [];
  for (let nth = from; nth < from + count; nth++) {
    const { trace: _, ...one } = await playSeed(`${seed}/${nth}`);
    played.push(one);
  }
  return totalOf(played);
}

// Started as a process of its own it plays what it is told to: one core is not enough for a million runs.
process.on("message", async ({ seed, from, count }: { seed: string; from: number; count: number }) => {
  process.send?.(await playSome(seed, from, count));
});
