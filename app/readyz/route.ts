import { readReadiness } from "./read-readiness.ts";

/**
 * For monitors: whether database, definitions, letters and worker are as they should be; 503 when one is not.
 *
 * Open to everybody, so it tells nothing but that, and costs the same however often it is asked. Of a single process it
 * tells nothing: whoever spreads requests asks /healthz.
 */
export async function GET(): Promise<Response> {
  const readiness = await readReadiness();
  return Response.json(readiness, {
    status: readiness.ready ? 200 : 503,
    headers: readiness.ready ? {} : { "retry-after": "5" },
  });
}
