import { AsyncLocalStorage } from "node:async_hooks";

/** What one request met on its way. */
export interface RequestTrouble {
  /** The database did not answer, or is not (any more, yet) as this version needs it. */
  isDatabaseAway: boolean;
  /** So long the request waits for one answer of the database. Units: milliseconds. */
  readonly patienceMs: number;
}

/** Longer than a lock is held with reason: a refresh of tokens waits up to 15 seconds for Bungie. */
const PATIENCE_MS = 20_000;
/** Prisma's own number for what timed out. */
const TIMED_OUT = "P1008";

// On the global: Next loads a module more than once a process, and all of them mean the same request.
const held = globalThis as { ninefoldTrouble?: AsyncLocalStorage<RequestTrouble> };
held.ninefoldTrouble ??= new AsyncLocalStorage();
const requests = held.ninefoldTrouble;

/** Starts watching the request that is just beginning; what it does from here on is noted in the answer. */
export function watchRequest(patienceMs = PATIENCE_MS): RequestTrouble {
  const trouble: RequestTrouble = { isDatabaseAway: false, patienceMs };
  requests.enterWith(trouble);
  return trouble;
}

/** Does what a request only sets off: jobs may wait for the database as long as they have to. */
export function beyondRequest<T>(work: () => T): T {
  return requests.exit(work);
}

/**
 * An answer of the database, or an error that says that it is away when a request waited for it too long: a database
 * that takes connections and says nothing ends none of them. What nobody watches waits on.
 *
 * `leastMs` is for work that has a deadline of its own.
 */
export async function answeredInTime<T>(answer: Promise<T>, leastMs = 0): Promise<T> {
  const patienceMs = requests.getStore()?.patienceMs;
  if (patienceMs === undefined) return answer;
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    const giveUp = () =>
      reject(Object.assign(new Error("The database did not answer in time."), { code: TIMED_OUT }));
    timer = setTimeout(giveUp, Math.max(patienceMs, leastMs));
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}

/** Notes for the present request, if it is watched, that this error of the database's is nothing of the request's doing. */
export function noteDatabaseTrouble(error: unknown): void {
  const trouble = requests.getStore();
  if (trouble && isDatabaseAway(error)) trouble.isDatabaseAway = true;
}

/**
 * Prisma's codes: cannot be reached, timed out, refuses entry, closed the connection, has none left; a table or column is
 * not there, as while a new version's migrations run. Source: Prisma's error reference, read 2026-11-23.
 */
const AWAY_CODES =
  /^(P1000|P1001|P1002|P1003|P1008|P1010|P1011|P1017|P2021|P2022|P2024|P2037|ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|EPIPE)$/;
/** PostgreSQL's classes: connection (08), shutdown and start (57P), no room (53); no such database (3D000), table (42P01), column (42703), not accepting (55000). */
const AWAY_STATES = /^(08...|57P..|53...|3D000|42P01|42703|55000)$/;

/** Whether a database error means that the database is away or being changed, not that a question was wrong. */
export function isDatabaseAway(error: unknown): boolean {
  for (let at: unknown = error, depth = 0; at !== undefined && at !== null && depth < 5; depth++) {
    const { code, originalCode, meta, cause, message } = at as Record<string, unknown>;
    if (isAwayCode(code) || isAwayCode(originalCode)) return true;
    if (
      typeof message === "string" &&
      /Can't reach database|Connection terminated|Server has closed|connection error and is not queryable|Unable to start a transaction in the given time/.test(
        message,
      )
    )
      return true;
    at = cause ?? (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError;
  }
  return false;
}

function isAwayCode(code: unknown): boolean {
  return typeof code === "string" && (AWAY_CODES.test(code) || AWAY_STATES.test(code));
}
