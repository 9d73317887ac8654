import { BungieError } from "#lib/bungie/bungie-error.ts";
import type { Outcome, Problem } from "#lib/game/problem.ts";
import { accessTokenAfterRefusal, accessTokenFor } from "./bungie-token.ts";
import type { Services } from "./services.ts";

const BUSY_RETRY_MS = 5_000;

/**
 * Asks Bungie something in a player's name, once more with another access token when the first is refused.
 *
 * Only for reading: it may ask twice. Problems: what passes by itself, or `signed-out` when the token endpoint says so.
 * Throws BungieError for every other refusal, which whoever asked may be able to explain.
 */
export async function askInName<T>(
  services: Services,
  playerId: string,
  ask: (accessToken: string) => Promise<T>,
  now: Date,
): Promise<Outcome<{ readonly answer: T }>> {
  const token = await accessTokenFor(services, playerId, now);
  if (!token.ok) return token;
  try {
    return { ok: true, answer: await ask(token.accessToken) };
  } catch (error) {
    if (!isRefusedToken(error)) return { ok: false, problem: toPassingProblem(error) };
  }
  const fresh = await accessTokenAfterRefusal(services, playerId, token.accessToken, now);
  if (!fresh.ok) return fresh;
  try {
    return { ok: true, answer: await ask(fresh.accessToken) };
  } catch (error) {
    return { ok: false, problem: toPassingProblem(error) };
  }
}

/** Either may be about this access token alone; only the token endpoint's own word ends a session. */
function isRefusedToken(error: unknown): boolean {
  return error instanceof BungieError && ["unauthorized", "grant-ended"].includes(error.reason);
}

function toPassingProblem(error: unknown): Problem {
  // A token that was issued a moment ago: signing in again would bring no better one.
  if (isRefusedToken(error)) return { kind: "busy", retryAfterMs: BUSY_RETRY_MS };
  if (!(error instanceof BungieError)) throw error;
  switch (error.reason) {
    case "maintenance":
    case "no-answer":
      return { kind: error.reason };
    case "throttled":
      return { kind: "busy", retryAfterMs: error.retryAfterMs ?? BUSY_RETRY_MS };
    default:
      throw error;
  }
}
