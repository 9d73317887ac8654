import { type CircuitBreakerPolicy, ConsecutiveBreaker, circuitBreaker, handleWhen } from "cockatiel";
import { BungieError } from "./bungie-error.ts";
import { RateLimiter } from "./rate-limiter.ts";

/** Calls that fail in a row before we stop asking, and how often we look whether it is back. */
const FAILURES_TO_OPEN = 8;
const PROBE_EVERY_MS = 1_000;

/** What all calls of this process to one origin share. */
export interface OriginGuard {
  readonly limiter: RateLimiter;
  readonly circuit: CircuitBreakerPolicy;
}

const held = globalThis as { ninefoldBungieGuards?: Map<string, OriginGuard> };

/**
 * The limiter and circuit breaker of an origin. On the global, since Next loads a module more than once a process.
 *
 * Only a server that does not answer opens the circuit. Envelopes are opened outside of it: even one that says
 * "maintenance" can be about one part of Bungie.net while the rest works (Bungie-net/api#568, read 2026-11-22).
 */
export function originGuard(origin: string): OriginGuard {
  held.ninefoldBungieGuards ??= new Map();
  const existing = held.ninefoldBungieGuards.get(origin);
  if (existing) return existing;
  const circuit = circuitBreaker(
    handleWhen((error) => error instanceof BungieError && isOutage(error)),
    { halfOpenAfter: PROBE_EVERY_MS, breaker: new ConsecutiveBreaker(FAILURES_TO_OPEN) },
  );
  const guard: OriginGuard = { limiter: new RateLimiter(), circuit };
  held.ninefoldBungieGuards.set(origin, guard);
  return guard;
}

function isOutage({ reason }: BungieError): boolean {
  return reason === "no-answer" || reason === "maintenance";
}
