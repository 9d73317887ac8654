import type { Measurement } from "../measurement.ts";
import type { Subject } from "../subjects.ts";
import { measureCallRate } from "./call-rate.ts";
import { MeasuredMover } from "./measured-mover.ts";
import { measurePace } from "./pace.ts";
import { measurePlanTimes } from "./plan-times.ts";

/** What a plan takes beside its bare calls, and how near its pace comes to what Bungie allows. */
async function* measure(only: readonly string[]): AsyncGenerator<Measurement> {
  const mover = await MeasuredMover.start();
  try {
    if (only.length === 0 || only.includes("P6")) yield* measurePlanTimes(mover);
    if (only.length === 0 || only.includes("R5")) {
      yield* measurePace(mover);
      yield* measureCallRate(mover);
    }
  } finally {
    await mover.stop();
  }
}

export const subject: Subject = { measure };
