import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { get } from "node:http";
import { createServer } from "node:net";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";

const PROJECT = fileURLToPath(new URL("../../", import.meta.url));
const GIVE_UP_MS = 60_000;
const ASK_EVERY_MS = 10;
const KIBIBYTE = 1_024;

/** A server under measurement, in a process of its own so that it shares no time with whoever measures. */
export interface ServerProcess {
  readonly origin: string;
  /** Milliseconds from its spawning to its first healthy answer. */
  readonly startedAfterMs: number;
  /** Bytes of memory it holds at the moment, of the process that was spawned alone. */
  residentBytes(): number;
  stop(): Promise<void>;
}

export interface ServerCommand {
  readonly command: string;
  readonly args: readonly string[];
  /** Answers 200 once the server is ready. */
  readonly healthPath: string;
}

/** Runs a TypeScript file as the project's scripts do. */
export const nodeCommand = (file: string, ...args: string[]) => ({
  command: process.execPath,
  args: ["--import", "tsx", file, ...args],
});

/** Starts a server and waits for its first healthy answer. `commandAt` is given a free port. Throws when it ends at once. */
export async function startServer(commandAt: (port: number) => ServerCommand): Promise<ServerProcess> {
  const port = await freePort();
  const { command, args, healthPath } = commandAt(port);
  const spawnedMs = performance.now();
  // A group of its own: npm and the shell it starts do not pass a signal on.
  const child = spawn(command, args, {
    cwd: PROJECT,
    env: environment(),
    detached: true,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const end = () => signalGroup(child.pid, "SIGKILL");
  process.once("exit", end);
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const origin = `http://127.0.0.1:${port}`;
  while (!(await isHealthy(origin + healthPath))) {
    if (child.exitCode !== null || performance.now() - spawnedMs > GIVE_UP_MS)
      throw new Error(`${args.join(" ")} gave no healthy answer`);
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
  }
  return {
    origin,
    startedAfterMs: performance.now() - spawnedMs,
    residentBytes: () => residentBytes(child.pid),
    stop: async () => {
      signalGroup(child.pid, "SIGTERM");
      await ended;
      process.off("exit", end);
    },
  };
}

/** Runs a program to its end. Throws when it fails. */
export async function runToEnd(command: string, args: readonly string[]): Promise<void> {
  const child = spawn(command, args, { cwd: PROJECT, env: environment(), stdio: "inherit" });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`${args.join(" ")} ended with ${code}`);
}

function residentBytes(pid: number | undefined): number {
  return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) * KIBIBYTE;
}

/** Settings of the sandbox that lie about in the environment are none of the measured ones. */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith("SANDBOX_"));
  return { NODE_ENV: process.env.NODE_ENV, ...Object.fromEntries(kept) };
}

function isHealthy(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    get(url, { agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    }).on("error", () => resolve(false)); // not listening yet
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

function signalGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch (error) {
    const isGone = error instanceof Error && "code" in error && error.code === "ESRCH";
    if (!isGone) throw error;
  }
}
