import type { Character } from "#lib/game/character.ts";
import type { MoveStep } from "#lib/game/move-step.ts";
import type { StepState } from "#lib/game/plan-record.ts";
import type { Db } from "./client.ts";
import { Prisma } from "./generated/client.ts";

/** Names a write, with the start of its plan: what a list of writes is ordered by. */
export interface WriteKey {
  readonly planStartedAt: Date;
  readonly planId: string;
  readonly position: number;
}

/** What writes are looked for by; null: not asked about. */
export interface WriteQuery {
  readonly calls: readonly MoveStep["call"][] | null;
  readonly states: readonly StepState[] | null;
  readonly isAsked: boolean | null;
  readonly characterId: string | null;
  readonly itemHashes: readonly number[] | null;
  readonly since: Date | null;
}

export interface WritePage {
  readonly after: WriteKey | null;
  readonly most: number;
}

/**
 * Lists a player's writes that match: the newest plan first, the writes of a plan in the order of its calls.
 *
 * A write is a step whose call was made at least once. `after`: only those that come later in this order.
 */
export async function findWriteKeys(
  db: Db,
  playerId: string,
  query: WriteQuery,
  { after, most }: WritePage,
): Promise<WriteKey[]> {
  return db.$queryRaw<WriteKey[]>`
    select ${BEGUN} as "planStartedAt", p.id as "planId", s.position
    from step s join plan p on p.id = s."planId"
    where ${matching(playerId, query)} ${after ? Prisma.sql`and (${isAfter(after)})` : Prisma.empty}
    order by ${BEGUN} desc, p.id desc, s.position
    limit ${most}`;
}

/** The write that so many others part from `upTo`, itself counted, toward the newer ones; null when there are fewer. */
export async function findWriteKeyBefore(
  db: Db,
  playerId: string,
  query: WriteQuery,
  { upTo, distance }: { readonly upTo: WriteKey; readonly distance: number },
): Promise<WriteKey | null> {
  const [found] = await db.$queryRaw<WriteKey[]>`
    select ${BEGUN} as "planStartedAt", p.id as "planId", s.position
    from step s join plan p on p.id = s."planId"
    where ${matching(playerId, query)} and not (${isAfter(upTo)})
    order by ${BEGUN}, p.id, s.position desc
    limit 1 offset ${distance}`;
  return found ?? null;
}

export async function countWrites(db: Db, playerId: string, query: WriteQuery): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from step s join plan p on p.id = s."planId"
    where ${matching(playerId, query)}`;
  return row?.count ?? 0;
}

/** The hash of every item that a player's writes were about. */
export async function findWrittenHashes(db: Db, playerId: string): Promise<number[]> {
  const rows = await db.$queryRaw<{ itemHash: bigint }[]>`
    select distinct (item->>'itemHash')::bigint as "itemHash"
    from step s join plan p on p.id = s."planId",
      jsonb_array_elements(coalesce(s.args->'items', jsonb_build_array(s.args))) item
    where p."playerId" = ${playerId} and s."startedAt" is not null`;
  return rows.map(({ itemHash }) => Number(itemHash));
}

/** Every character that a player's plans name, each as the newest of them has it. */
export async function findPlannedCharacters(
  db: Db,
  playerId: string,
): Promise<Pick<Character, "characterId" | "className" | "power">[]> {
  const rows = await db.$queryRaw<{ character: Pick<Character, "characterId" | "className" | "power"> }[]>`
    select distinct on (character->>'characterId') character
    from plan p, jsonb_array_elements(p.request->'characters') character
    where p."playerId" = ${playerId}
    order by character->>'characterId', p."createdAt" desc`;
  return rows.map(({ character }) => character);
}

// A plan that was shown first began when it was agreed to.
const BEGUN = Prisma.sql`coalesce(p."startedAt", p."createdAt")`;

function matching(playerId: string, query: WriteQuery): Prisma.Sql {
  const { calls, states, isAsked, characterId, itemHashes, since } = query;
  const asked = [
    Prisma.sql`p."playerId" = ${playerId} and s."startedAt" is not null`,
    calls && Prisma.sql`s.call = any(${[...calls]})`,
    states && Prisma.sql`s.state = any(${[...states]})`,
    isAsked === null ? null : Prisma.sql`(s.reason = 'asked') = ${isAsked}`,
    characterId && Prisma.sql`s.args->>'characterId' = ${characterId}`,
    since && Prisma.sql`s."startedAt" >= ${toTimestamp(since)}`,
    itemHashes && isAbout(itemHashes),
  ];
  return Prisma.join(
    asked.filter((one) => one !== null),
    " and ",
  );
}

function isAbout(itemHashes: readonly number[]): Prisma.Sql {
  return Prisma.sql`exists (
    select 1 from jsonb_array_elements(coalesce(s.args->'items', jsonb_build_array(s.args))) item
    where (item->>'itemHash')::bigint = any(${itemHashes.map(BigInt)}))`;
}

function isAfter({ planStartedAt, planId, position }: WriteKey): Prisma.Sql {
  const at = toTimestamp(planStartedAt);
  return Prisma.sql`${BEGUN} < ${at} or ${BEGUN} = ${at} and (p.id < ${planId}
    or p.id = ${planId} and s.position > ${position})`;
}

// Columns hold UTC without saying so.
function toTimestamp(at: Date): Prisma.Sql {
  return Prisma.sql`(${at.toISOString()}::timestamptz at time zone 'UTC')`;
}
