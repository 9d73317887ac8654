import { expect, test } from "@playwright/test";
import { playSeed } from "./play-seed.ts";
import { playSome } from "./play-some.ts";

// The same runs every time, so that what breaks here was broken by a change; `npm run soak -- moves` tries new ones.
// Replay a failure with `NINEFOLD_SEED=<seed>/<run> npm run soak -- moves`.
const seed = process.env.NINEFOLD_SEED || "ninefold";
const SHARES = 8;
const RUNS = 10_000 / SHARES;

for (let share = 0; share < SHARES; share++) {
  test(`X18 random plans with faults on three calls of ten keep every promise, ${share + 1} of ${SHARES}`, async () => {
    test.setTimeout(180_000);
    console.log(`X18 seed: ${seed}`);
    const { broken, runs, faults, kills } = await playSome(seed, share * RUNS, RUNS);
    expect(broken).toEqual([]);
    expect(runs).toBe(RUNS);
    expect(faults).toBeGreaterThan(RUNS);
    expect(kills).toBeGreaterThan(0);
  });
}

test("X18 the same seed gives the same run, byte for byte", async () => {
  for (let nth = 0; nth < 40; nth++) {
    const [once, again] = [await playSeed(`${seed}/${nth}`), await playSeed(`${seed}/${nth}`)];
    expect(again.trace).toEqual(once.trace);
    expect(again.digest).toBe(once.digest);
  }
});
