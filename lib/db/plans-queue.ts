import { currentRequestId } from "#lib/log/request-context.ts";
import type { DbOrTransaction } from "./client.ts";

/**
 * Puts a plan into the job queue, in the caller's transaction; nothing happens when it was deleted.
 *
 * Plain SQL, so that the site needs no worker code. A player's plans share a lane and so run one after the other;
 * the lanes are bounded because a queue a player slows the worker down by thousands of rows.
 * Units: `waitMs` from now, by the database's clock.
 */
export async function enqueuePlan(
  transaction: DbOrTransaction,
  planId: string,
  playerId: string,
  waitMs = 0,
): Promise<void> {
  // The worker goes on under the id of the click, also when it puts the plan off itself.
  const payload = JSON.stringify({ planId, requestId: currentRequestId() });
  // Held first, in a step of its own: a select calls its functions before it waits for the rows it locks.
  // A crash spends an attempt, and a plan must outlive many of them.
  await transaction.$executeRaw`
    with held as materialized (select id from plan where id = ${planId} for key share)
    select graphile_worker.add_job(
      'plan', ${payload}::json,
      queue_name => 'player:' || (hashtextextended(${playerId}, 0) & 1023),
      job_key => 'plan:' || ${planId}::text,
      max_attempts => 25,
      run_at => clock_timestamp() + ${waitMs} * interval '1 millisecond')
    from held`;
}

/**
 * Takes the jobs of all plans of a player out of the queue.
 *
 * A job that a worker holds stays until that worker is done with it, and is not begun again: deleting it would keep
 * its lane, which others share, locked for hours. Should the worker die, `deleteOrphanJobs` takes it away.
 */
export async function dequeuePlansOf(transaction: DbOrTransaction, playerId: string): Promise<void> {
  await transaction.$executeRaw`
    select graphile_worker.remove_job('plan:' || id) from plan where "playerId" = ${playerId}`;
}

/**
 * Removes jobs of plans that nobody will begin again: taken out of the queue, or replaced, under a worker that then
 * died. Answers how many.
 */
export async function deleteOrphanJobs(db: DbOrTransaction): Promise<number> {
  return db.$executeRaw`
    select graphile_worker.complete_jobs(array(
      select id from graphile_worker.jobs
      where task_identifier = 'plan' and key is null and locked_at is null and attempts >= max_attempts))`;
}

/**
 * Lists plans that are not over and that nobody will carry on: no job of the queue that can still be begun, or is.
 *
 * A worker that dies at a job spends an attempt of it; the last one leaves the plan as it was.
 */
export async function findLostPlans(db: DbOrTransaction): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id from plan
    where state in ('queued', 'running', 'paused') and not exists (
      select 1 from graphile_worker.jobs
      where key = 'plan:' || plan.id and (locked_at is not null or attempts < max_attempts))`;
  return rows.map(({ id }) => id);
}
