import type { DbOrTransaction } from "./client.ts";

/** A search as its player typed it. */
export interface SearchRow {
  readonly query: string;
  readonly isSaved: boolean;
}

/**
 * Saves a search unless there are `most` others already; one that is saved stays so. Must run inside a transaction.
 *
 * The player's row is locked, so that two tabs cannot both save the last one there is room for.
 */
export async function saveSearch(
  db: DbOrTransaction,
  { playerId, query, most }: { playerId: string; query: string; most: number },
  now: Date,
): Promise<"saved" | "too-many" | "no-player"> {
  const [player] = await db.$queryRaw<{ id: string }[]>`
    select id from player where id = ${playerId} for no key update`;
  if (!player) return "no-player";
  const others = await db.search.count({ where: { playerId, savedAt: { not: null }, NOT: { query } } });
  if (others >= most) return "too-many";
  await db.$executeRaw`
    insert into search (id, "playerId", query, "savedAt", "usedAt")
    values (gen_random_uuid()::text, ${playerId}, ${query}, ${now}::timestamp, ${now}::timestamp)
    on conflict ("playerId", query) do update
      set "savedAt" = coalesce(search."savedAt", excluded."savedAt"), "usedAt" = excluded."usedAt"`;
  return "saved";
}

/** Notes that a search was used, and forgets all but the latest `most` that are not saved. */
export async function noteSearch(
  db: DbOrTransaction,
  { playerId, query, most }: { playerId: string; query: string; most: number },
  now: Date,
): Promise<void> {
  await db.$executeRaw`
    insert into search (id, "playerId", query, "usedAt")
    select gen_random_uuid()::text, id, ${query}, ${now}::timestamp from player where id = ${playerId} for key share
    on conflict ("playerId", query) do update set "usedAt" = greatest(search."usedAt", excluded."usedAt")`;
  await db.$executeRaw`
    delete from search where "playerId" = ${playerId} and "savedAt" is null and id not in (
      select id from search where "playerId" = ${playerId} and "savedAt" is null
      order by "usedAt" desc, query asc limit ${most})`;
}

/** Takes a search away, saved or not. */
export async function deleteSearch(db: DbOrTransaction, playerId: string, query: string): Promise<void> {
  await db.search.deleteMany({ where: { playerId, query } });
}
