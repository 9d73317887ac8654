import { parseCronItems, type Runner, run } from "graphile-worker";
import { type Env, parseEnv } from "#lib/env.ts";
import { openServices, type Services } from "#lib/flows/services.ts";
import { catchConsole } from "#lib/log/catch-console.ts";
import { log, openLog } from "#lib/log/log.ts";
import { openTraces } from "#lib/log/open-traces.ts";
import { installJobs } from "./install-jobs.ts";
import { Liveness } from "./liveness.ts";
import { queueLogger } from "./queue-logger.ts";
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
    // For whoever starts it by hand, and before anybody knows how to log.
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(EXIT.badSettings);
  }
}

function exitBecause(code: number, why: string): (cause?: unknown) => never {
  return (cause) => {
    log[code === EXIT.stopped ? "warn" : "error"]({ what: "worker", err: cause, code }, why);
    process.exit(code);
  };
}

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
    logger: queueLogger,
  });
  runner.events.on("worker:fatalError", ({ error }) => exitBecause(EXIT.failed, "A worker broke")(error));
  for (const { task, spec } of startJobs) await runner.addJob(task, {}, spec);
  return runner;
}

async function main(): Promise<void> {
  const settings = settingsOrExit();
  openLog(settings.LOG_LEVEL, "worker");
  catchConsole();
  process.on("uncaughtException", exitBecause(EXIT.failed, "The worker met what nobody expected"));
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } = settings;
  const sendTraces = endpoint === undefined ? async () => undefined : openTraces(endpoint, "ninefold-worker");
  const services = openServices(settings);
  const stopping = new AbortController();
  const liveness = new Liveness({
    databaseUrl: services.env.DATABASE_URL,
    log: (line) => log.info({ what: "liveness" }, line),
    onLost: exitBecause(EXIT.lostItsLocks, "This worker lost its locks; others may be doing its jobs"),
  });
  const runner = await start(services, liveness, stopping.signal);
  const stop = async () => {
    if (stopping.signal.aborted) return;
    stopping.abort();
    setTimeout(
      exitBecause(EXIT.stopped, "Stopped before the running jobs were done"),
      STOP_WITHIN_MS,
    ).unref();
    await runner.stop();
    await liveness.stop();
    await sendTraces();
    process.exit(EXIT.stopped);
  };
  for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => void stop());
  log.info({ what: "worker" }, "Worker ready");
  await runner.promise;
}

main().catch(exitBecause(EXIT.failed, "The worker cannot go on"));
