import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { SendPace } from "./send-pace.ts";

const PER_SECOND = 5;
const LONG_WAY_MS = 150;
const sum = (all: readonly number[]) => all.reduce((one, other) => one + other, 0);
const forever = new AbortController().signal;

test("P1 a call that was long on its way keeps those after its second at a distance", async () => {
  const pace = new SendPace(PER_SECOND);
  const answeredMs: number[] = [];
  const calls: Promise<void>[] = [];
  for (let nth = 0; nth < PER_SECOND; nth++) {
    const turn = await pace.take(forever);
    const wayMs = nth === 0 ? LONG_WAY_MS : 1;
    const call = async () => {
      await turn?.call(() => sleep(wayMs));
      answeredMs[nth] = performance.now();
    };
    calls.push(call());
  }
  await Promise.all(calls);
  await pace.take(forever);
  // The quickest answer took a millisecond or a few: so much less than the long way is taken off.
  expect(performance.now() - (answeredMs[0] ?? 0)).toBeGreaterThanOrEqual(1_000 - 10);
});

test("P1 calls that are late leave one after the other all the same", async () => {
  const pace = new SendPace(100);
  const leftMs: number[] = [];
  for (let nth = 0; nth < 10; nth++) {
    await pace.take(forever);
    leftMs.push(performance.now());
  }
  const gapsMs = leftMs.slice(1).map((ms, nth) => ms - (leftMs[nth] ?? 0));
  // They are measured a little after they began.
  expect(Math.min(...gapsMs)).toBeGreaterThan(5 - 1);
  expect(sum(gapsMs)).toBeGreaterThanOrEqual(9 * 5 - 1);
});

test("a stopped run gets no turn", async () => {
  const stop = new AbortController();
  stop.abort();
  expect(await new SendPace(PER_SECOND).take(stop.signal)).toBeNull();
});
