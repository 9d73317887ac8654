// Starts and stops the processes of a running site, in order, each in a group of its own so that Ctrl-C reaches
// only the one who started them.
import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { projectDir } from "./settings.mjs";

const STOP_TIMEOUT_MS = 8_000;

/** Commands under way: a stop in the middle of a set-up must not leave a build behind. */
const underWay = new Set();

/** Runs a command to its end. Throws with its last words when it fails; shows them as they come with `loud`. */
export function run(command, args, { loud = false, cwd = projectDir, env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: loud ? "inherit" : ["ignore", "pipe", "pipe"],
    });
    underWay.add(child);
    let output = "";
    const keep = (chunk) => {
      output = (output + chunk).slice(-8_000);
    };
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    child.on("error", reject);
    child.on("exit", (code) => {
      underWay.delete(child);
      if (code === 0) resolve(output);
      else reject(new Error(`"${[command, ...args].join(" ")}" ended with ${code}\n${output.trim()}`));
    });
  });
}

/** Keeps the started processes and stops them in the opposite order. */
export class Processes {
  #running = [];
  #stopping = false;
  #stopped;

  /**
   * Starts a long-running process whose output goes to `logFile`. `ready` (a function) is waited for.
   * With `restarts` a process that ends by itself is started again after a second, as a supervisor would.
   */
  async start(name, command, args, { env, logFile, ready, restarts = false, onEnd }) {
    if (this.#stopping) throw new Error(`${name} is not started any more: all of them are being stopped`);
    const log = createWriteStream(logFile, { flags: "a" });
    const entry = { name, child: undefined, log };
    this.#running.push(entry);
    const launch = () => {
      entry.child = spawn(command, args, {
        cwd: projectDir,
        env: { ...process.env, ...env },
        stdio: ["ignore", "pipe", "pipe"],
        detached: true,
      });
      entry.child.stdout.pipe(log, { end: false });
      entry.child.stderr.pipe(log, { end: false });
      entry.child.on("exit", (code) => {
        if (this.#stopping) return;
        if (restarts) setTimeout(() => this.#stopping || launch(), 1_000);
        else onEnd?.(name, code, logFile);
      });
    };
    launch();
    if (ready) await this.#waitUntil(entry, ready, logFile);
    return entry;
  }

  get pids() {
    return this.#running.map(({ child }) => child.pid).filter((pid) => pid !== undefined);
  }

  async #waitUntil(entry, ready, logFile) {
    const giveUpAtMs = Date.now() + 60_000;
    while (!(await ready())) {
      if (entry.child.exitCode !== null || entry.child.signalCode !== null)
        throw new Error(`${entry.name} ended at once; its words are in ${logFile}`);
      if (Date.now() > giveUpAtMs)
        throw new Error(`${entry.name} did not become ready; its words are in ${logFile}`);
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  }

  /** However often it is asked for, as by Ctrl-C and by what that broke off: all wait for the one end. */
  stop() {
    this.#stopped ??= this.#stopAll();
    return this.#stopped;
  }

  async #stopAll() {
    this.#stopping = true;
    for (const child of underWay) child.kill("SIGTERM");
    for (const { child, log } of this.#running.toReversed()) {
      await stopChild(child);
      log.end();
    }
    this.#running = [];
  }
}

function stopChild(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const force = setTimeout(() => signalGroup(child.pid, "SIGKILL"), STOP_TIMEOUT_MS);
    child.on("exit", () => {
      clearTimeout(force);
      resolve();
    });
    signalGroup(child.pid, "SIGTERM");
  });
}

/** Signals a process and what it started; one that is gone already needs no signal. */
export function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

/** A check for `ready`: the address answers with a 2xx. */
export function answers(url) {
  return async () => {
    try {
      return (await fetch(url, { signal: AbortSignal.timeout(5_000) })).ok;
    } catch {
      return false; // not listening yet
    }
  };
}
