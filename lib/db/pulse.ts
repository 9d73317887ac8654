import type { Db } from "./client.ts";

/** How the processes behind the site fare, by what they leave in the database. */
export interface Pulse {
  /** Worker processes that hold their locks at this moment. */
  readonly workers: number;
  /** How long the longest waiting job is overdue. Units: seconds; 0: nothing is. */
  readonly oldestJobSeconds: number;
  /** How long the longest waiting letter, confirmation or run of letters is overdue. Units: seconds; 0: nothing is. */
  readonly digestLagSeconds: number;
}

/** As `OwnerSession` of lib/jobs names its session: it ends with its process, whatever kills that. */
const VOUCHER = "ninefold liveness";

/**
 * Reads how the workers and their work fare, in one query that reads no letter.
 *
 * Readers nobody has claimed yet are told by the run of letters: it asks for itself again until there are none.
 */
export async function findPulse(db: Db, now: Date): Promise<Pulse> {
  const [pulse] = await db.$queryRaw<Pulse[]>`
    with waiting as (
      select task_identifier as task, run_at, locked_at from graphile_worker.jobs
      where run_at < clock_timestamp() and (locked_at is not null or attempts < max_attempts)
    ), overdue as (
      select extract(epoch from clock_timestamp() - run_at) as seconds from waiting where task = 'letters'
      union all
      select extract(epoch from ${now}::timestamp - b."dueAt") from delivery_batch b
      join edition e on e.id = b."editionId"
      where e.state = 'open' and b.state in ('claimed', 'unknown')
      union all
      select extract(epoch from ${now}::timestamp - min("confirmDueAt")) from subscription
      where "confirmDueAt" is not null
    )
    select
      (select count(*)::int from pg_stat_activity
       where application_name = ${VOUCHER} and datname = current_database()) as workers,
      (select coalesce(floor(max(extract(epoch from clock_timestamp() - run_at))), 0)::int from waiting
       where locked_at is null) as "oldestJobSeconds",
      (select greatest(0, coalesce(floor(max(seconds)), 0))::int from overdue) as "digestLagSeconds"`;
  if (!pulse) throw new Error("A query without a from clause has one row.");
  return pulse;
}
