import pg from "pg";
import type { Services } from "#lib/flows/services.ts";

/** Looks while a session is open such as a worker holds as long as it lives. */
export async function withWorker<T>({ env }: Services, look: () => Promise<T>): Promise<T> {
  const session = new pg.Client({
    connectionString: env.DATABASE_URL,
    application_name: "ninefold liveness",
  });
  await session.connect();
  const seen = await look();
  await session.end();
  return seen;
}
