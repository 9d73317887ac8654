import { randomUUID } from "node:crypto";
import type { ClassName } from "#lib/game/character.ts";
import type { Db, DbOrTransaction } from "./client.ts";

/** A batch that this process holds until its lease ends. */
export interface TakenBatch {
  readonly batchId: string;
  readonly idempotencyKey: string;
  /** Null until its letters are frozen, which happens just before the first call. */
  readonly body: Uint8Array | null;
  readonly attempts: number;
  readonly leasedUntil: Date;
}

/** A reader of a batch that is to be frozen, as they are now. */
export interface BatchReader {
  readonly subscriptionId: string;
  readonly address: string;
  readonly unsubscribeToken: string;
  readonly playerId: string | null;
  readonly classes: ClassName[];
  readonly onlyLacking: boolean;
  readonly zone: string;
  readonly locale: string;
  readonly corrections: boolean;
  readonly state: string;
  readonly isPaused: boolean;
}

/** What freezing made of a reader: a letter of some kind, or none and why. */
export type Fate =
  | { readonly subscriptionId: string; readonly written: string }
  | { readonly subscriptionId: string; readonly skipped: string };

/** What became of one letter: the provider's id, or why it was refused. */
export interface DeliveryResult {
  readonly subscriptionId: string;
  readonly providerId: string | null;
  readonly failure: string | null;
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
  const [taken] = await db.$queryRaw<Omit<TakenBatch, "leasedUntil">[]>`
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
  return taken ? { ...taken, leasedUntil } : null;
}

/**
 * The readers of a batch that nobody has frozen yet. Keeps it locked until the transaction ends.
 *
 * Null when the batch is not to be sent any more, or another process froze it.
 */
export async function holdBatch(
  transaction: DbOrTransaction,
  batchId: string,
  now: Date,
): Promise<BatchReader[] | null> {
  const held = await transaction.$queryRaw<unknown[]>`
    select id from delivery_batch where id = ${batchId} and state = 'claimed' for update`;
  if (held.length === 0) return null;
  return transaction.$queryRaw<BatchReader[]>`
    select s.id as "subscriptionId", s.address, s."unsubscribeToken", s."playerId", s.classes, s."onlyLacking",
      s.zone, s.locale, s.corrections, s.state,
      (s."pausedUntil" is not null and s."pausedUntil" > ${now}::timestamp) as "isPaused"
    from delivery d join subscription s on s.id = d."subscriptionId"
    where d."batchId" = ${batchId} and d.state = 'claimed'
    order by d."subscriptionId"`;
}

/** Records what was frozen, before a call is made: whoever finds the batch like this does not know how it ended. */
export async function recordFrozen(
  transaction: DbOrTransaction,
  batchId: string,
  { body, fates }: { readonly body: Uint8Array<ArrayBuffer>; readonly fates: readonly Fate[] },
  now: Date,
): Promise<void> {
  await transaction.$executeRaw`
    update delivery_batch set state = 'unknown', attempts = attempts + 1, body = ${body},
      "firstTriedAt" = ${now}::timestamp, "lastTriedAt" = ${now}::timestamp
    where id = ${batchId}`;
  const ids = fates.map(({ subscriptionId }) => subscriptionId);
  const kinds = fates.map((fate) => ("written" in fate ? fate.written : null));
  const reasons = fates.map((fate) => ("skipped" in fate ? fate.skipped : null));
  await transaction.$executeRaw`
    update delivery d set
      state = case when f.reason is null then 'unknown' else 'skipped' end,
      written = f.kind, failure = f.reason
    from unnest(${ids}::text[], ${kinds}::text[], ${reasons}::text[]) as f("subscriptionId", kind, reason)
    where d."batchId" = ${batchId} and d."subscriptionId" = f."subscriptionId" and d.state = 'claimed'`;
}

/** Records, before it is made, another call for a batch that is frozen already. */
export async function recordAttempt(db: Db, batchId: string, now: Date): Promise<void> {
  await db.$executeRaw`
    update delivery_batch set attempts = attempts + 1, "lastTriedAt" = ${now}::timestamp where id = ${batchId}`;
}

/**
 * Records an answered batch, letter by letter, all or nothing. Recording it twice changes nothing.
 *
 * Its letters are not kept: nobody will ask for them again. The batch comes first, as everywhere: see delete-player.ts.
 */
export async function settleBatch(
  db: Db,
  { batchId, idempotencyKey }: Pick<TakenBatch, "batchId" | "idempotencyKey">,
  results: readonly DeliveryResult[],
  now: Date,
): Promise<void> {
  const ids = results.map(({ subscriptionId }) => subscriptionId);
  const providerIds = results.map(({ providerId }) => providerId);
  const failures = results.map(({ failure }) => failure);
  await db.$transaction([
    db.$executeRaw`
      update delivery_batch set state = 'sent', failure = null, body = null
      where id = ${batchId} and "idempotencyKey" = ${idempotencyKey}`,
    db.$executeRaw`
      update delivery d set
        state = case when r.failure is null then 'sent' else 'refused' end,
        "providerId" = r."providerId",
        failure = r.failure,
        "sentAt" = case when r.failure is null then ${now}::timestamp end
      from unnest(${ids}::text[], ${providerIds}::text[], ${failures}::text[])
        as r("subscriptionId", "providerId", failure)
      where d."batchId" = ${batchId} and d."subscriptionId" = r."subscriptionId" and d.state = 'unknown'
        and exists (select 1 from delivery_batch b where b.id = d."batchId" and b.state = 'sent')`,
  ]);
}

/**
 * Leaves a batch for later, if it is still this process's. `isUnsent`: it surely did not go, so its letters may be
 * frozen anew under a new key.
 *
 * A process that was held still for longer than its lease knows nothing of what another did with the batch meanwhile.
 */
export async function postponeBatch(
  db: Db,
  { batchId, idempotencyKey, leasedUntil }: TakenBatch,
  { dueAt, failure, isUnsent }: { dueAt: Date; failure: string | null; isUnsent: boolean },
): Promise<void> {
  const where = { id: batchId, idempotencyKey, dueAt: leasedUntil, state: "unknown" };
  if (!isUnsent) {
    await db.deliveryBatch.updateMany({ where, data: { dueAt, failure } });
    return;
  }
  const anew = { state: "claimed", body: null, attempts: 0, firstTriedAt: null };
  await db.$transaction(async (transaction) => {
    const data = { dueAt, failure, ...anew, idempotencyKey: `digest/${randomUUID()}` };
    const { count } = await transaction.deliveryBatch.updateMany({ where, data });
    if (count === 0) return;
    await transaction.delivery.updateMany({
      where: { batchId, state: "unknown" },
      data: { state: "claimed", written: null },
    });
  });
}

/** How many letters of the open editions are in a state. */
export async function countOpenDeliveries(db: Db, state: "claimed" | "unknown"): Promise<number> {
  const [row] = await db.$queryRaw<{ letters: number }[]>`
    select count(*)::int as letters
    from delivery_batch b join edition e on e.id = b."editionId" join delivery d on d."batchId" = b.id
    where e.state = 'open' and b.state = ${state} and d.state = ${state}`;
  return row?.letters ?? 0;
}
