// `npm run soak -- <subject> [--runs N]`: a promise that rests on timing, kept many times in a row. e2e/soak/README.md says more.
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { buildSite } from "./build.mjs";
import { installPackages } from "./install.mjs";
import { endLeftovers, forgetProcesses, rememberProcesses } from "./leftovers.mjs";
import { Processes } from "./processes.mjs";
import { fail, step } from "./say.mjs";
import { dataDirectory, projectDir } from "./settings.mjs";
import { needsDatabase, needsSite, readSoakWish, soakSubjects } from "./soak-wish.mjs";
import { migrate, startDatabase } from "./stack.mjs";
import { createFrom } from "./test-databases.mjs";

const CANNOT_UNDERSTAND = 2;
const INTERRUPTED = 130;
const processes = new Processes();
const dataDir = dataDirectory("soak");

/** Everything a subject needs: packages, a server with a migrated template, the built site (SITE_DIR names another). */
async function prepare({ subject }) {
  await installPackages();
  if (!(await needsDatabase(subject))) return {};
  mkdirSync(dataDir, { recursive: true });
  await endLeftovers(dataDir);
  const serverUrl = await startDatabase(processes, dataDir, "postgres");
  rememberProcesses(dataDir, processes.pids);
  const templateUrl = await createFrom(serverUrl, "template");
  await step("Migrating the test database", () => migrate(templateUrl));
  if (!process.env.SITE_DIR && (await needsSite(subject))) await buildSite();
  return { FLOW_TEMPLATE_URL: templateUrl };
}

function soak({ subject, runs }, env) {
  const args = ["--import", "tsx", "e2e/soak/soak.ts", subject, ...(runs === null ? [] : [String(runs)])];
  const child = spawn(process.execPath, args, {
    cwd: projectDir,
    env: { ...process.env, ...env },
    stdio: "inherit",
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code, signal) => resolve(signal ? INTERRUPTED : code));
  });
}

async function main() {
  const wish = readSoakWish(process.argv.slice(2), soakSubjects());
  if (typeof wish === "string") {
    process.stderr.write(`${wish}\n`);
    process.exitCode = CANNOT_UNDERSTAND;
    return;
  }
  try {
    process.exitCode = await soak(wish, await prepare(wish));
  } catch (error) {
    fail(error);
  } finally {
    await processes.stop();
    forgetProcesses(dataDir);
  }
}

await main();
process.exit();
