import type { DbOrTransaction } from "./client.ts";

/** Notes that a webhook's message was taken in; false when it was before. Two at once: one of them. */
export async function noteMailEvent(
  db: DbOrTransaction,
  { messageId, type }: { readonly messageId: string; readonly type: string },
  now: Date,
): Promise<boolean> {
  const { count } = await db.mailEvent.createMany({
    data: [{ id: messageId, type, receivedAt: now }],
    skipDuplicates: true,
  });
  return count === 1;
}

export async function deleteMailEventsBefore(db: DbOrTransaction, before: Date): Promise<number> {
  const { count } = await db.mailEvent.deleteMany({ where: { receivedAt: { lt: before } } });
  return count;
}
