import { runMigrations } from "graphile-worker";

/**
 * Creates or updates the tables of the job queue, which live in a schema of their own beside Prisma's.
 *
 * Must have run before the site starts: it enqueues with that schema's functions. Safe to run again, and at once.
 */
export async function installJobs(databaseUrl: string): Promise<void> {
  await runMigrations({ connectionString: databaseUrl });
}
