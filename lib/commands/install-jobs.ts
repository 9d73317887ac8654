import { installJobs } from "#lib/jobs/install-jobs.ts";

// Brings the job queue's own tables to their current form: `tsx lib/commands/install-jobs.ts`, after `prisma migrate`.
const databaseUrl = process.env.DATABASE_URL;
if (!databaseUrl) {
  console.error("DATABASE_URL is missing: the address of the database to prepare.");
  process.exit(78);
}
await installJobs(databaseUrl);
