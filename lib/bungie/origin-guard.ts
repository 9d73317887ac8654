import { BungieError } from "./bungie-error.ts";
import { Circuit } from "./circuit.ts";
import { RateLimiter } from "./rate-limiter.ts";

/** What all calls of this process to one origin share. */
export interface OriginGuard {
  readonly limiter: RateLimiter;
  readonly circuit: Circuit;
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
  const circuit = new Circuit((error) => error instanceof BungieError && isOutage(error));
  const guard: OriginGuard = { limiter: new RateLimiter(), circuit };
  held.ninefoldBungieGuards.set(origin, guard);
  return guard;
}

function isOutage({ reason }: BungieError): boolean {
  return reason === "no-answer" || reason === "maintenance";
}
