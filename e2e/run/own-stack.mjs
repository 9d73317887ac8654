// A stack of its own for a command that looks at the site: installed, built, started, and stopped whatever happens.
import { mkdirSync } from "node:fs";
import { buildSite } from "./build.mjs";
import { installChromium, installPackages } from "./install.mjs";
import { endLeftovers, forgetProcesses, rememberProcesses } from "./leftovers.mjs";
import { choosePort } from "./ports.mjs";
import { Processes } from "./processes.mjs";
import { fail, say } from "./say.mjs";
import { dataDirectory, localSettings } from "./settings.mjs";
import { migrate, startDatabase, startStack } from "./stack.mjs";
import { createFrom } from "./test-databases.mjs";

const INTERRUPTED = 130;

/**
 * Does `work` beside a stack that is its own and ends the process. `work` gets the environment of whoever looks: the
 * stack's settings and CHROMIUM_PATH. Ports are those to begin looking at.
 */
export async function onOwnStack(name, { port, sandboxPort }, work) {
  const processes = new Processes();
  const dataDir = dataDirectory(name);
  const stop = async () => {
    await processes.stop();
    forgetProcesses(dataDir);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => {
      say("\nStopping …");
      void stop().then(() => process.exit(INTERRUPTED));
    });
  try {
    await installPackages();
    mkdirSync(dataDir, { recursive: true });
    await endLeftovers(dataDir);
    const chromium = await installChromium();
    await buildSite();
    const serverUrl = await startDatabase(processes, dataDir, "postgres");
    rememberProcesses(dataDir, processes.pids);
    const databaseUrl = await createFrom(serverUrl, "template");
    await migrate(databaseUrl);
    const settings = localSettings({
      port: await choosePort("PORT", port),
      sandboxPort: await choosePort("SANDBOX_PORT", sandboxPort),
      databaseUrl,
    });
    await startStack(processes, dataDir, settings);
    rememberProcesses(dataDir, processes.pids);
    await work({ ...settings, CHROMIUM_PATH: chromium ?? "" });
  } catch (error) {
    fail(error);
  } finally {
    await stop();
  }
  process.exit();
}
