import type { DbOrTransaction } from "./client.ts";

/** Whether the queue holds a job that is being done, or may begin within so long, whoever does it. */
export async function hasNearJobs(db: DbOrTransaction, withinMs: number): Promise<boolean> {
  const [found] = await db.$queryRaw<{ near: boolean }[]>`
    select exists (
      select 1 from graphile_worker.jobs
      where locked_at is not null
         or (attempts < max_attempts and run_at <= clock_timestamp() + ${withinMs} * interval '1 millisecond')
    ) as near`;
  return found?.near ?? false;
}
