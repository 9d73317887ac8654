import type { Db } from "./client.ts";
import { Prisma } from "./generated/client.ts";
import { isCommittedLazily } from "./lazy-commit.ts";

/** Whom a claim takes of an edition. */
export interface ClaimTerms {
  readonly editionId: string;
  /** Of a correction: only those get it who were sent this edition, and want corrections. Null: everybody. */
  readonly correctsEditionId: string | null;
  /** Readers of linked accounts wait until it is known what the edition means to them. */
  readonly needsFacts: boolean;
  /** Only readers of linked accounts: all others were claimed at once. */
  readonly onlyLinked: boolean;
  /** Readers after this id; empty: from the first. */
  readonly after: string;
  /** At most so many batches, of so many readers each. */
  readonly batches: number;
  readonly batchSize: number;
  /** Leaves those alone who fill no whole batch: others like them are about to come. */
  readonly wholeOnly: boolean;
  readonly now: Date;
}

export interface Claimed {
  readonly count: number;
  /** Where the next claim goes on; null: nobody was left. */
  readonly after: string | null;
}

/**
 * Claims confirmed readers who have no letter of this edition yet, as new batches, in one statement.
 *
 * That nobody is claimed twice rests on delivery's primary key; a lock lets one claim after the other, so that batches
 * are full. In the order of ids and from where the last claim ended: 1,000,000 readers are walked through once. A claim
 * that a failing machine forgets is made anew: letters that were frozen of it would not have been forgotten alone.
 */
export async function claimBatches(db: Db, terms: ClaimTerms): Promise<Claimed> {
  const { editionId, batches, batchSize, wholeOnly, now } = terms;
  const limit = batches * batchSize;
  const [, [row]] = await db.$transaction([
    db.$queryRaw`select ${isCommittedLazily} as held from pg_advisory_xact_lock(hashtextextended(${editionId}, 0))`,
    db.$queryRaw<{ claimed: number; found: number; last: string | null }[]>`
      with candidate as materialized (
        select s.id, row_number() over (order by s.id) as nth from (${waiting(terms)}) s
      ), fresh as materialized (
        select nth, gen_random_uuid()::text as id from generate_series(0, ${batches - 1}::int) nth
      ), claimed as (
        insert into delivery ("editionId", "subscriptionId", "batchId", state)
        select ${editionId}, c.id, f.id, 'claimed'
        from candidate c join fresh f on f.nth = (c.nth - 1) / ${batchSize}::int
        where not ${wholeOnly} or c.nth <= (select count(*) from candidate) / ${batchSize}::int * ${batchSize}::int
        order by c.id
        on conflict do nothing
        returning "batchId"
      ), opened as (
        insert into delivery_batch (id, "editionId", "idempotencyKey", state, "dueAt", "createdAt")
        select distinct "batchId", ${editionId}, 'digest/' || "batchId", 'claimed', ${now}::timestamp, ${now}::timestamp
        from claimed
      )
      select (select count(*) from claimed)::int as claimed, (select count(*) from candidate)::int as found,
        (select max(id) from candidate) as last`,
  ]);
  const { claimed = 0, found = 0, last = null } = row ?? {};
  return { count: claimed, after: found < limit ? null : last };
}

/** How many readers have no letter of this edition yet, ready or not. Walks through all of them. */
export async function countUnclaimed(
  db: Db,
  { onlyLinked, ...terms }: Pick<ClaimTerms, "editionId" | "correctsEditionId" | "now" | "onlyLinked">,
): Promise<number> {
  const [row] = await db.$queryRaw<{ left: number }[]>`
    select count(*)::int as left from subscription s where ${mayGet({ ...terms, after: "" })} ${whoseAccount(onlyLinked)}`;
  return row?.left ?? 0;
}

function waiting({ batches, batchSize, onlyLinked, ...terms }: ClaimTerms): Prisma.Sql {
  return Prisma.sql`
    select s.id from subscription s
    where ${mayGet(terms)} ${isReady(terms)}
      ${whoseAccount(onlyLinked)}
    order by s.id limit ${batches * batchSize}`;
}

/** "After" is said of letters too, or each claim would go through all that were claimed before it. */
function mayGet({
  editionId,
  correctsEditionId,
  after,
  now,
}: Pick<ClaimTerms, "editionId" | "correctsEditionId" | "after" | "now">): Prisma.Sql {
  const gotTheDigest =
    correctsEditionId === null
      ? Prisma.empty
      : Prisma.sql`and s.corrections and exists (
          select 1 from delivery t
          where t."editionId" = ${correctsEditionId} and t."subscriptionId" = s.id and t.state = 'sent'
            and t."subscriptionId" > ${after})`;
  return Prisma.sql`s.state = 'confirmed' and s.id > ${after}
    and (s."pausedUntil" is null or s."pausedUntil" <= ${now}::timestamp)
    and not exists (
      select 1 from delivery d
      where d."editionId" = ${editionId} and d."subscriptionId" = s.id and d."subscriptionId" > ${after})
    ${gotTheDigest}`;
}

const whoseAccount = (onlyLinked: boolean) =>
  onlyLinked ? Prisma.sql`and s."playerId" is not null` : Prisma.empty;

/** Rows that are being prepared are no facts yet: see `letter-facts.ts`. */
function isReady({ editionId, needsFacts }: Pick<ClaimTerms, "editionId" | "needsFacts">): Prisma.Sql {
  if (!needsFacts) return Prisma.empty;
  return Prisma.sql`and (s."playerId" is null or exists (
    select 1 from letter_facts f
    where f."editionId" = ${editionId} and f."playerId" = s."playerId" and f.state <> 'preparing'))`;
}
