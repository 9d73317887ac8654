// What the digest is measured of: database and simulated Bungie.net, each a process of its own; no site and no worker.
// Sends its settings when both answer; ends with its parent's end or a signal.
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
  const sandboxPort = await choosePort("BENCH_SANDBOX_PORT", 4650);
  const providerPort = await choosePort("BENCH_PROVIDER_PORT", 4750);
  const settings = {
    ...localSettings({ port: 3650, sandboxPort, databaseUrl }),
    RESEND_BASE_URL: `http://localhost:${providerPort}`,
  };
  await migrate(databaseUrl);
  const sandbox = ["--import", "tsx", "e2e/sandbox/serve.ts", "--requests-per-second", "0"];
  const health = answers(`${settings.BUNGIE_ORIGIN}/__sandbox/health`);
  await start("sandbox", [...sandbox, "--definitions", "3000"], settings, health);
  const provider = ["--import", "tsx", "e2e/bench/digest/provider.ts", String(providerPort)];
  await start("provider", provider, {}, answers(`${settings.RESEND_BASE_URL}/seen`));
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
