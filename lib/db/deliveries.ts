import { randomUUID } from "node:crypto";
import type { Db, DbOrTransaction } from "./client.ts";

/** A batch that this process holds until its lease ends. */
export interface TakenBatch {
  readonly batchId: string;
  readonly idempotencyKey: string;
  /** Null until its letters are frozen, which happens just before the first call. */
  readonly body: Uint8Array | null;
  readonly attempts: number;
}

export interface Subscriber {
  readonly subscriptionId: string;
  readonly address: string;
  readonly unsubscribeToken: string;
}

/** What became of one letter: the provider's id, or why it was refused. */
export interface DeliveryResult {
  readonly subscriptionId: string;
  readonly providerId: string | null;
  readonly failure: string | null;
}

/**
 * Claims up to `limit` confirmed subscribers who have no letter of this edition yet, as one new batch.
 *
 * Returns how many; 0 when there are none. That nobody is claimed twice rests on delivery's primary key: whoever
 * inserts second inserts nothing.
 */
export async function claimBatch(db: Db, editionId: string, limit: number, now: Date): Promise<number> {
  return db.$transaction(async (transaction) => {
    const batchId = randomUUID();
    await transaction.deliveryBatch.create({
      data: {
        id: batchId,
        editionId,
        idempotencyKey: `digest/${batchId}`,
        state: "claimed",
        dueAt: now,
        createdAt: now,
      },
    });
    const count = await transaction.$executeRaw`
      insert into delivery ("editionId", "subscriptionId", "batchId", state)
      select ${editionId}, candidate.id, ${batchId}, 'claimed'
      from (
        select s.id from subscription s
        where s.state = 'confirmed'
          and not exists (
            select 1 from delivery d where d."editionId" = ${editionId} and d."subscriptionId" = s.id
          )
        order by s.id
        limit ${limit}
        for update skip locked
      ) candidate
      on conflict do nothing`;
    if (count === 0) await transaction.deliveryBatch.delete({ where: { id: batchId } });
    return count;
  });
}

export interface TakeTerms {
  readonly now: Date;
  readonly leaseMs: number;
  readonly keyLostAt: Date;
  readonly except: readonly string[];
  /** False: only what may already have left is asked for again. */
  readonly mayBegin: boolean;
}

/**
 * Takes the longest waiting batch of an edition that is due, for `leaseMs`; null when there is none.
 *
 * Batches first tried before `keyLostAt` are left alone: the provider has forgotten their keys, so that asking
 * again could send twice. So are those named in `except`.
 */
export async function takeBatch(
  db: Db,
  editionId: string,
  { now, leaseMs, keyLostAt, except, mayBegin }: TakeTerms,
): Promise<TakenBatch | null> {
  const states = mayBegin ? ["claimed", "unknown"] : ["unknown"];
  const leasedUntil = new Date(now.getTime() + leaseMs);
  const [taken] = await db.$queryRaw<TakenBatch[]>`
    update delivery_batch set "dueAt" = ${leasedUntil}
    where id = (
      select id from delivery_batch
      where "editionId" = ${editionId} and state = any(${states}::text[]) and "dueAt" <= ${now}
        and ("firstTriedAt" is null or "firstTriedAt" > ${keyLostAt})
        and id <> all(${[...except]}::text[])
      order by "createdAt", id
      limit 1
      for update skip locked
    )
    returning id as "batchId", "idempotencyKey", body, attempts`;
  return taken ?? null;
}

/**
 * Those of a batch who are still subscribed; the others are marked as skipped and counted.
 *
 * Null when the batch is not to be sent any more. Keeps it locked until the transaction ends.
 */
export async function keepSubscribed(
  db: DbOrTransaction,
  batchId: string,
): Promise<{ subscribers: Subscriber[]; skipped: number } | null> {
  const held = await db.$queryRaw<unknown[]>`
    select id from delivery_batch where id = ${batchId} and state = 'claimed' for update`;
  if (held.length === 0) return null;
  const { count: skipped } = await db.delivery.updateMany({
    where: { batchId, state: "claimed", subscription: { state: { not: "confirmed" } } },
    data: { state: "skipped" },
  });
  const rows = await db.delivery.findMany({
    where: { batchId, state: "claimed" },
    orderBy: { subscriptionId: "asc" },
    select: { subscription: { select: { id: true, address: true, unsubscribeToken: true } } },
  });
  const subscribers = rows.map(({ subscription: { id, ...rest } }) => ({ subscriptionId: id, ...rest }));
  return { subscribers, skipped };
}

/** Records, before a call is made, that it is: whoever finds the batch like this does not know how it ended. */
export async function recordAttempt(
  db: DbOrTransaction,
  batchId: string,
  body: Uint8Array<ArrayBuffer> | null,
  now: Date,
): Promise<void> {
  await db.deliveryBatch.update({
    where: { id: batchId },
    data: {
      state: "unknown",
      attempts: { increment: 1 },
      lastTriedAt: now,
      ...(body ? { body, firstTriedAt: now } : {}),
    },
  });
  await db.delivery.updateMany({ where: { batchId, state: "claimed" }, data: { state: "unknown" } });
}

/**
 * Records an answered batch, letter by letter, all or nothing. Recording it twice changes nothing.
 *
 * Its letters are not kept: nobody will ask for them again. The batch comes first, as everywhere: see delete-player.ts.
 */
export async function settleBatch(
  db: Db,
  batchId: string,
  results: readonly DeliveryResult[],
  now: Date,
): Promise<void> {
  const ids = results.map(({ subscriptionId }) => subscriptionId);
  const providerIds = results.map(({ providerId }) => providerId);
  const failures = results.map(({ failure }) => failure);
  await db.$transaction([
    db.deliveryBatch.update({ where: { id: batchId }, data: { state: "sent", failure: null, body: null } }),
    db.$executeRaw`
      update delivery d set
        state = case when r.failure is null then 'sent' else 'refused' end,
        "providerId" = r."providerId",
        failure = r.failure,
        "sentAt" = case when r.failure is null then ${now}::timestamp end
      from unnest(${ids}::text[], ${providerIds}::text[], ${failures}::text[])
        as r("subscriptionId", "providerId", failure)
      where d."batchId" = ${batchId} and d."subscriptionId" = r."subscriptionId" and d.state = 'unknown'`,
  ]);
}

/** Leaves a batch for later. `isUnsent`: it surely did not go, so its letters may be frozen anew under a new key. */
export async function postponeBatch(
  db: Db,
  batchId: string,
  { dueAt, failure, isUnsent }: { dueAt: Date; failure: string; isUnsent: boolean },
): Promise<void> {
  if (!isUnsent) {
    await db.deliveryBatch.update({ where: { id: batchId }, data: { dueAt, failure } });
    return;
  }
  const idempotencyKey = `digest/${randomUUID()}`;
  const anew = { state: "claimed", body: null, attempts: 0, firstTriedAt: null, idempotencyKey };
  await db.$transaction([
    db.deliveryBatch.update({ where: { id: batchId }, data: { dueAt, failure, ...anew } }),
    db.delivery.updateMany({ where: { batchId, state: "unknown" }, data: { state: "claimed" } }),
  ]);
}

/** How many letters of the open editions are in a state. */
export async function countOpenDeliveries(db: Db, state: "claimed" | "unknown"): Promise<number> {
  return db.delivery.count({ where: { state, edition: { state: "open" } } });
}
