import type { Db } from "./client.ts";

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
    from over where d."batchId" = over.id and d.state = 'claimed'`;
}
