import { randomUUID } from "node:crypto";
import pg from "pg";
import { type Db, databaseUrlOf } from "./client.ts";

/** Any number that no other lock of ours uses. */
const IMPORT_LOCK = 7_203_946_115;
/** A table may take minutes to come; then the transaction, with its lock, goes. */
const MOST_IDLE = "15min";
/** No request lasts that long. */
const RETIRED_STAYS = "10 minutes";

const UNIQUE_VIOLATION = "23505";

/** A table names one hash twice; the message is for operators. */
export class RowGivenTwice extends Error {}

export interface ImportedVersion {
  readonly language: string;
  readonly version: string;
  readonly pathsKey: string;
  readonly startedAt: Date;
}

/**
 * Runs an import alone: one at a time in all processes, and all or nothing.
 *
 * Returns null, without running it, while another import is under way. A crash leaves no half-written version, since
 * rows are written in the transaction that makes them current.
 */
export async function importAlone<T extends object>(
  db: Db,
  run: (transaction: ImportTransaction) => Promise<T>,
): Promise<T | null> {
  const client = new pg.Client({ connectionString: databaseUrlOf(db) });
  // Told to whoever waits for a query; without a listener it would end the process.
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("begin");
    await client.query(`set local idle_in_transaction_session_timeout = '${MOST_IDLE}'`);
    const { rows } = await client.query("select pg_try_advisory_xact_lock($1::bigint) as taken", [
      IMPORT_LOCK,
    ]);
    if (!rows[0]?.taken) return null;
    const done = await run(new ImportTransaction(client));
    await client.query("commit");
    return done;
  } finally {
    // What was not committed goes with the connection.
    await client.end();
  }
}

/**
 * What an import does in its transaction, on a plain connection: Prisma's client copies each statement's arguments
 * several times, and 20 MB of rows went through it at twice the memory (measured 2026-11-22).
 */
export class ImportTransaction {
  readonly #client: pg.Client;

  constructor(client: pg.Client) {
    this.#client = client;
  }

  /** The version that lookups read, seen under the lock. */
  async findCurrent(
    language: string,
  ): Promise<{ readonly version: string; readonly pathsKey: string; readonly itemCount: number } | null> {
    const { rows } = await this.#client.query(
      `select version, "pathsKey", "itemCount" from definition_version
       where language = $1 and state = 'current' order by "completedAt" desc limit 1`,
      [language],
    );
    return rows[0] ?? null;
  }

  /** Opens a version that nobody reads yet; returns its versionId. */
  async startVersion({ language, version, pathsKey, startedAt }: ImportedVersion): Promise<string> {
    const versionId = randomUUID();
    await this.#client.query(
      `insert into definition_version (id, language, version, "pathsKey", state, "startedAt")
       values ($1, $2, $3, $4, 'importing', $5::timestamptz at time zone 'UTC')`,
      [versionId, language, version, pathsKey, startedAt.toISOString()],
    );
    return versionId;
  }

  /**
   * Adds a batch of rows to a version in one statement: hashes, and as many bodies in JSON without line breaks.
   *
   * Throws RowGivenTwice.
   */
  async addDefinitions(
    versionId: string,
    table: string,
    hashes: readonly number[],
    bodies: readonly string[],
  ): Promise<void> {
    const written = this.#client.query({
      name: "add-definitions",
      text: `insert into definition ("versionId", "table", hash, body)
             select $1, $2, hash, body::json
             from rows from (unnest($3::bigint[]), string_to_table($4, e'\\n')) as r(hash, body)`,
      values: [versionId, table, `{${hashes.join(",")}}`, bodies.join("\n")],
    });
    await written.catch((error: unknown) => {
      throw error instanceof pg.DatabaseError && error.code === UNIQUE_VIOLATION
        ? new RowGivenTwice(`the ${table} table has one hash twice`)
        : error;
    });
  }

  /**
   * Makes a version the one that lookups read.
   *
   * Versions before it keep their rows for ten minutes after another took their place, since a request that began with
   * one may still ask; the last of them stays until there is another change.
   */
  async makeCurrent(
    versionId: string,
    { language, itemCount, completedAt }: { language: string; itemCount: number; completedAt: Date },
  ): Promise<void> {
    const at = completedAt.toISOString();
    await this.#client.query(
      `with gone as (
         delete from definition_version where id in (
           select id from (
             select id, lead("completedAt") over (order by "completedAt") as "replacedAt"
             from definition_version where language = $1 and state in ('current', 'retired')) as served
           where "replacedAt" < ($2::timestamptz at time zone 'UTC') - interval '${RETIRED_STAYS}')
         returning id)
       delete from definition using gone where "versionId" = gone.id`,
      [language, at],
    );
    await this.#client.query(
      "update definition_version set state = 'retired' where language = $1 and state = 'current'",
      [language],
    );
    await this.#client.query(
      `update definition_version set state = 'current', "itemCount" = $2,
         "completedAt" = $3::timestamptz at time zone 'UTC' where id = $1`,
      [versionId, itemCount, at],
    );
  }
}
