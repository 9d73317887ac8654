import { EventEmitter } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import {
  type CronItem,
  parseCronItems,
  type Runner,
  type RunnerOptions,
  run,
  type WorkerEvents,
} from "graphile-worker";
import { beyondRequest } from "#lib/db/database-trouble.ts";
import { hasNearJobs } from "#lib/db/near-jobs.ts";
import { loadDefinitionsState } from "#lib/flows/load-definitions-state.ts";
import type { Services } from "#lib/flows/services.ts";
import { timeLimit } from "#lib/flows/time-limit.ts";
import { log } from "#lib/log/log.ts";
import { Liveness } from "./liveness.ts";
import { queueLogger } from "./queue-logger.ts";
import { schedule, startJobs } from "./schedule.ts";
import { taskList } from "./task-list.ts";

/** What a turn did. */
export interface Worked {
  readonly done: number;
  /** Tasks that failed and are not tried again by themselves. */
  readonly failed: readonly string[];
  /** The time was over before the queue was empty. */
  readonly callAgain: boolean;
}

export interface Turn {
  /** How long it may begin anything new; what runs then is told to hand over. */
  readonly budgetMs: number;
  /** Do also what the clock has asked for since the last turn that did so. */
  readonly bySchedule: boolean;
  /** Ends the turn early. */
  readonly signal?: AbortSignal;
}

/** A host gives one call little memory and few connections; a worker process does ten jobs at once. */
const CONCURRENT_JOBS = 4;
const CONNECTIONS = 5;
const POLL_MS = 500;
const LOOK_MS = 200;
/** A job that begins so soon is waited for: a move that Bungie put off for some seconds, the rest of the letters. */
const NEAR_MS = 16_000;
const HOUR_MS = 3_600_000;

/**
 * Does the worker's work for a while, where no worker process can live: until nothing is due, or the time is over.
 *
 * Any number of turns may run at once, also beside workers. A turn that is cut off is a worker that died: the next one
 * frees its jobs within seconds (liveness.ts).
 */
export async function workFor(services: Services, turn: Turn): Promise<Worked> {
  const broken = new AbortController();
  const stop = AbortSignal.any([
    timeLimit(turn.budgetMs),
    broken.signal,
    ...(turn.signal ? [turn.signal] : []),
  ]);
  const liveness = new Liveness({
    databaseUrl: services.env.DATABASE_URL,
    log: (line) => log.info({ what: "liveness" }, line),
    onLost: (cause) => broken.abort(cause),
  });
  const tally = { done: 0, failed: [] as string[] };
  const events: WorkerEvents = new EventEmitter();
  events.on("job:success", () => {
    tally.done += 1;
  });
  events.on("job:failed", ({ job }) => tally.failed.push(job.task_identifier));
  events.on("worker:fatalError", ({ error }) => broken.abort(error));
  const caughtUp = new Promise((resolve) => events.once("cron:started", resolve));
  const options = toOptions(services, { bySchedule: turn.bySchedule, stop, liveness, events });
  const runner = await beyondRequest(() => run(options));
  const ended = runner.promise.catch((error: unknown) => broken.abort(error));
  try {
    if (turn.bySchedule) await addStartJobs(services, runner);
    await Promise.race([caughtUp, ended]);
    const callAgain = await untilIdle(services, stop);
    broken.signal.throwIfAborted();
    return { ...tally, callAgain };
  } finally {
    await runner.stop().catch(() => ended); // stopped by itself: it broke
    await liveness.stop();
  }
}

interface Parts {
  readonly bySchedule: boolean;
  readonly stop: AbortSignal;
  readonly liveness: Liveness;
  readonly events: WorkerEvents;
}

function toOptions(services: Services, { bySchedule, stop, liveness, events }: Parts): RunnerOptions {
  return {
    connectionString: services.env.DATABASE_URL,
    maxPoolSize: CONNECTIONS,
    concurrency: CONCURRENT_JOBS,
    pollInterval: POLL_MS,
    noHandleSignals: true,
    taskList: taskList(services, stop),
    parsedCronItems: parseCronItems(bySchedule ? schedule.map(madeUpFor) : []),
    preset: { plugins: [liveness.plugin] },
    logger: queueLogger,
    events,
  };
}

/** Between two turns nobody looks at the clock, so what was missed is made up for; several ticks become one job. */
function madeUpFor({ options, ...item }: CronItem): CronItem {
  return {
    ...item,
    options: { ...options, backfillPeriod: Math.max(options?.backfillPeriod ?? 0, HOUR_MS) },
  };
}

/** A new site has no definitions, and nobody to import them who starts. */
async function addStartJobs(services: Services, runner: Runner): Promise<void> {
  const { current, nextTryAt } = await loadDefinitionsState(services, new Date());
  if (current !== null || nextTryAt !== null) return;
  for (const { task, spec } of startJobs) await runner.addJob(task, {}, spec);
}

/** Answers whether it stopped with something left to do. */
async function untilIdle({ db }: Services, stop: AbortSignal): Promise<boolean> {
  while (await hasNearJobs(db, NEAR_MS)) {
    if (stop.aborted) return true;
    await sleep(LOOK_MS);
  }
  return false;
}
