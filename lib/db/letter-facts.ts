import type { LetterFacts, LetterKind } from "#lib/game/letter-facts.ts";
import { type PackedFact, packFacts, unpackFacts } from "#lib/game/packed-facts.ts";
import type { XurWare } from "#lib/game/xur-stock.ts";
import type { DbOrTransaction } from "./client.ts";
import type { EditionRecord } from "./editions.ts";
import { Prisma } from "./generated/client.ts";

/** An edition whose readers' facts are asked for. */
export type FactsEdition = Pick<EditionRecord, "editionId" | "kind" | "visitStartsAt">;

/** What one player's letters of an edition go by. `facts` is null unless `kind` is personal. */
export interface KnownFacts {
  readonly kind: LetterKind;
  readonly facts: LetterFacts | null;
}

/** What was learned of a player for an edition. */
export interface LearnedFacts extends KnownFacts {
  /** Bungie's date of the account it rests on; null when it rests on none. */
  readonly mintedAt: Date | null;
}

/**
 * A row that is no fact yet: somebody works it out, or it is to be tried again. Its `preparedAt` lies ahead: from then
 * on it may be taken.
 */
const PREPARING = "preparing";

export interface ClaimedPlayer {
  readonly playerId: string;
  /** False: somebody else took it at the same moment. */
  readonly isMine: boolean;
}

/**
 * Takes the next players, by id after `after`, of whose letters nobody knows yet what they say; empty at the end.
 *
 * They are this process's until `leaseUntil`, however many look at once: that rests on the primary key. Should it die,
 * others take them then. Players who are just being deleted are left out.
 */
export async function claimPlayers(
  db: DbOrTransaction,
  edition: FactsEdition,
  terms: { readonly after: string; readonly limit: number; readonly now: Date; readonly leaseUntil: Date },
): Promise<ClaimedPlayer[]> {
  const { after, limit, now, leaseUntil } = terms;
  return db.$queryRaw<ClaimedPlayer[]>`
    with candidate as materialized (
      select distinct s."playerId" as id from subscription s
      where s."playerId" > ${after} and ${mayGet(edition, now)} and ${hasNoFacts(edition, now)}
      order by id limit ${limit}
    ), held as materialized (
      select p.id from player p where p.id in (select id from candidate) order by p.id for key share skip locked
    ), claimed as (
      insert into letter_facts ("editionId", "playerId", state, "preparedAt")
      select ${edition.editionId}, id, ${PREPARING}, ${leaseUntil}::timestamp from held
      on conflict ("editionId", "playerId") do update set "preparedAt" = excluded."preparedAt"
        where letter_facts.state = ${PREPARING} and letter_facts."preparedAt" <= ${now}::timestamp
      returning "playerId"
    )
    select candidate.id as "playerId", claimed."playerId" is not null as "isMine"
    from candidate left join claimed on claimed."playerId" = candidate.id
    order by candidate.id`;
}

/** Keeps what was learned of a player; what somebody else has learned meanwhile stays. */
export async function saveFacts(
  db: DbOrTransaction,
  { editionId }: FactsEdition,
  playerId: string,
  { kind, facts, mintedAt }: LearnedFacts,
  now: Date,
): Promise<void> {
  const packed = facts ? (packFacts(facts) as unknown as Prisma.InputJsonValue) : Prisma.DbNull;
  await db.letterFacts.updateMany({
    where: { editionId, playerId, state: PREPARING },
    data: { state: kind, facts: packed, mintedAt, preparedAt: now },
  });
}

/** Gives players back, to be taken again from `dueAt` on. */
export async function postponeFacts(
  db: DbOrTransaction,
  { editionId }: FactsEdition,
  playerIds: readonly string[],
  dueAt: Date,
): Promise<void> {
  await db.letterFacts.updateMany({
    where: { editionId, playerId: { in: [...playerIds] }, state: PREPARING },
    data: { preparedAt: dueAt },
  });
}

/** How many players are left of whose letters nobody knows yet what they say. */
export async function countUnprepared(
  db: DbOrTransaction,
  edition: FactsEdition,
  now: Date,
): Promise<number> {
  const [row] = await db.$queryRaw<{ left: number }[]>`
    select count(distinct s."playerId")::int as left from subscription s
    where s."playerId" is not null and ${mayGet(edition, now)} and ${hasNoFacts(edition, null)}`;
  return row?.left ?? 0;
}

/**
 * What letters of an edition go by, by player; players of whom nothing was learned are missing.
 *
 * Facts name wares by their place: those of a list of another length are none.
 */
export async function findLetterFacts(
  db: DbOrTransaction,
  editionId: string,
  playerIds: readonly string[],
  wares: readonly XurWare[],
): Promise<Map<string, KnownFacts>> {
  const rows = await db.letterFacts.findMany({
    where: { editionId, playerId: { in: [...playerIds] }, state: { not: PREPARING } },
    select: { playerId: true, state: true, facts: true },
  });
  return new Map(rows.map((row) => [row.playerId, toKnown(row, wares.length)]));
}

/** Forgets what letters went by that were worked out before an instant; answers how many. */
export async function deleteFactsBefore(db: DbOrTransaction, before: Date): Promise<number> {
  const { count } = await db.letterFacts.deleteMany({ where: { preparedAt: { lt: before } } });
  return count;
}

const KINDS: readonly LetterKind[] = ["signed-out", "private", "no-account"];

// Written by this file alone, as packFacts gives them.
function toKnown(row: { state: string; facts: unknown }, wareCount: number): KnownFacts {
  const packed = row.facts as readonly PackedFact[] | null;
  if (row.state === "personal" && packed?.length === wareCount) {
    return { kind: "personal", facts: unpackFacts(packed) };
  }
  return { kind: KINDS.find((kind) => kind === row.state) ?? "no-answer", facts: null };
}

/** Readers who get this edition and have not been claimed for it. A correction is for who was sent what it corrects. */
function mayGet({ editionId, kind, visitStartsAt }: FactsEdition, now: Date): Prisma.Sql {
  const gotTheDigest =
    kind === "digest"
      ? Prisma.empty
      : Prisma.sql`and s.corrections and exists (
          select 1 from delivery t join edition e on e.id = t."editionId"
          where e."visitStartsAt" = ${visitStartsAt}::timestamp and e.kind = 'digest'
            and t."subscriptionId" = s.id and t.state = 'sent')`;
  return Prisma.sql`s.state = 'confirmed'
    and (s."pausedUntil" is null or s."pausedUntil" <= ${now}::timestamp)
    and not exists (
      select 1 from delivery d where d."editionId" = ${editionId} and d."subscriptionId" = s.id)
    ${gotTheDigest}`;
}

/** `free`: and nobody is at it, or waits to try again, at that instant. */
function hasNoFacts({ editionId }: FactsEdition, free: Date | null): Prisma.Sql {
  const isTaken = free
    ? Prisma.sql`(f.state <> ${PREPARING} or f."preparedAt" > ${free}::timestamp)`
    : Prisma.sql`f.state <> ${PREPARING}`;
  return Prisma.sql`not exists (
    select 1 from letter_facts f
    where f."editionId" = ${editionId} and f."playerId" = s."playerId" and ${isTaken})`;
}
