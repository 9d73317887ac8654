import { randomUUID } from "node:crypto";
import type { ClassName } from "#lib/game/character.ts";
import type { Db, DbOrTransaction } from "./client.ts";
import { Prisma } from "./generated/client.ts";
import { isCommittedLazily } from "./lazy-commit.ts";

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

/** Who gets no letter after all, and why. */
export interface SkippedReader {
  readonly subscriptionId: string;
  readonly why: string;
}

/** What became of one letter: the provider's id, or why it was refused. */
export interface DeliveryResult {
  readonly subscriptionId: string;
  /** As LetterKind; null keeps what is recorded. */
  readonly written: string | null;
  readonly providerId: string | null;
  readonly failure: string | null;
}

/**
 * Of a letter `d` of which is not recorded how it ended: how far it is, its batch says. Until 2026-11-23 letters of a
 * frozen batch were "unknown" themselves.
 */
export const isOpen = Prisma.sql`d.state in ('claimed', 'unknown')`;

export interface TakeTerms {
  readonly now: Date;
  readonly leaseMs: number;
  readonly keyLostAt: Date;
  readonly except: readonly string[];
  /** False: only what may already have left is asked for again. */
  readonly mayBegin: boolean;
  readonly most: number;
}

/**
 * Takes the longest waiting batches of an edition that are due, at most `most`, for `leaseMs`.
 *
 * Those that are frozen already are counted as asked for once more: this is recorded before the call. Batches first
 * tried before `keyLostAt` are left alone: the provider has forgotten their keys, so that asking again could send
 * twice. So are those named in `except`. Nobody else takes them before the transaction ends.
 */
export async function takeBatches(
  transaction: DbOrTransaction,
  editionId: string,
  { now, leaseMs, keyLostAt, except, mayBegin, most }: TakeTerms,
): Promise<TakenBatch[]> {
  const states = mayBegin ? ["claimed", "unknown"] : ["unknown"];
  const leasedUntil = new Date(now.getTime() + leaseMs);
  const taken = await transaction.$queryRaw<Omit<TakenBatch, "leasedUntil">[]>`
    with due as materialized (
      select id, attempts from delivery_batch
      where "editionId" = ${editionId} and state = any(${states}::text[]) and "dueAt" <= ${now}
        and ("firstTriedAt" is null or "firstTriedAt" > ${keyLostAt})
        and id <> all(${[...except]}::text[])
      order by "createdAt", id
      limit ${most}
      for update skip locked
    )
    update delivery_batch b set "dueAt" = ${leasedUntil},
      attempts = case when b.body is null then b.attempts else b.attempts + 1 end,
      "lastTriedAt" = case when b.body is null then b."lastTriedAt" else ${now}::timestamp end
    from due where b.id = due.id
    returning b.id as "batchId", b."idempotencyKey", b.body, due.attempts`;
  return taken.map((batch) => ({ ...batch, leasedUntil }));
}

/**
 * The readers of batches that were taken in this transaction and are not frozen yet, by batch.
 *
 * Asked for once the batches are locked, not together with them: whoever is deleted while a lock is waited for must be
 * missing.
 */
export async function findReaders(
  transaction: DbOrTransaction,
  batchIds: readonly string[],
  now: Date,
): Promise<Map<string, BatchReader[]>> {
  const readers = await transaction.$queryRaw<(BatchReader & { batchId: string })[]>`
    select d."batchId", s.id as "subscriptionId", s.address, s."unsubscribeToken", s."playerId", s.classes,
      s."onlyLacking", s.zone, s.locale, s.corrections, s.state,
      (s."pausedUntil" is not null and s."pausedUntil" > ${now}::timestamp) as "isPaused"
    from delivery d join subscription s on s.id = d."subscriptionId"
    where d."batchId" = any(${[...batchIds]}::text[]) and ${isOpen}
    order by d."batchId", d."subscriptionId"`;
  const byBatch = new Map<string, BatchReader[]>(batchIds.map((batchId) => [batchId, []]));
  for (const reader of readers) byBatch.get(reader.batchId)?.push(reader);
  return byBatch;
}

/** What freezing made of a batch. */
export interface BatchFrozen {
  readonly batchId: string;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly skipped: readonly SkippedReader[];
}

/**
 * Records what was frozen, before a call is made: whoever finds a batch like this does not know how it ended.
 *
 * The batch alone says so. Its letters stay "claimed" until they are answered: rows that are written once less are what
 * a large edition saves most by (2026-11-23).
 */
