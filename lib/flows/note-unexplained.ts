import { BungieError } from "#lib/bungie/bungie-error.ts";
import type { Problem } from "#lib/game/problem.ts";
import { log } from "#lib/log/log.ts";
import { currentRequestId, newRequestId } from "#lib/log/request-context.ts";

/**
 * Logs a refusal of Bungie's that nobody can explain, and returns the problem that tells its reader the number it
 * stands under in the log: the request's own.
 *
 * Throws every other error on: what broke on our side is no answer of Bungie's.
 */
export function noteUnexplained(what: string, error: unknown): Problem {
  if (!(error instanceof BungieError)) throw error;
  const logNumber = currentRequestId() ?? newRequestId();
  log.error({ what, logNumber, err: error }, "Bungie answered what nobody can explain");
  const isOurs = error.reason === "configuration";
  return { kind: isOurs ? "not-let-in" : "unexplained", logNumber };
}
