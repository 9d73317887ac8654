import type { Tag } from "#lib/game/item-mark.ts";
import type { DbOrTransaction } from "./client.ts";

/** Whose marks: a player's on one Destiny account. */
export interface MarkOwner {
  readonly playerId: string;
  readonly membershipId: string;
}

/** Fields that are absent stay as they are. */
export interface MarkChange {
  readonly tag?: Tag | null;
  readonly note?: string;
}

/**
 * Writes the given fields on each target and leaves the others alone; a mark that says nothing more is taken away.
 *
 * The database joins the fields, so that a tag set in one tab and a note in another are both kept. Nothing is written
 * for a player who was deleted meanwhile.
 */
export async function writeItemMarks(
  db: DbOrTransaction,
  { playerId, membershipId }: MarkOwner,
  targets: readonly string[],
  { tag, note }: MarkChange,
  now: Date,
): Promise<void> {
  // In one order for all, so that two writes of several marks never wait for each other.
  const ordered = [...new Set(targets)].toSorted();
  await db.$executeRaw`
      insert into item_mark ("playerId", "membershipId", target, tag, note, "updatedAt")
      select player.id, ${membershipId}, wanted.target, ${tag ?? null}, ${note || null}, ${now}::timestamp
      from player, unnest(${ordered}::text[]) as wanted (target)
      where player.id = ${playerId} for key share of player
      on conflict ("playerId", "membershipId", target) do update
        set tag = case when ${tag !== undefined} then excluded.tag else item_mark.tag end,
            note = case when ${note !== undefined} then excluded.note else item_mark.note end,
            "updatedAt" = excluded."updatedAt"`;
  await db.itemMark.deleteMany({
    where: { playerId, membershipId, target: { in: [...targets] }, tag: null, note: null },
  });
}
