// One whole local stack: database, sandbox, worker, site. Demo and tests run the same.
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { SITE_FLAGS, WORKER_FLAGS } from "./build.mjs";
import { embeddedUrl } from "./database.mjs";
import { answers, run } from "./processes.mjs";
import { step } from "./say.mjs";
import { projectDir } from "./settings.mjs";

/**
 * Starts the embedded PostgreSQL unless DATABASE_URL names another server. Returns the address of one database.
 * `isThrowaway`: what is in it need not outlive the machine's next crash.
 */
export async function startDatabase(processes, dataDir, databaseName, { isThrowaway = false } = {}) {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  mkdirSync(dataDir, { recursive: true });
  await step("Starting PostgreSQL (embedded)", () =>
    processes.start(
      "PostgreSQL",
      process.execPath,
      [join(projectDir, "e2e/run/database-server.mjs"), dataDir],
      {
        env: isThrowaway ? { THROWAWAY_DATABASE: "1" } : {},
        logFile: join(dataDir, "postgres.log"),
        ready: async () => (await embeddedUrl(dataDir, databaseName)) !== null,
      },
    ),
  );
  return embeddedUrl(dataDir, databaseName);
}

/** Brings a database to the current schema, creating it when it is missing; the job queue's tables too. */
export async function migrate(databaseUrl) {
  if (await isMigrated(databaseUrl)) return;
  const env = { DATABASE_URL: databaseUrl };
  await run(process.execPath, ["prisma/engine/cli.mjs", "migrate", "deploy"], { env });
  await run(process.execPath, ["--import", "tsx", "lib/commands/install-jobs.ts"], { env });
}

/** Asking takes milliseconds, Prisma's command line seconds. The worker brings the queue's own tables up to date itself. */
async function isMigrated(databaseUrl) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: databaseUrl });
  try {
    await client.connect();
    const { rows } = await client.query(
      "select migration_name from _prisma_migrations where finished_at is not null and to_regclass('graphile_worker.migrations') is not null",
    );
    const applied = rows.map(({ migration_name }) => migration_name);
    return readdirSync(join(projectDir, "prisma/migrations")).every(
      (name) => name.endsWith(".toml") || applied.includes(name),
    );
  } catch {
    return false; // no such database or no such table yet: migrating makes them, or says what is wrong
  } finally {
    await client.end();
  }
}

/** Starts sandbox, worker and site with the given settings; the site answers when this returns. */
export async function startStack(processes, dataDir, settings, { onEnd } = {}) {
  const start = (name, args, more) =>
    processes.start(name, process.execPath, args, {
      env: settings,
      logFile: join(dataDir, `${name.toLowerCase()}.log`),
      onEnd,
      ...more,
    });
  await step("Starting the sandbox (simulated Bungie.net and mailbox)", () =>
    start("Sandbox", ["--import", "tsx", "e2e/sandbox/serve.ts"], {
      ready: answers(`${settings.BUNGIE_ORIGIN}/__sandbox/health`),
    }),
  );
  await step("Starting the worker and the site", async () => {
    await start("Worker", [...WORKER_FLAGS, "--import", "tsx", "lib/jobs/worker.ts"], { restarts: true });
    await start("Site", [...SITE_FLAGS, join(projectDir, ".next/standalone/server.js")], {
      ready: answers(`${settings.AUTH_URL}/about`),
    });
  });
}
