// What the inventory's measurements are taken of: the production build of the site with database, sandbox and worker,
// and the yardstick's. Prints one line of JSON when all of it answers; ends with its parent's end or a signal.
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildSite, SITE_FLAGS } from "../../run/build.mjs";
import { embeddedUrl } from "../../run/database.mjs";
import { choosePort } from "../../run/ports.mjs";
import { answers, Processes, run } from "../../run/processes.mjs";
import { dataDirectory, localSettings, projectDir } from "../../run/settings.mjs";
import { migrate } from "../../run/stack.mjs";
import { createFrom } from "../../run/test-databases.mjs";

const yardstickDir = join(projectDir, "e2e/bench/inventory/yardstick-app");
const standalone = join(yardstickDir, ".next/standalone/e2e/bench/inventory/yardstick-app");
const dataDir = dataDirectory("bench");
const processes = new Processes();

async function buildYardstick() {
  rmSync(join(yardstickDir, ".next"), { recursive: true, force: true });
  await run(process.execPath, [join(projectDir, "node_modules/next/dist/bin/next"), "build"], {
    cwd: yardstickDir,
    env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  cpSync(join(yardstickDir, ".next/static"), join(standalone, ".next/static"), { recursive: true });
}

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
  await buildSite();
  await buildYardstick();
  const databaseUrl = await createFrom(await databaseServer(), "bench");
  const [port, sandboxPort, barePort] = [
    await choosePort("BENCH_PORT", 3600),
    await choosePort("BENCH_SANDBOX_PORT", 4600),
    await choosePort("BENCH_BARE_PORT", 3700),
  ];
  const settings = localSettings({ port, sandboxPort, databaseUrl });
  await migrate(databaseUrl);
  const sandbox = ["--import", "tsx", "e2e/sandbox/serve.ts", "--requests-per-second", "0"];
  await start("sandbox", sandbox, settings, answers(`${settings.BUNGIE_ORIGIN}/__sandbox/health`));
  await start("worker", ["--import", "tsx", "lib/jobs/worker.ts"], settings);
  const site = join(projectDir, ".next/standalone/server.js");
  await start("site", [...SITE_FLAGS, site], settings, answers(`${settings.AUTH_URL}/about`));
  const bare = { ...process.env, NODE_ENV: "production", PORT: String(barePort), HOSTNAME: "localhost" };
  const bareOrigin = `http://localhost:${barePort}`;
  await start(
    "yardstick",
    [...SITE_FLAGS, join(standalone, "server.js")],
    bare,
    answers(`${bareOrigin}/empty`),
  );
  return { origin: settings.AUTH_URL, sandboxOrigin: settings.BUNGIE_ORIGIN, bareOrigin, databaseUrl };
}

async function stop() {
  await processes.stop();
  process.exit(0);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
process.on("disconnect", stop);
// The words of the steps are for a person's terminal; the line below is for the program that asked.
const say = process.stdout.write.bind(process.stdout);
process.stdout.write = () => true;
try {
  const serving = await serve();
  process.send?.(serving);
  if (!process.send) say(`${JSON.stringify(serving)}\n`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await processes.stop();
  process.exit(1);
}
