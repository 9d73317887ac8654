import type { DbOrTransaction } from "./client.ts";

/** How many addresses there are, by what comes to them. Numbers only. */
export interface ReaderCounts {
  readonly pending: number;
  /** Confirmed and not paused. */
  readonly confirmed: number;
  readonly paused: number;
  /** Of those two, how many are on an account. */
  readonly linked: number;
  readonly unsubscribed: number;
  /** Addresses that no letter may go to, with a subscription or without. */
  readonly suppressed: number;
}

export async function countReaders(db: DbOrTransaction, now: Date): Promise<ReaderCounts> {
  const [row] = await db.$queryRaw<ReaderCounts[]>`
    select
      count(*) filter (where state = 'pending')::int as pending,
      count(*) filter (where state = 'confirmed' and coalesce("pausedUntil" <= ${now}, true))::int as confirmed,
      count(*) filter (where state = 'confirmed' and "pausedUntil" > ${now})::int as paused,
      count(*) filter (where state = 'confirmed' and "playerId" is not null)::int as linked,
      count(*) filter (where state = 'unsubscribed')::int as unsubscribed,
      (select count(*)::int from suppression) as suppressed
    from subscription`;
  return row ?? { pending: 0, confirmed: 0, paused: 0, linked: 0, unsubscribed: 0, suppressed: 0 };
}
