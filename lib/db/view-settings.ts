import {
  changeView,
  PLAIN_VIEW,
  toViewSettings,
  type ViewChange,
  type ViewSettings,
} from "#lib/game/view-settings.ts";
import type { Db, DbOrTransaction } from "./client.ts";

/** How a player wants their gear laid out; the plain view until they change it. */
export async function findViewSettings(db: DbOrTransaction, playerId: string): Promise<ViewSettings> {
  const row = await db.viewSettings.findUnique({
    where: { playerId },
    select: { sort: true, grouping: true, tileSize: true, collapsed: true },
  });
  return row ? toViewSettings(row) : PLAIN_VIEW;
}

/**
 * Changes what a player's view is now, one change after the other, so that two tabs never undo each other's. Nothing
 * is written for a player who was deleted meanwhile.
 */
export async function changeViewSettings(
  db: Db,
  playerId: string,
  change: ViewChange,
  now: Date,
): Promise<void> {
  await db.$transaction(async (transaction) => {
    const rows = await transaction.$queryRaw<
      unknown[]
    >`select 1 from player where id = ${playerId} for update`;
    if (rows.length === 0) return;
    const { collapsed, ...view } = changeView(await findViewSettings(transaction, playerId), change);
    const data = { ...view, collapsed: [...collapsed], updatedAt: now };
    await transaction.viewSettings.upsert({
      where: { playerId },
      create: { playerId, ...data },
      update: data,
    });
  });
}
