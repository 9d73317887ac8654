import { type MoveSettings, PLAIN_MOVES } from "#lib/game/move-settings.ts";
import type { Db, DbOrTransaction } from "./client.ts";

/** How a player wants things moved; the plain way until they change it. */
export async function findMoveSettings(db: DbOrTransaction, playerId: string): Promise<MoveSettings> {
  const row = await db.moveSettings.findUnique({
    where: { playerId },
    select: { previewAlways: true, mayMoveOthers: true, putBack: true },
  });
  return row ?? PLAIN_MOVES;
}

/** Keeps how a player wants things moved, whole. Nothing is written for a player who was deleted meanwhile. */
export async function saveMoveSettings(
  db: Db,
  playerId: string,
  { previewAlways, mayMoveOthers, putBack }: MoveSettings,
  now: Date,
): Promise<void> {
  await db.$transaction(async (transaction) => {
    const rows = await transaction.$queryRaw<
      unknown[]
    >`select 1 from player where id = ${playerId} for update`;
    if (rows.length === 0) return;
    const data = { previewAlways, mayMoveOthers, putBack, updatedAt: now };
    await transaction.moveSettings.upsert({
      where: { playerId },
      create: { playerId, ...data },
      update: data,
    });
  });
}
