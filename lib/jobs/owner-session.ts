import pg from "pg";

const QUERY_TIMEOUT_MS = 2_000;
const CONNECT_TIMEOUT_MS = 1_500;

/** One database session that vouches for this process: its advisory locks end with it, whatever kills it. */
export class OwnerSession {
  readonly #client: pg.Client;
  // One query at a time: node-postgres would queue them, but then a time-out counts the wait as well.
  #tail: Promise<unknown> = Promise.resolve();

  private constructor(client: pg.Client) {
    this.#client = client;
  }

  /** Throws when the database cannot be reached in time. A dead peer is noticed within seconds, not hours. */
  static async open(databaseUrl: string): Promise<OwnerSession> {
    const client = new pg.Client({
      connectionString: databaseUrl,
      keepAlive: true,
      query_timeout: QUERY_TIMEOUT_MS,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      application_name: "ninefold liveness",
    });
    // Every failing query rejects by itself, and `onEnd` follows; unheard, the event would end the process.
    client.on("error", () => undefined);
    await client.connect();
    await client.query(
      "set tcp_keepalives_idle=2; set tcp_keepalives_interval=1; set tcp_keepalives_count=3; set tcp_user_timeout=5000",
    );
    return new OwnerSession(client);
  }

  onEnd(listener: () => void): void {
    this.#client.once("end", listener);
  }

  /** Throws when another session vouches for this id. */
  async hold(ownerId: string): Promise<void> {
    const { rows } = await this.#query<{ held: boolean }>(
      "select pg_try_advisory_lock(hashtextextended($1, 1)) as held",
      [ownerId],
    );
    if (!rows[0]?.held) throw new Error("another process holds this worker's lock");
  }

  /** Owners of locked jobs or queues that no session vouches for, this one's own among them. */
  async ownersWithoutLock(): Promise<string[]> {
    const { rows } = await this.#query<{ id: string }>(
      `select id from (
         select locked_by as id from graphile_worker._private_jobs where locked_by is not null
         union select locked_by from graphile_worker._private_job_queues where locked_by is not null
       ) as owners where pg_try_advisory_xact_lock(hashtextextended(id, 1))`,
    );
    return rows.map(({ id }) => id);
  }

  /** Gives the jobs of dead owners back to the queue and wakes somebody for them. */
  async freeJobsOf(ownerIds: readonly string[]): Promise<void> {
    await this.#query("select graphile_worker.force_unlock_workers($1)", [ownerIds]);
    await this.#query(`select pg_notify('jobs:insert', '{"count":8}')`);
  }

  async end(): Promise<void> {
    await this.#client.end();
  }

  /** Ends the session without a farewell, when the server no longer answers one. */
  cut(): void {
    const { connection } = this.#client as unknown as { connection: { stream: { destroy(): void } } };
    connection.stream.destroy();
  }

  #query<T extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<pg.QueryResult<T>> {
    const run = () => this.#client.query<T>(sql, values);
    const result = this.#tail.then(run, run);
    this.#tail = result;
    return result;
  }
}
