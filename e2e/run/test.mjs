// `npm test`: everything that must hold, from nothing but git and Node. `npm test -- --project=rules` runs a part.
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildSite, generateClient } from "./build.mjs";
import { canaries, sandboxTaking } from "./canaries.mjs";
import { checkCode } from "./check.mjs";
import { installChromium, installPackages } from "./install.mjs";
import { endLeftovers, forgetProcesses, rememberProcesses } from "./leftovers.mjs";
import { choosePort } from "./ports.mjs";
import { Processes, run } from "./processes.mjs";
import { fail, say, step } from "./say.mjs";
import { dataDirectory, localSettings, projectDir } from "./settings.mjs";
import { migrate, startDatabase, startStack } from "./stack.mjs";
import { createFrom } from "./test-databases.mjs";

const processes = new Processes();
const dataDir = join(dataDirectory("test"));
const clockDir = join(dataDir, "clock");
const wanted = process.argv.slice(2);
const projects = wanted
  .filter((flag) => flag.startsWith("--project="))
  .map((flag) => flag.slice("--project=".length));
const SECRETS_SEEN = "secrets-seen.jsonl";
/** What the project *leaks* searches: nothing of an earlier run belongs there. */
const LEFT_BY_JOURNEYS = ["site.log", "worker.log", SECRETS_SEEN];
const runs = (project) => projects.length === 0 || projects.includes(project);

async function prepare() {
  await installPackages();
  mkdirSync(dataDir, { recursive: true });
  await endLeftovers(dataDir);
  if (projects.length === 0) await checkCode();
  else if (!existsSync(join(projectDir, "lib/db/generated")))
    await step("Generating the database client", generateClient);
  const needsSite = ["journeys", "clock-journeys", "leaks"].some(runs);
  if (!runs("flows") && !needsSite) return {};
  const templateUrl = await prepareDatabase();
  if (!needsSite) return { FLOW_TEMPLATE_URL: templateUrl };
  const chromium = await installChromium();
  await buildSite({ env: canaries });
  const settings = await startSite("journeys", dataDir, templateUrl, {
    port: await choosePort("PORT", 3700),
    sandboxPort: await choosePort("SANDBOX_PORT", 4700),
  });
  const clockSettings = await startClockSite(templateUrl);
  return {
    ...settings,
    SHARED_STACK: JSON.stringify(settings),
    FLOW_TEMPLATE_URL: templateUrl,
    CHROMIUM_PATH: chromium ?? "",
    LOG_DIR: dataDir,
    SECRETS_SEEN_FILE: join(dataDir, SECRETS_SEEN),
    ...(clockSettings && {
      CLOCK_STACK: JSON.stringify({ ...clockSettings, NODE_ENV: "test" }),
      CLOCK_LOG_DIR: clockDir,
    }),
  };
}

/** Journeys that set the sandbox's clock walk on a stack of their own, beside the others. */
async function startClockSite(templateUrl) {
  if (!runs("clock-journeys")) return null;
  mkdirSync(clockDir, { recursive: true });
  return startSite("clock", clockDir, templateUrl, {
    port: await choosePort("CLOCK_PORT", 3700),
    sandboxPort: await choosePort("CLOCK_SANDBOX_PORT", 4700),
  });
}

/** Starts sandbox, worker and site on a database of their own. Returns their settings. */
async function startSite(name, logDir, templateUrl, ports) {
  const databaseUrl = await createFrom(templateUrl, name);
  const settings = { ...localSettings({ ...ports, databaseUrl }), ...canaries };
  for (const left of LEFT_BY_JOURNEYS) rmSync(join(logDir, left), { force: true });
  await startStack(processes, logDir, { ...settings, ...sandboxTaking(settings) });
  rememberProcesses(dataDir, processes.pids);
  return settings;
}

/** Migrates a template database that every test world is copied from. */
async function prepareDatabase() {
  const serverUrl = await startDatabase(processes, dataDir, "postgres", { isThrowaway: true });
  rememberProcesses(dataDir, processes.pids);
  const templateUrl = await createFrom(serverUrl, "template");
  await step("Migrating the test database", () => migrate(templateUrl));
  return templateUrl;
}

async function stop() {
  await processes.stop();
  forgetProcesses(dataDir);
}

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    say("\nStopping …");
    void stop().then(() => process.exit(130));
  });
}

try {
  const env = await prepare();
  const playwright = join(projectDir, "node_modules/@playwright/test/cli.js");
  await run(process.execPath, [playwright, "test", ...wanted], {
    loud: true,
    env: { ...env, NODE_ENV: "test" },
  });
} catch (error) {
  fail(error);
} finally {
  await stop();
}
process.exit();
