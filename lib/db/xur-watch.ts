import type { Problem } from "#lib/game/problem.ts";
import type { XurKnowledge } from "#lib/game/to-xur-now.ts";
import type { XurState } from "#lib/game/xur-now.ts";
import type { XurCandidate } from "#lib/game/xur-stock.ts";
import type { XurMemory } from "#lib/game/xur-watch.ts";
import type { Db, DbOrTransaction } from "./client.ts";
import { Prisma } from "./generated/client.ts";
import { toStock } from "./xur-visits.ts";

const ONLY = 1;
/** Any number that no other lock of ours uses. */
const WATCH_LOCK = 7_203_946_116;
const CONNECTS_WITHIN_MS = 10_000;

/** What the watch knows, and how it fares. */
export interface WatchRecord extends XurKnowledge {
  /** Looks in a row that learned nothing. */
  readonly failures: number;
  /** Why the vendor reader could not ask at the last look; null: it did, or there is none. */
  readonly readerProblem: Problem | null;
}

/**
 * Runs a look alone: one at a time in all processes. Null, without running it, while another is under way.
 *
 * The lock is the transaction's, so it falls with its process; so does what was not yet written.
 */
export async function lookAlone<T extends object>(
  db: Db,
  run: (transaction: DbOrTransaction) => Promise<T>,
  { lockLastsMs }: { readonly lockLastsMs: number },
): Promise<T | null> {
  return db.$transaction(
    async (transaction) => {
      const [row] = await transaction.$queryRaw<{ taken: boolean }[]>`
        select pg_try_advisory_xact_lock(${WATCH_LOCK}::bigint) as taken`;
      return row?.taken ? run(transaction) : null;
    },
    { timeout: lockLastsMs, maxWait: CONNECTS_WITHIN_MS },
  );
}

/** All that is known of him; before the first look nothing is. */
export async function findWatch(db: DbOrTransaction): Promise<WatchRecord> {
  const row = await db.xurWatch.findUnique({ where: { id: ONLY } });
  const [visit] = await db.xurVisit.findMany({
    orderBy: { startsAt: "desc" },
    take: 1,
    include: { stocks: { orderBy: { revision: "desc" }, take: 2 } },
  });
  const { stocks = [], ...known } = visit ?? {};
  const [stock = null, before = null] = stocks.map(toStock);
  const memory: XurMemory = {
    state: (row?.state ?? "unknown") as XurState,
    candidate: toCandidate(row?.candidate ?? null),
    visit: visit ? (known as XurMemory["visit"]) : null,
    stock,
    earlier: visit ? await findStockBefore(db, visit.startsAt) : null,
  };
  return {
    memory,
    before,
    answeredAt: row?.answeredAt ?? null,
    lookedAt: row?.lookedAt ?? null,
    problem: (row?.problem ?? null) as Problem | null,
    failures: row?.failures ?? 0,
    readerProblem: (row?.readerProblem ?? null) as Problem | null,
  };
}

async function findStockBefore(db: DbOrTransaction, startsAt: Date): Promise<XurMemory["earlier"]> {
  const row = await db.xurStock.findFirst({
    where: { visitStartsAt: { lt: startsAt } },
    orderBy: [{ visitStartsAt: "desc" }, { revision: "desc" }],
  });
  return row && toStock(row);
}

/** Keeps what a look taught; what it did not change is not written again. */
export async function keepLook(
  transaction: DbOrTransaction,
  { memory: before }: WatchRecord,
  learned: {
    readonly memory: XurMemory;
    readonly answeredAt: Date;
    readonly readerProblem: Problem | null;
  },
  now: Date,
): Promise<void> {
  const { memory, answeredAt, readerProblem } = learned;
  const row = {
    state: memory.state,
    answeredAt,
    lookedAt: now,
    candidate: toJson(memory.candidate),
    problem: Prisma.DbNull,
    failures: 0,
    readerProblem: toJson(readerProblem),
  };
  await transaction.xurWatch.upsert({ where: { id: ONLY }, create: { id: ONLY, ...row }, update: row });
  if (memory.visit && !isSame(memory.visit, before.visit)) await keepVisit(transaction, memory.visit);
  if (memory.visit && memory.stock && !isSame(memory.stock, before.stock)) {
    await keepStock(transaction, memory.visit.startsAt, memory.stock);
  }
}

/** Keeps that a look learned nothing, and why. */
export async function keepFailure(
  transaction: DbOrTransaction,
  { memory, failures }: WatchRecord,
  problem: Problem,
  now: Date,
): Promise<void> {
  const row = { lookedAt: now, problem: toJson(problem), failures: failures + 1 };
  const first = { id: ONLY, state: memory.state, ...row };
  await transaction.xurWatch.upsert({ where: { id: ONLY }, create: first, update: row });
}

/** A visit, and the end of those before it of which nobody saw the end. */
async function keepVisit(
  transaction: DbOrTransaction,
  { startsAt, ...facts }: NonNullable<XurMemory["visit"]>,
): Promise<void> {
  await transaction.xurVisit.upsert({ where: { startsAt }, create: { startsAt, ...facts }, update: facts });
  await transaction.$executeRaw`
    update xur_visit set "goneAt" = "endsAt" where "goneAt" is null and "startsAt" < ${startsAt}::timestamp`;
}

async function keepStock(
  transaction: DbOrTransaction,
  visitStartsAt: Date,
  { revision, seenAt, wares, coverage }: NonNullable<XurMemory["stock"]>,
): Promise<void> {
  const row = { seenAt, wares: asJson(wares), coverage: asJson(coverage) };
  await transaction.xurStock.upsert({
    where: { visitStartsAt_revision: { visitStartsAt, revision } },
    create: { visitStartsAt, revision, ...row },
    update: row,
  });
}

/** In the form that comes back from the database, whose objects have their keys in another order. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, sorted(part)]));
}

const asJson = (value: object) => value as unknown as Prisma.InputJsonValue;
const toJson = (value: object | null) => (value === null ? Prisma.DbNull : asJson(value));

function toCandidate(stored: Prisma.JsonValue): XurCandidate | null {
  const candidate = stored as unknown as (XurCandidate & { readonly seenAt: string }) | null;
  return candidate && { ...candidate, seenAt: new Date(candidate.seenAt) };
}