export async function recordFrozen(
  transaction: DbOrTransaction,
  batches: readonly BatchFrozen[],
  now: Date,
): Promise<void> {
  const bodies = batches.map(({ batchId, body }) => Prisma.sql`(${batchId}::text, ${body}::bytea)`);
  const skipped = batches.flatMap(({ batchId, skipped }) => skipped.map((one) => ({ batchId, ...one })));
  const batchIds = skipped.map(({ batchId }) => batchId);
  const ids = skipped.map(({ subscriptionId }) => subscriptionId);
  const reasons = skipped.map(({ why }) => why);
  await transaction.$executeRaw`
    with frozen as (
      update delivery_batch b set state = 'unknown', attempts = attempts + 1, body = f.body,
        "firstTriedAt" = ${now}::timestamp, "lastTriedAt" = ${now}::timestamp
      from (values ${Prisma.join(bodies)}) as f(id, body)
      where b.id = f.id
      returning b.id, b."editionId"
    )
    update delivery d set state = 'skipped', failure = f.why
    from unnest(${batchIds}::text[], ${ids}::text[], ${reasons}::text[]) as f("batchId", "subscriptionId", why)
      join frozen on frozen.id = f."batchId"
    where d."editionId" = frozen."editionId" and d."subscriptionId" = f."subscriptionId"
      and d."batchId" = f."batchId" and ${isOpen}`;
}

/** A batch whose call was answered, and what became of its letters. */
export interface AnsweredBatch {
  readonly batch: Pick<TakenBatch, "batchId" | "idempotencyKey">;
  readonly results: readonly DeliveryResult[];
}

/**
 * Records answered batches, letter by letter, all or nothing. Recording one twice changes nothing.
 *
 * What a failing machine forgets of it is an answer that was lost: the batch is asked for again, with the same key and
 * the same letters, which sends nothing.
 *
 * Their letters are not kept: nobody will ask for them again. The batches come first, as everywhere, in the order of
 * their ids: see delete-player.ts.
 */
export async function settleBatches(db: Db, answered: readonly AnsweredBatch[], now: Date): Promise<void> {
  const batchIds = answered.map(({ batch }) => batch.batchId);
  const keys = answered.map(({ batch }) => batch.idempotencyKey);
  const all = answered.flatMap(({ batch, results }) =>
    results.map((result) => ({ batchId: batch.batchId, ...result })),
  );
  const inBatch = all.map(({ batchId }) => batchId);
  const ids = all.map(({ subscriptionId }) => subscriptionId);
  const kinds = all.map(({ written }) => written);
  const providerIds = all.map(({ providerId }) => providerId);
  const failures = all.map(({ failure }) => failure);
  await db.$executeRaw`
    with held as materialized (
      select b.id from delivery_batch b
      where ${isCommittedLazily} and b.id = any(${batchIds}::text[])
        and (b.id, b."idempotencyKey") in (select * from unnest(${batchIds}::text[], ${keys}::text[]))
      order by b.id
      for update of b
    ), over as (
      update delivery_batch b set state = 'sent', failure = null, body = null
      from held where b.id = held.id
      returning b.id, b."editionId"
    )
    update delivery d set
      state = case when r.failure is null then 'sent' else 'refused' end,
      written = coalesce(r.kind, d.written),
      "providerId" = r."providerId",
      failure = r.failure,
      "sentAt" = case when r.failure is null then ${now}::timestamp end
    from unnest(
        ${inBatch}::text[], ${ids}::text[], ${kinds}::text[], ${providerIds}::text[], ${failures}::text[]
      ) as r("batchId", "subscriptionId", kind, "providerId", failure)
      join over on over.id = r."batchId"
    where d."editionId" = over."editionId" and d."subscriptionId" = r."subscriptionId"
      and d."batchId" = r."batchId" and ${isOpen}`;
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
  const anew = { state: "claimed", body: null, attempts: 0, firstTriedAt: null };
  const key = { idempotencyKey: `digest/${randomUUID()}` };
  await db.deliveryBatch.updateMany({
    where,
    data: { dueAt, failure, ...(isUnsent && { ...anew, ...key }) },
  });
}

/** How many letters of the open editions are in a state. */
export async function countOpenDeliveries(db: Db, state: "claimed" | "unknown"): Promise<number> {
  const [row] = await db.$queryRaw<{ letters: number }[]>`
    select count(*)::int as letters
    from delivery_batch b join edition e on e.id = b."editionId" join delivery d on d."batchId" = b.id
    where e.state = 'open' and b.state = ${state} and ${isOpen}`;
  return row?.letters ?? 0;
}
