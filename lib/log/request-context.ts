import { AsyncLocalStorage } from "node:async_hooks";
import { randomBytes } from "node:crypto";

/** What everything that happens for one request or one job has in common. */
export interface RequestContext {
  /** Of the click it began with: the worker goes on under the id of the request that asked for the job. */
  readonly requestId: string;
  /** The job of the queue this is, `plan 17`; left out in a request. */
  readonly job?: string;
  /** Time spent by part, for Server-Timing. Units: milliseconds. */
  readonly spent: Map<string, { count: number; ms: number }>;
}

// On the global, since Next loads a module more than once a process.
const held = globalThis as { ninefoldRequests?: AsyncLocalStorage<RequestContext> };
held.ninefoldRequests ??= new AsyncLocalStorage();
const requests = held.ninefoldRequests;

const REQUEST_ID = /^[a-z2-7]{16}$/;
const LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

/** 80 random bits that can be read aloud: no zero, one, eight or nine, no capitals. */
export function newRequestId(): string {
  return [...randomBytes(16)].map((byte) => LETTERS[byte % LETTERS.length]).join("");
}

/** What was carried with a job, if it is an id of ours; anything else is none. */
export function toRequestId(carried: unknown): string | null {
  return typeof carried === "string" && REQUEST_ID.test(carried) ? carried : null;
}

export function newContext(requestId = newRequestId(), job?: string): RequestContext {
  return { requestId, ...(job === undefined ? {} : { job }), spent: new Map() };
}

/** Everything that `work` does, and whatever follows from it, belongs to this context. */
export function runInContext<T>(context: RequestContext, work: () => T): T {
  return requests.run(context, work);
}

/** From here on, everything that follows belongs to this context: for listeners, which have nothing to wrap. */
export function enterContext(context: RequestContext): void {
  requests.enterWith(context);
}

export function currentContext(): RequestContext | undefined {
  return requests.getStore();
}

/** The number under which this request stands in the log; null outside of any. */
export function currentRequestId(): string | null {
  return requests.getStore()?.requestId ?? null;
}
