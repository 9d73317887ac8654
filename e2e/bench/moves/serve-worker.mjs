// What moves are measured of: the worker with database and sandbox, each a process of its own; no site. Sends its
// settings when the sandbox answers; ends with its parent's end or a signal.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { embeddedUrl } from "../../run/database.mjs";
import { choosePort } from "../../run/ports.mjs";
import { answers, Processes } from "../../run/processes.mjs";
import { dataDirectory, localSettings } from "../../run/settings.mjs";
import { migrate } from "../../run/stack.mjs";
import { createFrom } from "../../run/test-databases.mjs";

const dataDir = dataDirectory("bench");
const processes = new Processes();

function start(name, args, env, ready) {
  return processes.start(name, process.execPath, args, { env, logFile: join(dataDir, `${name}.log`), ready });
}

async function databaseServer() {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  const url = () => embeddedUrl(dataDir, "postgres");
  await start("postgres", ["e2e/run/database-server.mjs", dataDir], {}, async () => (await url()) !== null);
  return url();
}

async function serve() {
  mkdirSync(dataDir, { recursive: true });
  const databaseUrl = await createFrom(await databaseServer(), "bench");
  const port = await choosePort("BENCH_PORT", 3600);
  const sandboxPort = await choosePort("BENCH_SANDBOX_PORT", 4600);
  const settings = localSettings({ port, sandboxPort, databaseUrl });
  await migrate(databaseUrl);
  const sandbox = ["--import", "tsx", "e2e/sandbox/serve.ts", "--requests-per-second", "0"];
  await start(
    "sandbox",
    [...sandbox, "--definitions", "3000"],
    settings,
    answers(`${settings.BUNGIE_ORIGIN}/__sandbox/health`),
  );
  await start("worker", ["--import", "tsx", "lib/jobs/worker.ts"], settings);
  return settings;
}

async function stop() {
  await processes.stop();
  process.exit(0);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
process.on("disconnect", stop);
// The words of the steps are for a person's terminal, and the output is for measurements alone.
process.stdout.write = () => true;
try {
  process.send?.(await serve());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await processes.stop();
  process.exit(1);
}
