import type { DbOrTransaction } from "./client.ts";

/**
 * Puts a plan into the job queue, in the caller's transaction.
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
  const payload = JSON.stringify({ planId });
  // A crash spends an attempt, and a plan must outlive many of them.
  await transaction.$executeRaw`
    select graphile_worker.add_job(
      'plan', ${payload}::json,
      queue_name => 'player:' || (hashtextextended(${playerId}, 0) & 1023),
      job_key => 'plan:' || ${planId}::text,
      max_attempts => 25,
      run_at => clock_timestamp() + ${waitMs} * interval '1 millisecond')`;
}
