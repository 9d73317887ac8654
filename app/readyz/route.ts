import { isDraining } from "#lib/answers/drain.ts";
import { readReadiness } from "./read-readiness.ts";

/**
 * For monitors: whether database, definitions, letters and worker are as they should be. 503 when one is not, or when this process is about to end.
 *
 * Open to everybody, so it tells nothing but that, and costs the same however often it is asked.
 */
export async function GET(): Promise<Response> {
  const found = await readReadiness();
  // A process that was told to end takes no more: whoever spreads requests asks here where to.
  const readiness = { ...found, ready: found.ready && !isDraining(), draining: isDraining() };
  return Response.json(readiness, {
    status: readiness.ready ? 200 : 503,
    headers: readiness.ready ? {} : { "retry-after": "5" },
  });
}
