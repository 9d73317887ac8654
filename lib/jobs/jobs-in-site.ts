import { onQueued } from "#lib/flows/queued.ts";
import { services } from "#lib/flows/services.ts";
import { workFor } from "./work-for.ts";

/** The hosts this is for give a call a minute or more, the answer to the click included. */
const BUDGET_MS = 45_000;

/**
 * Lets the site itself carry out the moves it is asked for, after it has answered: for hosts without a worker process.
 *
 * What is left when the time is over, or is asked for by the clock, waits for the next call of /api/cron/jobs.
 * `afterAnswer` is Next's `after`: it keeps the process alive for what it is given.
 */
export function runJobsInSite(afterAnswer: (work: () => Promise<void>) => void): void {
  let turns: Promise<void> | null = null;
  let isWanted = false;
  const stopping = new AbortController();
  const work = async () => {
    try {
      while (isWanted && !stopping.signal.aborted) {
        isWanted = false;
        await workFor(services(), { budgetMs: BUDGET_MS, bySchedule: false, signal: stopping.signal });
      }
    } finally {
      // In one go with the last look at what is wanted: whoever asks now begins a turn of their own.
      turns = null;
    }
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => stopping.abort());
  onQueued(() =>
    afterAnswer(() => {
      // One turn at a time: it takes what others ask for meanwhile.
      isWanted = true;
      turns ??= work();
      return turns;
    }),
  );
}
