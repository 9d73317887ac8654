import type { Db } from "./client.ts";
import { isOpen } from "./deliveries.ts";

/**
 * Ends the batches of an edition of which surely nothing has left; nothing of them will. Answers how many letters.
 *
 * A batch that is being frozen just now is either frozen first, and then asked for to its end, or found skipped.
 */
export async function skipUnsentBatches(db: Db, editionId: string): Promise<number> {
  return db.$executeRaw`
    with over as (
      update delivery_batch set state = 'skipped', failure = 'visit over'
      where "editionId" = ${editionId} and state = 'claimed'
      returning id
    )
    update delivery d set state = 'skipped', failure = 'visit over'
    from over where d."batchId" = over.id and ${isOpen}`;
}

/**
 * Ends the batches of an edition whose outcome nobody will learn any more: first tried at or before `keyLostAt`, when
 * the provider has forgotten their keys. Answers their ids, each once. Leaves alone what a process still holds.
 * Their letters are not kept.
 */
export async function giveUpBatches(
  db: Db,
  editionId: string,
  { keyLostAt, now }: { readonly keyLostAt: Date; readonly now: Date },
): Promise<string[]> {
  const rows = await db.$queryRaw<{ batchId: string }[]>`
    with lost as (
      update delivery_batch set state = 'given-up', body = null
      where "editionId" = ${editionId} and state = 'unknown'
        and "firstTriedAt" <= ${keyLostAt} and "dueAt" <= ${now}
      returning id
    ), marked as (
      update delivery d set state = 'given-up'
      from lost where d."batchId" = lost.id and ${isOpen}
    )
    select id as "batchId" from lost order by id`;
  return rows.map(({ batchId }) => batchId);
}

/** Removes letters of batches that are over, should any be left; answers how many batches. */
export async function dropEndedBodies(db: Db): Promise<number> {
  const { count } = await db.deliveryBatch.updateMany({
    where: { state: { in: ["sent", "skipped", "given-up"] }, NOT: { body: null } },
    data: { body: null },
  });
  return count;
}
