// Brings the database to the present schema while sites and workers go on: `node prisma/engine/deploy.mjs [folder]`.
// What `prisma migrate deploy` does, by the same engine, with one difference: a migration that has to wait for a lock
// gives way after seconds and tries again, because everybody else queues up behind it.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { asAdmin } from "./connect.mjs";
import { loadEngine } from "./load-engine.mjs";

const LOCK_WAIT_MS = 2_000;
const PAUSE_MS = 1_000;
/** The longest transaction of ours is a look at Xûr or an import of definitions: minutes. */
const MOST_TRIES = 200;
const NO_SUCH_DATABASE = "3D000";
const EXIT = { failed: 1, badSettings: 78 };

const folder = resolve(process.argv[2] ?? fileURLToPath(new URL("../migrations", import.meta.url)));
const { DATABASE_URL } = process.env;

function readMigrations() {
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, "migration.sql")));
  const migrationDirectories = names.sort().map((path) => {
    const value = readFileSync(join(folder, path, "migration.sql"), "utf8");
    return { path, migrationFile: { path: "migration.sql", content: { tag: "ok", value } } };
  });
  const path = "migration_lock.toml";
  return {
    baseDir: folder,
    lockfile: { path, content: readFileSync(join(folder, path), "utf8") },
    migrationDirectories,
    shadowDbInitScript: "",
  };
}

/** The same address, whose statements wait only so long for a lock. */
function givingWay(url) {
  const address = new URL(url);
  const options = [address.searchParams.get("options"), `-c lock_timeout=${LOCK_WAIT_MS}`];
  address.searchParams.set("options", options.filter(Boolean).join(" "));
  // Left as pluses, the driver takes them for part of the value.
  address.search = address.search.replaceAll("+", "%20");
  return address.href;
}

async function query(text) {
  const client = new pg.Client({ connectionString: DATABASE_URL });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

async function createIfMissing() {
  try {
    await query("select 1");
  } catch (error) {
    if (error.code !== NO_SUCH_DATABASE) throw error;
    await asAdmin(DATABASE_URL, (database) => `CREATE DATABASE ${database}`);
    console.log("The database is made.");
  }
}

const isLockTimeout = (error) => /55P03|lock timeout/.test(String(error?.message));

/** A migration is one statement to PostgreSQL, so what was cut off left nothing; its record would forbid another try. */
async function forgetCutOff(engine) {
  const rows = await query(
    "select migration_name as name from _prisma_migrations where finished_at is null and rolled_back_at is null and logs like '%lock timeout%'",
  );
  for (const { name } of rows) await engine.markMigrationRolledBack({ migrationName: name });
}

async function apply() {
  const engine = await loadEngine({ url: givingWay(DATABASE_URL) });
  const wanted = { migrationsList: readMigrations(), filters: { externalTables: [], externalEnums: [] } };
  for (let tries = 1; ; tries += 1) {
    try {
      return (await engine.applyMigrations(wanted)).appliedMigrationNames;
    } catch (error) {
      if (!isLockTimeout(error) || tries === MOST_TRIES) throw error;
      console.log("Somebody holds what the next migration needs: it gives way and tries again.");
      await sleep(PAUSE_MS);
      await forgetCutOff(engine);
    }
  }
}

if (!DATABASE_URL) {
  console.error("DATABASE_URL is missing: the address of the database to bring up to date.");
  process.exit(EXIT.badSettings);
}
try {
  await createIfMissing();
  const applied = await apply();
  console.log(applied.length === 0 ? "The database is up to date." : `Applied: ${applied.join(", ")}.`);
  process.exit(0);
} catch (error) {
  console.error(`The database stays as it was: ${error?.message ?? error}`);
  process.exit(EXIT.failed);
}
