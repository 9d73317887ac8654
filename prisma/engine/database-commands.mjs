// The engine's `cli` sub-commands, which Prisma calls as one-off processes: does it answer, create it, drop it.
import pg from "pg";
import { asAdmin } from "./connect.mjs";

const commands = {
  "can-connect-to-database": async (url) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.end();
  },
  "create-database": (url) => asAdmin(url, (database) => `CREATE DATABASE ${database}`),
  "drop-database": (url) => asAdmin(url, (database) => `DROP DATABASE ${database} WITH (FORCE)`),
};

// PostgreSQL's SQLSTATE to Prisma's error code; anything else reads as "cannot reach".
const PRISMA_CODES = { "3D000": "P1003", "28P01": "P1000" };

/** Runs one sub-command and ends the process the way the native engine does. */
export async function runDatabaseCommand(name, url) {
  try {
    await commands[name](url);
    log("INFO", { message: "ok" });
    process.exit(0);
  } catch (error) {
    const message = String(error.message || error.code || error);
    process.stderr.write("\n");
    log("ERROR", { is_panic: false, error_code: PRISMA_CODES[error.code] ?? "P1001", message });
    process.exit(1);
  }
}

function log(level, fields) {
  const line = { timestamp: new Date().toISOString(), level, fields, target: "schema_engine::logger" };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}
