import { spawn } from "node:child_process";
import { createServer, type Server } from "node:net";

/** What a finished or running demo has said, and how to end it as Ctrl-C does. */
export interface DemoProcess {
  readonly output: () => string;
  /** Resolves when the words have appeared; rejects when the demo ends without them. */
  readonly says: (words: RegExp) => Promise<void>;
  readonly interrupt: () => Promise<number | null>;
  readonly kill: () => Promise<number | null>;
  readonly ended: Promise<number | null>;
}

/** Starts `npm run demo` (its script itself, so that signals reach it) with settings of its own. */
export function startDemo(settings: Record<string, string>): DemoProcess {
  const child = spawn(process.execPath, ["e2e/run/demo.mjs"], {
    env: { ...withoutStackSettings(), ...settings },
  });
  let output = "";
  const waiting = new Set<() => void>();
  const hear = (chunk: Buffer) => {
    output += chunk.toString();
    for (const look of waiting) look();
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const says = (words: RegExp) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (!words.test(output)) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
      void ended.then(() => reject(new Error(`The demo ended without saying ${words}:\n${output}`)));
    });
  const signal = (name: NodeJS.Signals) => {
    child.kill(name);
    return ended;
  };
  return {
    output: () => output,
    says,
    ended,
    interrupt: () => signal("SIGINT"),
    kill: () => signal("SIGKILL"),
  };
}

/** The demo must find its own way: nothing of the stack that the tests themselves run on is handed to it. */
function withoutStackSettings(): NodeJS.ProcessEnv {
  const {
    DATABASE_URL: _database,
    PORT: _port,
    SANDBOX_PORT: _sandbox,
    NODE_ENV: _mode,
    ...rest
  } = process.env;
  return { ...rest, NODE_ENV: "production" };
}

/** A port somebody listens on, and a free one. */
export async function occupiedPort(): Promise<{ port: number; release: () => Promise<void> }> {
  const server = await listen();
  return { port: portOf(server), release: () => close(server) };
}

export async function freePort(): Promise<number> {
  const server = await listen();
  const port = portOf(server);
  await close(server);
  return port;
}

function listen(): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => resolve(server));
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
