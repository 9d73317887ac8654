import { cronAccess } from "#lib/flows/cron-access.ts";
import { services } from "#lib/flows/services.ts";
import { workFor } from "#lib/jobs/work-for.ts";
import { JobsInput } from "./input.ts";

/** An import of the definitions is minutes of work, and begins anew when it is cut off. */
export const maxDuration = 300;

/**
 * For schedulers of hosts without a worker process: does what the worker would, until nothing is due. Once a minute.
 *
 * Beside a worker, or another call, it is harmless: each job is done by one of them.
 */
export async function GET(request: Request): Promise<Response> {
  const { env } = services();
  if (!cronAccess(request.headers.get("authorization"), env.CRON_SECRET)) {
    return new Response("Not for you.\n", { status: 401, headers: { "www-authenticate": "Bearer" } });
  }
  const wanted = JobsInput.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!wanted.success) return new Response("seconds must be a number from 1 to 240.\n", { status: 400 });
  const worked = await workFor(services(), { budgetMs: wanted.data.seconds * 1_000, bySchedule: true });
  return Response.json(worked, {
    status: worked.failed.length > 0 ? 500 : 200,
    headers: { "cache-control": "no-store" },
  });
}
