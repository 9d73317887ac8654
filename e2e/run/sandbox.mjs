// `npm run sandbox`: the simulated Bungie.net and Resend alone. Options go through to it; --help lists them.
import { spawn } from "node:child_process";
import { installPackages } from "./install.mjs";
import { fail } from "./say.mjs";
import { projectDir } from "./settings.mjs";

async function start() {
  await installPackages();
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "e2e/sandbox/serve.ts", ...process.argv.slice(2)],
    { cwd: projectDir, stdio: "inherit" },
  );
  // A terminal sends Ctrl-C to both; whoever signals this process alone means the sandbox.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", fail);
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

start().catch(fail);
