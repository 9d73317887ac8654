import type { Measurement } from "../measurement.ts";
import type { Subject } from "../subjects.ts";

/** Sites, workers and servers of its own: loaded when it is wanted, not when subjects are looked through. */
async function* measure(only: readonly string[]): AsyncGenerator<Measurement> {
  const { measureFaults } = await import("./measure-faults.ts");
  yield* measureFaults(only);
}

export const subject: Subject = { measure };
