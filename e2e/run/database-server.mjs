// The embedded PostgreSQL as a process of its own: `node e2e/run/database-server.mjs <data folder>`. SIGTERM stops it.
import { serveDatabase } from "./database.mjs";
import { fail } from "./say.mjs";

await serveDatabase(process.argv[2]).catch((error) => {
  fail(error);
  process.exit(1);
});
