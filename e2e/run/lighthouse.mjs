// `npm run lighthouse`: audits the front page, Xûr's, the letter's, the questions and a full inventory, run by a stack of
// its own, and ends with 1 when one misses its minimum (e2e/bench/lighthouse/minimums.mjs). Its packages are installed on demand.
import { existsSync, statSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import { onOwnStack } from "./own-stack.mjs";
import { run } from "./processes.mjs";
import { say, step } from "./say.mjs";
import { projectDir } from "./settings.mjs";

const folder = join(projectDir, "e2e", "bench", "lighthouse");

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
async function audit(env) {
  say("· Auditing (some minutes) …");
  try {
    await run(process.execPath, ["--import", "tsx", join(folder, "audit-pages.mjs")], { loud: true, env });
  } catch {
    // It said on the terminal what was too low.
    process.exitCode = 1;
  }
}

await onOwnStack("lighthouse", { port: 3700, sandboxPort: 4700 }, async (env) => {
  await installLighthouse();
  sayLoad();
  await audit(env);
});
