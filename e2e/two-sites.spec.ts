import { expect, test } from "@playwright/test";
import { brokenPromises, openStage, playRound } from "./soak/refresh/round.ts";
import { TwoSites } from "./support/two-sites.ts";

test("at the moment of expiry two sites and a worker make one refresh call, and nobody notices", async () => {
  test.setTimeout(300_000);
  const world = await TwoSites.prepare();
  try {
    const stage = await openStage(world);
    for (let nth = 0; nth < 3; nth++) {
      const round = await playRound(stage, nth);
      expect(brokenPromises(round), JSON.stringify(round)).toEqual([]);
    }
  } finally {
    await world.close();
  }
});
