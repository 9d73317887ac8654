import type { Measurement } from "../measurement.ts";
import type { ServerProcess } from "../server-process.ts";
import type { Subject } from "../subjects.ts";
import { startYardstick } from "../yardstick.ts";
import { measureActions } from "./actions.ts";
import { measureDatabase } from "./database.ts";
import { measureItemTable } from "./item-table.ts";
import { MeasuredSandbox } from "./measured-sandbox.ts";
import { measurePictures } from "./pictures.ts";
import { measureProfile } from "./profile.ts";
import { measureStart } from "./start.ts";

type Part = (sandbox: MeasuredSandbox, yardstick: ServerProcess) => AsyncGenerator<Measurement>;

/** Measures with one sandbox and one bare server, both new. */
async function* beside(parts: readonly Part[]): AsyncGenerator<Measurement> {
  const sandbox = await MeasuredSandbox.start();
  const yardstick = await startYardstick();
  try {
    for (const part of parts) yield* part(sandbox, yardstick);
  } finally {
    await Promise.all([sandbox.stop(), yardstick.stop()]);
  }
}

async function* measure(): AsyncGenerator<Measurement> {
  yield* measureStart();
  yield* beside([measureProfile, measureActions, measurePictures]);
  // Anew: players made before would be counted to the memory that the table takes.
  yield* beside([measureItemTable, measureDatabase]);
}

export const subject: Subject = { measure };
