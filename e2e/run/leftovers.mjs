// Remembers what a run started, so that the next one can end what a killed run left behind.
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { signalGroup } from "./processes.mjs";
import { say } from "./say.mjs";

const pidFile = (dataDir) => join(dataDir, "running.json");

export function rememberProcesses(dataDir, pids) {
  writeFileSync(pidFile(dataDir), JSON.stringify({ starter: process.pid, pids }));
}

export function forgetProcesses(dataDir) {
  rmSync(pidFile(dataDir), { force: true });
}

/** Throws when another run on the same data folder is alive; ends the processes of one that was killed. */
export async function endLeftovers(dataDir) {
  if (!existsSync(pidFile(dataDir))) return;
  const { starter, pids } = JSON.parse(readFileSync(pidFile(dataDir), "utf8"));
  if (isNode(starter)) {
    throw new Error(
      `Ninefold is already running from ${dataDir} (process ${starter}). Stop it with Ctrl-C, or set DATA_DIR to another folder.`,
    );
  }
  const alive = pids.filter(isNode);
  if (alive.length > 0) say("· Ending what an earlier run left behind");
  for (const pid of alive) signalGroup(pid, "SIGTERM");
  const giveUpAtMs = Date.now() + 8_000;
  while (alive.some(isNode) && Date.now() < giveUpAtMs)
    await new Promise((resolve) => setTimeout(resolve, 100));
  forgetProcesses(dataDir);
}

/** Process numbers are reused: where the system tells (Linux), only another node counts as ours. */
function isNode(pid) {
  try {
    process.kill(pid, 0);
  } catch {
    return false; // no such process
  }
  const commandLine = `/proc/${pid}/cmdline`;
  return !existsSync(commandLine) || /node|next-server/.test(readFileSync(commandLine, "utf8"));
}
