import type { DbOrTransaction } from "./client.ts";

/**
 * Deletes addresses that get no letters: never confirmed and not asked for since `unconfirmedBefore`, or ended before
 * `endedBefore`. What bounced stays suppressed by its hash. Answers how many.
 */
export async function deleteIdleAddresses(
  db: DbOrTransaction,
  { unconfirmedBefore, endedBefore }: { readonly unconfirmedBefore: Date; readonly endedBefore: Date },
): Promise<number> {
  return db.$executeRaw`
    delete from subscription s
    where (s.state = 'pending'
           and greatest(s."createdAt", s."askedAt", s."confirmSentAt") < ${unconfirmedBefore})
       or (s.state = 'unsubscribed'
           and greatest(s."createdAt", s."askedAt", s."unsubscribedAt") < ${endedBefore})
       or (s.state = 'suppressed'
           and greatest(s."createdAt", s."askedAt") < ${endedBefore}
           and exists (
             select 1 from suppression
             where "addressHash" = encode(sha256(convert_to(s.address, 'UTF8')), 'hex') and at < ${endedBefore}))`;
}
