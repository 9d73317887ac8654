import pg from "pg";

const CONNECT_TIMEOUT_MS = 5_000;

/**
 * A session of its own beside the pool, for reading or writing much at once; `name` is how PostgreSQL lists it.
 *
 * Throws when there is no connection in time. One that is lost later is told by the query that meets it.
 */
export async function openSession(
  databaseUrl: string,
  { name, queryTimeoutMs }: { readonly name: string; readonly queryTimeoutMs?: number },
): Promise<pg.Client> {
  const session = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: name,
    ...(queryTimeoutMs === undefined ? {} : { query_timeout: queryTimeoutMs }),
  });
  // Unheard, the event of a lost connection would end the process.
  session.on("error", () => undefined);
  await session.connect();
  return session;
}
