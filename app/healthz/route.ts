import { isDraining } from "#lib/answers/drain.ts";

/**
 * For whoever restarts processes or spreads requests over them: this one is up and takes requests; 503 once it is about
 * to end. Asks nobody, so neither a database that is away nor a worker that is restarted takes a site out of use.
 */
export function GET(): Response {
  if (!isDraining()) return Response.json({ up: true });
  return Response.json({ up: true, draining: true }, { status: 503, headers: { "retry-after": "5" } });
}
