import { Logger, parseCronItems, type Runner, run } from "graphile-worker";
import { type Env, parseEnv } from "#lib/env.ts";
import { openServices, type Services } from "#lib/flows/services.ts";
import { installJobs } from "./install-jobs.ts";
import { Liveness } from "./liveness.ts";
import { schedule, startJobs } from "./schedule.ts";
import { taskList } from "./task-list.ts";

// The worker process: `npm run worker`. It needs a supervisor that starts it again when it ends by itself.
const EXIT = { stopped: 0, failed: 1, lostItsLocks: 70, badSettings: 78 } as const;
const CONCURRENT_JOBS = 10;
/** How late a delayed job may start; new ones start at once. */
const POLL_MS = 1_000;
/** A job in the middle of a call gets this long; what is cut off then resumes like after a crash. */
const STOP_WITHIN_MS = 4_500;

function settingsOrExit(): Env {
  try {
    return parseEnv(process.env);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(EXIT.badSettings);
  }
}

function exitBecause(code: number, why: string): (cause?: unknown) => never {
  return (cause) => {
    console.error(why, cause ?? "");
    process.exit(code);
  };
}

/** Errors and warnings only: the queue tells of every job it does. */
const logger = new Logger(() => (level, message) => {
  if (level === "error" || level === "warning") console.error(`Job queue: ${message}`);
});

async function start(services: Services, liveness: Liveness, stopping: AbortSignal): Promise<Runner> {
  const { DATABASE_URL } = services.env;
  await installJobs(DATABASE_URL);
  const runner = await run({
    connectionString: DATABASE_URL,
    concurrency: CONCURRENT_JOBS,
    pollInterval: POLL_MS,
    noHandleSignals: true,
    taskList: taskList(services, stopping),
    parsedCronItems: parseCronItems(schedule),
    preset: { plugins: [liveness.plugin] },
    logger,
  });
  runner.events.on("worker:fatalError", ({ error }) => exitBecause(EXIT.failed, "A worker broke:")(error));
  for (const { task, spec } of startJobs) await runner.addJob(task, {}, spec);
  return runner;
}

async function main(): Promise<void> {
  const services = openServices(settingsOrExit());
  const stopping = new AbortController();
  const liveness = new Liveness({
    databaseUrl: services.env.DATABASE_URL,
    log: (line) => console.log(line),
    onLost: exitBecause(EXIT.lostItsLocks, "This worker lost its locks; others may be doing its jobs:"),
  });
  const runner = await start(services, liveness, stopping.signal);
  const stop = async () => {
    if (stopping.signal.aborted) return;
    stopping.abort();
    setTimeout(
      exitBecause(EXIT.stopped, "Stopped before the running jobs were done."),
      STOP_WITHIN_MS,
    ).unref();
    await runner.stop();
    await liveness.stop();
    process.exit(EXIT.stopped);
  };
  for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => void stop());
  console.log(`Worker ready (process ${process.pid}).`);
  await runner.promise;
}

main().catch(exitBecause(EXIT.failed, "The worker cannot go on:"));
