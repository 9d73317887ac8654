// `npm run lighthouse`: audits the front page, Xûr's, the letter's, the questions and a full inventory, run by a stack of
// its own, and ends with 1 when one misses its minimum (e2e/bench/lighthouse/minimums.mjs). Its packages are installed on demand.
import { existsSync, mkdirSync, statSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import { buildSite } from "./build.mjs";
import { installChromium, installPackages } from "./install.mjs";
import { choosePort } from "./ports.mjs";
import { Processes, run } from "./processes.mjs";
import { fail, say, step } from "./say.mjs";
import { dataDirectory, localSettings, projectDir } from "./settings.mjs";
import { migrate, startDatabase, startStack } from "./stack.mjs";
import { createFrom } from "./test-databases.mjs";

const folder = join(projectDir, "e2e", "bench", "lighthouse");
const processes = new Processes();
const dataDir = dataDirectory("lighthouse");

/** Its two hundred packages lie beside it: nobody else needs them. */
async function installLighthouse() {
  const installed = join(folder, "node_modules", ".package-lock.json");
  if (
    existsSync(installed) &&
    statSync(installed).mtimeMs >= statSync(join(folder, "package-lock.json")).mtimeMs
  )
    return;
  await step("Installing Lighthouse (npm ci, once)", () =>
    run(
      process.platform === "win32" ? "npm.cmd" : "npm",
      ["ci", "--ignore-scripts", "--no-audit", "--no-fund"],
      {
        cwd: folder,
        env: { npm_config_loglevel: "error" },
      },
    ),
  );
}

/** Scores of speed are taken on this machine, with a phone's processor reckoned from it. */
function sayLoad() {
  const [load = 0] = loadavg();
  const cores = availableParallelism();
  if (load > cores)
    say(`This machine is busy (load ${load.toFixed(1)} on ${cores} processors): expect lower scores.`);
}

/** Whether every page reached its minimums; the scores are on the terminal. */
async function audit(settings, chromium) {
  say("· Auditing (some minutes) …");
  const args = ["--import", "tsx", join(folder, "audit-pages.mjs")];
  try {
    await run(process.execPath, args, { loud: true, env: { ...settings, CHROMIUM_PATH: chromium ?? "" } });
  } catch {
    // It said on the terminal what was too low.
    process.exitCode = 1;
  }
}

try {
  await installPackages();
  await installLighthouse();
  mkdirSync(dataDir, { recursive: true });
  const chromium = await installChromium();
  await buildSite();
  const databaseUrl = await createFrom(await startDatabase(processes, dataDir, "postgres"), "template");
  await migrate(databaseUrl);
  const settings = localSettings({
    port: await choosePort("PORT", 3700),
    sandboxPort: await choosePort("SANDBOX_PORT", 4700),
    databaseUrl,
  });
  await startStack(processes, dataDir, settings);
  sayLoad();
  await audit(settings, chromium);
} catch (error) {
  fail(error);
} finally {
  await processes.stop();
}
process.exit();
