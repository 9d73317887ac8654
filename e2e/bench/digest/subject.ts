import type { Measurement } from "../measurement.ts";
import { toMeasurement } from "../measurement.ts";
import type { Subject } from "../subjects.ts";
import { bareCalls } from "./bare-calls.ts";
import { MeasuredDigest } from "./measured-digest.ts";
import { measureWriting } from "./writing.ts";

const SLACK = 1.02;
const MEGABYTE = 1_000_000;
const BATCH = 100;
const MOST_MEMORY_MB = 150;
/** Of one core, in milliseconds a second. */
const MOST_CPU_MS = 100;
/** A minute's letters: in twenty seconds half a second of start-up weighs three times as much. */
const MINUTE = { callsPerSecond: 5, readers: 30_000 } as const;
const SIZES = [
  { callsPerSecond: 5, readers: 10_000 },
  { callsPerSecond: 100, readers: 1_000_000 },
] as const;

/** What sending an edition takes beside the provider's limit, its memory, and how fast letters are made. */
async function* measure(only: readonly string[]): AsyncGenerator<Measurement> {
  const wants = (id: string) => only.length === 0 || only.includes(id);
  if (wants("P3")) yield* measureWriting();
  if (!wants("P1") && !wants("P2")) return;
  const digest = await MeasuredDigest.start();
  try {
    if (wants("P1")) yield await measureProcessor(digest);
    for (const { callsPerSecond, readers } of SIZES) yield* measureRun(digest, callsPerSecond, readers);
  } finally {
    await digest.stop();
  }
}

async function measureProcessor(digest: MeasuredDigest): Promise<Measurement> {
  const { callsPerSecond, readers } = MINUTE;
  const { wallMs, cpuMs } = await sendAll(digest, callsPerSecond, readers);
  return toMeasurement({
    id: "P1.cpu",
    what: `processor time of the sending process for each second, ${readers} letters at ${callsPerSecond} calls a second`,
    unit: "ms",
    ...{ product: (cpuMs * 1_000) / wallMs, limit: MOST_CPU_MS },
  });
}

async function sendAll(digest: MeasuredDigest, callsPerSecond: number, readers: number) {
  await digest.readers(readers);
  await digest.limitTo(callsPerSecond);
  const cost = await digest.send(callsPerSecond);
  const { letters, throttled } = await digest.seen();
  if (cost.tally.sent !== readers || letters !== readers)
    throw new Error(`${readers} readers, ${cost.tally.sent} sent, ${letters} arrived`);
  return { ...cost, throttled };
}

async function* measureRun(
  digest: MeasuredDigest,
  callsPerSecond: number,
  readers: number,
): AsyncGenerator<Measurement> {
  const calls = readers / BATCH;
  const { wallMs, idleBytes, peakBytes, throttled } = await sendAll(digest, callsPerSecond, readers);
  await digest.limitTo(callsPerSecond);
  const bareMs = await bareCalls(digest.providerOrigin, Math.min(calls, 10 * callsPerSecond), callsPerSecond);
  const bareForAll = (bareMs * calls) / Math.min(calls, 10 * callsPerSecond);
  yield toMeasurement({
    id: `P1.${callsPerSecond}`,
    what: `${readers} letters at ${callsPerSecond} calls a second, ${throttled} throttled; bare calls of the same bytes`,
    unit: "s",
    ...{ product: wallMs / 1_000, yardstick: bareForAll / 1_000, limit: (SLACK * calls) / callsPerSecond },
  });
  yield toMeasurement({
    id: `P2.${readers}`,
    what: `memory above idle while ${readers} letters are sent`,
    unit: "MB",
    ...{ product: (peakBytes - idleBytes) / MEGABYTE, limit: MOST_MEMORY_MB },
  });
}

export const subject: Subject = { measure };
