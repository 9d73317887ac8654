// `npm run demo`: the whole site on this machine with no secrets. Ctrl-C stops everything it started.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { buildSite } from "./build.mjs";
import { installPackages } from "./install.mjs";
import { endLeftovers, forgetProcesses, rememberProcesses } from "./leftovers.mjs";
import { choosePort } from "./ports.mjs";
import { Processes } from "./processes.mjs";
import { fail, say, step } from "./say.mjs";
import { dataDirectory, localSettings } from "./settings.mjs";
import { migrate, startDatabase, startStack } from "./stack.mjs";

const processes = new Processes();
const dataDir = dataDirectory("demo");
let stopping = false;

async function stop(code) {
  if (stopping) return;
  stopping = true;
  await processes.stop();
  forgetProcesses(dataDir);
  process.exit(code);
}

function stopOnSignals() {
  // What nobody foresaw must not leave a database and a site running behind.
  process.on("uncaughtException", (error) => {
    fail(error);
    void stop(1);
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      say("\nStopping …");
      void stop(0);
    });
  }
}

async function start() {
  say("Ninefold demo: simulated Bungie.net, real everything else.");
  await installPackages();
  mkdirSync(dataDir, { recursive: true });
  await endLeftovers(dataDir);
  stopOnSignals();
  const port = await choosePort("PORT", 3000);
  const sandboxPort = await choosePort("SANDBOX_PORT", 4010);
  await buildSite();
  const databaseUrl = await startDatabase(processes, dataDir, "ninefold");
  rememberProcesses(dataDir, processes.pids);
  await step("Migrating the database", () => migrate(databaseUrl));
  const settings = localSettings({
    port,
    sandboxPort,
    databaseUrl,
    stateFile: join(dataDir, "sandbox.json"),
  });
  await startStack(processes, dataDir, settings, {
    onEnd: (name, code, logFile) => {
      say(`${name} ended with ${code}. Its last words are in ${logFile}`);
      void stop(1);
    },
  });
  rememberProcesses(dataDir, processes.pids);
  say(`
Ninefold is ready:   ${settings.AUTH_URL}
Mailbox:             ${settings.BUNGIE_ORIGIN}/__sandbox/mail
Sandbox controls:    ${settings.BUNGIE_ORIGIN}/__sandbox/
Data and logs:       ${dataDir}

Sign in as any of the sandbox's players. Ctrl-C stops everything.`);
}

start().catch(async (error) => {
  if (stopping) return;
  fail(error);
  await stop(1);
});
