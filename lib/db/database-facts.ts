import type pg from "pg";
import { openSession } from "./open-session.ts";

const QUERY_TIMEOUT_MS = 5_000;

/** Where an address leads, without its password. */
export interface DatabasePlace {
  readonly host: string;
  readonly port: string;
  readonly database: string;
  readonly user: string;
}

export interface DatabaseFacts {
  /** As PostgreSQL counts: 150004 is 15.4. */
  readonly versionNumber: number;
  /** Whether statements of one session reach several servers' processes, or one process serves several sessions. */
  readonly isPooled: boolean;
  /** Migrations by name; null where there is no such table yet. */
  readonly migrations: { readonly applied: readonly string[]; readonly failed: readonly string[] } | null;
  readonly hasJobQueue: boolean;
  /** How far its clock is ahead of ours; negative when it is behind. Good to half a round trip. */
  readonly clockAheadMs: number;
}

export type DatabaseAnswer =
  | { readonly ok: true; readonly facts: DatabaseFacts }
  /** `code`: PostgreSQL's five characters, or the system's word for why there is no connection. */
  | { readonly ok: false; readonly code: string };

export function placeOf(databaseUrl: string): DatabasePlace {
  const { hostname, port, pathname, username } = new URL(databaseUrl);
  return {
    host: hostname,
    port: port || "5432",
    database: decoded(pathname.slice(1)),
    user: decoded(username),
  };
}

/** A lone percent sign is no code: then it stands as it was written. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Looks at a server and database as a stranger would: on connections of its own, changing nothing. Never throws. */
export async function readDatabaseFacts(databaseUrl: string): Promise<DatabaseAnswer> {
  const sessions: pg.Client[] = [];
  try {
    const first = await connect(databaseUrl, sessions);
    const second = await connect(databaseUrl, sessions);
    const facts = {
      versionNumber: Number(await askOne(first, "select current_setting('server_version_num') as value")),
      isPooled: await isPooled(first, second),
      ...(await readSchema(first)),
      clockAheadMs: await readClock(first),
    };
    return { ok: true, facts };
  } catch (error) {
    return { ok: false, code: codeOf(error) };
  } finally {
    await Promise.allSettled(sessions.map((session) => session.end()));
  }
}

async function connect(databaseUrl: string, sessions: pg.Client[]): Promise<pg.Client> {
  const session = await openSession(databaseUrl, {
    name: "ninefold doctor",
    queryTimeoutMs: QUERY_TIMEOUT_MS,
  });
  sessions.push(session);
  return session;
}

/**
 * Two sessions of a direct connection have a process each, for good. A transaction pooler lends the process that the
 * first has just given back to the second, or gives the first another one while that one is in use.
 */
async function isPooled(first: pg.Client, second: pg.Client): Promise<boolean> {
  const processOf = (session: pg.Client) => askOne(session, "select pg_backend_pid() as value");
  const mine = await processOf(first);
  await second.query("begin");
  const theirs = await processOf(second);
  const later = mine === theirs ? mine : await processOf(first);
  await second.query("rollback");
  return mine === theirs || mine !== later;
}

async function readSchema(session: pg.Client): Promise<Pick<DatabaseFacts, "migrations" | "hasJobQueue">> {
  const exists = async (table: string) =>
    (await askOne(session, `select to_regclass('${table}')::text as value`)) !== null;
  const hasJobQueue = await exists("graphile_worker.migrations");
  if (!(await exists("_prisma_migrations"))) return { hasJobQueue, migrations: null };
  const { rows } = await session.query<{ name: string; isApplied: boolean }>(
    `select migration_name as name, finished_at is not null as "isApplied"
     from _prisma_migrations where rolled_back_at is null`,
  );
  const namesOf = (isApplied: boolean) =>
    rows.filter((row) => row.isApplied === isApplied).map(({ name }) => name);
  return { hasJobQueue, migrations: { applied: namesOf(true), failed: namesOf(false) } };
}

async function readClock(session: pg.Client): Promise<number> {
  const askedMs = Date.now();
  const toldMs = Number(
    await askOne(session, "select (extract(epoch from clock_timestamp()) * 1000)::float8 as value"),
  );
  return Math.round(toldMs - (askedMs + Date.now()) / 2);
}

async function askOne(session: pg.Client, sql: string): Promise<unknown> {
  const { rows } = await session.query<{ value: unknown }>(sql);
  return rows[0]?.value ?? null;
}

/** Messages can quote what was sent; codes cannot. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if (!(error instanceof Error)) return "unknown";
  if ("code" in error && typeof error.code === "string") return error.code;
  if (/timeout/i.test(error.message)) return "ETIMEDOUT";
  if (/does not support SSL/i.test(error.message)) return "no-ssl";
  if (/password must be a string|no password/i.test(error.message)) return "28P01";
  return "unknown";
}
