import type { Db } from "./client.ts";
import { isOpen } from "./deliveries.ts";

/** What became of an edition's letters so far. */
export interface EditionFigures {
  readonly editionId: string;
  readonly visitStartsAt: Date;
  readonly kind: string;
  readonly state: string;
  readonly createdAt: Date;
  readonly completedAt: Date | null;
  /** Letters by the state of their delivery; one that has none is not named. */
  readonly letters: Readonly<Record<string, number>>;
  readonly firstSentAt: Date | null;
  readonly lastSentAt: Date | null;
}

/** A batch that an operator should know of. */
export interface OddBatch {
  readonly batchId: string;
  readonly editionId: string;
  readonly state: string;
  readonly letters: number;
  readonly attempts: number;
  readonly firstTriedAt: Date | null;
  readonly dueAt: Date;
  readonly failure: string | null;
}

interface StateRow {
  editionId: string;
  state: string;
  letters: number;
  first: Date | null;
  last: Date | null;
}

/** The newest editions, newest first. Reads all of their letters. */
export async function findEditionFigures(db: Db, limit: number): Promise<EditionFigures[]> {
  const editions = await db.edition.findMany({
    orderBy: [{ visitStartsAt: "desc" }, { kind: "asc" }],
    take: limit,
    select: {
      ...{ id: true, visitStartsAt: true, kind: true, state: true, createdAt: true, completedAt: true },
    },
  });
  const rows = await db.$queryRaw<StateRow[]>`
    select d."editionId", coalesce(b.state, d.state) as state, count(*)::int as letters,
      min(d."sentAt") as first, max(d."sentAt") as last
    from delivery d left join delivery_batch b on b.id = d."batchId" and ${isOpen}
    where d."editionId" = any(${editions.map(({ id }) => id)}::text[])
    group by 1, 2`;
  return editions.map(({ id, ...edition }) => {
    const mine = rows.filter(({ editionId }) => editionId === id);
    const sent = mine.find(({ state }) => state === "sent");
    return {
      ...edition,
      editionId: id,
      letters: Object.fromEntries(mine.map(({ state, letters }) => [state, letters])),
      firstSentAt: sent?.first ?? null,
      lastSentAt: sent?.last ?? null,
    };
  });
}

/** Batches whose outcome nobody knows, that were given up, or that the provider refused; newest first. */
export async function findOddBatches(db: Db, limit: number): Promise<OddBatch[]> {
  return db.$queryRaw<OddBatch[]>`
    select b.id as "batchId", b."editionId", b.state, b.attempts, b."firstTriedAt", b."dueAt", b.failure,
      (select count(*)::int from delivery d where d."batchId" = b.id and d.state <> 'skipped') as letters
    from delivery_batch b
    where b.state in ('unknown', 'given-up') or (b.state = 'claimed' and b.failure is not null)
    order by b."createdAt" desc limit ${limit}`;
}
