// `npm run bench -- [subject] [--json]`: the product and a yardstick, measured in one run. e2e/bench/README.md says more.
import { spawn } from "node:child_process";
import { SITE_FLAGS } from "./build.mjs";
import { installChromium, installPackages } from "./install.mjs";
import { fail } from "./say.mjs";
import { projectDir } from "./settings.mjs";

async function start() {
  await installPackages();
  const browser = await installChromium();
  // What the site does is partly measured in this process: it has the site's memory.
  const args = [...SITE_FLAGS, "--import", "tsx", "e2e/bench/bench.ts", ...process.argv.slice(2)];
  const child = spawn(process.execPath, args, {
    cwd: projectDir,
    stdio: "inherit",
    env: { ...process.env, ...(browser && { CHROMIUM_PATH: browser }) },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", fail);
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

start().catch(fail);
