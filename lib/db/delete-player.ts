import type { Db, DbOrTransaction } from "./client.ts";
import { dequeuePlansOf } from "./plans-queue.ts";

// Bungie's answer to a refresh is waited for: its caller holds the player's tokens.
const WAIT_MS = 60_000;

/** Deletes a player with everything that is theirs, all or nothing; fine when there is nothing left. */
export async function deletePlayer(db: Db, playerId: string): Promise<void> {
  await db.$transaction(
    async (transaction) => {
      await lockInOrder(transaction, playerId);
      await dequeuePlansOf(transaction, playerId);
      await transaction.subscription.deleteMany({ where: { playerId } });
      await transaction.user.deleteMany({ where: { id: playerId } });
    },
    { timeout: WAIT_MS, maxWait: WAIT_MS },
  );
}

/**
 * Waits for everybody who is just writing something of this player, and holds off whoever comes next.
 *
 * In the order in which others take these locks (a sign-in: player, tokens; a step: step, plan; a batch: batch,
 * letters), so that nobody waits in a circle.
 */
async function lockInOrder(transaction: DbOrTransaction, playerId: string): Promise<void> {
  await transaction.$queryRaw`select 1 from player where id = ${playerId} for update`;
  await transaction.$queryRaw`select 1 from bungie_token where "playerId" = ${playerId} for update`;
  await transaction.$queryRaw`
    select 1 from step where "planId" in (select id from plan where "playerId" = ${playerId})
    order by "planId", position for update`;
  await transaction.$queryRaw`
    select 1 from plan where "playerId" = ${playerId} order by id for update`;
  await transaction.$queryRaw`
    select 1 from subscription where "playerId" = ${playerId} order by id for update`;
  await transaction.$queryRaw`
    select 1 from delivery_batch where id in (
      select d."batchId" from delivery d join subscription s on s.id = d."subscriptionId"
      where s."playerId" = ${playerId})
    order by id for update`;
}
