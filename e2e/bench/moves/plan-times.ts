import { setTimeout as sleep } from "node:timers/promises";
import { API_KEY } from "../../sandbox/sandbox.ts";
import { type Measurement, toMeasurement } from "../measurement.ts";
import { quantile } from "../sampling.ts";
import type { MeasuredMover } from "./measured-mover.ts";

const LIMIT = 1.15;
/** Bungie's least time between two actions of a player. */
const LEAST_MS = 100;
/** The bare client keeps a little more, and counts only the least: what arrives too early would be refused. */
const GAP_MS = 106;
const SLOW_MS = 300;
/** Bungie's number for an action that came too soon after another. */
const TOO_EARLY = 36;
const MOST_TRIES = 5;
const WARM_UP = 2;
const TIMES = 7;
const SIZES = [1, 2, 7, 15] as const;

interface Sums {
  product: number;
  yardstick: number;
}

/** Plans of several sizes, there by the worker and back by a bare client, in turns; and the same with a slow Bungie. */
export async function* measurePlanTimes(mover: MeasuredMover): AsyncGenerator<Measurement> {
  const whole: Sums = { product: 0, yardstick: 0 };
  for (const isSlow of [false, true]) {
    if (isSlow) await slowDown(mover);
    for (const size of SIZES) {
      if (isSlow && size > 7) continue;
      const { product, yardstick } = await timesOf(mover, size, isSlow ? 3 : TIMES);
      whole.product += product;
      whole.yardstick += yardstick;
      const calls = size === 1 ? "one call" : `${size} calls`;
      const pace = isSlow ? `, each answered after ${SLOW_MS} ms` : "";
      yield toMeasurement({
        id: `P6.${size}${isSlow ? ".slow" : ""}`,
        what: `a plan of ${calls}${pace}, from stored to recorded as done, p50; the bare calls, 0.1 s each at least`,
        unit: "ms",
        ...{ product, yardstick, limit: LIMIT * yardstick },
      });
    }
  }
  await mover.sandbox.clearFaults();
  yield toMeasurement({
    id: "P6",
    what: "all of these plans; their bare calls",
    unit: "ms",
    ...{ ...whole, limit: LIMIT * whole.yardstick },
  });
}

function slowDown({ sandbox, inSandbox }: MeasuredMover): Promise<unknown> {
  return sandbox.addFault({
    route: "TransferItem",
    kind: "delay",
    delayMs: SLOW_MS,
    playerId: inSandbox.playerId,
  });
}

async function timesOf(mover: MeasuredMover, size: number, times: number): Promise<Sums> {
  const [productMs, yardstickMs]: [number[], number[]] = [[], []];
  for (let nth = 0; nth < WARM_UP + times; nth++) {
    const ids = await weaponsFor(mover, size);
    await sleep(GAP_MS);
    const { ms, calls } = await mover.bring(ids, "vault");
    if (calls !== size) throw new Error(`a plan for ${size} calls made ${calls}`);
    await sleep(GAP_MS);
    const bareMs = await bareCalls(mover, ids);
    if (nth < WARM_UP) continue;
    productMs.push(ms);
    yardstickMs.push(bareMs);
  }
  return { product: quantile(productMs, 0.5), yardstick: quantile(yardstickMs, 0.5) };
}

/** Weapons that the character carries: they can go, and come back. */
export async function weaponsFor(mover: MeasuredMover, size: number): Promise<string[]> {
  const carried = await mover.weaponsIn(mover.characterId);
  if (carried.length < size)
    throw new Error(`the measured player carries ${carried.length} weapons, not ${size}`);
  return carried.slice(0, size).map(({ itemInstanceId }) => itemInstanceId);
}

/** Brings items back with nothing but calls. Returns the sum of what each has to take. Units: milliseconds. */
async function bareCalls(mover: MeasuredMover, ids: readonly string[]): Promise<number> {
  const { characterId, inSandbox } = mover;
  const lying = new Map((await mover.weaponsIn("vault")).map((item) => [item.itemInstanceId, item]));
  let sumMs = 0;
  for (const itemId of ids) {
    const body = JSON.stringify({
      ...{ itemId, itemReferenceHash: lying.get(itemId)?.itemHash, stackSize: 1, transferToVault: false },
      ...{ characterId, membershipType: inSandbox.membershipType },
    });
    sumMs += Math.max(LEAST_MS, await bareCall(mover, body));
  }
  return sumMs;
}

/** One call and the rest of the gap after it. Returns how long the call took; one that came too early is made again. */
async function bareCall({ sandbox, accessToken }: MeasuredMover, body: string): Promise<number> {
  const url = `${sandbox.origin}/Platform/Destiny2/Actions/Items/TransferItem/`;
  const headers = { "x-api-key": API_KEY, authorization: `Bearer ${accessToken}` };
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const sentMs = performance.now();
    const answer = await fetch(url, { method: "POST", headers, body });
    const { ErrorCode } = (await answer.json()) as { ErrorCode: number };
    const tookMs = performance.now() - sentMs;
    await sleep(Math.max(0, GAP_MS - tookMs));
    if (ErrorCode === 1) return tookMs;
    if (ErrorCode !== TOO_EARLY) throw new Error(`a bare call was refused with ${ErrorCode}`);
  }
  throw new Error("bare calls come too early again and again");
}
