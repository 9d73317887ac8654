import { setTimeout as sleep } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "@playwright/test";
import { timeLimit } from "./time-limit.ts";

setFlagsFromString("--expose-gc");
/** Longer than collecting takes on a slow machine. */
const LIMIT_MS = 2_000;
const collectGarbage = runInNewContext("gc") as () => void;

test("a time is over also when all that was known of it is another signal, and garbage was collected meanwhile", async () => {
  const stop = AbortSignal.any([new AbortController().signal, timeLimit(LIMIT_MS)]);
  for (let nth = 0; nth < 5; nth += 1) {
    await sleep(10);
    collectGarbage();
  }
  expect(stop.aborted).toBe(false);
  await expect.poll(() => stop.aborted).toBe(true);
});
