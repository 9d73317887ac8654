import { randomUUID } from "node:crypto";
import type { Db } from "./client.ts";

export interface RetriedBatch {
  readonly state: string;
  readonly visitStartsAt: Date;
  readonly editionId: string;
  readonly refused: number;
}

/** A batch an operator asks about; null when there is none. */
export async function findBatch(db: Db, batchId: string): Promise<RetriedBatch | null> {
  const row = await db.deliveryBatch.findUnique({
    where: { id: batchId },
    select: {
      state: true,
      editionId: true,
      edition: { select: { visitStartsAt: true } },
      _count: { select: { deliveries: { where: { state: "refused" } } } },
    },
  });
  if (!row) return null;
  const { state, editionId, edition, _count } = row;
  return { state, editionId, visitStartsAt: edition.visitStartsAt, refused: _count.deliveries };
}

/** Makes a batch that waits out a pause due at once. False: it does not wait. */
export async function hurryBatch(db: Db, batchId: string, now: Date): Promise<boolean> {
  const { count } = await db.deliveryBatch.updateMany({
    where: { id: batchId, state: "claimed" },
    data: { dueAt: now, failure: null },
  });
  return count === 1;
}

/** Lets a batch that was given up leave once more, as a new one. Answers how many letters; 0: it was not given up. */
export async function reviveBatch(db: Db, batchId: string, now: Date): Promise<number> {
  return db.$transaction(async (transaction) => {
    const { count } = await transaction.deliveryBatch.updateMany({
      where: { id: batchId, state: "given-up" },
      data: {
        ...{ state: "claimed", body: null, attempts: 0, firstTriedAt: null, failure: null, dueAt: now },
        idempotencyKey: `digest/${randomUUID()}`,
      },
    });
    if (count === 0) return 0;
    await transaction.$executeRaw`
      update edition set state = 'open', "completedAt" = null
      where id = (select "editionId" from delivery_batch where id = ${batchId})`;
    const letters = await transaction.delivery.updateMany({
      where: { batchId, state: "given-up" },
      data: { state: "claimed", failure: null, written: null },
    });
    return letters.count;
  });
}

/** Forgets the letters of a batch that the provider refused one by one: their readers are claimed anew. */
export async function forgetRefused(db: Db, batchId: string): Promise<number> {
  const { count } = await db.delivery.deleteMany({ where: { batchId, state: "refused" } });
  return count;
}
