import { ZodError } from "zod";
import { BungieError } from "#lib/bungie/bungie-error.ts";
import { RowGivenTwice } from "#lib/db/definition-imports.ts";
import { IncompleteManifest } from "./import-tables.ts";

/** Why an import ended, in a line for operators; null for what is not Bungie's doing. */
export function failureInWords(error: unknown): string | null {
  if (error instanceof IncompleteManifest || error instanceof RowGivenTwice) return error.message;
  if (error instanceof ZodError)
    return `a row has another shape than we know: ${error.issues[0]?.path.join(".")}`;
  if (!(error instanceof BungieError)) return null;
  return `${error.endpoint}: ${whatHappened(error)}`;
}

function whatHappened({ reason, httpStatus, message, cause }: BungieError): string {
  const why = cause instanceof Error ? `: ${cause.message}` : "";
  const status = httpStatus === null || httpStatus === 200 ? "" : ` (HTTP ${httpStatus})`;
  if (reason === "maintenance") return `Bungie.net is down for maintenance${status}`;
  if (reason === "throttled") return "Bungie.net is busy and wants to be asked later";
  if (reason === "no-answer") return `the connection broke or took too long${why}`;
  if (httpStatus === 404) return "named by Bungie, but not there yet: half published (HTTP 404)";
  if (httpStatus !== null && httpStatus >= 300 && httpStatus < 400)
    return `leads elsewhere, which is not followed${status}`;
  if (httpStatus === 200) return `not a whole table but a page or half a file${why}`;
  return `${message}${why}`;
}
